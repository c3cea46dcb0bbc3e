import type { Title } from '../../report/report.ts';
import { rule } from '../rule.ts';

const others = /(?:解读|总结报告|自查报告|整改报告)$/;

/** Whether a title says that the document is something about the report, or something else. */
export const isOtherDocument = (it: Title): boolean => others.test(it.value);

export const titleNotReport = rule<string>({
  id: 'title-not-report',
  topic: 'document',
  title: { zh: '文件不是年度报告本身', en: 'The document is not the annual report itself' },
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条、第五十条',
  why: {
    zh: '条例要求公布的是年度报告；解读、总结不能代替它，也不受报告格式约束。',
    en: 'What must be published is the annual report; an interpretation or a summary cannot stand for it.',
  },
  example: {
    bad: `# ⟦青禾县云溪街道2020年政府信息公开工作年度报告解读⟧

## 一、总体情况
`,
    good: `# 青禾县云溪街道2020年政府信息公开工作年度报告

## 一、总体情况
`,
  },
  check({ title }, say) {
    const kind = title && others.exec(title.value)?.[0];
    if (kind) say({ at: { from: title.from, to: title.to }, data: kind });
  },
  message: (kind) => ({
    zh: `标题表明这是“${kind}”，不是政府信息公开工作年度报告本身`,
    en: `By its title this is a ${kind}, not the annual report itself`,
  }),
});
