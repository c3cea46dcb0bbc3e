import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../server/src/base/base64.ts';

const bytes = fc.uint8Array({ maxLength: 40 });

test('bytes are written as everybody writes them', () => {
  fc.assert(
    fc.property(bytes, (it) => {
      expect(toBase64(it)).toBe(Buffer.from(it).toString('base64'));
    }),
  );
  const long = Uint8Array.from({ length: 100_001 }, (_, i) => i * 7);
  expect(toBase64(long)).toBe(Buffer.from(long).toString('base64'));
});

test('bytes that are written are read again', () => {
  fc.assert(
    fc.property(bytes, (it) => {
      expect(fromBase64(toBase64(it))).toEqual(it);
    }),
  );
});

test('what is no such text is refused', () => {
  for (const it of ['a', 'abc', 'ab*d', '年报年报', 'ab=d']) expect(fromBase64(it), it).toBeUndefined();
});
