import { lastYear } from '../../equations/across.ts';
import type { SectionHeading } from '../../report/report.ts';
import { sentencesOf } from '../../report/sentences.ts';
import { rule } from '../rule.ts';
import { headingFor } from '../sections/blocks.ts';
import { rewrite } from '../text/lexica/residue.ts';
import { alike, likeness } from '../units/likeness.ts';

const part = (year: number): string => `# 青禾县水务局${year}年政府信息公开工作年度报告

## 五、存在的主要问题及改进情况

`;

export const crossYearProblemNotClosed = rule<SectionHeading>({
  id: 'cross-year-problem-not-closed',
  topic: 'years',
  title: { zh: '没有交代上一年度问题的改进情况', en: 'Nothing about last year’s problems' },
  severity: 'info',
  basis: '《政府信息公开条例》第五十条（四）：存在的主要问题及改进情况',
  why: {
    zh: '“改进情况”首先是上一年度报告所列问题改了没有。只列新问题、只讲下一步的，看不出去年的问题是否解决。',
    en: 'Improvements are first of all those of what last year’s report called problems. New problems and plans alone do not tell.',
  },
  example: {
    bad: `${part(2023).replace('## 五、存在的主要问题及改进情况', '⟦## 五、存在的主要问题及改进情况⟧')}公开渠道比较单一，与群众互动较少。下一步将拓宽公开渠道，及时回应关切。\n`,
    good: `${part(2023)}针对上一年度目录不全的问题，已修订公开目录。公开渠道比较单一，下一步将拓宽渠道。\n`,
    beside: [`${part(2022)}公开目录不够完整，部分事项没有列入。下一步将修订公开目录，明确各股室职责。\n`],
  },
  check(report, say, { archive }) {
    const heading = headingFor(report, 's5');
    const last = lastYear(report, archive);
    if (!heading || !last?.sentences.sections.includes(5)) return;
    const words = report.text.slice(heading.body.from, heading.body.to);
    // Words that are still to be rewritten say nothing yet, and are reported as that.
    if (words.length < 30 || words.includes(rewrite) || told.test(words) || words.includes(`${last.year}年`)) return;
    // Where the part is last year's own, that is the fault.
    if ((likeness(sentencesOf(report), last.sentences, 5)?.share ?? 0) >= alike) return;
    say({ at: { from: heading.from, to: heading.to }, data: heading });
  },
  message: () => ({
    zh: '这一部分没有说明上一年度报告所列的问题改进得怎样',
    en: 'This part does not say what became of the problems in last year’s report',
  }),
});

/** Last year by any name, something that was done about problems, or a problem that goes on. */
const told =
  /上一?年|去年|往年|历年|以往|前期|前一?年|此前|已(?:经|于|完成|整改|解决|修订|建立|全部|基本|逐步|得到)|整改(?:情况|完成|落实|到位)|改进情况|整改工作|(?:召开|举办|开展|组织|印发|配备)[^。；\n]{0,20}\d ?[次场期个人件名]|(?:整改|完善|修订|开展|加强|建立|组织|优化|健全|拓宽|规范|明确|更新|解决|改进|制定|举办|提升|提高|强化|充实|配备)了|得到了?(?:解决|改进|改善|提升|加强|提高)|取得|有所(?:改善|提升|提高|改进|加强)|有了|仍|依然|依旧|还存在|本年度?[^。]{0,12}(?:改进|整改|解决|采取)|今年(?:以来)?[^。]{0,12}(?:改进|整改|解决|采取)/;
