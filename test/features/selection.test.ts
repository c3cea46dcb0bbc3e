import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selection } from '../../server/src/features/selection.ts';
import { read, selects } from '../check.ts';
import { allDrafts } from '../drafts.ts';

test('in a table it grows from the number to its cell, row, table, section and report', () => {
  selects(`⟦# 某县教育局2024年政府信息公开工作年度报告

⟦## 二、主动公开政府信息情况

⟦| 第二十条第（五）项 | 本年处理决定数量 |
| :-- | --: |
⟦| 行政许可 |⟦ ⟦1‸2⟧ ⟧|⟧⟧⟧
⟧`);
});

test('in prose it grows from the word to its clause, sentence, line, sub-section and section', () => {
  selects(`⟦⟦## 一、总体情况

⟦⟦### （一）主动公开

⟦⟦⟦⟦‸全年⟧公开信息12条⟧，其中公文5条。⟧其余无。⟧⟧

### （二）依申请公开⟧⟧
⟧`);
});

test('a blank cell is its room', () => {
  selects('⟦⟦| 甲 | 乙 |\n| --- | --- |\n⟦| 一 |⟦ ‸ ⟧|⟧⟧\n⟧');
});

test('brackets grow by their content and by their signs', () => {
  selects('⟦⟦⟦依据⟦《⟦条‸例⟧》⟧第十条办理⟧。⟧\n⟧');
});

test('a number is one word with its decimals and separators', () => {
  selects('⟦⟦⟦收费⟦1,234‸.50⟧万元⟧。⟧\n⟧');
});

test('a character beyond the first plane is never cut in two', () => {
  const text = '## 一、总体情况\n\n𠮷𠮷镇公开𠮷信息。\n';
  for (let at = 0; at <= text.length; at++) {
    for (const it of selection(read(text), at)) {
      for (const end of [it.from, it.to]) {
        const cut = /[\udc00-\udfff]/.test(text[end] ?? '') && end !== at;
        expect(cut, `${at}: ${it.from}–${it.to}`).toBe(false);
      }
    }
  }
});

test('in an empty draft there is nothing to select', () => {
  expect(selection(read(''), 0)).toEqual([]);
});

const chains = (text: string, at: number): void => {
  const found = selection(read(text), at);
  for (const [i, it] of found.entries()) {
    expect(it.from <= at && at <= it.to && it.from < it.to).toBe(true);
    const inner = found[i - 1];
    if (!inner) continue;
    expect(it.from <= inner.from && inner.to <= it.to && it.to - it.from > inner.to - inner.from).toBe(true);
  }
  if (text.length > 0) expect(found.at(-1)).toEqual({ from: 0, to: text.length });
};

test.each(allDrafts())('$id: from every place each step holds the one before and is larger', ({ text }) => {
  const report = read(text);
  for (let at = 0; at <= text.length; at += 37) {
    const found = selection(report, at);
    for (const [i, it] of found.slice(1).entries()) {
      const inner = found[i]!;
      expect(it.from <= inner.from && inner.to <= it.to && it.to - it.from > inner.to - inner.from).toBe(true);
    }
    expect(found.at(-1)).toEqual({ from: 0, to: text.length });
  }
});

test('so it is in texts of any kind', () => {
  const piece = fc.constantFrom(
    '|',
    '\n',
    '-',
    ' ',
    '（',
    '）',
    '《',
    '》',
    '。',
    '，',
    '12',
    '公开',
    '𠮷',
    '\n|-|-|\n',
    '\n\n',
    '# ',
    '```',
    '<!--',
    '-->',
    '> ',
    '- ',
    '---\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (them, n) => {
      const text = them.join('');
      chains(text, n % (text.length + 1));
    }),
    { numRuns: 2000 },
  );
});
