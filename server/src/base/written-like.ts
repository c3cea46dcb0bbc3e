import { type Decimal, show } from './decimal.ts';
import { readNumeral } from './han-numerals.ts';

const ordinary = { digits: '零一二三四五六七八九', powers: ['', '十', '百', '千'], two: '两', ten: '十' };
const formal = { digits: '零壹贰叁肆伍陆柒捌玖', powers: ['', '拾', '佰', '仟'], two: '贰', ten: '壹拾' };

/**
 * A number in the manner of another: full-width or grouped digits, 一百二十三, 壹佰贰拾叁, 一二三. Plain digits where that
 * manner cannot say it, or would be read as another number.
 */
export function writtenLike(like: string, value: Decimal): string {
  const plain = show(value);
  if (value.units < 0) return plain;
  const out = /[０-９]/.test(like) ? wide(plain) : /\d/.test(like) ? grouped(like, plain) : inHan(like, value);
  return out !== undefined && saysSo(out, value) ? out : plain;
}

const wide = (plain: string): string => plain.replace(/[\d.]/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0));

function grouped(like: string, plain: string): string {
  if (!/\d,\d{3}/.test(like)) return plain;
  const [whole = '', fraction] = plain.split('.');
  const groups = [...whole].map((it, i) => (i > 0 && (whole.length - i) % 3 === 0 ? `,${it}` : it)).join('');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function inHan(like: string, { units, scale }: Decimal): string | undefined {
  if (scale > 0 || units >= 1e12) return undefined;
  const style = /[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(like) ? formal : ordinary;
  const isDigits = like.length > 1 && !/[十百千万亿拾佰仟萬億廿卅]/.test(like);
  if (isDigits) {
    const zero = like.includes('零') ? '零' : '〇';
    return [...String(units)].map((it) => (it === '0' ? zero : style.digits[Number(it)]!)).join('');
  }
  return units === 0 ? style.digits[0]! : inPowers(units, style);
}

/** Four digits at a time, each four with 万 or 亿 behind it; 零 stands for zeros between digits, however many. */
function inPowers(units: number, style: typeof ordinary): string {
  let out = '';
  let gap = false;
  for (const [power, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const section = Math.floor(units / power) % 1e4;
    if (section === 0) {
      gap ||= out !== '';
      continue;
    }
    if (out !== '' && (gap || section < 1000)) out += style.digits[0];
    out += four(section, style, out === '') + name;
    gap = false;
  }
  return out;
}

/** `first` is at the very front, where ten is 十 and two is 两. */
function four(section: number, style: typeof ordinary, first: boolean): string {
  if (section === 2 && first) return style.two;
  let out = '';
  let gap = false;
  for (let i = 3; i >= 0; i--) {
    const digit = Math.floor(section / 10 ** i) % 10;
    if (digit === 0) {
      gap ||= out !== '';
      continue;
    }
    if (gap) out += style.digits[0];
    gap = false;
    const two = digit === 2 && first && out === '' && i === 3;
    out +=
      i === 1 && digit === 1 && first && out === ''
        ? style.ten
        : (two ? style.two : style.digits[digit]!) + style.powers[i]!;
  }
  return out;
}

/** Whether a reader takes it for just this number, and not for a rounded one. */
function saysSo(written: string, value: Decimal): boolean {
  const it = readNumeral(written, 0, written.length);
  if (!it || it.to !== written.length || it.rounded) return false;
  return it.plain === undefined ? value.scale === 0 && it.value === value.units : it.plain === show(value);
}
