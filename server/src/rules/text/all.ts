import type { Rule } from '../rule.ts';
import { blankRun } from './blank-run.ts';
import { bookTitleMarks } from './book-title-marks.ts';
import { bookmarkResidue } from './bookmark-residue.ts';
import { brokenParagraph } from './broken-paragraph.ts';
import { brokenSentence } from './broken-sentence.ts';
import { contradictoryStatements } from './contradictory-statements.ts';
import { controlChars } from './control-chars.ts';
import { docnumBracket } from './docnum-bracket.ts';
import { doubledChar } from './doubled-char.ts';
import { drawingResidue } from './drawing-residue.ts';
import { duplicateParagraph } from './duplicate-paragraph.ts';
import { duplicateWord } from './duplicate-word.ts';
import { fieldResidue } from './field-residue.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { listPunctuation } from './list-punctuation.ts';
import { markdownResidue } from './markdown-residue.ts';
import { missingHeadChar } from './missing-head-char.ts';
import { pageNumberResidue } from './page-number-residue.ts';
import { personalData } from './personal-data.ts';
import { placeholderResidue } from './placeholder-residue.ts';
import { quoteScope } from './quote-scope.ts';
import { repeatedPunctuation } from './repeated-punctuation.ts';
import { selfReferenceMixed } from './self-reference-mixed.ts';
import { staleText } from './stale-text.ts';
import { straySpace } from './stray-space.ts';
import { templateInstructionResidue } from './template-instruction-residue.ts';
import { termMisuse } from './term-misuse.ts';
import { typoLexicon } from './typo-lexicon.ts';
import { unbalancedPairs } from './unbalanced-pairs.ts';
import { undefinedShortTitle } from './undefined-short-title.ts';

/** The rules of text that each ask the report alone, in the order of the catalogue. */
export const textRules: readonly Rule<unknown>[] = [
  bookmarkResidue,
  pageNumberResidue,
  drawingResidue,
  fieldResidue,
  markdownResidue,
  templateInstructionResidue,
  placeholderResidue,
  controlChars,
  straySpace,
  blankRun,
  duplicateParagraph,
  duplicateWord,
  doubledChar,
  missingHeadChar,
  brokenParagraph,
  brokenSentence,
  halfwidthPunctuation,
  unbalancedPairs,
  repeatedPunctuation,
  listPunctuation,
  quoteScope,
  typoLexicon,
  termMisuse,
  undefinedShortTitle,
  bookTitleMarks,
  docnumBracket,
  selfReferenceMixed,
  staleText,
  personalData,
  contradictoryStatements,
];
