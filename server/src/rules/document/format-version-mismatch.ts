import type { Format } from '../../formats/format.ts';
import { inForce } from '../../formats/index.ts';
import type { BoundTable, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { headerOf } from '../tables/header.ts';
import { mixtureOf } from './format-mixed.ts';

interface Mismatch {
  readonly table: BoundTable;
  readonly wanted: Format;
  readonly year: number;
}

export const formatVersionMismatch = rule<Mismatch>({
  id: 'format-version-mismatch',
  topic: 'document',
  title: { zh: '表格格式与报告年度不符', en: 'Table format does not fit the report year' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号（2021年度起）、〔2019〕60号（2019、2020年度）',
  why: {
    zh: '2021年度起改用新格式，表二的栏目和表三“其他处理”都变了；用错格式，数据口径就不对，也无法汇总。',
    en: 'Since 2021 the tables ask for other figures; in the wrong form the numbers mean something else and cannot be added up.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

## 二、主动公开政府信息情况

⟦| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |⟧
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 2 | 2 | 5 |
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

## 二、主动公开政府信息情况

| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 0 | 5 |
`,
  },
  check(report, say) {
    const wanted = report.year && inForce(report.year.value);
    // One cause, one finding: the whole report follows the wrong form.
    const table = wanted && report.tables.find((it) => it.format.id !== wanted.id);
    // Where formats are mixed, that is the fault, and format-mixed says so.
    if (!wanted || !table || !report.year || mixtureOf(report)) return;
    say({
      at: headerOf(table),
      data: { table, wanted, year: report.year.value },
      related: [
        {
          at: report.year,
          message: { zh: `报告年度为${report.year.value}年`, en: `The report year is ${report.year.value}` },
        },
      ],
    });
  },
  message: ({ table, wanted, year }, report: Report) => {
    const all = report.tables.every((it) => it.format.id !== wanted.id);
    return {
      zh: `${year}年度应使用${wanted.issued}的格式，${all ? '本报告的表格' : table.table.name}用的是${table.format.issued}的格式`,
      en: `Reports for ${year} follow ${wanted.issued}, but ${all ? 'the tables' : 'this table'} follow ${table.format.issued}`,
    };
  },
});
