import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, decodePage } from '../../server/src/convert/encoding.ts';

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

describe('a web page', () => {
  const body = '政府信息公开工作年度报告，共公开12条';
  const page = (charset: string, words = body): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${words}</body></html>`;
  /** GBK bytes of a page in ASCII around the two given bytes a character. */
  const gb = (charset: string, bytes: readonly number[]): Uint8Array => {
    const [before, after] = page(charset, '\u0001').split('\u0001');
    return Buffer.concat([Buffer.from(before!), Buffer.from(bytes), Buffer.from(after!)]);
  };
  // 一、总体情况
  const words = [0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6];
  const text = (bytes: Uint8Array): string => {
    const it = decodePage(bytes);
    return it.ok ? `${it.encoding}${it.damaged ? '!' : ''} ${/<body>(.*)<\/body>/.exec(it.text)![1]}` : it.fault;
  };

  test.each(['gb2312', 'GBK', 'gb18030', 'utf-8', 'iso-8859-1', 'none'])(
    'in GBK that says %s is read as what it is',
    (it) => {
      expect(text(gb(it, words))).toBe('gb18030 一、总体情况');
    },
  );

  test.each(['gb2312', 'utf-8', 'big5'])('in UTF-8 or UTF-16 that says %s is read as what it is', (it) => {
    expect(text(Buffer.from(page(it)))).toBe(`utf-8 ${body}`);
    expect(text(Buffer.from(`\ufeff${page(it)}`, 'utf16le'))).toBe(`utf-16le ${body}`);
    expect(text(Buffer.from(page(it), 'utf16le'))).toBe(`utf-16le ${body}`);
  });

  test('that could be either is what it says', () => {
    // 陆陆 in GBK is also two Greek letters in UTF-8.
    const bytes = [0xc2, 0xbd, 0xc2, 0xbd];
    expect(text(gb('gb2312', bytes))).toBe('gb18030 陆陆');
    expect(text(gb('utf-8', bytes))).toBe('utf-8 ½½');
  });

  test('in Big5 is read where it says so', () => {
    expect(text(gb('big5', [0xa4, 0x40, 0xa1, 0x42]))).toBe('big5 一、');
  });

  test('with a character cut in half is read, and says that it is damaged', () => {
    expect(text(gb('gb2312', [...words, 0xd2]))).toBe('gb18030! 一、总体情况\ufffd');
    expect(
      text(
        Buffer.concat([
          Buffer.from(page('utf-8')).subarray(0, -18),
          Buffer.from([0xe4, 0xb8]),
          Buffer.from('</body></html>'),
        ]),
      ),
    ).toMatch(/^utf-8! 政府/);
  });

  test('that is no text is none', () => {
    expect(text(Buffer.from([0x50, 0x4b, 3, 4, 0]))).toBe('binary');
  });
});
