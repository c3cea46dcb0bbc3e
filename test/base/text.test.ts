import fc from 'fast-check';
import { expect, test } from 'vitest';
import { impossible, never } from '../../server/src/base/assert.ts';
import { blanks, distance, halfwidth, isBlank, lineEnding, squeeze } from '../../server/src/base/text.ts';
import { localeOf } from '../../server/src/base/words.ts';

test('full-width letters, digits and signs become half-width, and the length stays', () => {
  expect(halfwidth('１２，（Ａ）　件')).toBe('12,(A) 件');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (it) => void expect(halfwidth(it)).toHaveLength(it.length)));
});

test('a code is blank exactly where the pattern says so', () => {
  for (let code = 0; code < 0x10000; code++) {
    const it = String.fromCharCode(code);
    if (isBlank(code) !== (it.replace(blanks, '') === '')) expect.fail(`U+${code.toString(16)}`);
  }
});

test('squeezing takes every blank out', () => expect(squeeze(' 合\u3000 计\u00a0\u200b\r\n')).toBe('合计'));

test('the first line ending is the one a text uses', () => {
  expect(['', 'a', 'a\nb\r\n', 'a\r\nb\n', '\n'].map(lineEnding)).toEqual(['\n', '\n', '\n', '\r\n', '\n']);
});

test('distance counts single-character edits', () => {
  expect(distance('', '总计')).toBe(2);
  expect(distance('总计', '合计')).toBe(1);
  expect(distance('结果维持', '维持')).toBe(2);
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void expect(distance(a, b)).toBe(distance(b, a))));
});

test('Chinese is the language where nothing else is said', () => {
  expect(['zh-cn', 'zh_CN.UTF-8', '', undefined, 'ZH'].map(localeOf)).toEqual(['zh', 'zh', 'zh', 'zh', 'zh']);
  expect(['en', 'de-DE', 'C'].map(localeOf)).toEqual(['en', 'en', 'en']);
});

test('an impossible state is reported and the program goes on', () => {
  const said: string[] = [];
  const { report } = impossible;
  impossible.report = (it) => void said.push(it);
  try {
    expect([never(false, 'no'), never(true, 'yes')]).toEqual([false, true]);
  } finally {
    impossible.report = report;
  }
  expect(said).toEqual(['yes']);
});
