import type { Span } from '../../base/span.ts';
import { canonical } from '../../formats/lines.ts';
import type { BoundRow, BoundTable, Fact } from '../../report/report.ts';
import type { Row } from '../../syntax/blocks.ts';
import { rule } from '../rule.ts';

interface Ragged {
  readonly row: BoundRow;
  /** Cells that the row is too short to have. */
  readonly absent: readonly Fact[];
}

export const tableRowRagged = rule<readonly Ragged[]>({
  id: 'table-row-ragged',
  topic: 'tables',
  title: { zh: '一行的单元格不够', en: 'A row has too few cells' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的列',
  why: {
    zh: '单元格少于列数时，后面的列没有数；也可能中间漏了一格，后面的数都左移了。',
    en: 'With fewer cells than columns the last columns have no numbers, or one was left out and those behind it moved.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| ⟦行政规范性文件 | 2 | 1⟧ |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 |  |
`,
  },

  check({ tables }, say) {
    for (const table of tables) {
      // Only a blank cell can be one that is not there.
      if (!table.unusual.some((it) => it.room === undefined)) continue;
      const { short, counted } = shortRows(table);
      // Where most rows are short, one thing went wrong with the table and not with each of its rows.
      if (short.length * 2 > counted) {
        const message = { zh: '这一行也不够', en: 'This row is too short, too' };
        const related = short.slice(1).map((it) => ({ at: it.row.label, message }));
        say({ at: placeOf(short[0]!), data: short, related });
      } else for (const it of short) say({ at: placeOf(it), data: [it] });
    }
  },

  message([first, ...others]) {
    const { row, absent } = first!;
    const columns = absent.map((it) => canonical(it.column)).join('、');
    const [zh, en] = others.length > 0 ? [`等 ${others.length + 1} 行`, ` and ${others.length} more`] : ['一行', ''];
    return {
      zh: `“${canonical(row.line)}”${zh}少 ${absent.length} 格，${columns}没有数`,
      en: `“${canonical(row.line)}”${en} lacks ${absent.length} cell${absent.length > 1 ? 's' : ''}: nothing stands under ${columns}`,
    };
  },

  // Unsafe: a cell in the middle may be the one that is missing.
  fixes(them, { text }) {
    const count = them[0]!.absent.length;
    const changes = them.map(({ row: { source }, absent }) => {
      const isClosed = text.charCodeAt(source.to - 1) === 124;
      const insert = `${isClosed ? '' : ' |'}${'  |'.repeat(absent.length)}`;
      return { from: source.to, to: source.to, insert };
    });
    const title =
      them.length === 1
        ? { zh: `在行末补 ${count} 个空格子`, en: `Add ${count} empty cell${count > 1 ? 's' : ''} at its end` }
        : { zh: `在 ${them.length} 行的行末补上空格子`, en: `Add empty cells at the end of ${them.length} rows` };
    return [{ title, changes, safe: false }];
  },
});

/** The rows that hold numbers and have too few cells, and how many rows hold numbers at all. */
function shortRows(table: BoundTable): { readonly short: readonly Ragged[]; readonly counted: number } {
  const counted = new Set(table.rows.flatMap((it) => (it.facts.some(isFilled) ? [it.source] : [])));
  // The official table four states three rows in one line of the text.
  const short = new Map<Row, Ragged>();
  for (const row of table.rows) {
    if (row.misplaced || !counted.has(row.source)) continue;
    const absent = row.facts.filter((it) => it !== undefined && !it.room) as Fact[];
    const before = short.get(row.source);
    if (before) short.set(row.source, { ...before, absent: [...before.absent, ...absent] });
    else if (absent.length > 0) short.set(row.source, { row, absent });
  }
  return { short: [...short.values()], counted: counted.size };
}

const isFilled = (it: Fact | undefined): boolean => it !== undefined && it.to > it.from;

/** From the label of a row, where it stands in it, to its last cell. */
function placeOf({ row: { label, source } }: Ragged): Span {
  const [first, last] = [source.cells[0]!, source.cells.at(-1)!];
  return { from: label.from >= source.from && label.to <= source.to ? label.from : first.from, to: last.to };
}
