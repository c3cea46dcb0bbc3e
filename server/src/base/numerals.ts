const upToTen = '一二三四五六七八九十';
const digits = '零一二三四五六七八九';

/** 1–99 in Chinese, as ordinals of headings use them: 一, 十, 十一, 二十. */
export function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? digits[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 || value === 0 ? digits[ones]! : '');
}

/** Reads 一 … 九十九; undefined for anything else. */
export function fromChinese(text: string): number | undefined {
  // Nearly all are one sign long.
  if (text.length === 1) return upToTen.indexOf(text) + 1 || undefined;
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!found || text === '') return undefined;
  const [, tens, ten, ones] = found;
  if (!ten) return tens && !ones ? digits.indexOf(tens) : undefined;
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
}

/** How an ordinal is written. The official levels are 一、 then （一） then 1. then （1）. */
export type OrdinalStyle = 'chinese' | 'bracketed-chinese' | 'arabic' | 'bracketed-arabic';

/** The ordinal in front of a heading: where it ends is where the title begins. */
export interface Ordinal {
  readonly style: OrdinalStyle;
  readonly value: number;
  /** The ordinal and its mark as written, without the blanks after it: `（2）`, `一、`. */
  readonly text: string;
  /** Length of the ordinal, its mark and the blanks after it. */
  readonly length: number;
}

const ordinals =
  /^(?:([（(])[ \u3000]*(?:([一二三四五六七八九十]{1,3})|([0-9０-９]{1,2}))[ \u3000]*[）)]|([一二三四五六七八九十]{1,3})[ \u3000]*[、．.，,：:]|([0-9０-９]{1,2})[ \u3000]*[、．.，,](?![0-9０-９]))([ \t\u3000\u00a0\u2002]*)/;

/** Reads the ordinal a heading begins with: `一、`, `（二）`, `2、`, `（2） `; undefined where there is none. */
export function ordinal(text: string): Ordinal | undefined {
  const found = ordinals.exec(text);
  if (!found) return undefined;
  const { 0: all, 1: bracket, 2: inChinese, 3: inArabic, 4: plainChinese, 5: plainArabic, 6: gap = '' } = found;
  const han = inChinese ?? plainChinese;
  const value = han ? fromChinese(han) : Number(toAscii(inArabic ?? plainArabic ?? ''));
  if (value === undefined || value === 0) return undefined;
  const style: OrdinalStyle = bracket ? (han ? 'bracketed-chinese' : 'bracketed-arabic') : han ? 'chinese' : 'arabic';
  return { style, value, text: all.slice(0, all.length - gap.length), length: all.length };
}

const toAscii = (it: string): string => it.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));

/** Writes an ordinal in the official style of its level. */
export function writeOrdinal(style: OrdinalStyle, value: number): string {
  switch (style) {
    case 'chinese':
      return `${chinese(value)}、`;
    case 'bracketed-chinese':
      return `（${chinese(value)}）`;
    case 'arabic':
      return `${value}.`;
    case 'bracketed-arabic':
      return `（${value}）`;
  }
}
