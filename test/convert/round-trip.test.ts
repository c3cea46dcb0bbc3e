import { describe, expect, test } from 'vitest';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { writeDocx } from '../../server/src/convert/docx-export.ts';
import { importDocx } from '../../server/src/convert/docx-import.ts';
import type { Draft, Imported } from '../../server/src/convert/draft.ts';
import { importHtml } from '../../server/src/convert/html.ts';
import type { Refused } from '../../server/src/convert/office.ts';
import { official } from '../../server/src/convert/official.ts';
import { page } from '../../server/src/convert/page.ts';
import { type BoundTable, factsOf, type Report, type SectionHeading } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { allDrafts } from '../drafts.ts';
import { messy } from '../messy.ts';

/** What a draft says, whatever it looks like: title, sections and lines of prose, tables of one's own, and the facts. */
function said(report: Report): { readonly words: readonly string[]; readonly facts: readonly string[] } {
  const bound = new Set(report.tables.flatMap((it) => it.blocks));
  const own = new Set(report.tree.blocks.filter((it) => !bound.has(it)).map((it) => it.from));
  const words = official(report).blocks.flatMap((it): string[] => {
    if (it.kind === 'heading') return [it.level < 3 ? `${'#'.repeat(it.level)} ${it.text}` : it.text];
    if (it.kind === 'paragraph') return [it.text];
    return own.has(it.at!.from) ? it.rows.map((row) => `|${row.cells.map((cell) => cell.text).join('|')}`) : [];
  });
  const facts = [...factsOf(report)].map(
    ({ table, row, column, raw, value }) =>
      `${table.id} ${row.id} ${column.id} “${raw}” ${value ? `${value.units}e-${value.scale}` : '?'}`,
  );
  return { words: words.map(plain), facts: facts.map(plain) };
}

/** A page shows a run of blanks as one, and a short row as one that is filled up. */
const plain = (line: string): string => line.replace(/\s+/g, ' ').replace(/\|+$/, '');

/** Whether every row is as wide as its header, which names all columns; what another row states is anybody's guess. */
const isRegular = ({ table, columns, header, rows, unknownRows }: BoundTable): boolean =>
  columns.length === table.columns.length &&
  header.length === 1 &&
  [...rows, ...unknownRows].every((it) => it.source.cells.length === header[0]!.cells.length) &&
  rows.every((it) => it.strays.length === 0);

/** Whether a section counts as such by a number that belongs to what stands below sections. */
const isDoubtful = ({ ordinal }: SectionHeading): boolean => ordinal?.style.startsWith('bracketed') === true;

/** Drafts from seeds, some of each kind of mess in them, that can be read in one way only. */
function* generated(count: number): Iterable<{ readonly id: string; readonly text: string }> {
  for (let seed = 0; count > 0; seed++) {
    const text = messy(seed);
    const { tables, outline } = read(text);
    if (!tables.every(isRegular) || outline.headings.some(isDoubtful)) continue;
    count--;
    yield { id: `generated ${seed}`, text };
  }
}

/** How many generated drafts go through each shape; a .docx takes a hundred times as long as a page. */
const runs = process.env.NIANBAO_RUNS === undefined ? undefined : Number(process.env.NIANBAO_RUNS);

const throughHtml = (draft: Draft): Imported | Refused => importHtml(page(draft, '年报'));
const throughDocx = async (draft: Draft): Promise<Imported | Refused> => importDocx(await writeDocx(draft));

describe.each([
  ['a web page', throughHtml, runs ?? 1000],
  ['a Word file', throughDocx, runs ?? 60],
] as const)('a draft that was exported as %s and imported again says the same', (_, through, count) => {
  const keeps = async ({ id, text }: { readonly id: string; readonly text: string }): Promise<void> => {
    const before = read(text);
    const imported = await through(official(before));
    if ('refused' in imported) throw new Error(`${id}: ${imported.refused.en}`);
    const after = said(read(toDialect(imported.draft)));
    const { words, facts } = said(before);
    expect(after.facts, id).toEqual(facts);
    expect(after.words, id).toEqual(words);
  };

  test('where it is an example or a real report', { timeout: 60_000 }, async () => {
    for (const it of allDrafts()) await keeps(it);
  });

  test(`where it is one of ${count} generated ones`, { timeout: 600_000 }, async () => {
    for (const it of generated(count)) await keeps(it);
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
});
