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
import { formatMixed } from './document/format-mixed.ts';
import { formatVersionMismatch } from './document/format-version-mismatch.ts';
import { titleBroken } from './document/title-broken.ts';
import { titleMissing } from './document/title-missing.ts';
import { titleNotReport } from './document/title-not-report.ts';
import { titleUnitMissing } from './document/title-unit-missing.ts';
import { titleWording } from './document/title-wording.ts';
import { narrativeSum } from './narrative/narrative-sum.ts';
import { textNoneVsRequests } from './prose-vs-table/text-none-vs-requests.ts';
import { textNoneVsReview } from './prose-vs-table/text-none-vs-review.ts';
import type { Rule } from './rule.ts';
import { headingUnmarked } from './sections/heading-unmarked.ts';
import { sectionDuplicate } from './sections/section-duplicate.ts';
import { sectionMissing } from './sections/section-missing.ts';
import { sectionNumberMismatch } from './sections/section-number-mismatch.ts';
import { sectionNumberStyle } from './sections/section-number-style.ts';
import { sectionOrder } from './sections/section-order.ts';
import { sectionTitleWording } from './sections/section-title-wording.ts';
import { subsectionNumberStyle } from './sections/subsection-number-style.ts';
import { extraTable } from './tables/extra-table.ts';
import { tableBlockMissing } from './tables/table-block-missing.ts';
import { tableCaption } from './tables/table-caption.ts';
import { tableCellsMisaligned } from './tables/table-cells-misaligned.ts';
import { tableColumnLabel } from './tables/table-column-label.ts';
import { tableColumnMissing } from './tables/table-column-missing.ts';
import { tableColumnUnknown } from './tables/table-column-unknown.ts';
import { tableDuplicate } from './tables/table-duplicate.ts';
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
import { bookmarkResidue } from './text/bookmark-residue.ts';
import { duplicateParagraph } from './text/duplicate-paragraph.ts';
import { pageNumberResidue } from './text/page-number-residue.ts';

/** Every rule, by topic, in the order of the catalogue. */
export const rules: readonly Rule<unknown>[] = [
  titleMissing,
  titleBroken,
  titleUnitMissing,
  titleNotReport,
  titleWording,
  formatVersionMismatch,
  formatMixed,
  sectionMissing,
  sectionDuplicate,
  sectionOrder,
  sectionTitleWording,
  sectionNumberStyle,
  sectionNumberMismatch,
  subsectionNumberStyle,
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
  textNoneVsRequests,
  textNoneVsReview,
  bookmarkResidue,
  pageNumberResidue,
  duplicateParagraph,
];
