import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, type Decimal, decimal, isZero, show, subtract, whole } from '../../server/src/base/decimal.ts';

const read = (text: string): Decimal => decimal(text)!;

describe('decimals', () => {
  test('are exact where binary fractions are not', () => {
    expect(show(add(read('0.1'), read('0.2'))!)).toBe('0.3');
    expect(show(subtract(read('44967.00'), read('0.01'))!)).toBe('44966.99');
    expect(compare(add(read('0.1'), read('0.2'))!, read('0.30'))).toBe(0);
  });

  test('keep the number of places that was written', () => {
    for (const text of ['0', '12', '-3', '44967.00', '-0.05', '59237.2449']) expect(show(read(text))).toBe(text);
  });

  test('are nothing where the text is no number', () => {
    for (const text of ['', ' 1', '1.', '.5', '1,234', '１２', '1e3', '--1', '0x1', '12件', 'NaN']) {
      expect(decimal(text)).toBeUndefined();
    }
  });

  test('are nothing beyond what can be exact', () => {
    expect(decimal('9007199254740991')).toBeDefined();
    expect(decimal('9007199254740992')).toBeUndefined();
    expect(decimal('9'.repeat(400))).toBeUndefined();
    expect(decimal(`0.${'1'.repeat(20)}`)).toBeUndefined();
    expect(add(read('9007199254740991'), read('1'))).toBeUndefined();
    expect(subtract(read('-9007199254740991'), read('1'))).toBeUndefined();
    expect(add(read('9007199254740991'), read('0.1'))).toBeUndefined();
    expect(whole(2 ** 53)).toBeUndefined();
  });

  test('know zero in every spelling, and nothing is not zero', () => {
    expect(['0', '-0', '0.00', '1'].map((it) => isZero(decimal(it)))).toEqual([true, true, true, false]);
    expect(isZero(undefined)).toBe(false);
  });
});

const places = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }));
const numbers = places.map(([units, scale]): Decimal => ({ units, scale }));
/** The same number as an integer of ten-thousandths, as a judge. */
const judge = (it: Decimal): bigint => BigInt(it.units) * 10n ** BigInt(4 - it.scale);

test('sums, differences and order are those of integers', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(judge(add(a, b)!)).toBe(judge(a) + judge(b));
      expect(judge(subtract(a, b)!)).toBe(judge(a) - judge(b));
      expect(Math.sign(compare(a, b))).toBe(judge(a) < judge(b) ? -1 : judge(a) > judge(b) ? 1 : 0);
    }),
  );
});

test('what is shown is read again', () => {
  fc.assert(
    fc.property(numbers, (it) => {
      const again = decimal(show(it))!;
      expect(again.units + 0).toBe(it.units + 0);
      expect(again.scale).toBe(it.scale);
    }),
  );
});

test('numbers too far apart to share a scale are still compared the right way round', () => {
  expect(compare(read('9007199254740991'), read('0.5'))).toBeGreaterThan(0);
  expect(compare(read('-9007199254740991'), read('0.5'))).toBeLessThan(0);
});
