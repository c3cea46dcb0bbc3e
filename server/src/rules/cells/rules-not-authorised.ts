import { isZero } from '../../base/decimal.ts';
import { cover, type Span } from '../../base/span.ts';
import { canonical } from '../../formats/lines.ts';
import type { BoundTable, Fact } from '../../report/report.ts';
import { type Fix, rule } from '../rule.ts';
import { rewrite } from './unusual.ts';

/** The numbers of a row that others than this authority fill. */
interface Unauthorised {
  readonly table: BoundTable;
  readonly facts: readonly Fact[];
}

export const rulesNotAuthorised = rule<Unauthorised>({
  id: 'rules-not-authorised',
  topic: 'cells',
  title: { zh: '无权制定规章的机关填了规章', en: 'Regulations from an authority that cannot make any' },
  severity: 'warning',
  basis: '《立法法》第九十一条、第九十三条：规章由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定',
  why: {
    zh: '街道、乡镇、县级政府和部门不能制定规章，制发的是规范性文件。这一行应为 0，数字多半应填在下一行。',
    en: 'Streets, towns, counties and their departments cannot make 规章; what they issue are 规范性文件. This row should be 0, and its numbers mostly belong to the next.',
  },
  example: {
    bad: `
# 青禾县云溪街道办事处2023年政府信息公开工作年度报告

| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | ⟦4 | 0 | 6⟧ |
| 行政规范性文件 | 0 | 0 | 0 |
`,
    good: `
# 青禾县云溪街道办事处2023年政府信息公开工作年度报告

| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 4 | 0 | 6 |
`,
  },

  check(report, say) {
    const { rank } = report.level;
    if (!rank || (report.front?.parts?.length ?? 0) > 0) return;
    for (const table of report.tables) {
      for (let i = 0; i < table.leaves.length; i++) {
        const { reserved } = table.leaves[i]!;
        if (!reserved || reserved.ranks.includes(rank)) continue;
        const facts = (table.facts[i] ?? []).filter((it) => it !== undefined).filter(statesMore);
        if (facts.length > 0) say({ at: facts.reduce<Span>(cover, facts[0]!), data: { table, facts } });
      }
    }
  },

  message({ facts }, report) {
    const row = canonical(facts[0]!.row);
    const unit = report.unit?.value ?? '';
    return {
      zh: `${unit}无权制定规章，“${row}”应为 0：${facts.map((it) => it.raw.trim()).join('、')}`,
      en: `${unit} cannot make 规章; “${row}” should be 0: ${facts.map((it) => it.raw.trim()).join(', ')}`,
    };
  },

  // Unsafe: a number may be wrong instead of misplaced. Offered only where no number of the other row is lost.
  fixes({ table, facts }) {
    const { instead } = facts[0]!.row.reserved!;
    const row = table.leaves.findIndex((it) => it.id === instead);
    const targets = facts.map((it) => table.facts[row]?.[table.table.columns.indexOf(it.column)]);
    if (!(table.facts[row] ?? []).every(isFree) || !targets.every((it) => it?.room)) return [];
    const moved = facts.flatMap((it, i) => [rewrite(it, '0', false), rewrite(targets[i]!, it.raw, false)]);
    const name = canonical(table.leaves[row]!);
    return [moveTo(name, moved)];
  },
});

const moveTo = (name: string, moved: readonly Fix[]): Fix => ({
  title: { zh: `移到“${name}”一行`, en: `Move to the row “${name}”` },
  changes: moved.flatMap((it) => it.changes),
  safe: false,
});

const statesMore = (it: Fact): boolean => it.value !== undefined && !isZero(it.value);

/** Whether a cell can take a number without losing one. */
const isFree = (it: Fact | undefined): boolean => it !== undefined && (isZero(it.value) || it.forms.includes('blank'));
