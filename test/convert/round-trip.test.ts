import { describe, expect, test } from 'vitest';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { writeDocx } from '../../server/src/convert/docx-export.ts';
import { importDocx } from '../../server/src/convert/docx-import.ts';
import type { Draft, Imported } from '../../server/src/convert/draft.ts';
import { importHtml } from '../../server/src/convert/html.ts';
import type { Refused } from '../../server/src/convert/office.ts';
import { official } from '../../server/src/convert/official.ts';
import { page } from '../../server/src/convert/page.ts';
import type { Report } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { allDrafts } from '../drafts.ts';
import { messy } from '../messy.ts';
import { said, words } from './said.ts';

/**
 * Whether a heading counts as a section by a number that belongs to what stands below sections: `### （二）依申请公开` where
 * section three has no heading, and the six are marked on the same level. What comes in has it for what its number says.
 */
const isDoubtful = ({ outline }: Report): boolean =>
  outline.headings.some(({ ordinal }) => ordinal?.style.startsWith('bracketed'));

/** Whether prose cut a row off from its table that is nothing but its label: a line of words, to everyone but the draft. */
const hasLoneLabel = ({ tree, tables }: Report): boolean =>
  tables.some(({ blocks, rows }) =>
    rows.some(({ source }) => {
      const at = tree.blocks.findIndex((it) => it.from === source.from);
      const isCut = tree.blocks[at]?.kind === 'paragraph' && !blocks.includes(tree.blocks[at - 1]!);
      return isCut && source.cells.length === 1;
    }),
  );

/** What comes back of a draft that can be read in two ways: every word, and no number in another cell. */
function keepsAll(before: Report, after: Report, id: string): void {
  const left = [...words(after)];
  for (const it of words(before)) {
    expect(left, id).toContain(it);
    left.splice(left.indexOf(it), 1);
  }
  const facts = said(before).facts;
  for (const it of said(after).facts) if (!it.includes('“”')) expect(facts, id).toContain(it);
}

/** How many generated drafts go through each shape; a .docx takes a hundred times as long as a page. */
const runs = process.env.NIANBAO_RUNS === undefined ? undefined : Number(process.env.NIANBAO_RUNS);

const throughHtml = (draft: Draft): Imported | Refused => importHtml(page(draft, '年报'));
const throughDocx = async (draft: Draft): Promise<Imported | Refused> => importDocx(await writeDocx(draft));

describe.each([
  ['a web page', throughHtml, runs ?? 1200],
  ['a Word file', throughDocx, runs ?? 200],
] as const)('a draft that was exported as %s and imported again says the same', (_, through, count) => {
  const back = async (before: Report, id: string): Promise<Report> => {
    const imported = await through(official(before));
    if ('refused' in imported) throw new Error(`${id}: ${imported.refused.en}`);
    return read(toDialect(imported.draft));
  };

  test('where it is an example or a real report', { timeout: 60_000 }, async () => {
    for (const { id, text } of allDrafts()) {
      const before = read(text);
      expect(said(await back(before, id)), id).toEqual(said(before));
    }
  });

  test(`where it is one of ${count} that were made from seeds`, { timeout: 3_600_000 }, async () => {
    let doubtful = 0;
    for (let seed = 0; seed < count; seed++) {
      const id = `seed ${seed}`;
      const before = read(messy(seed));
      const after = await back(before, id);
      if (isDoubtful(before) || hasLoneLabel(before)) {
        doubtful++;
        keepsAll(before, after, id);
      } else expect(said(after), id).toEqual(said(before));
    }
    expect(doubtful).toBeLessThanOrEqual(Math.ceil(count / 500));
  });
});

test('a second round trip changes nothing at all', () => {
  for (const { id, text } of allDrafts()) {
    const once = throughHtml(official(read(text)));
    if ('refused' in once) throw new Error(id);
    const draft = toDialect(once.draft);
    const twice = throughHtml(official(read(draft)));
    expect('refused' in twice ? '' : toDialect(twice.draft), id).toBe(draft);
  }
});

/** A draft as it comes back from a page. */
function back(text: string): string {
  const imported = throughHtml(official(read(text)));
  return 'refused' in imported ? imported.refused.en : toDialect(imported.draft);
}

describe('a page comes back with', () => {
  const title = '# 某县教育局2021年政府信息公开工作年度报告\n\n';

  test('a table that is nothing but a header', () => {
    const table = '| 渠道 | 条数 |\n| :-- | --: |\n';
    expect(back(title + table)).toBe(title + table);
  });

  test('two columns that a slip of the pen gave one name', () => {
    const clean = allDrafts().find((it) => it.id === '2019-clean')!.text;
    const twice = clean.replace('| 本年新公开数量 |', '| 本年新制作数量 |');
    expect(back(twice)).toContain('| 第二十条第（一）项 | 本年新制作数量 | 本年新制作数量 | 对外公开总数量 |');
  });

  test('lines in front of the title, and without what is said to screen readers alone', () => {
    const clean = allDrafts().find((it) => it.id === '2021-clean')!.text;
    const before = `发布日期：2024-01-31\n\n${clean}`;
    expect(back(before)).toBe(before);
  });

  const of2021 = '# 某县教育局2021年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n';

  test('a number whose column has no name, in the format of the year', () => {
    const table = '| 第二十条第（六）项 |\n| 行政处罚 | 9 |\n| 行政强制 | 4 |\n';
    expect(back(of2021 + table)).toContain(
      '| 第二十条第（六）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 9 |\n| 行政强制 | 4 |\n',
    );
  });

  test('a number under the second half of a name that covers two places, in the column of that name', () => {
    // Its delimiter row being too short, this is no table to GFM.
    const table = '| 第二十条第（八）项 | 本年收费金额（单位：万元） |  |\n| :-- | --: |\n| 行政事业性收费 |  | 7 |\n';
    expect(back(of2021 + table)).toContain('| 行政事业性收费 | 7 |\n');
  });

  test('a sentence right below the header of a table, which is no header', () => {
    const header = '| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n';
    expect(back(`${of2021}${header}以上数据截至年底。\n`)).toBe(`${of2021}${header}| 以上数据截至年底。 |  |\n`);
  });

  test('a row that prose cut off from its table, still a row', () => {
    const cut =
      '| 第二十条第（六）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 9 |\n\n另有一项：\n\n| 行政强制 | 4 |\n';
    const draft = back(of2021 + cut);
    expect(said(read(draft))).toEqual(said(read(of2021 + cut)));
    expect(draft).toContain('\n\n| 行政强制 | 4 |\n');
  });

  test('a table whose words are indented by full-width blanks', () => {
    const table = '| 渠道 | 条数 |\n| :-- | --: |\n| 合计 | 3 |\n| 　其中：网站 | 2 |\n';
    expect(back(title + table)).toBe(title + table);
  });
});
