import { derived } from '../../base/memo.ts';
import type { Change, Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import type { BoundTable, Report } from '../../report/report.ts';
import type { Block, Row } from '../../syntax/blocks.ts';
import { delimiterColumns, readRow } from '../../syntax/cells.ts';
import { rule } from '../rule.ts';

/** A place between two blocks of one table. */
interface Cut {
  readonly above: Block;
  readonly below: Block;
}

interface Split {
  readonly table: BoundTable;
  readonly cuts: readonly Cut[];
}

export const tableSplit = rule<Split>({
  id: 'table-split',
  topic: 'tables',
  title: { zh: '一张表被断成几截', en: 'One table is cut in pieces' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：每张表是一张完整的表',
  why: {
    zh: '空行或分页把一张表断开后，后半截没有表头，显示和导出时就不再是表格。',
    en: 'Below a blank line or a page break the rest of a table has no header, and is shown and exported as plain text.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
⟦| 行政处罚 | 3 |⟧

| 行政强制 | 0 |
`,
    good: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 | 0 |
`,
  },

  check(report, say) {
    for (const table of report.tables) {
      if (table.blocks.length < 2) continue;
      const cuts = cutsOf(table, report.text);
      const [first] = cuts;
      if (!first) continue;
      const message = { zh: '这张表在这里接着', en: 'The table goes on here' };
      const related = cuts.map(({ below }) => ({ at: firstRow(report.text, below), message }));
      say({ at: lastRow(report.text, first.above), data: { table, cuts }, related });
    }
  },

  message: ({ table, cuts }) => ({
    zh: `${table.table.name}在这里断开，成了 ${cuts.length + 1} 截`,
    en: `${table.table.name} is cut here, into ${cuts.length + 1} pieces`,
  }),

  // Unsafe: it changes which lines are one table.
  fixes({ cuts }, report) {
    const changes: Change[] = [];
    for (const it of cuts) {
      const own = joined(it, report);
      if (!own) return [];
      changes.push(...own);
    }
    return [{ title: { zh: '删去空行，接成一张表', en: 'Join the pieces' }, changes, safe: false }];
  },
});

/** What a page break leaves between two halves: blank lines, a rule, a page number, 续表三. */
const pageBreak = /^[\s\d第页共续表一二三四()（）/／*_—–·-]*$/;

function cutsOf(table: BoundTable, text: string): readonly Cut[] {
  const starts = derived(table, startsOf);
  const cuts = table.blocks.slice(1).flatMap((below, i): Cut[] => {
    const above = table.blocks[i]!;
    const gap = text.slice(above.to, below.from);
    // Lines of pipes without a delimiter row are a block each.
    if (/^(?:\r\n|\n|\r)[ \t]*$/.test(gap)) return [];
    // Two tables that each have a header and words between them were meant to stand apart.
    const goesOn = starts.has(firstRow(text, below).from) || isDashes(below, text);
    return goesOn || pageBreak.test(gap) ? [{ above, below }] : [];
  });
  // Lines of pipes that mostly stand apart are no table with a cut in it; that is how the text is written throughout.
  const isLoose = table.blocks.every((it) => it.kind !== 'table');
  return isLoose && cuts.length * 2 > table.blocks.length - 1 ? [] : cuts;
}

/** Where the rows of a table begin, those of headers aside. */
const startsOf = ({ rows, unknownRows }: BoundTable): ReadonlySet<number> =>
  new Set([...rows.map((it) => it.source.from), ...unknownRows.map((it) => it.source.from)]);

/** Whether a piece is the line below a header, which was cut off from it. */
const isDashes = (it: Block, text: string): boolean => it.kind === 'paragraph' && delimiterColumns(text, it) > 0;

const firstRow = (text: string, it: Block): Row => (it.kind === 'table' ? it.header : readRow(text, it));
const lastRow = (text: string, it: Block): Row =>
  it.kind === 'table' ? (it.rows.at(-1) ?? it.header) : readRow(text, it);

/** Joins two pieces that only blank lines part and that are of one width; a header in between would have to go. */
function joined({ above, below }: Cut, { text, tables }: Report): readonly Change[] | undefined {
  const gap: Span = { from: above.to, to: below.from };
  const [last, first] = [lastRow(text, above), firstRow(text, below)];
  const isPlain = text.slice(gap.from, gap.to).trim() === '' && text.slice(last.from, last.to).includes('|');
  const width = above.kind === 'table' ? above.header.cells.length : last.cells.length;
  const isRow = isDashes(below, text) || tables.some((it) => derived(it, startsOf).has(first.from));
  if (!isPlain || !isRow || width !== first.cells.length) return undefined;
  const join = { ...gap, insert: lineEnding(text) };
  // What GFM took for a header is a row; the line below it that said so goes.
  return below.kind === 'table' ? [join, { from: below.header.to, to: below.delimiter.to, insert: '' }] : [join];
}
