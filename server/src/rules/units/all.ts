import type { Rule } from '../rule.ts';
import { crossUnitCopy } from './cross-unit-copy.ts';
import { crossUnitDuplicateUnit } from './cross-unit-duplicate-unit.ts';
import { crossUnitForeignName } from './cross-unit-foreign-name.ts';
import { crossUnitFormat } from './cross-unit-format.ts';
import { crossUnitPartMissing } from './cross-unit-part-missing.ts';
import { crossUnitSum } from './cross-unit-sum.ts';

/** The rules that compare a report with those of other authorities on the same year. */
export const unitRules: readonly Rule<unknown>[] = [
  crossUnitSum,
  crossUnitPartMissing,
  crossUnitCopy,
  crossUnitFormat,
  crossUnitDuplicateUnit,
  crossUnitForeignName,
];
