import { canonical, leaves } from '../formats/lines.ts';
import type { BoundTable } from '../report/report.ts';
import type { Part, Silent, SummedCell } from './sum.ts';

/** The comment below a table that was added up: from which reports, and which cells of which of them kept a sum from being made. */
export function provenance(table: BoundTable, cells: readonly SummedCell[], parts: readonly Part[]): string {
  const lines = [
    `汇总：${table.table.name}由下列 ${parts.length} 份年报逐格相加`,
    ...parts.map((it) => `- ${nameOf(it)}`),
  ];
  const open = cells.filter((it) => it.sum === undefined);
  if (open.length > 0) {
    lines.push(`有 ${open.length} 格无法相加，留空待核；原因：`);
    for (const part of parts) lines.push(...reasons(table, open, part).map((it) => `- ${nameOf(part)}：${it}`));
  }
  return ['<!--', ...lines.map(harmless), '-->'].join('\n');
}

const nameOf = ({ path, report }: Part): string => (report.unit ? `${report.unit.value}（${path}）` : path);

const words: Readonly<Record<Silent['why'], string>> = {
  blank: '未填',
  absent: '没有此格',
  unreadable: '写法无法识别',
  unit: '金额单位与其他报告不同',
  size: '数值过大',
};

/** `未填：二、上年结转…（自然人、其他）`, the cells of one part by reason and row. */
function reasons(table: BoundTable, open: readonly SummedCell[], part: Part): string[] {
  const byReason = new Map<Silent['why'], Map<string, string[]>>();
  for (const { fact, silent } of open) {
    for (const it of silent) {
      if (it.part !== part) continue;
      const rows = byReason.get(it.why) ?? new Map<string, string[]>();
      byReason.set(it.why, rows);
      const row = canonical(fact.row);
      const said = it.why === 'blank' || it.why === 'absent' ? '' : `“${it.raw}”`;
      rows.set(row, [...(rows.get(row) ?? []), canonical(fact.column) + said]);
    }
  }
  const all = leaves(table.table.rows).length * table.table.columns.length;
  return [...byReason].map(([why, rows]) => {
    const count = [...rows.values()].reduce((sum, it) => sum + it.length, 0);
    const isWhole = count === all && (why === 'blank' || why === 'absent');
    return isWhole
      ? `整表${words[why]}`
      : `${words[why]}：${[...rows].map(([row, columns]) => inRow(table, row, columns)).join('；')}`;
  });
}

const inRow = ({ table }: BoundTable, row: string, columns: readonly string[]): string =>
  columns.length === table.columns.length && table.columns.length > 1
    ? `${row}（整行）`
    : `${row}（${columns.join('、')}）`;

/** Words that do not end the comment they stand in. */
const harmless = (line: string): string => line.replace(/--/g, '－－');
