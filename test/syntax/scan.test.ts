import { describe, expect, test } from 'vitest';
import { scan } from '../../server/src/syntax/scan.ts';
import { tree } from './trees.ts';

const kinds = (text: string): string[] => scan(text).blocks.map((it) => it.kind);

describe('front matter', () => {
  test('stands between two lines of three dashes at the very start', () => {
    tree('⟦front-matter:---\n⟦yaml:单位: 甲县\n年度: 2020\n⟧---⟧\n\n⟦paragraph:甲⟧\n');
  });
  test('may stand behind a byte order mark', () => {
    tree('\ufeff⟦front-matter:---\n⟦yaml:年度: 2020\n⟧---⟧\n⟦paragraph:甲⟧');
  });
  test('may end in three dots', () => tree('⟦front-matter:---\n⟦yaml:a: 1\n⟧...⟧\n'));
  test('may be empty', () => tree('⟦front-matter:---\n⟦yaml:⟧---⟧\n'));
  test('is a break where it is not closed', () => tree('⟦break:---⟧\n⟦paragraph:年度: 2020⟧\n'));
  test('is nothing below another line', () => expect(kinds('\n---\n年度: 2020\n---\n')).toEqual(['break', 'heading']));
});

describe('headings', () => {
  test('have one to six marks', () => {
    tree('⟦h1:# ⟦words:年报⟧⟧\n⟦h2:##\t⟦words:一、总体情况⟧⟧\n⟦h6:###### ⟦words:六⟧⟧\n⟦paragraph:####### 七⟧');
  });
  test('need a blank behind the marks', () => tree('⟦paragraph:#甲⟧\n⟦paragraph:#　甲⟧'));
  test('may have no words', () => tree('⟦h2:##⟦words:⟧⟧\n⟦h3:### ⟦words:⟧###⟧'));
  test('leave closing marks out of their words', () => {
    tree('⟦h2:## ⟦words:甲⟧ ##⟧  \n⟦h2:## ⟦words:甲#⟧⟧\n⟦h2:## ⟦words:甲 \\#⟧⟧\n⟦h2:## ⟦words:甲 # 乙⟧ #⟧');
  });
  test('may be indented by three spaces, not by four', () => tree('   ⟦h1:# ⟦words:甲⟧⟧\n    ⟦paragraph:# 乙⟧'));
  test('may be underlined', () => tree('⟦h1:⟦words:年报⟧\n===⟧\n\n⟦h2:⟦words:一、总体情况⟧\n---⟧'));
  test('take every line above the underline', () => tree('⟦h2:⟦words:甲\n乙⟧\n-⟧'));
  test('are not made of indented lines', () => expect(kinds('    甲\n---')).toEqual(['paragraph', 'break']));
});

describe('tables', () => {
  test('hold rows, rows hold cells, and an empty cell stands where its text would', () => {
    tree(
      '⟦table:⟦row:| ⟦cell:项目⟧ | ⟦cell:总计⟧ |⟧\n⟦marks:| :-- | --: |⟧\n⟦row:| ⟦cell:规章⟧ | ⟦cell:⟧ |⟧\n⟦row:|⟦cell:⟧|⟦cell:⟧|⟧⟧\n',
    );
  });
  test('need no outer pipes', () => {
    tree('⟦table:⟦row:⟦cell:a⟧ | ⟦cell:b⟧⟧\n⟦marks:-|-⟧\n⟦row:⟦cell:1⟧ | ⟦cell:2⟧⟧⟧');
  });
  test('keep escaped pipes in the cell, and split at pipes in code as GFM does', () => {
    tree(
      '⟦table:⟦row:| ⟦cell:a\\|b⟧ | ⟦cell:`c⟧ | ⟦cell:d`⟧ |⟧\n⟦marks:| - | - | - |⟧\n⟦row:| ⟦cell:`a\\|b`⟧ | ⟦cell:\\\\⟧| ⟦cell:\\⟧ |⟧⟧',
    );
  });
  test('keep full-width blanks as text', () =>
    tree('⟦table:⟦row:| ⟦cell:　甲　⟧ |⟧\n⟦marks:| --- |⟧\n⟦row:| ⟦cell:　⟧ |⟧⟧'));
  test('interrupt a paragraph', () => {
    tree('⟦paragraph:见下表⟧\n⟦table:⟦row:|⟦cell:a⟧|⟦cell:b⟧|⟧\n⟦marks:|-|-|⟧⟧');
  });
  test('take a line directly below as their last row', () => {
    tree('⟦table:⟦row:|⟦cell:a⟧|⟧\n⟦marks:|-|⟧\n⟦row:⟦cell:注：甲⟧⟧⟧\n\n⟦paragraph:乙⟧');
  });
  test.each(['## 二', '---', '<!-- 甲 -->', '- 甲', '3. 甲', '> 甲', '```', '    甲'])('end before %j', (line) => {
    const table = scan(`|a|\n|-|\n|1|\n${line}\n`).blocks[0];
    expect(table?.kind === 'table' && table.rows.length).toBe(1);
  });
  test('end at a comment between two rows', () => {
    expect(kinds('|a|\n|-|\n<!-- 甲 -->\n|1|')).toEqual(['table', 'comment', 'paragraph']);
  });
  test('need as many marks as header cells', () => expect(kinds('|a|b|\n|-|\n')).toEqual(['paragraph', 'paragraph']));
  test('may have ragged rows', () => {
    const table = scan('|a|b|\n|-|-|\n|1|\n|1|2|3|').blocks[0];
    expect(table?.kind === 'table' && table.rows.map((it) => it.cells.length)).toEqual([1, 3]);
  });
  test('may have ten thousand columns', () => {
    const row = `|${'1|'.repeat(10_000)}`;
    const table = scan(`${row}\n|${'-|'.repeat(10_000)}\n${row}\n`).blocks[0];
    expect(table?.kind === 'table' && table.rows[0]?.cells.length).toBe(10_000);
  });
});

describe('fences and comments', () => {
  test('hide what they hold', () => {
    tree('⟦fence:```md\n# 甲\n|a|\n|-|\n```⟧\n⟦comment:<!-- 甲\n\n# 乙\n-->⟧\n⟦paragraph:丙⟧');
  });
  test('run to the end where they are not closed', () => {
    tree('⟦fence:~~~\n甲\n\n# 乙⟧');
    tree('⟦paragraph:甲⟧\n⟦comment:<!-- 乙\n\n# 丙⟧');
  });
  test('close a fence by marks of its own kind and length only', () =>
    tree('⟦fence:````\n```\n~~~~\n`````⟧\n⟦paragraph:甲⟧'));
  test('take words behind a comment along', () => tree('⟦comment:<!-- 甲 --> 乙⟧\n⟦comment:<!-->⟧\n⟦paragraph:丙⟧'));
  test('are no comment in the middle of a line', () => tree('⟦paragraph:甲 <!-- 乙⟧\n⟦paragraph:丙 -->⟧'));
});

describe('lists and quotes', () => {
  test('give items from the marker to the end of the text', () => {
    tree('⟦list:⟦item:- 甲⟧\n⟦item:- 乙\n  乙之二⟧⟧\n\n⟦list:⟦item:1. 丙⟧⟧');
  });
  test('leave an ordinal without a blank to the prose', () => tree('⟦paragraph:1.推进公开⟧\n⟦paragraph:-甲⟧'));
  test('let only a list that begins with 1 interrupt a paragraph', () => {
    expect(kinds('甲\n2. 乙')).toEqual(['paragraph', 'paragraph']);
    expect(kinds('甲\n1. 乙')).toEqual(['paragraph', 'list']);
  });
  test('end at a table below an empty item', () => expect(kinds('-\n|a|\n|-|')).toEqual(['list', 'table']));
  test('read quotes and what follows them directly as prose', () => {
    tree('⟦paragraph:> 甲⟧\n⟦paragraph:乙 | 丙⟧\n⟦paragraph:===⟧');
  });
});

describe('lines', () => {
  test.each(['\n', '\r\n', '\r'])('may end in %j', (ending) => {
    tree(
      '⟦h1:# ⟦words:甲⟧⟧\n\n⟦table:⟦row:|⟦cell:a⟧|⟧\n⟦marks:|-|⟧\n⟦row:|⟦cell:1⟧|⟧⟧\n⟦comment:<!--\n-->⟧\n'.replaceAll(
        '\n',
        ending,
      ),
    );
  });
  test('of white space are blank, of full-width blanks are not', () => tree('⟦paragraph:甲⟧\n \t\n⟦paragraph:　⟧\n'));
  test('are paragraphs each', () => tree('⟦paragraph:甲⟧  \n  ⟦paragraph:　　乙⟧'));
});

test('a text without words has no blocks', () => {
  for (const text of ['', '\n', '\ufeff', ' \t\r\n\r']) expect(scan(text).blocks).toEqual([]);
});
