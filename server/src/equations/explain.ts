import { show } from '../base/decimal.ts';
import type { Words } from '../base/words.ts';
import { canonical } from '../formats/lines.ts';
import type { Fact } from '../report/report.ts';
import { type Balance, knownSum } from './balance.ts';

/** The parts of one side as written: `3 + 1 + 0`; many zeros are left out so that a sum of twenty stays readable. */
export function sumInWords(facts: Balance['right']): string {
  const parts = facts.map((it) => (it?.value ? show(it.value) : '?'));
  const shown = parts.length > 7 ? parts.filter((it) => it !== '0') : parts;
  return shown.length === 0 ? '0' : shown.join(' + ');
}

/** An equation with the numbers that stand in it now: `（七）总计 12 ≠ 3 + 4 = 7`, and the row or column it is about. */
export function equationInWords(it: Balance): Words {
  const { zh, en } = lineInWords(it);
  const sign = it.state === 'broken' ? '≠' : '=';
  const [left, right] = it.left.length === 1 ? [totalInWords(it), partsInWords(it.right)] : namedSides(it);
  return { zh: `${zh}：${left} ${sign} ${right}`, en: `${en}: ${left} ${sign} ${right}` };
}

/** Where it holds: one row, or one column. */
function lineInWords({ terms, left, right }: Balance): Words {
  const fact = (left[0] ?? right[0])!;
  const name = canonical(terms.axis === 'columns' ? fact.row : fact.column);
  return terms.axis === 'columns'
    ? { zh: `“${name}”行`, en: `Row “${name}”` }
    : { zh: `“${name}”列`, en: `Column “${name}”` };
}

const totalInWords = ({ left, terms }: Balance): string => termInWords(left[0]!, terms.axis);

const termInWords = (it: Fact, axis: Balance['terms']['axis']): string =>
  `${canonical(axis === 'columns' ? it.column : it.row)} ${it.value ? show(it.value) : '?'}`;

function partsInWords(facts: Balance['right']): string {
  const words = sumInWords(facts);
  const sum = facts.every((it) => it?.value) ? knownSum(facts) : undefined;
  return sum && words !== show(sum) ? `${words} = ${show(sum)}` : words;
}

/** Both sides of an equation between several cells, each by its name. */
const namedSides = ({ left, right, terms }: Balance): [string, string] =>
  [left, right].map((side) => side.map((it) => termInWords(it!, terms.axis)).join(' + ')) as [string, string];
