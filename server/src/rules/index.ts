import { t3RowTotal } from './arithmetic/t3-row-total.ts';
import type { Rule } from './rule.ts';

/** Every rule, by topic, in the order of the catalogue. */
export const rules: readonly Rule<unknown>[] = [t3RowTotal];
