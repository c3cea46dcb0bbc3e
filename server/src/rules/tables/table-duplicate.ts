import type { BoundTable } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { headerOf } from './header.ts';

export const tableDuplicate = rule<BoundTable>({
  id: 'table-duplicate',
  topic: 'tables',
  title: { zh: '标准表格重复', en: 'A standard table stands twice' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：每张表一份',
  why: {
    zh: '每张标准表格只应有一份；出现两份，汇总时不知以哪一份为准。',
    en: 'Every table is due once; where there are two, nobody knows which one counts.',
  },
  example: {
    bad: `
| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 0 |

⟦| 第二十条第（八）项 | 本年收费金额（单位：万元） |⟧
| :-- | --: |
| 行政事业性收费 | 2.5 |
`,
    good: `
| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 0 |
`,
  },

  check({ tables }, say) {
    if (tables.length < 2) return;
    const first = new Map<BoundTable['table'], BoundTable>();
    for (const it of tables) {
      const before = first.get(it.table);
      if (!before) first.set(it.table, it);
      else {
        const message = { zh: `第一份${it.table.name}`, en: `The first ${it.table.name}` };
        say({ at: headerOf(it), data: it, related: [{ at: headerOf(before), message }] });
      }
    }
  },

  message: ({ table }) => ({
    zh: `${table.name}出现不止一次，只应有一份`,
    en: `${table.name} stands here again; there should be only one`,
  }),
});
