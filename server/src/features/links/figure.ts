import { compare, type Decimal, show } from '../../base/decimal.ts';
import { quantities } from '../../base/quantities.ts';
import type { Change, Span } from '../../base/span.ts';
import type { Words } from '../../base/words.ts';
import { writtenLike } from '../../base/written-like.ts';
import type { Fact, Report } from '../../report/report.ts';
import { factAt } from '../places.ts';
import { type Link, linkAt, linksOfSame } from './links.ts';

/** One number of a report with all places that state it: a cell, and the prose that repeats this cell alone. */
export interface Figure {
  readonly fact: Fact;
  readonly links: readonly Link[];
  /** The digits under the cursor. */
  readonly at: Span;
}

/** Why a number cannot be changed everywhere at once. */
export interface Refusal {
  readonly refused: Words;
}

/**
 * The number under an offset, where it can be changed in all its places together; undefined where no number stands there.
 *
 * A cell that no prose repeats is a figure too: who presses F2 on a cell wants to write another number into it.
 */
export function figureAt(report: Report, offset: number): Figure | Refusal | undefined {
  const link = linkAt(report, offset);
  if (!link) {
    const fact = factAt(report, offset);
    return fact ? figureOfCell(report, fact) : undefined;
  }
  const number = link.quantity?.number;
  const refused = number ? whyNot(report, link) : words.claim;
  if (refused || !number) return { refused: refused ?? words.claim };
  const [fact] = link.facts as [Fact];
  const links = linksOfSame(report, link.facts).filter((it) => it === link || isSure(it));
  return refusal(fact, links) ?? { fact, links, at: number };
}

function figureOfCell(report: Report, fact: Fact): Figure | Refusal {
  const at = digitsIn(fact);
  if (!at) return { refused: fact.raw === '' ? words.blank : words.noNumber(fact.raw) };
  const links = linksOfSame(report, [fact]).filter(isSure);
  return refusal(fact, links) ?? { fact, links, at };
}

/**
 * Whether a place surely states the cell, so that it may change though it is out of sight: with an exact number, and one
 * that agrees or has no other meaning. 收到3493件 that fits neither what is new nor that with what was carried in may mean
 * either, and must not be taken for what is new.
 */
const isSure = ({ quantity, state, vague }: Link): boolean =>
  quantity?.exact === true && (state === 'same' || (state !== 'part' && !vague));

/** What of a cell and its links forbids to change them together. */
function refusal(fact: Fact, links: readonly Link[]): Refusal | undefined {
  if (links.length > 0 && fact.column.kind === 'amount') return { refused: words.amount };
  if (!fact.room) return { refused: words.missing };
  const isNumber = fact.value !== undefined || fact.forms.includes('blank') || fact.forms.includes('dash');
  return isNumber ? undefined : { refused: words.noNumber(fact.raw) };
}

function whyNot(report: Report, link: Link): Words | undefined {
  const written = report.text.slice(link.at.from, link.at.to);
  if (link.facts.length > 1) return words.sum(link.facts);
  if (link.state === 'rough') return words.rough(written);
  return link.state === 'part' ? words.part(written) : undefined;
}

/** The digits of a cell, without a unit or residue beside them; the whole cell where a sign is part of the number. */
export function digitsIn({ raw, from, to, value, column }: Fact): Span | undefined {
  if (!value) return undefined;
  if (column.kind === 'delta') return { from, to };
  const end = raw.lastIndexOf(']') + 1;
  const found = /[-－]?[\d０-９][\d０-９,，.．]*/.exec(raw.slice(end));
  return found ? { from: from + end + found.index, to: from + end + found.index + found[0].length } : { from, to };
}

/** The changes that make every place of a figure say a number, each in the manner it has now; places that say so stay. */
export function changesTo(report: Report, { fact, links }: Figure, value: Decimal): readonly Change[] {
  const prose = links.flatMap((it) => {
    const { number } = it.quantity!;
    return compare(it.value, value) === 0 ? [] : { ...number, insert: inProse(report, number, value) };
  });
  if (fact.value && compare(fact.value, value) === 0) return prose;
  const at = digitsIn(fact) ?? { from: fact.from, to: fact.to };
  const digits = report.text.slice(at.from, at.to);
  const insert = fact.column.kind === 'delta' ? show(value) : writtenLike(digits === '' ? '0' : digits, value);
  return [{ ...at, insert }, ...prose].sort((a, b) => a.from - b.from);
}

/** A number in the prose in the manner of the one it replaces, unless nobody would take it for a count there: 三件申请. */
function inProse({ text }: Report, at: Span, value: Decimal): string {
  const like = writtenLike(text.slice(at.from, at.to), value);
  const start = Math.max(0, at.from - 20);
  const around = text.slice(start, at.from) + like + text.slice(at.to, at.to + 20);
  const found = quantities(around, 0, around.length).find((it) => it.number.from === at.from - start);
  const isRead = found?.exact === true && found.number.to === at.from - start + like.length;
  return isRead ? like : show(value);
}

const words = {
  claim: {
    zh: '这里没有写出数字，请直接改写这句话',
    en: 'No number is written here; change the sentence itself',
  },
  blank: { zh: '这一格还是空的，请直接填写', en: 'This cell is still blank; just fill it in' },
  missing: { zh: '表格这一行缺了对应的格，请先补齐', en: 'The row lacks this cell; add it first' },
  amount: {
    zh: '正文与表格的金额单位可能不同，请分别修改',
    en: 'Text and table may state the amount in different units; change each by itself',
  },
  noNumber: (raw: string): Words => ({
    zh: `表格中写的是“${raw}”，不是数字，请先改正`,
    en: `The cell says “${raw}”, which is no number; mend it first`,
  }),
  sum: (facts: readonly Fact[]): Words => {
    const parts = facts.map(({ value }) => (value ? show(value) : '?')).filter((it) => it !== '0');
    const terms = parts.length > 1 ? parts.join(' + ') : '';
    return {
      zh: `这个数是表格中 ${facts.length} 格之和${terms && `（${terms}）`}，请修改表格中的数`,
      en: `This number is the sum of ${facts.length} cells${terms && ` (${terms})`}; change the cells themselves`,
    };
  },
  rough: (written: string): Words => ({
    zh: `“${written}”不是确数，不能与表格一并修改`,
    en: `“${written}” is not an exact number and cannot change together with the table`,
  }),
  part: (written: string): Words => ({
    zh: `“${written}”只是表格中那个数的一部分，请直接改写`,
    en: `“${written}” is only a part of what the table counts; change it by itself`,
  }),
};
