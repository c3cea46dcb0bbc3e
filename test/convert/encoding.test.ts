import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../server/src/convert/encoding.ts';

const words = '某某镇人民政府2020年政府信息公开工作年度报告\n一、总体情况\n共公开信息12条。\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, little: boolean): Uint8Array {
  const out = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(out.buffer).setUint16(i * 2, text.charCodeAt(i), little);
  return out;
}

/** `公开12条` and a line end, in GB18030. */
const gb = new Uint8Array([0xb9, 0xab, 0xbf, 0xaa, 0x31, 0x32, 0xcc, 0xf5, 0x0a]);

describe('decode', () => {
  test('reads UTF-8, with and without a byte order mark', () => {
    expect(decode(utf8(words))).toEqual({ ok: true, text: words, encoding: 'utf-8' });
    expect(decode(utf8(`\ufeff${words}`))).toEqual({ ok: true, text: words, encoding: 'utf-8' });
  });

  test.each([true, false])('reads UTF-16, little endian %s, marked or evident', (little) => {
    const encoding = little ? 'utf-16le' : 'utf-16be';
    expect(decode(utf16(`\ufeff${words}`, little))).toEqual({ ok: true, text: words, encoding });
    expect(decode(utf16(words, little))).toEqual({ ok: true, text: words, encoding });
  });

  test('reads GB18030 where it is no UTF-8', () => {
    expect(decode(gb)).toEqual({ ok: true, text: '公开12条\n', encoding: 'gb18030' });
  });

  test('an empty file is an empty text', () => {
    expect(decode(new Uint8Array())).toMatchObject({ ok: true, text: '' });
  });

  test('names what a file is that is no text', () => {
    const docx = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 1, 2, 3]);
    expect(decode(docx)).toMatchObject({ ok: false, fault: 'binary', reason: { zh: expect.stringContaining('Word') } });
    expect(decode(new Uint8Array([1, 0, 0, 7, 0x80, 0]))).toMatchObject({ ok: false, fault: 'binary' });
    expect(decode(new Uint8Array(200).fill(3))).toMatchObject({ ok: false, fault: 'binary' });
  });

  test('damaged UTF-8 is not taken for GB18030', () => {
    const bytes = utf8(words);
    bytes[4] = 0xff;
    expect(decode(bytes)).toMatchObject({ ok: false, fault: 'broken' });
  });

  test('UTF-16 with half a character or an odd length is broken', () => {
    const bytes = utf16(`\ufeff${words}`, true);
    expect(decode(bytes.slice(0, -1))).toMatchObject({ ok: false, fault: 'broken' });
    bytes.set([0x00, 0xd8], 4);
    expect(decode(bytes)).toMatchObject({ ok: false, fault: 'broken' });
  });

  test('a host without the encoding gives a fault, not an error', () => {
    const none = class {
      constructor() {
        throw new RangeError('no such encoding');
      }
      decode = (): string => '';
    };
    expect(decode(gb, none)).toMatchObject({ ok: false, fault: 'broken' });
  });

  test('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decode(bytes).ok === 'boolean'));
  });
});
