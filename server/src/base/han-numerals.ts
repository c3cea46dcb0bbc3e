/** A number as written in prose, in any mixture of 123, １２３, 一百二十三, 壹佰 and 1万2千. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The digits as a plain decimal where it is written in digits alone; keeps decimals exact. */
  readonly plain: string | undefined;
  /** Written with 万 or 亿 and not down to the ones, hence probably rounded; or two digits that mean a range (三五条). */
  readonly rounded: boolean;
  readonly han: boolean;
  /** A single Chinese digit, which more often belongs to a phrase (一次性, 两个方面) than to a count. */
  readonly short: boolean;
}

/** By character code: 0 for no digit, 1–10 for the digits 0–9, 11 for Arabic digits, above that the powers of ten. */
const kinds = new Uint8Array(0x10000);
const arabic = 11;
const powers: readonly (readonly [signs: string, power: number])[] = [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
  ['万萬', 4],
  ['亿億', 8],
];
const digitSigns = ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '○幺两'];
for (const digits of digitSigns) {
  [...digits].forEach((it, i) => {
    kinds[it.charCodeAt(0)] = i + 1;
  });
}
for (const [signs, power] of powers) for (const it of signs) kinds[it.charCodeAt(0)] = 20 + power;
// 廿 and 卅 are twenty and thirty in one sign.
kinds['廿'.charCodeAt(0)] = 42;
kinds['卅'.charCodeAt(0)] = 43;
for (let i = 0; i < 10; i++) kinds[48 + i] = kinds[0xff10 + i] = arabic;

/** What a number can begin with, as it stands between the brackets of a pattern (see `startsNumeral`). */
export const numeralStarts = `0-9０-９${digitSigns.join('')}十拾廿卅`;

/** Whether a number can begin with this character code. */
export function startsNumeral(code: number): boolean {
  const kind = kinds[code]!;
  return kind !== 0 && (kind <= arabic || kind === 21 || kind > 40);
}

/** Whether this is 百, 千, 万 …, which count alone only where the text rounds: 百余条, 上千次. */
export const isPower = (code: number): boolean => kinds[code]! > 21 && kinds[code]! < 40;

/** The power of ten of 十, 百, 千, 万 …; 0 for any other character code. */
export const powerOf = (code: number): number => (kinds[code]! > 20 && kinds[code]! < 40 ? kinds[code]! - 20 : 0);

/** Whether this character code can stand anywhere in a number. */
export const isNumeral = (code: number): boolean => kinds[code]! !== 0;

/** Reads the number that begins here, as far as it goes; undefined where the signs make none (`百姓`, `万一`). */
export function readNumeral(text: string, from: number, to: number): Numeral | undefined {
  return kinds[text.charCodeAt(from)] === arabic ? readArabic(text, from, to) : readHan(text, from, to);
}

function readArabic(text: string, from: number, to: number): Numeral | undefined {
  let end = runEnd(text, from, to);
  const next = end < to ? text.charCodeAt(end) : 0;
  const power = kinds[next]!;
  if (power <= 21 && next !== comma && next !== wideComma && next !== point && next !== widePoint) {
    return numeral(from, end, wholeOf(text, from, end));
  }
  end = digitsEnd(text, from, end, to);
  const plain = halfwidthDigits(text, from, end);
  const it = scaled(text, from, end, to, Number(plain)) ?? numeral(from, end, Number(plain), plain);
  // A full-width comma may as well stand between two numbers.
  return next === wideComma ? { ...it, rounded: true } : it;
}

/** Whether digits end here behind which a decimal point and digits follow: 三点五. */
const hasFraction = (text: string, at: number, to: number): boolean => {
  const kind = at + 1 < to && text[at] === '点' ? kinds[text.charCodeAt(at + 1)]! : 0;
  return kind > 0 && kind <= 10;
};

/** 三点五, 一百二十三点五万: the sign of the decimal point written as a word. */
function withFraction(text: string, it: Numeral, to: number): Numeral {
  let end = it.to + 1;
  let plain = `${it.value}.`;
  for (let kind = 1; end < to && end - it.to < 12; end++) {
    kind = kinds[text.charCodeAt(end)]!;
    if (kind === 0 || kind > 10) break;
    plain += kind - 1;
  }
  const power = end < to ? powerOf(text.charCodeAt(end)) : 0;
  const value = Number(plain);
  if (power < 4) return { ...it, to: end, value, plain, short: false, rounded: false };
  return { ...it, to: end + 1, value: value * 10 ** power, plain: undefined, short: false, rounded: true };
}

const [comma, wideComma, point, widePoint] = [44, 0xff0c, 46, 0xff0e];

const numeral = (from: number, to: number, value: number, plain?: string): Numeral => ({
  from,
  to,
  value,
  plain,
  rounded: false,
  han: false,
  short: false,
});

function wholeOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + (text.charCodeAt(i) & 15);
  return value;
}

/** Digits with a power of ten behind them, and lower ones behind that: 3.5万, 1万2千. */
function scaled(text: string, from: number, end: number, to: number, first: number): Numeral | undefined {
  let at = end;
  let value = 0;
  let digits = first;
  let lowest = 9;
  let rounded = false;
  while (at < to) {
    const power = kinds[text.charCodeAt(at)]! - 20;
    if (power < 2 || power >= lowest) break;
    value += digits * 10 ** power;
    lowest = power;
    rounded ||= power >= 4;
    at++;
    const more = runEnd(text, at, to);
    const next = more < to ? kinds[text.charCodeAt(more)]! - 20 : 0;
    digits = wholeOf(text, at, more);
    if (more > at && (next < 2 || next >= lowest)) {
      // 1万2345 is written down to the ones; 1万2 means 12000 to one reader and 10002 to another.
      return { ...numeral(from, more, value + digits), rounded: rounded && more - at < lowest };
    }
    if (more > at) at = more;
  }
  return at > end ? { ...numeral(from, at, value), rounded } : undefined;
}

/** The end of digits with thousands separators and one decimal point: `1,234`, `3.5`. `run` is the end of the first digits. */
function digitsEnd(text: string, from: number, run: number, to: number): number {
  let end = run;
  const mark = text.charCodeAt(run);
  if (run - from <= 3 && (mark === comma || mark === wideComma)) {
    while (text.charCodeAt(end) === mark && runEnd(text, end + 1, to) === end + 4) end += 4;
  }
  const sign = text.charCodeAt(end);
  const fraction = sign === point || sign === widePoint ? runEnd(text, end + 1, to) : end;
  return fraction > end + 1 ? fraction : end;
}

function runEnd(text: string, at: number, to: number): number {
  while (at < to && kinds[text.charCodeAt(at)] === arabic) at++;
  return at;
}

/** The digits and the decimal point alone, half-width. */
function halfwidthDigits(text: string, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === point || code === widePoint) out += '.';
    else if (code !== comma && code !== wideComma) out += code & 15;
  }
  return out;
}

function readHan(text: string, from: number, to: number): Numeral | undefined {
  let end = from;
  let powered = false;
  let rounded = false;
  for (; end < to; end++) {
    // No number has so many signs; without a limit a run of them would be read from each of its signs again.
    if (end - from > 24) return undefined;
    const kind = kinds[text.charCodeAt(end)]!;
    if (kind === 0 || kind === arabic) break;
    if (kind > 20) powered = true;
    if (kind === 24 || kind === 28) rounded = true;
  }
  const run = text.slice(from, end);
  const value = powered ? fromPowers(run) : fromDigits(run);
  if (value === undefined) return undefined;
  // 三五条 and 两三次 name a range; a year or a telephone number has more digits or a zero.
  const vague = !powered && run.length === 2 && !/[〇零○]/.test(run);
  const short = run.length === 1;
  const large = rounded && value % 10 === 0;
  const it: Numeral = { from, to: end, value, plain: undefined, rounded: large || vague, han: true, short };
  return hasFraction(text, end, to) ? withFraction(text, it, to) : it;
}

/** 二〇二五 → 2025. */
function fromDigits(run: string): number | undefined {
  let value = 0;
  for (let i = 0; i < run.length; i++) value = value * 10 + kinds[run.charCodeAt(i)]! - 1;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** 一百二十三 → 123, 两千 → 2000, 一万二 → 12000, 廿一 → 21. */
function fromPowers(run: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit = -1;
  let power = 0;
  for (let i = 0; i < run.length; i++) {
    const kind = kinds[run.charCodeAt(i)]!;
    if (kind <= 10) {
      if (digit > 0) return undefined;
      digit = kind - 1;
      if (digit === 0) power = 0;
    } else if (kind > 40) {
      section += (kind - 40) * 10;
      power = 1;
    } else if (kind < 24) {
      if (digit < 0 && (kind !== 21 || (section > 0 && power <= 1))) return undefined;
      section += (digit < 0 ? 1 : digit) * 10 ** (kind - 20);
      power = kind - 20;
      digit = -1;
    } else {
      const below = section + Math.max(0, digit);
      if (below === 0 && total === 0) return undefined;
      total = kind === 28 ? (total + below) * 1e8 : total + below * 1e4;
      [section, digit, power] = [0, -1, kind - 20];
    }
  }
  // A last digit right behind a power counts the next lower one: 一万二, 两千三.
  const last = digit > 0 && power > 1 ? digit * 10 ** (power - 1) : Math.max(0, digit);
  const value = total + section + last;
  return Number.isSafeInteger(value) ? value : undefined;
}
