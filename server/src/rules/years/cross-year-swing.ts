import { show } from '../../base/decimal.ts';
import { lastYear } from '../../equations/across.ts';
import { canonical } from '../../formats/lines.ts';
import type { Fact, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { tableOf } from './drafts.ts';

interface Swing {
  readonly fact: Fact;
  readonly before: string;
  readonly year: number;
}

/**
 * Figures that go on from year to year: what was decided and issued, and all new applications. Parts of them change as
 * they will; what is repealed comes in waves; and stocks have equations of their own across the years.
 */
const steady: readonly { readonly columns: readonly string[]; readonly rows?: readonly string[] }[] = [
  { columns: ['made', 'opened', 'decisions'] },
  { columns: ['total'], rows: ['new'] },
];

const times = 5;
/** Below this a few cases more or less are chance. */
const large = 50;

const header = ['第二十条第（五）项', '本年处理决定数量'];

export const crossYearSwing = rule<Swing>({
  id: 'cross-year-swing',
  topic: 'years',
  title: { zh: '与上一年度相差悬殊', en: 'Far from last year’s figure' },
  severity: 'info',
  basis: '惯例：数量比上年变动五倍以上的，核对是否多写或少写了一位',
  why: {
    zh: '处理决定、制发文件、申请总量这类数字，一年之间增减五倍以上，或者从很多变成零，多半是少写、多写了一位，或填错了列。',
    en: 'Where such a number is five times that of last year, or a fifth, or gone, a digit was mostly lost or added, or the column is wrong.',
  },
  example: {
    bad: tableOf(2023, header, ['行政许可', '⟦50⟧']),
    good: tableOf(2023, header, ['行政许可', '5012']),
    beside: [tableOf(2022, header, ['行政许可', '5000'])],
  },
  check(report, say, { archive }) {
    const last = lastYear(report, archive);
    if (!last) return;
    for (const fact of steadyIn(report)) {
      const before = last.figure(fact.table.id, fact.row.id, fact.column.id);
      if (!fact.value || !before?.value || fact.value.scale > 0 || before.value.scale > 0) continue;
      const [low, high] = [fact.value.units, before.value.units].sort((a, b) => a - b) as [number, number];
      if (low < 0 || high < large || low * times >= high) continue;
      const message = {
        zh: `${last.year}年度报告此处为 ${show(before.value)}`,
        en: `The report on ${last.year} says ${show(before.value)} here`,
      };
      const at = { from: before.from, to: before.to };
      say({
        at: fact,
        data: { fact, before: show(before.value), year: last.year! },
        related: [{ in: last, at, message }],
      });
    }
  },
  message: ({ fact, before, year }) => ({
    zh: `“${canonical(fact.row)}”的“${canonical(fact.column)}”为 ${show(fact.value!)}，${year}年度为 ${before}，相差悬殊，请核对`,
    en: `“${canonical(fact.column)}” of “${canonical(fact.row)}” is ${show(fact.value!)}; it was ${before} in ${year}`,
  }),
});

function* steadyIn({ tables }: Report): Iterable<Fact> {
  for (const { table, facts, leaves } of tables) {
    for (const [c, { id }] of table.columns.entries()) {
      const it = steady.find(({ columns }) => columns.includes(id));
      if (!it) continue;
      for (const [r, row] of facts.entries()) {
        if (row[c] && (it.rows?.includes(leaves[r]!.id) ?? true)) yield row[c];
      }
    }
  }
}
