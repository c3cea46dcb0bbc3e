import { chinese } from '../../base/numerals.ts';

/**
 * A number as Word writes it in one of its formats; undefined for those that are not known here, which is better than a
 * number that is not the document's.
 */
export function counted(value: number, format: string): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 999) return undefined;
  return formats.get(format)?.(value);
}

const formats: ReadonlyMap<string, (it: number) => string | undefined> = new Map([
  ['decimal', String],
  ['decimalZero', (it) => String(it).padStart(2, '0')],
  ['decimalFullWidth', (it) => mapped(it, '０１２３４５６７８９')],
  ['decimalFullWidth2', (it) => mapped(it, '０１２３４５６７８９')],
  ['chineseCounting', han],
  ['chineseCountingThousand', han],
  ['japaneseCounting', han],
  ['taiwaneseCounting', han],
  ['taiwaneseCountingThousand', han],
  ['ideographDigital', (it) => mapped(it, '〇一二三四五六七八九')],
  ['decimalEnclosedCircle', enclosed(0x2460, 20)],
  ['decimalEnclosedCircleChinese', enclosed(0x2460, 20)],
  ['decimalEnclosedParen', enclosed(0x2474, 20)],
  ['decimalEnclosedFullstop', enclosed(0x2488, 20)],
  ['lowerLetter', (it) => letters(it, 'a')],
  ['upperLetter', (it) => letters(it, 'A')],
  ['lowerRoman', (it) => roman(it)?.toLowerCase()],
  ['upperRoman', roman],
  ['none', () => ''],
]);

const mapped = (it: number, digits: string): string => String(it).replace(/\d/g, (one) => digits[Number(one)]!);

/** 一 to 九十九; beyond, a heading is none. */
function han(it: number): string | undefined {
  return it > 0 && it < 100 ? chinese(it) : undefined;
}

function enclosed(first: number, last: number): (it: number) => string | undefined {
  return (it) => (it > 0 && it <= last ? String.fromCodePoint(first + it - 1) : undefined);
}

/** a … z, aa … zz, as Word goes on behind z. */
const letters = (it: number, first: string): string | undefined =>
  it > 0 && it <= 260
    ? String.fromCharCode(first.charCodeAt(0) + ((it - 1) % 26)).repeat(Math.ceil(it / 26))
    : undefined;

function roman(it: number): string | undefined {
  if (it === 0) return undefined;
  const signs = 'M,CM,D,CD,C,XC,L,XL,X,IX,V,IV,I'.split(',');
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = it;
  let out = '';
  for (const [i, value] of values.entries()) for (; rest >= value; rest -= value) out += signs[i];
  return out;
}
