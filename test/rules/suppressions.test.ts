import { describe, expect, test } from 'vitest';
import { lint } from '../../server/src/rules/lint.ts';
import { mend } from '../../server/src/rules/mend.ts';
import { read } from '../check.ts';
import { marked } from '../marker.ts';
import { only } from './text/only.ts';

const rules = only('page-number-residue', 'cell-fullwidth-digit', 't4-total');

/** Exactly the marked places are reported. */
function reports(fixture: string): void {
  const { text, spans } = marked(fixture);
  expect(lint(read(text), { rules }).map((it) => it.at.from)).toEqual(spans.map((it) => it.from));
}

const table = (total: string): string => `| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | ⟦３⟧ | 1 | 0 | 0 | ⟦${total}⟧ |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |
`;
const unmarked = (text: string): string => text.replace(/[⟦⟧]/g, '');

describe('disable-next-line', () => {
  test('covers one line', () => reports('<!-- nianbao-disable-next-line page-number-residue -->\n—5—\n\n⟦—6—⟧\n'));
  test('covers the line behind blank lines and other comments', () =>
    reports('<!-- nianbao-disable-next-line page-number-residue -->\n\n<!-- 附件 -->\n\n—5—\n\n⟦—6—⟧\n'));
  test('names rules, and others still speak', () =>
    reports(`<!-- nianbao-disable-next-line t4-total -->\n${table('5').replace('⟦5⟧', '5')}`));
  test('takes several names, parted by blanks or commas', () =>
    reports(`<!-- nianbao-disable-next-line t4-total，cell-fullwidth-digit -->\n${unmarked(table('5'))}`));
  test('covers every rule without names', () =>
    reports(`<!-- nianbao-disable-next-line：见说明 -->\n${unmarked(table('5'))}\n⟦—5—⟧\n`));
  test('takes reasons behind either colon and behind dashes, which may name rules', () => {
    for (const reason of ['：', ':', '：t4-total ', ' -- ', '——', '--'])
      reports(
        `<!-- nianbao-disable-next-line page-number-residue${reason}附件 cell-fullwidth-digit -->\n—5—\n\n⟦—6—⟧\n`,
      );
  });
  test('may stand on several lines and beside another', () => {
    reports('<!-- nianbao-disable-next-line\n  page-number-residue：\n  附件\n-->\n—5—\n\n⟦—6—⟧\n');
    reports(
      `<!-- nianbao-disable-next-line t4-total --> <!-- nianbao-disable-next-line cell-fullwidth-digit -->\n${unmarked(table('5'))}`,
    );
  });
  test('does not reach what begins before it', () => reports('⟦—5—⟧\n<!-- nianbao-disable-next-line -->\n某某。\n'));
  test('keeps its meaning in a file with other line endings and a byte order mark', () =>
    reports('\ufeff<!-- nianbao-disable-next-line page-number-residue -->\r\n—5—\r\n\r\n⟦—6—⟧\r\n'));
});

describe('disable and enable', () => {
  test('cover what stands between them', () =>
    reports('⟦—4—⟧\n\n<!-- nianbao-disable page-number-residue -->\n\n—5—\n\n<!-- nianbao-enable -->\n\n⟦—6—⟧\n'));
  test('cover the rest where nothing is enabled', () => reports('⟦—4—⟧\n\n<!-- nianbao-disable -->\n\n—5—\n'));
  test('let one rule speak where all are silent, until all are silent again', () =>
    reports(
      `<!-- nianbao-disable -->\n\n—4—\n\n<!-- nianbao-enable page-number-residue -->\n\n⟦—5—⟧\n\n${unmarked(table('5'))}\n<!-- nianbao-disable -->\n\n—6—\n`,
    ));
  test('end all that is silent, however often it was begun', () =>
    reports(
      `<!-- nianbao-disable -->\n<!-- nianbao-enable page-number-residue -->\n<!-- nianbao-disable -->\n\n—4—\n\n<!-- nianbao-enable -->\n\n⟦—5—⟧\n\n${table('5')}`,
    ));
  test('end one rule of several', () =>
    reports(
      `<!-- nianbao-disable page-number-residue t4-total -->\n\n<!-- nianbao-enable page-number-residue -->\n\n⟦—5—⟧\n\n${unmarked(table('5')).replace('３', '⟦３⟧')}`,
    ));
});

describe('disable-file', () => {
  test('covers the whole file, wherever it stands', () =>
    reports('—4—\n\n<!-- nianbao-disable-file page-number-residue -->\n\n—5—\n'));
  test('is not undone by enable', () =>
    reports('<!-- nianbao-disable-file page-number-residue -->\n\n<!-- nianbao-enable -->\n\n—5—\n'));
});

test('a comment in a code fence is an example', () => reports('```\n<!-- nianbao-disable-file -->\n```\n\n⟦—5—⟧\n'));

test('what is suppressed is not mended, safely or not', () => {
  const quiet = `<!-- nianbao-disable-next-line cell-fullwidth-digit t4-total -->\n${unmarked(table('5'))}`;
  for (const unsafe of [false, true]) {
    expect(mend(quiet, { rules }, unsafe)).toBe(quiet);
    expect(mend(unmarked(table('5')), { rules }, unsafe)).not.toBe(unmarked(table('5')));
  }
});

test('ten thousand comments cost no more than ten thousand lines', () => {
  const one =
    '<!-- nianbao-disable -->\n<!-- nianbao-disable-next-line page-number-residue -->\n—5—\n<!-- nianbao-enable page-number-residue -->\n';
  expect(lint(read(one.repeat(10_000)), { rules })).toEqual([]);
});
