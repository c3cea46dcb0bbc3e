import { type Decimal, decimal } from '../base/decimal.ts';
import { isBlank } from '../base/text.ts';
import type { Kind } from '../formats/format.ts';

/**
 * What is unusual about how a cell is written. A plain number has no form at all.
 *
 * `blank`, `dash` and `unreadable` carry no value; the others are understood, and the rule of each mends that one thing.
 */
export type Form =
  | 'blank'
  | 'dash'
  | 'unreadable'
  | 'residue'
  | 'padding'
  | 'fullwidth'
  | 'thousands'
  | 'unit'
  | 'delta';

/** A cell read as a number. */
export interface Reading {
  readonly value: Decimal | undefined;
  readonly forms: readonly Form[];
  /** The unit written in the cell, as written: 件, 元, 万元. */
  readonly unit?: string;
}

const plain: readonly Form[] = [];
const blank: Reading = { value: undefined, forms: ['blank'] };

/** One unusual way of writing: how it is seen, and the text without it. */
interface Step {
  readonly form: Form;
  mend(text: string, kind: Kind): string;
}

const residue = /\[bookmark:[^\]]*\]/g;
const units = { count: /(?:件次|件|条|项|个|份|起|宗|次|篇)$/, delta: /(?:件|条|项|个)$/, amount: /(?:万元|亿元|元)$/ };

const steps: readonly Step[] = [
  { form: 'residue', mend: (it) => it.replace(residue, '') },
  { form: 'padding', mend: trim },
  { form: 'fullwidth', mend: (it) => it.replace(/[０-９．，－＋％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)) },
  { form: 'unit', mend: (it, kind) => (/\d/.test(it) ? it.replace(units[kind], '').trimEnd() : it) },
  {
    form: 'thousands',
    mend: (it) => (/^[-+]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/.test(it) ? it.replace(/[,，]/g, '') : it),
  },
  { form: 'delta', mend: (it, kind) => (kind === 'delta' ? signed(it) : it) },
];

/** `减59` → `-59`, `增3` and `+3` → `3`; anything else unchanged. Only a 本年增/减 column may hold a sign. */
function signed(text: string): string {
  const found = /^(减少|减|增加|增|\+|−|－|–)\s*(\d+(?:\.\d+)?)$/.exec(text);
  if (!found) return text;
  const minus = /^[减−－–]/.test(found[1]!);
  return (minus && Number(found[2]) !== 0 ? '-' : '') + found[2]!;
}

function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Reads the text of a cell. Never fails: what is no number is `unreadable`. */
export function readNumber(raw: string, kind: Kind): Reading {
  if (raw === '') return blank;
  if (isDigits(raw)) {
    const value = decimal(raw);
    return value ? { value, forms: plain } : { value, forms: ['unreadable'] };
  }
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
  const value = decimal(text);
  if (!value) forms.push(text === '' ? 'blank' : isDash(text) ? 'dash' : 'unreadable');
  return unit === undefined ? { value, forms } : { value, forms, unit };
}

const isDash = (text: string): boolean => /^(?:[-—–－―─\/／\\]+|无|不适用|\/\/)$/.test(text);

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** The text of a cell without one unusual form, everything else kept. */
export function mend(raw: string, form: Form, kind: Kind): string {
  const step = steps.find((it) => it.form === form);
  if (!step) return raw;
  if (form === 'padding' || form === 'residue' || form === 'fullwidth') return step.mend(raw, kind);
  // The later steps see only what the earlier ones left, so they start from there.
  let text = raw;
  for (const it of steps) {
    text = it.mend(text, kind);
    if (it.form === form) break;
  }
  return text;
}
