import { describe, expect, test } from 'vitest';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { importMarkdown } from '../../server/src/convert/markdown.ts';
import type { ImportedText } from '../../server/src/convert/office.ts';
import { importPlain } from '../../server/src/convert/plain.ts';
import { examples } from '../drafts.ts';
import { corpus, hasShared, seeds } from '../shared.ts';

const imported = (text: string): ImportedText => {
  const it = importMarkdown(text);
  if ('refused' in it) throw new Error(it.refused.en);
  return it;
};

test.each(examples().map((it) => [it.id, it.text] as const))(
  'the good draft %s comes out equal, with every table sure',
  (_, text) => {
    const it = imported(text);
    expect(it.text).toBe(text);
    expect(it.tables!.length).toBeGreaterThan(4);
  },
);

const table =
  '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| :-- | --: | --: | --: |\n| 规章 | 1 | 2 | 3 |\n| 行政规范性文件 | 4 | 5 | 6 |';
const html =
  '<table><tr><td colspan=4>第二十条第（一）项</td></tr>\n\n<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章<td>1<td>2<td>3<tr><td>行政规范性文件<td>4<td>5<td>6</table>';

describe('tables in HTML', () => {
  test('become standard ones, and everything around them stays as it is', () => {
    const before =
      '---\n单位: 某局\n---\n\n# 某局2021年政府信息公开工作年度报告\n\n* 一\n* 二\n\n```\n<table>甲</table>\n```\n\n<!-- <table></table> -->\n';
    const it = imported(`${before}\n${html}\n\n后。\n`);
    expect(it.text).toBe(`${before}\n${table}\n\n后。\n`);
    expect(it.tables).toEqual([
      {
        table: 't2.a20_1',
        line: 16,
        rows: { found: 2, of: 2 },
        columns: { found: 3, of: 3 },
        values: { found: 6, of: 6 },
        confidence: 1,
      },
    ]);
  });

  test('stand apart from the lines beside them, in the line endings of the file', () => {
    expect(imported(`# 甲\r\n前\r\n${html}后\r\n`).text).toBe(
      `# 甲\r\n前\r\n\r\n\r\n${table.replaceAll('\n', '\r\n')}\r\n\r\n后\r\n`,
    );
  });

  test('of no standard kind become plain ones, and what they hide is listed at its line', () => {
    const it = imported('# 甲\n\n<table><tr><td>渠道<td>条数\n<tr><td>网站<td>3<del>4</del></table>\n');
    expect(it.text).toBe('# 甲\n\n| 渠道 | 条数 |\n| :-- | --: |\n| 网站 | 3 |\n');
    expect(it.leftOut).toEqual([{ line: 4, text: '4', what: { zh: '划去的文字', en: 'words that are struck out' } }]);
  });

  test('that nothing closes stay as they are', () => {
    const text = '# 甲\n\n<table><tr><td>规章\n\n乙\n';
    expect(imported(text).text).toBe(text);
  });
});

test('a standard table in another layout is laid out as the dialect writes it, and says where it stood', () => {
  const it = imported(
    `# 甲\n\n| 第二十条第（一）项 | | | |\n|--|--|--|--|\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 1 | 2 | 3 |\n| 行政规范性文件 | 4 | 5 | 6 |\n\n乙\n`,
  );
  expect(it.text).toBe(`# 甲\n\n${table}\n\n乙\n`);
  expect(it.tables!.map((t) => [t.line, t.confidence])).toEqual([[3, 1]]);
});

test('a table that lacks rows or holds a row of its own is not quite sure', () => {
  const rows = table.split('\n');
  const [short, long] = [
    `# 甲\n\n${rows.slice(0, 3).join('\n')}\n`,
    `# 甲\n\n${table}\n| 其他文件 | 7 | 8 | 9 |\n`,
  ].map((it) => imported(it).tables![0]!);
  expect(short).toMatchObject({ rows: { found: 1, of: 2 }, confidence: 0.5 });
  expect(long).toMatchObject({ values: { found: 6, of: 9 }, confidence: 0.66 });
});

test('a value beside its columns stays where it is, in a table that has its shape', () => {
  const text = `# 甲\n\n${table.replace('| 1 | 2 | 3 |', '|  | 1 | 2 | 3 |')}\n`;
  expect(imported(text).text).toBe(text);
});

test.runIf(hasShared)('every real report that was imported once comes out equal, in whatever line endings', () => {
  for (const { id, text } of [...seeds(), ...corpus()]) {
    const draft = toDialect(importPlain(text).draft);
    for (const it of [draft, draft.replaceAll('\n', '\r\n')]) expect(imported(it).text, id).toBe(it);
    for (const it of imported(draft).tables!) expect(it.confidence, id).toBeGreaterThan(0);
  }
});

test('a text without any mark of Markdown is read as a plain one', () => {
  const text = '某局2021年政府信息公开工作年度报告\n一、总体情况\n甲\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n';
  expect(imported(`\ufeff${text}`).text).toBe(toDialect(importPlain(text).draft));
});

test('HTML beyond the limits is refused', () => {
  expect(importMarkdown(`# 甲\n\n<table>${'<tr><td>1'.repeat(200_000)}</table>`)).toHaveProperty('refused');
});
