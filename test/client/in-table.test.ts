import { describe, expect, test } from 'vitest';
import { inTable } from '../../client/src/in-table.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { scan } from '../../server/src/syntax/scan.ts';
import { allDrafts } from '../drafts.ts';

const lines = (text: string) => {
  const all = text.split(/\r?\n/);
  return { lineCount: all.length, lineAt: (line: number) => ({ text: all[line]! }) };
};

/** The lines a key takes for rows, and those that are rows with a pipe or a delimiter to the server. */
function both(text: string): { client: number[]; server: number[] } {
  const all = lines(text);
  const starts: number[] = [0];
  for (const it of text.matchAll(/\n/g)) starts.push(it.index + 1);
  const blocks = scan(text).blocks.filter((it) => it.kind === 'table');
  const client: number[] = [];
  const server: number[] = [];
  for (let at = 0; at < all.lineCount; at++) {
    const { text: line } = all.lineAt(at);
    if (inTable(all, at)) client.push(at);
    const from = starts[at]! + line.length - line.trimStart().length;
    if (line.includes('|') && blocks.some((it) => it.from <= from && from <= it.to)) server.push(at);
  }
  return { client, server };
}

const agree = (text: string): void => {
  const { client, server } = both(text);
  expect(client).toEqual(server);
};

test('a key and the server see the same rows in a blank report', () => {
  const text = blankReport('某区财政局', 2024)!;
  agree(text);
  agree(text.replaceAll('\n', '\r\n'));
  expect(both(text).client.length).toBeGreaterThan(40);
});

test('and in every draft of the corpus and the examples', () => {
  const texts = allDrafts().map((it) => it.text);
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) agree(text);
});

test('an answer depends on the lines alone, not on what was asked before', () => {
  const all = lines('# 标题 | 不是行\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n');
  for (const before of [0, 1, 2, 3]) {
    inTable(all, before);
    expect(inTable(all, 3)).toBe(true);
  }
});

describe('and where it is less plain', () => {
  test.each([
    ['a header alone', '| 甲 | 乙 |\n'],
    ['a header and its delimiter row', '| 甲 | 乙 |\n| --- | --- |\n'],
    ['a delimiter row of other width', '| 甲 | 乙 |\n| --- |\n| 1 | 2 |\n'],
    ['an escaped pipe in the header', '| 甲 \\| 乙 | 丙 |\n| --- | --- |\n| 1 | 2 |\n'],
    ['an escaped pipe that makes the widths differ', '| 甲 \\| 乙 |\n| --- | --- |\n| 1 | 2 |\n'],
    ['a pipe in a code span, which parts cells all the same', '| `甲 | 乙` |\n| --- | --- |\n| 1 | 2 |\n'],
    ['no pipes at the edges', '甲 | 乙\n--- | ---\n1 | 2\n\n3 | 4\n'],
    ['a pipe in prose', '甲 | 乙，无表格。\n'],
    ['a fence', '```\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n```\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n'],
    ['a fence of tildes that holds backquotes', '~~~\n```\n| 甲 | 乙 |\n| --- | --- |\n~~~\n'],
    ['a fence that is never closed', '````\n```\n\n| 甲 | 乙 |\n| --- | --- |\n'],
    ['a comment', '<!--\n| 甲 | 乙 |\n| --- | --- |\n-->\n'],
    ['a comment of one line above a table', '<!-- 说明 -->\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n'],
    ['front matter', '---\n单位: 甲 | 乙\n---\n\n| 甲 | 乙 |\n| --- | --- |\n'],
    ['a heading right below a table', '| 甲 | 乙 |\n| --- | --- |\n# 标题 | 不是行\n'],
    ['a list right below a table', '| 甲 | 乙 |\n| --- | --- |\n- 甲 | 乙\n'],
    ['a quote right below a table', '| 甲 | 乙 |\n| --- | --- |\n> 甲 | 乙\n'],
    ['indented code', '    | 甲 | 乙 |\n    | --- | --- |\n'],
    ['prose right above a table', '文字\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n'],
  ])('%s', (_, text) => agree(text));
});
