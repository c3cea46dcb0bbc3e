import { describe, expect, test } from 'vitest';
import { chinese, fromChinese, type OrdinalStyle, ordinal, writeOrdinal } from '../../server/src/base/numerals.ts';

const to99 = Array.from({ length: 99 }, (_, i) => i + 1);

describe('Chinese numerals', () => {
  test('are read as they are written from 1 to 99', () => {
    for (const value of to99) expect(fromChinese(chinese(value))).toBe(value);
    expect(new Set(to99.map(chinese)).size).toBe(99);
  });

  test('are written as headings use them', () => {
    expect([1, 10, 11, 20, 21, 99].map(chinese)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九']);
  });

  test('are nothing where the text is none', () => {
    for (const text of ['', '一一', '十十', '百', '零', '1', '一十一二']) expect(fromChinese(text)).toBeUndefined();
  });
});

describe('ordinals', () => {
  const styles: OrdinalStyle[] = ['chinese', 'bracketed-chinese', 'arabic', 'bracketed-arabic'];

  test('of every style are read as they are written', () => {
    for (const style of styles) {
      for (const value of to99) {
        const text = writeOrdinal(style, value);
        expect(ordinal(`${text}总体情况`)).toEqual({ style, value, text, length: text.length });
      }
    }
  });

  test.each([
    ['一、总体情况', 1, '一、'],
    ['二 、主动公开', 2, '二 、'],
    ['（二）主动公开', 2, '（二）'],
    ['( 三 ) 主动公开', 3, '( 三 )'],
    ['2、 主动公开', 2, '2、'],
    ['１．推进', 1, '１．'],
    ['（2） 主动', 2, '（2）'],
    ['五，存在', 5, '五，'],
    ['六：其他', 6, '六：'],
  ])('are read in the spellings of reports: %s', (text, value, written) => {
    expect(ordinal(text)).toMatchObject({ value, text: written });
  });

  test('leave the blanks behind them out of their text, not out of their length', () => {
    expect(ordinal('1、　甲')).toMatchObject({ text: '1、', length: 3 });
  });

  test.each(['2020年', '1.5万件', '12,345件', '一是', '第一、', '〇、', '', '（）', '0、甲', '十十、甲', '2020、2021'])(
    'are not seen in %j',
    (text) => expect(ordinal(text)).toBeUndefined(),
  );
});
