import { amountCountCoherent } from './arithmetic/amount-count-coherent.ts';
import { decisionsLookLikeItems } from './arithmetic/decisions-look-like-items.ts';
import { t2ImpliedStockNegative } from './arithmetic/t2-implied-stock-negative.ts';
import { t2ItemsNegative } from './arithmetic/t2-items-negative.ts';
import { t2OpenedExceedsTotal } from './arithmetic/t2-opened-exceeds-total.ts';
import { t3Balance } from './arithmetic/t3-balance.ts';
import { t3ColumnTotal } from './arithmetic/t3-column-total.ts';
import { t3RowTotal } from './arithmetic/t3-row-total.ts';
import { t3SuspectCell } from './arithmetic/t3-suspect-cell.ts';
import { t4Total } from './arithmetic/t4-total.ts';
import { amountUnitSuspect } from './cells/amount-unit-suspect.ts';
import { amountUnitUnknown } from './cells/amount-unit-unknown.ts';
import { cellApprox } from './cells/cell-approx.ts';
import { cellBlank } from './cells/cell-blank.ts';
import { cellBlankDetermined } from './cells/cell-blank-determined.ts';
import { cellBlankForcedZero } from './cells/cell-blank-forced-zero.ts';
import { cellDash } from './cells/cell-dash.ts';
import { cellDecimal } from './cells/cell-decimal.ts';
import { cellDeltaForm } from './cells/cell-delta-form.ts';
import { cellFullwidthDigit } from './cells/cell-fullwidth-digit.ts';
import { cellLeadingZero } from './cells/cell-leading-zero.ts';
import { cellLookalike } from './cells/cell-lookalike.ts';
import { cellNegative } from './cells/cell-negative.ts';
import { cellNotNumber } from './cells/cell-not-number.ts';
import { cellPadding } from './cells/cell-padding.ts';
import { cellSplitNumber } from './cells/cell-split-number.ts';
import { cellThousands } from './cells/cell-thousands.ts';
import { cellUnit } from './cells/cell-unit.ts';
import { rulesNotAuthorised } from './cells/rules-not-authorised.ts';
import { contactMissing } from './contact/contact-missing.ts';
import { emailFormat } from './contact/email-format.ts';
import { phoneFaxSame } from './contact/phone-fax-same.ts';
import { phoneFormat } from './contact/phone-format.ts';
import { postcodeFormat } from './contact/postcode-format.ts';
import { urlFormat } from './contact/url-format.ts';
import { basisDocOutdated } from './document/basis-doc-outdated.ts';
import { citationCheck } from './document/citation-check.ts';
import { deadlineLate } from './document/deadline-late.ts';
import { feeNotReported } from './document/fee-not-reported.ts';
import { formatMixed } from './document/format-mixed.ts';
import { formatVersionMismatch } from './document/format-version-mismatch.ts';
import { frontMatterConflict } from './document/front-matter-conflict.ts';
import { frontMatterInvalid } from './document/front-matter-invalid.ts';
import { narrativeYearStale } from './document/narrative-year-stale.ts';
import { nextYearPlanYear } from './document/next-year-plan-year.ts';
import { periodMissing } from './document/period-missing.ts';
import { periodWrong } from './document/period-wrong.ts';
import { signDateMissing } from './document/sign-date-missing.ts';
import { signatureMissing } from './document/signature-missing.ts';
import { titleBroken } from './document/title-broken.ts';
import { titleMissing } from './document/title-missing.ts';
import { titleNotReport } from './document/title-not-report.ts';
import { titleUnitMissing } from './document/title-unit-missing.ts';
import { titleWording } from './document/title-wording.ts';
import { titleYearDoubled } from './document/title-year-doubled.ts';
import { unitNameMismatch } from './document/unit-name-mismatch.ts';
import { yearMismatch } from './document/year-mismatch.ts';
import { yearUnsupported } from './document/year-unsupported.ts';
import { ambiguousApprox } from './narrative/ambiguous-approx.ts';
import { measureWord } from './narrative/measure-word.ts';
import { narrativeNumberConflict } from './narrative/narrative-number-conflict.ts';
import { narrativeNumberMissing } from './narrative/narrative-number-missing.ts';
import { narrativePercent } from './narrative/narrative-percent.ts';
import { narrativePercentSum } from './narrative/narrative-percent-sum.ts';
import { narrativeRate } from './narrative/narrative-rate.ts';
import { narrativeSum } from './narrative/narrative-sum.ts';
import { narrativeSumOver } from './narrative/narrative-sum-over.ts';
import { narrativeVsOwnTable } from './narrative/narrative-vs-own-table.ts';
import { textAllDoneVsCarry } from './prose-vs-table/text-all-done-vs-carry.ts';
import { textAnswered } from './prose-vs-table/text-answered.ts';
import { textApplicantCategory } from './prose-vs-table/text-applicant-category.ts';
import { textCarryIn } from './prose-vs-table/text-carry-in.ts';
import { textCarryOut } from './prose-vs-table/text-carry-out.ts';
import { textDecisionsVsTable } from './prose-vs-table/text-decisions-vs-table.ts';
import { textDocumentsVsTable } from './prose-vs-table/text-documents-vs-table.ts';
import { textNew } from './prose-vs-table/text-new.ts';
import { textNoneVsRequests } from './prose-vs-table/text-none-vs-requests.ts';
import { textNoneVsReview } from './prose-vs-table/text-none-vs-review.ts';
import { textOutcome } from './prose-vs-table/text-outcome.ts';
import { textProcurementVsTable } from './prose-vs-table/text-procurement-vs-table.ts';
import { textRequestsVsTable } from './prose-vs-table/text-requests-vs-table.ts';
import { textResultCategory } from './prose-vs-table/text-result-category.ts';
import { textReviewVsTable } from './prose-vs-table/text-review-vs-table.ts';
import type { Rule } from './rule.ts';
import { govReportAssessmentMissing } from './sections/gov-report-assessment-missing.ts';
import { headingContentMismatch } from './sections/heading-content-mismatch.ts';
import { headingUnmarked } from './sections/heading-unmarked.ts';
import { introSectionMismatch } from './sections/intro-section-mismatch.ts';
import { listNumberRunOn } from './sections/list-number-run-on.ts';
import { overviewSubtopicPromoted } from './sections/overview-subtopic-promoted.ts';
import { overviewTopicsMissing } from './sections/overview-topics-missing.ts';
import { overviewTopicsOrder } from './sections/overview-topics-order.ts';
import { placeholderSection } from './sections/placeholder-section.ts';
import { problemsTooThin } from './sections/problems-too-thin.ts';
import { sectionDuplicate } from './sections/section-duplicate.ts';
import { sectionEmpty } from './sections/section-empty.ts';
import { sectionMissing } from './sections/section-missing.ts';
import { sectionNumberMismatch } from './sections/section-number-mismatch.ts';
import { sectionNumberStyle } from './sections/section-number-style.ts';
import { sectionNumberingRestart } from './sections/section-numbering-restart.ts';
import { sectionOrder } from './sections/section-order.ts';
import { sectionTitleWording } from './sections/section-title-wording.ts';
import { sectionUnknown } from './sections/section-unknown.ts';
import { subsectionNumberGap } from './sections/subsection-number-gap.ts';
import { subsectionNumberStyle } from './sections/subsection-number-style.ts';
import { extraTable } from './tables/extra-table.ts';
import { tableBlockMissing } from './tables/table-block-missing.ts';
import { tableCaption } from './tables/table-caption.ts';
import { tableCellsMisaligned } from './tables/table-cells-misaligned.ts';
import { tableColumnLabel } from './tables/table-column-label.ts';
import { tableColumnMissing } from './tables/table-column-missing.ts';
import { tableColumnUnknown } from './tables/table-column-unknown.ts';
import { tableDuplicate } from './tables/table-duplicate.ts';
import { tableFollowedByText } from './tables/table-followed-by-text.ts';
import { tableLabelWhitespace } from './tables/table-label-whitespace.ts';
import { tableMissing } from './tables/table-missing.ts';
import { tableNoteMissing } from './tables/table-note-missing.ts';
import { tableRowDuplicate } from './tables/table-row-duplicate.ts';
import { tableRowLabel } from './tables/table-row-label.ts';
import { tableRowMissing } from './tables/table-row-missing.ts';
import { tableRowOrder } from './tables/table-row-order.ts';
import { tableRowRagged } from './tables/table-row-ragged.ts';
import { tableRowUnknown } from './tables/table-row-unknown.ts';
import { tableSplit } from './tables/table-split.ts';
import { tableWrongSection } from './tables/table-wrong-section.ts';
import { textRules } from './text/all.ts';
import { unusedSuppression } from './text/unused-suppression.ts';
import { unitRules } from './units/all.ts';
import { yearRules } from './years/all.ts';

/** Every rule, by topic, in the order of the catalogue. */
export const rules: readonly Rule<unknown>[] = [
  titleMissing,
  titleBroken,
  titleUnitMissing,
  titleNotReport,
  titleYearDoubled,
  yearMismatch,
  narrativeYearStale,
  nextYearPlanYear,
  periodMissing,
  periodWrong,
  basisDocOutdated,
  citationCheck,
  signatureMissing,
  signDateMissing,
  deadlineLate,
  unitNameMismatch,
  frontMatterInvalid,
  frontMatterConflict,
  yearUnsupported,
  feeNotReported,
  titleWording,
  formatVersionMismatch,
  formatMixed,
  sectionMissing,
  sectionDuplicate,
  sectionOrder,
  sectionTitleWording,
  sectionNumberStyle,
  sectionNumberMismatch,
  sectionNumberingRestart,
  overviewSubtopicPromoted,
  sectionUnknown,
  subsectionNumberStyle,
  subsectionNumberGap,
  listNumberRunOn,
  overviewTopicsMissing,
  overviewTopicsOrder,
  govReportAssessmentMissing,
  sectionEmpty,
  problemsTooThin,
  placeholderSection,
  introSectionMismatch,
  headingContentMismatch,
  headingUnmarked,
  tableMissing,
  tableDuplicate,
  tableWrongSection,
  tableBlockMissing,
  tableCaption,
  tableNoteMissing,
  tableRowMissing,
  tableRowDuplicate,
  tableRowUnknown,
  tableRowOrder,
  tableRowLabel,
  tableColumnMissing,
  tableColumnUnknown,
  tableColumnLabel,
  tableCellsMisaligned,
  tableRowRagged,
  tableSplit,
  tableLabelWhitespace,
  extraTable,
  tableFollowedByText,
  cellBlank,
  cellBlankForcedZero,
  cellBlankDetermined,
  cellDash,
  cellNotNumber,
  cellFullwidthDigit,
  cellThousands,
  cellUnit,
  cellApprox,
  cellNegative,
  cellDecimal,
  cellDeltaForm,
  cellPadding,
  cellLeadingZero,
  cellLookalike,
  cellSplitNumber,
  amountUnitUnknown,
  amountUnitSuspect,
  rulesNotAuthorised,
  t3SuspectCell,
  t3RowTotal,
  t3ColumnTotal,
  t3Balance,
  t4Total,
  t2ImpliedStockNegative,
  t2OpenedExceedsTotal,
  t2ItemsNegative,
  decisionsLookLikeItems,
  amountCountCoherent,
  narrativeSum,
  narrativeSumOver,
  narrativePercent,
  narrativePercentSum,
  narrativeRate,
  narrativeNumberMissing,
  narrativeNumberConflict,
  narrativeVsOwnTable,
  measureWord,
  ambiguousApprox,
  textNoneVsRequests,
  textNoneVsReview,
  textRequestsVsTable,
  textNew,
  textCarryIn,
  textCarryOut,
  textAnswered,
  textResultCategory,
  textApplicantCategory,
  textReviewVsTable,
  textOutcome,
  textAllDoneVsCarry,
  textDocumentsVsTable,
  textDecisionsVsTable,
  textProcurementVsTable,
  ...yearRules,
  ...unitRules,
  ...textRules,
  unusedSuppression,
  contactMissing,
  phoneFormat,
  phoneFaxSame,
  postcodeFormat,
  urlFormat,
  emailFormat,
];
