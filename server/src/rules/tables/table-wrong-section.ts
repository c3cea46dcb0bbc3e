import { headingOf } from '../../formats/blank.ts';
import type { Section } from '../../formats/format.ts';
import type { BoundTable, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { headerOf } from './header.ts';

interface Strayed {
  readonly table: BoundTable;
  /** Where it stands, and where it belongs. */
  readonly stands: Section;
  readonly belongs: Section;
}

export const tableWrongSection = rule<Strayed>({
  id: 'table-wrong-section',
  topic: 'tables',
  title: { zh: '标准表格放错了部分', en: 'A standard table stands in the wrong section' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表所在的部分',
  why: {
    zh: '表二、表三、表四分属第二、三、四部分；放错部分，读者和汇总都会认错。',
    en: 'Tables two, three and four belong to the sections of those numbers; elsewhere readers take them for something else.',
  },
  example: {
    bad: `
## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

⟦| 第二十条第（八）项 | 本年收费金额（单位：万元） |⟧
| :-- | --: |
| 行政事业性收费 | 0 |
`,
    good: `
## 二、主动公开政府信息情况

| 第二十条第（八）项 | 本年收费金额（单位：万元） |
| :-- | --: |
| 行政事业性收费 | 0 |

## 三、收到和处理政府信息公开申请情况
`,
  },

  check(report, say) {
    let last: Strayed | undefined;
    for (const table of report.tables) {
      const { section: stands } = table;
      const it = stands && stands.id !== table.table.section ? strayed(report, table, stands) : undefined;
      // The blocks of table two move together, and are one finding.
      if (it && !(last?.stands === it.stands && last.belongs === it.belongs)) {
        const heading = report.outline.headings.findLast((h) => h.from < table.from);
        const message = { zh: '它现在所在的部分', en: 'The section it stands in' };
        const related = heading ? [{ at: heading.title, message }] : [];
        say({ at: headerOf(table), data: it, related });
      }
      last = it;
    }
  },

  message({ table, stands, belongs }) {
    const [zh, where] = [headingOf(belongs), headingOf(stands)];
    return {
      zh: `${table.table.name}应在“${zh}”，不应在“${where}”`,
      en: `${table.table.name} belongs in “${zh}”, not in “${where}”`,
    };
  },
});

/** Undefined where its section has no heading, which is then the fault, or holds the same table. */
function strayed(report: Report, table: BoundTable, stands: Section): Strayed | undefined {
  const belongs = report.outline.headings.find((it) => it.section?.id === table.table.section)?.section;
  if (!belongs) return undefined;
  const isCopy = report.tables.some((it) => it.table.id === table.table.id && it.section?.id === belongs.id);
  return isCopy ? undefined : { table, stands, belongs };
}
