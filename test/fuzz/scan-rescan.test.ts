import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../server/src/base/span.ts';
import { rescan, scan } from '../../server/src/syntax/scan.ts';
import { corpus } from './corpus.ts';
import { changeOf, drafts, type Edit, edits } from './texts.ts';

/** Texts that begin, break their lines and end in every way. */
const texts = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '\ufeff',
      '---\n单位: 甲\n---\n',
      '\ufeff---\n年度: 2020\n---\n\n',
      '---\n',
      '---\n\n甲\n\n---\n\n',
    ),
    fc.array(drafts, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    fc.constantFrom('\n\n', '\n \n', '\r\n\r\n', '\r\r', '\n\r\n\r'),
  )
  .map(([start, parts, ending, gap]) => start + parts.map((it) => it.replaceAll('\n', ending)).join(gap));

const strange = edits.chain((it) =>
  fc
    .constantFrom(it.insert, it.insert, '\r', '\n', '\r\n', '---\n', '\ufeff', '<!--', '-->', '```\n', '\n\n')
    .map((insert) => ({ ...it, insert })),
);

function follows(start: string, list: readonly Edit[]): void {
  let text = start;
  let tree = scan(text);
  for (const it of list) {
    const edit = changeOf(text, it);
    text = apply(text, [edit]);
    tree = rescan(tree, edit, text);
    expect(tree).toEqual(scan(text));
  }
}

test('re-scanning after an edit equals scanning from scratch', () => {
  fc.assert(fc.property(texts, fc.array(strange, { minLength: 1, maxLength: 5 }), follows), { numRuns: 3000 });
});

test.runIf(corpus.length > 0)('re-scanning published reports equals scanning from scratch', () => {
  fc.assert(fc.property(fc.constantFrom(...corpus), fc.array(strange, { minLength: 1, maxLength: 4 }), follows), {
    numRuns: 100,
  });
});

test('re-scanning keeps the blocks before the edit', () => {
  const text = '# 题\n\n甲\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n乙\n\n丙\n';
  const before = scan(text);
  const edit = { from: text.indexOf('丙'), to: text.indexOf('丙') + 1, insert: '丁' };
  const after = rescan(before, edit, apply(text, [edit]));
  expect(after.blocks[2]).toBe(before.blocks[2]);
});

// Random edits seldom hit the blank line between two blocks that would grow together, so every small edit is made here.
test.each([
  '甲\n\n- 乙\n\n丙\n\n| a |\n|-|\n\n丁\n\n---\n\n戊',
  '---\na: 1\n---\n\n甲\n\n```\n\n# 乙\n```\n\n丙\n\n<!--\n\n-->\n\n丁',
  '\ufeff> 甲\r\n\r\n乙\r\r---\n\r\n1. 丙\r\n \n===\n\n|a|\r\n|-|\r\n',
])('every small edit of %j is re-scanned as from scratch', (text) => {
  const before = scan(text);
  for (let from = 0; from <= text.length; from++) {
    for (let to = from; to <= Math.min(text.length, from + 3); to++) {
      for (const insert of ['', '\n', '\r', '\n\n', '甲', '---', '```', '<!--', '|', ' ']) {
        const edit = { from, to, insert };
        const after = apply(text, [edit]);
        if (JSON.stringify(rescan(before, edit, after)) !== JSON.stringify(scan(after))) {
          expect(rescan(before, edit, after), JSON.stringify(edit)).toEqual(scan(after));
        }
      }
    }
  }
});
