import { show } from '../base/decimal.ts';
import type { Words } from '../base/words.ts';
import { canonical } from '../formats/lines.ts';
import type { Fact } from '../report/report.ts';
import type { Balance } from './balance.ts';

/** The parts of one side as written: `3 + 1 + 0`; many zeros are left out so that a sum of twenty stays readable. */
export function sumInWords(facts: Balance['right']): string {
  const parts = facts.map(inWords);
  const shown = parts.length > 7 ? parts.filter((it) => it !== '0') : parts;
  return shown.length === 0 ? '0' : shown.join(' + ');
}

const inWords = (it: Fact | undefined): string => (it?.value ? show(it.value) : '?');

/** An equation with the numbers that stand in it now: `（七）总计 12 ≠ 3 + 4 = 7`, and the row or column it is about. */
export function equationInWords(it: Balance): Words {
  const { zh, en } = lineInWords(it);
  const sign = it.state === 'broken' ? '≠' : '=';
  const right = it.terms.left.length === 1 ? partsInWords(it) : sideInWords(it, 'right');
  const words = `${sideInWords(it, 'left')} ${sign} ${right}`;
  return { zh: `${zh}：${words}`, en: `${en}: ${words}` };
}

/** Where it holds: one row, or one column. Lines are named by the format, since a draft may lack the cells. */
function lineInWords({ terms, table, at }: Balance): Words {
  const name = canonical((terms.axis === 'columns' ? table.leaves : table.table.columns)[at]!);
  return terms.axis === 'columns'
    ? { zh: `“${name}”行`, en: `Row “${name}”` }
    : { zh: `“${name}”列`, en: `Column “${name}”` };
}

/** The cells of one side, each with its name. */
function sideInWords(it: Balance, side: 'left' | 'right'): string {
  const lines = it.terms.axis === 'columns' ? it.table.table.columns : it.table.leaves;
  const facts = it[side];
  return it.terms[side].map((place, i) => `${canonical(lines[place]!)} ${inWords(facts[i])}`).join(' + ');
}

function partsInWords({ right, rightSum }: Balance): string {
  const words = sumInWords(right);
  const sum = rightSum && show(rightSum);
  return sum !== undefined && words !== sum ? `${words} = ${sum}` : words;
}
