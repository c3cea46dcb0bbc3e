import type { Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import { markdownTables } from '../../report/markdown-tables.ts';
import type { Table } from '../../syntax/blocks.ts';
import { rule } from '../rule.ts';
import { lineStart } from '../text/cut.ts';

export const tableFollowedByText = rule<Span>({
  id: 'table-followed-by-text',
  topic: 'tables',
  title: { zh: '表格后面紧跟正文', en: 'Text glued to the end of a table' },
  severity: 'warning',
  basis: 'GFM：紧接表格的一行是表格的最后一行',
  why: {
    zh: '表格与正文之间没有空行，Markdown 会把这行正文当作表格的一行，渲染、导出都会出错。',
    en: 'Without a blank line between them Markdown takes the text for the last row of the table.',
  },
  example: {
    bad: `| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 0 |
⟦注：收费金额含罚没收入。⟧
`,
    good: `| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 0 |

注：收费金额含罚没收入。
`,
  },
  check(report, say) {
    for (const it of markdownTables(report)) {
      const at = gluedTo(it, report.text);
      if (at) say({ at, data: at });
    }
  },
  message: () => ({
    zh: '这行紧接在表格后面，会被当作表格的一行；中间应空一行',
    en: 'This line is read as a row of the table above it; a blank line belongs between them',
  }),
  fixes: ({ from }, { text }) => {
    const at = lineStart(text, from);
    const insert = lineEnding(text);
    return [
      { title: { zh: '插入空行', en: 'Insert a blank line' }, changes: [{ from: at, to: at, insert }], safe: false },
    ];
  },
});

/** The lines without any pipe at the end of a table that has several columns. */
function gluedTo({ header, rows }: Table, text: string): Span | undefined {
  if (header.cells.length < 2) return undefined;
  let first = rows.length;
  while (
    first > 0 &&
    rows[first - 1]!.cells.length === 1 &&
    !text.slice(rows[first - 1]!.from, rows[first - 1]!.to).includes('|')
  ) {
    first--;
  }
  const [from, to] = [rows[first]?.from, rows.at(-1)?.to];
  return from === undefined || to === undefined ? undefined : { from, to };
}
