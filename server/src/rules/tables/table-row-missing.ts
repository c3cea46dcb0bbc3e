import type { Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import type { Line } from '../../formats/format.ts';
import { canonical, canonicalRows } from '../../formats/lines.ts';
import type { BoundRow, BoundTable } from '../../report/report.ts';
import { type Finding, rule } from '../rule.ts';
import { type Gap, insertRows } from './insert-rows.ts';

export const tableRowMissing = rule<Gap>({
  id: 'table-row-missing',
  topic: 'tables',
  title: { zh: '标准表格缺行', en: 'A standard table lacks a row' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的行',
  why: {
    zh: '表格按统一格式逐行填报；没有发生的事项也要保留该行，填 0。',
    en: 'The tables are filled in row by row as issued; where nothing happened, the row stays and says 0.',
  },
  example: {
    bad: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| ⟦行政处罚⟧ | 3 |
`,
    good: `
| 第二十条第（六）项 | 本年处理决定数量 |
| :-- | --: |
| 行政处罚 | 3 |
| 行政强制 |  |
`,
  },

  check(report, say) {
    for (const table of report.tables) {
      if (table.missingRows.length > 0) for (const it of gaps(table)) say(foundAt(it));
    }
  },

  message({ table, lines }) {
    const name = table.table.name;
    const labels = lines.map((it) => `“${canonical(it)}”`);
    const shown = labels.length > 4 ? [...labels.slice(0, 3), '……', labels.at(-1)!] : labels;
    return {
      zh: `${name}缺 ${lines.length} 行：${shown.join('、')}`,
      en: `${name} lacks ${lines.length} row${lines.length > 1 ? 's' : ''}: ${shown.join(', ')}`,
    };
  },

  fixes(gap, report) {
    const change = insertRows(gap, lineEnding(report.text));
    const count = gap.lines.length;
    return change
      ? [
          {
            title: { zh: `补上缺少的行（${count} 行，留空）`, en: `Insert the missing rows (${count}, empty)` },
            changes: [change],
            safe: false,
          },
        ]
      : [];
  },
});

/** A group has no numbers of its own, so that nothing is lost with it but a word. Copies of merged cells often lose it. */
const foundAt = ({ gap, above }: Missing): Finding<Gap> =>
  gap.lines.every((it) => it.lines) ? { at: above, data: gap, severity: 'info' } : { at: above, data: gap };

interface Missing {
  readonly gap: Gap;
  readonly above: Span;
}

/** The runs of neighbouring missing rows, each with the row above it, or the header. */
function* gaps(table: BoundTable): Iterable<Missing> {
  const missing = new Set(table.missingRows);
  let above: BoundRow | undefined;
  let lines: Line[] = [];
  const order = [...canonicalRows(table.table), undefined];
  for (const line of order) {
    if (line && missing.has(line)) lines.push(line);
    else if (line && !table.leaves.includes(line) && !table.canonical) continue;
    else {
      if (lines.length > 0) yield gapBelow(table, above, lines);
      lines = [];
      above = table.rows.find((it) => it.line === line) ?? above;
    }
  }
}

function gapBelow(table: BoundTable, above: BoundRow | undefined, lines: readonly Line[]): { gap: Gap; above: Span } {
  const header = table.header.at(-1);
  const isWide = table.rows.some((it) => it.label.from < it.source.from);
  const at = isWide ? undefined : (above?.source.to ?? (header && endOfHeader(table, header)));
  return { gap: { table, lines, at }, above: above?.label ?? header ?? table };
}

/** Below a header that GFM sees as one, rows begin behind the delimiter. */
function endOfHeader(table: BoundTable, header: Span): number {
  for (const it of table.blocks) if (it.kind === 'table' && it.header.from === header.from) return it.delimiter.to;
  return header.to;
}
