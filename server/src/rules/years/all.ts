import { narrativeGrowth } from '../narrative/narrative-growth.ts';
import type { Rule } from '../rule.ts';
import { crossYearCarry } from './cross-year-carry.ts';
import { crossYearCopy } from './cross-year-copy.ts';
import { crossYearItems } from './cross-year-items.ts';
import { crossYearPendingCases } from './cross-year-pending-cases.ts';
import { crossYearProblemNotClosed } from './cross-year-problem-not-closed.ts';
import { crossYearSign } from './cross-year-sign.ts';
import { crossYearSwing } from './cross-year-swing.ts';
import { crossYearValidDocs } from './cross-year-valid-docs.ts';

/** The rules that compare a report with the one of the year before. */
export const yearRules: readonly Rule<unknown>[] = [
  crossYearCarry,
  crossYearValidDocs,
  crossYearItems,
  crossYearPendingCases,
  crossYearSwing,
  crossYearCopy,
  crossYearSign,
  crossYearProblemNotClosed,
  narrativeGrowth,
];
