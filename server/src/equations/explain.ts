import { show } from '../base/decimal.ts';
import type { Balance } from './balance.ts';

/** The parts of one side as written: `3 + 1 + 0`; many zeros are left out so that a sum of twenty stays readable. */
export function sumInWords(facts: Balance['right']): string {
  const parts = facts.map((it) => (it?.value ? show(it.value) : '?'));
  const shown = parts.length > 7 ? parts.filter((it) => it !== '0') : parts;
  return shown.length === 0 ? '0' : shown.join(' + ');
}
