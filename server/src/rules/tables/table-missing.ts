import { lineEnding } from '../../base/text.ts';
import { blankTable } from '../../formats/blank.ts';
import type { Table } from '../../formats/format.ts';
import type { SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { standing } from './standing.ts';

interface Missing {
  readonly heading: SectionHeading;
  readonly tables: readonly Table[];
}

export const tableMissing = rule<Missing>({
  id: 'table-missing',
  topic: 'tables',
  title: { zh: '缺少标准表格', en: 'A standard table is missing' },
  severity: 'error',
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号、〔2019〕60号附件',
  why: {
    zh: '第二、三、四部分各有统一表格。没有收到申请、没有发生复议诉讼，也要附表并填 0。',
    en: 'Sections two, three and four each have an official table. It is due even where nothing happened, and then says 0.',
  },
  example: {
    bad: `# 某县教育局2023年政府信息公开工作年度报告

## ⟦四、政府信息公开行政复议、行政诉讼情况⟧

未发生行政复议、行政诉讼。
`,
    good: `# 某县教育局2023年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

未发生行政复议、行政诉讼。

| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 |  |  |  |  |  |
| 行政诉讼（未经复议直接起诉） |  |  |  |  |  |
| 行政诉讼（复议后起诉） |  |  |  |  |  |
`,
  },

  check(report, say) {
    for (const { heading, wanted, found } of standing(report)) {
      if (heading && found.length === 0) say({ at: wordsOf(heading), data: { heading, tables: wanted } });
    }
  },

  message({ tables }) {
    const name = nameOf(tables);
    return { zh: `本部分缺少${name}`, en: `${name} is missing from this section` };
  },

  fixes({ heading, tables }, report) {
    const ending = lineEnding(report.text);
    const at = heading.from + report.text.slice(heading.from, heading.body.to).trimEnd().length;
    const insert = tables.map((it) => ending + ending + blankTable(it, { ending })).join('');
    const name = nameOf(tables);
    return [
      {
        title: { zh: `插入空白${name}`, en: `Insert a blank ${name}` },
        changes: [{ from: at, to: at, insert }],
        safe: false,
      },
    ];
  },
});

/** The heading without its marks. */
const wordsOf = (it: SectionHeading) => ({ from: it.ordinal?.at.from ?? it.title.from, to: it.title.to });

/** 表三; of several blocks what they have in common: 表二. */
const nameOf = (tables: readonly Table[]): string => {
  const [first] = tables;
  return tables.length === 1 ? first!.name : first!.name.replace(/第（.*$/, '');
};
