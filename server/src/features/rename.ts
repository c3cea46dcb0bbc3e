import { type Decimal, whole } from '../base/decimal.ts';
import { readNumeral } from '../base/han-numerals.ts';
import type { Change, Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import type { Kind } from '../formats/format.ts';
import { readNumber } from '../report/number.ts';
import type { Report } from '../report/report.ts';
import { changesTo, type Figure, figureAt, type Refusal } from './links/figure.ts';

/** The digits that a new number would replace; why it cannot be; or undefined where no number stands. */
export function renameable(report: Report, offset: number): { readonly at: Span } | Refusal | undefined {
  const it = figureAt(report, offset);
  return it && 'fact' in it ? { at: it.at } : it;
}

/** A number changed in all its places: the cell, and each place of the prose that repeats this cell alone. */
export interface Renamed {
  readonly changes: readonly Change[];
  /** Said where the places disagreed, so that one of them says something new that its author may not have in view. */
  readonly preview?: Words;
}

export function rename(report: Report, offset: number, name: string): Renamed | Refusal | undefined {
  const it = figureAt(report, offset);
  if (!it || !('fact' in it)) return it;
  const value = numberIn(name, it);
  if (!value) return { refused: wanted(name, it.fact.column.kind ?? 'count') };
  const changes = changesTo(report, it, value);
  return it.links.some(({ state }) => state === 'differs') ? { changes, preview: disagreed(it) } : { changes };
}

/** What a user typed as a number: in any digits, with or without the measure word, a sign only where the column has signs. */
function numberIn(name: string, { fact, links }: Figure): Decimal | undefined {
  const kind = fact.column.kind ?? 'count';
  const typed = name.trim();
  const unit = links.map((it) => it.quantity?.unit ?? '').find((it) => it !== '' && typed.endsWith(it));
  const bare = unit ? typed.slice(0, -unit.length) : typed;
  const value = readNumber(bare, kind).value ?? inHan(bare);
  const isFit = value && (kind === 'delta' || value.units >= 0) && (kind === 'amount' || value.scale === 0);
  return isFit ? value : undefined;
}

function inHan(typed: string): Decimal | undefined {
  if (typed === '') return undefined;
  const it = readNumeral(typed, 0, typed.length);
  return it?.han && it.to === typed.length && Number.isInteger(it.value) ? whole(it.value) : undefined;
}

function wanted(name: string, kind: Kind): Words {
  const what = {
    count: { zh: '非负整数', en: 'a whole number that is not negative' },
    delta: { zh: '整数（减少写负数）', en: 'a whole number, negative for a decrease' },
    amount: { zh: '非负的数', en: 'a number that is not negative' },
  }[kind];
  return { zh: `“${name}”不是${what.zh}`, en: `“${name}” is not ${what.en}` };
}

function disagreed({ links }: Figure): Words {
  const count = links.filter(({ state }) => state === 'differs').length;
  return {
    zh: `正文有 ${count} 处原来与表格不一致，改后相同`,
    en: `The text disagreed with the table in ${count} ${count === 1 ? 'place' : 'places'}; now all will say the same`,
  };
}
