import { squeeze } from '../../base/text.ts';
import type { Report, Title } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { isOtherDocument } from './title-not-report.ts';

const official = '政府信息公开工作年度报告';

/** The part of the title that should be worded otherwise, and how. */
interface Wrong {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export const titleWording = rule<Wrong>({
  id: 'title-wording',
  topic: 'document',
  title: { zh: '标题用语不规范', en: 'Title not worded as prescribed' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：标题为“×年政府信息公开工作年度报告”',
  why: {
    zh: '名称统一，公众和主管部门才检索得到；“工作报告”“工作总结”是另一种公文。',
    en: 'One name lets the public and the supervising office find the reports; a 工作报告 is another kind of document.',
  },
  example: {
    bad: `# ⟦青禾县云溪街道2020年度政府信息公开工作报告⟧

## 一、总体情况
`,
    good: `# 青禾县云溪街道2020年政府信息公开工作年度报告

## 一、总体情况
`,
  },
  check(report, say) {
    const { title } = report;
    if (!title || isOtherDocument(title)) return;
    const data = wrongIn(report, title);
    if (data) say({ at: { from: title.from, to: title.to }, data });
  },
  message: ({ insert }) => ({
    zh: `标题应为“〈机关名称〉〈年份〉年${official}”，此处应写作“${insert}”`,
    en: `The title should read 〈机关名称〉〈年份〉年${official}; here: ${insert}`,
  }),
  fixes: ({ from, to, insert }, { title }) => [
    {
      title: { zh: `改为“${insert}”`, en: `Change to ${insert}` },
      changes: [{ from, to, insert }],
      safe: title?.lines.some((it) => it.from <= from && to <= it.to) ?? false,
    },
  ],
});

/** Only what follows the year and the unit is weighed: a doubled 年度 and a missing unit have rules of their own. */
export function wrongIn({ text }: Report, { to, unit, year }: Title): Wrong | undefined {
  if (!year || text.slice(year.to, to).trim() === '') return undefined;
  const yearLast =
    unit && unit.from < year.from && /[^\s#*（(]/.test(text.slice(unit.to, year.from).replace('关于', ''));
  if (yearLast) return { from: unit.to, to, insert: `${year.value}年${official}` };
  const unitLast = unit && unit.from >= year.to;
  const from = unitLast ? unit.to : year.to;
  const rest = squeeze(text.slice(from, to)).replace(/[#*]/g, '');
  if (rest === official || rest === `度${official}`) return undefined;
  // 某县人民政府信息公开: the name has taken the 政府 that the subject begins with.
  if (unitLast && unit.value.endsWith('政府') && rest === official.slice(2)) return undefined;
  const kept = text.slice(year.from, year.to);
  return unitLast ? { from, to, insert: official } : { from: year.from, to, insert: kept + official };
}
