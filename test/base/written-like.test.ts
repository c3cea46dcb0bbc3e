import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, whole } from '../../server/src/base/decimal.ts';
import { readNumeral } from '../../server/src/base/han-numerals.ts';
import { writtenLike } from '../../server/src/base/written-like.ts';

describe('a number in the manner of another', () => {
  test.each([
    ['14', '1250', '1250'],
    ['１４', '20', '２０'],
    ['１４．５', '2.75', '２．７５'],
    ['1,234', '12345', '12,345'],
    ['1,234', '7', '7'],
    ['1,234.50', '1234567.25', '1,234,567.25'],
    ['十四', '20', '二十'],
    ['十四', '10', '十'],
    ['十四', '115', '一百一十五'],
    ['十四', '2', '两'],
    ['三', '22', '二十二'],
    ['三', '202', '二百零二'],
    ['三', '2002', '两千零二'],
    ['三', '2020', '两千零二十'],
    ['三', '0', '零'],
    ['拾肆', '2345', '贰仟叁佰肆拾伍'],
    ['拾肆', '12', '壹拾贰'],
    ['三', '120045', '十二万零四十五'],
    ['三', '100000006', '一亿零六'],
    ['一二三', '405', '四〇五'],
    ['一零三', '405', '四零五'],
  ])('like %s, %s is %s', (like, value, written) => {
    expect(writtenLike(like, decimal(value)!)).toBe(written);
  });

  test('is plain where that manner would say it only roughly, or not at all', () => {
    // 十二万 and 三五 are read as rounded.
    expect(writtenLike('三', whole(120_000)!)).toBe('120000');
    expect(writtenLike('一二三', whole(35)!)).toBe('35');
    expect(writtenLike('三', decimal('1.5')!)).toBe('1.5');
    expect(writtenLike('14', whole(-3)!)).toBe('-3');
  });

  test('is read back as just this number', () => {
    const likes = fc.constantFrom('三', '一百二十', '拾肆', '一二三', '１４', '1,234', '14');
    const any = fc.oneof(fc.nat({ max: 12_000 }), fc.nat({ max: 2_000_000_000 }));
    fc.assert(
      fc.property(likes, any, (like, value) => {
        const written = writtenLike(like, whole(value)!);
        const read = readNumeral(written, 0, written.length);
        expect([read?.value, read?.to, written]).toEqual([value, written.length, written]);
      }),
      { numRuns: 2000 },
    );
  });
});
