import { add, compare, type Decimal, isZero, show } from '../../base/decimal.ts';
import { setCell } from '../../equations/plan.ts';
import { canonical } from '../../formats/lines.ts';
import { type BoundTable, type Fact, tableOf } from '../../report/report.ts';
import type { Summary } from '../../report/summary.ts';
import { type Related, rule } from '../rule.ts';
import { part, whole } from './drafts.ts';
import { type Parts, partsOf } from './parts.ts';
import { canBeSummed, sumOf } from './sums.ts';

/** A cell of an aggregate that is not the sum of its parts. */
interface Differs {
  readonly fact: Fact;
  readonly wanted: Decimal;
  readonly parts: number;
}

const names = ['云溪镇人民政府', '柳河镇人民政府'];

/** So many parts are shown beside a finding. */
const most = 10;

export const crossUnitSum = rule<Differs>({
  id: 'cross-unit-sum',
  topic: 'units',
  title: { zh: '汇总数不等于下级单位之和', en: 'An aggregate that is not the sum of its parts' },
  severity: 'warning',
  basis: '惯例：县级以上地方政府的年度报告由所属部门和下级政府的年度报告汇总而成（《政府信息公开条例》第四十九条）',
  why: {
    zh: '汇总报告的每个数字应等于各下级单位报告的同一数字之和。下级单位改过数字而汇总没有跟着改的，两处必有一错。缺少下级单位报告时无从核对，不作判断。',
    en: 'Each figure of an aggregate is the sum of that figure in the reports of its parts. Where a part is missing nothing can be said.',
  },
  example: {
    bad: whole('青禾县人民政府', names, '⟦30⟧', '2'),
    good: whole('青禾县人民政府', names, '31', '2'),
    beside: [part(names[0]!, '20', '2'), part(names[1]!, '11', '0')],
  },
  check(report, say, { archive }) {
    const parts = partsOf(report, archive);
    if (!parts || parts.found.length === 0 || parts.missing.length > 0 || parts.unclear.length > 0) return;
    for (const table of report.tables) {
      if (tableOf(report, table.table.id) !== table) continue;
      for (const fact of table.facts.flat()) {
        const wanted = fact?.value && canBeSummed(fact) && wantedIn(fact, fact.value, table, parts);
        if (!wanted) continue;
        const related = partsWith(fact, parts.found);
        say({ at: fact, data: { fact, wanted, parts: parts.found.length }, related });
      }
    }
  },
  message: ({ fact, wanted, parts }) => ({
    zh: `${fact.table.name}“${canonical(fact.row)}”的“${canonical(fact.column)}”为 ${show(fact.value!)}，${parts}个下级单位之和为 ${show(wanted)}`,
    en: `“${canonical(fact.column)}” of “${canonical(fact.row)}” is ${show(fact.value!)}; its ${parts} parts add up to ${show(wanted)}`,
  }),
  fixes: ({ fact, wanted }) => [
    {
      title: { zh: `按下级单位之和改为 ${show(wanted)}`, en: `Change to ${show(wanted)}, the sum of the parts` },
      changes: [setCell(fact, wanted)],
      // A part may be the one that is wrong, or the aggregate have numbers of its own.
      safe: false,
    },
  ],
});

/** What the parts add up to, where the cell says something else; undefined where it agrees or a part is not known. */
function wantedIn(fact: Fact, is: Decimal, table: BoundTable, parts: Parts): Decimal | undefined {
  const { found, extra, isListed } = parts;
  const wanted = sumOf(fact, table, found);
  if (!wanted || compare(wanted, is) === 0) return undefined;
  // Nobody has said that these are all: only more than the whole is too much.
  if (!isListed && (fact.column.kind === 'delta' || compare(wanted, is) < 0)) return undefined;
  if (extra.length === 0) return wanted;
  const more = sumOf(fact, table, extra);
  const both = more && add(wanted, more);
  return both && compare(both, is) !== 0 ? wanted : undefined;
}

function partsWith({ table, row, column }: Fact, parts: readonly Summary[]): readonly Related[] {
  const out: Related[] = [];
  for (const it of parts) {
    const figure = it.figure(table.id, row.id, column.id);
    if (!figure?.value || isZero(figure.value)) continue;
    const message = { zh: `${it.unit}为 ${show(figure.value)}`, en: `${it.unit} says ${show(figure.value)}` };
    out.push({ in: it, at: { from: figure.from, to: figure.to }, message });
    if (out.length === most) break;
  }
  return out;
}
