import { type Decimal, decimal, whole } from '../base/decimal.ts';
import { isBlank } from '../base/text.ts';
import type { Kind } from '../formats/format.ts';

/**
 * What is unusual about how a cell is written. A plain number has no form at all.
 *
 * `blank`, `dash`, `approx`, `lookalike` and `unreadable` carry no value; the others are understood, and the rule of each mends that one thing.
 */
export type Form =
  | 'blank'
  | 'dash'
  | 'approx'
  | 'lookalike'
  | 'unreadable'
  | 'residue'
  | 'padding'
  | 'fullwidth'
  | 'thousands'
  | 'unit'
  | 'leading-zero'
  | 'delta';

/** A cell read as a number. */
export interface Reading {
  readonly value: Decimal | undefined;
  readonly forms: readonly Form[];
  /** The unit written in the cell, as written: 件, 元, 万元. */
  readonly unit?: string;
}

/** The forms of all numbers that are plain digits. */
export const plain: readonly Form[] = [];
const blank: Reading = { value: undefined, forms: ['blank'] };

/** One unusual way of writing: how it is seen, and the text without it. Each sees its own form beside any other. */
interface Step {
  readonly form: Form;
  mend(text: string, kind: Kind): string;
}

const residue = /\[bookmark:[^\]]{0,80}\]/g;
const hasDigit = /[\d０-９]/;
const units = {
  count: /(?:件次|人次|件|条|项|个|份|起|宗|次|篇)$/,
  delta: /(?:件|条|项|个)$/,
  amount: /(?:万元|亿元|元|万)$/,
};

const steps: readonly Step[] = [
  { form: 'residue', mend: (it) => it.replace(residue, '') },
  { form: 'padding', mend: trim },
  { form: 'delta', mend: (it, kind) => (kind === 'delta' ? signed(it) : it) },
  {
    form: 'fullwidth',
    // A full-width sign in front of a change is part of how the change is written.
    mend: (it, kind) =>
      hasDigit.test(it)
        ? it.replace(kind === 'delta' ? /[０-９．]/g : /[０-９．－]/g, (c) =>
            String.fromCharCode(c.charCodeAt(0) - 0xfee0),
          )
        : it,
  },
  { form: 'unit', mend: withoutUnit },
  { form: 'thousands', mend: (it) => it.replace(grouped, (number) => number.replace(/[,，]/g, '')) },
  { form: 'leading-zero', mend: (it) => it.replace(leadingZeros, '$1') },
];

/** A number in groups of three; a comma anywhere else makes it unreadable. */
const grouped = /(?<![\d０-９,，.．])[\d０-９]{1,3}(?:[,，][\d０-９]{3})+(?![\d０-９,，])/g;

/** Zeros in front of the first digit that counts, with the comma of a group that is nothing but zeros: `007`, `0,123`. */
const leadingZeros = /^([^\d０-９.．]*)[0０](?:[0０]|[,，](?=[\d０-９]{3}(?![\d０-９])))*(?=[\d０-９])/;

/** `减59` → `-59`, `增3` and `+3` → `3`; anything else unchanged. Only a 本年增/减 column may hold a sign. */
function signed(text: string): string {
  const found = /^(\s*)(?:减少|减|增加|增|\+|＋|−|－|–)\s*(?=[\d０-９])/.exec(text);
  if (!found) return text;
  const rest = text.slice(found[0].length);
  const minus = /^\s*[减−－–]/.test(found[0]) && !/^[0０]+(?![\d０-９.．,，])/.test(rest);
  return found[1]! + (minus ? '-' : '') + rest;
}

function withoutUnit(text: string, kind: Kind): string {
  if (!hasDigit.test(text)) return text;
  const core = trimEnd(text);
  const bare = core.replace(units[kind], '');
  return bare === core || !/[\d０-９]\s*$/.test(bare) ? text : trimEnd(bare) + text.slice(core.length);
}

function trimEnd(text: string): string {
  let to = text.length;
  while (to > 0 && isBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(0, to);
}

function trim(text: string): string {
  const end = trimEnd(text);
  let from = 0;
  while (from < end.length && isBlank(end.charCodeAt(from))) from++;
  return end.slice(from);
}

/** Reads the text of a cell. Never fails: what is no number is `unreadable`. */
export function readNumber(raw: string, kind: Kind): Reading {
  if (raw === '') return blank;
  const known = smallAt(raw, 0, raw.length);
  if (known) return known;
  if (isDigits(raw) && !(raw.length > 1 && raw.charCodeAt(0) === 48)) return plainly(raw);
  let text = raw;
  const forms: Form[] = [];
  let unit: string | undefined;
  for (const step of steps) {
    const mended = step.mend(text, kind);
    if (mended === text) continue;
    if (step.form === 'unit') unit = text.slice(mended.length).trim();
    forms.push(step.form);
    text = mended;
  }
  // Only a change may carry a plus, and there the sign has been read already.
  const value = text.startsWith('+') ? undefined : decimal(text);
  if (value) return unit === undefined ? { value, forms } : { value, forms, unit };
  // A cell that says no number has one fault; how its signs are written is no second one.
  const left = forms.filter((it) => it === 'residue');
  return { value, forms: [...left, text === '' ? 'blank' : isDash(text) ? 'dash' : unknown(text, kind)] };
}

interface Small extends Reading {
  /** As it is written, which is in one way only. */
  readonly raw: string;
}

const small: Small[] = [];

/**
 * The number at a place of a text, where it is one of at most three digits and nothing else; undefined for anything else.
 *
 * Nearly all cells are such numbers, each of which is read once for all reports.
 */
export function smallAt(text: string, from: number, to: number): Small | undefined {
  if (to === from || to - from > 3 || (to - from > 1 && text.charCodeAt(from) === 48)) return undefined;
  let units = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    units = units * 10 + digit;
  }
  const known = small[units];
  if (known) return known;
  const it: Small = { value: whole(units), forms: plain, raw: String(units) };
  small[units] = it;
  return it;
}

function plainly(raw: string): Reading {
  const value = raw.length > 15 ? undefined : whole(Number(raw));
  return value ? { value, forms: plain } : { value, forms: ['unreadable'] };
}

/** Why a text says no number: it says one roughly, writes letters for digits, or is something else. */
function unknown(text: string, kind: Kind): Form {
  const isNumber = (it: string): boolean => it !== text && readNumber(it, kind).value !== undefined;
  if (isNumber(text.replace(roughly, ''))) return 'approx';
  return hasLookalikes(text) && isNumber(withDigits(text)) ? 'lookalike' : 'unreadable';
}

/** Words that make a number a rough one. */
const roughly = /大约|约|将近|接近|近|超过|超|逾|不足|不到|至少|左右|上下|以上|以下|余|多/g;

/** A text of letters alone stands for a number only where it can be nothing else; a stroke or a pipe needs a digit beside it. */
const hasLookalikes = (text: string): boolean => hasDigit.test(text) || /^[OoＯｏОо〇○lｌIＩ]+$/.test(text);

const withDigits = (text: string): string => text.replace(/[OoＯｏОо〇○]/g, '0').replace(/[lｌIＩ|｜丨]/g, '1');

const isDash = (text: string): boolean => /^(?:[-—–－―─−/／\\]+|无|不适用)$/.test(text);

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/**
 * The text of a cell without one unusual form, everything else kept.
 *
 * Residue in front of a number stays where it is; residue inside of one hides the other forms and goes with any of them.
 */
export function mend(raw: string, form: Form, kind: Kind): string {
  if (form === 'lookalike') return beside(raw, withDigits);
  const step = steps.find((it) => it.form === form);
  if (!step || form === 'residue') return step?.mend(raw, kind) ?? raw;
  const lead = leadingResidue.exec(raw)?.[0] ?? '';
  const rest = step.mend(raw.slice(lead.length).replace(residue, ''), kind);
  return (form === 'padding' ? trim(lead) : lead) + rest;
}

/** A text with all but its residue rewritten. */
const beside = (raw: string, write: (text: string) => string): string =>
  raw
    .split(/(\[bookmark:[^\]]{0,80}\])/)
    .map((it, i) => (i % 2 === 0 ? write(it) : it))
    .join('');

const leadingResidue = /^\s*(?:\[bookmark:[^\]]{0,80}\])+/;
