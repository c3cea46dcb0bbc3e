import { type Quantity, quantities } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import type { Prose, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { type OwnNumber, ownTables } from './own-tables.ts';

interface Told extends Span {
  readonly count: Quantity;
  readonly own: OwnNumber;
}

export const narrativeVsOwnTable = rule<Told>({
  id: 'narrative-vs-own-table',
  topic: 'narrative',
  title: { zh: '正文与自制统计表不符', en: 'The text does not fit the table beside it' },
  severity: 'warning',
  basis: '惯例：年报应当真实、准确，文字与附表一致',
  why: {
    zh: '正文按自制统计表的栏目逐项说明件数，其中有的与表一致，有的不一致；表头跨多列的，应是各列之和，而不是第一列的数。',
    en: 'The text retells a table of its own column by column; some numbers agree and another does not. Where a heading spans several columns, its number is their sum and not that of the first.',
  },
  example: {
    bad: `全年公开信息230条，其中⟦政府网站5条⟧、原创微博225条。

| 政府网站 |  |  | 原创微博 |
| :-- | --: | --: | --: |
| 动态 | 年报 | 文件 |  |
| 5 | 1 | 9 | 225 |
`,
    good: `全年公开信息240条，其中政府网站15条、原创微博225条。

| 政府网站 |  |  | 原创微博 |
| :-- | --: | --: | --: |
| 动态 | 年报 | 文件 |  |
| 5 | 1 | 9 | 225 |
`,
  },
  check(report, say) {
    for (const table of ownTables(report)) {
      for (const line of linesBeside(report, table)) {
        const told = toldBy(report.text, line, table.numbers);
        if (told.length < 2) continue;
        const right = told.filter((it) => agrees(it));
        for (const it of told) {
          if (agrees(it) || !isEvident(it, right)) continue;
          const message = {
            zh: `表中“${it.own.label}”为 ${it.own.value}`,
            en: `The table says ${it.own.value} for ${it.own.label}`,
          };
          say({ at: it, data: it, related: [{ at: it.own, message }] });
        }
      }
    }
  },
  message: ({ count, own }) => ({
    zh:
      own.cells.length > 1
        ? `正文“${own.label}”为 ${count.value.units}，表中该栏 ${own.cells.length} 列之和为 ${own.value}（${own.cells.join(' + ')}）`
        : `正文“${own.label}”为 ${count.value.units}，表中为 ${own.value}`,
    en: `The text says ${count.value.units} for ${own.label}, the table ${own.value}${own.cells.length > 1 ? ` (${own.cells.join(' + ')})` : ''}`,
  }),
});

const agrees = ({ count, own }: Told): boolean => count.value.units === own.value;

/** Whether it is sure that the sentence retells the table: another number agrees, or this one is a cell of its heading. */
const isEvident = ({ count, own }: Told, right: readonly Told[]): boolean =>
  right.length > 0 && (own.cells.length === 1 || own.cells.includes(count.value.units));

/** The lines of prose right before and behind a table, as near as a reader looks. */
function linesBeside({ prose }: Report, at: Span): readonly Prose[] {
  const next = prose.findIndex((it) => it.from >= at.to);
  const end = next < 0 ? prose.length : next;
  return prose.slice(Math.max(0, end - 2), end + 2);
}

/** The sentence of a line that names most columns of the table, as what it says of each. */
function toldBy(text: string, line: Span, numbers: readonly OwnNumber[]): readonly Told[] {
  const out: Told[] = [];
  const words = text.slice(line.from, line.to);
  for (const own of numbers) {
    const found = words.indexOf(own.label);
    if (found < 0) continue;
    const at = line.from + found;
    let end = at + own.label.length;
    while (end < line.to && end - at < 60 && !'，,、；;。（('.includes(text[end]!)) end++;
    const [count, more] = quantities(text, at + own.label.length, end);
    if (!count?.exact || more || count.value.scale > 0 || count.unit === '%') continue;
    out.push({ from: at, to: count.to, count, own });
  }
  return out;
}
