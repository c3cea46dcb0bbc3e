import type { Span } from '../../base/span.ts';
import { lastYear } from '../../equations/across.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { sentencesOf } from '../../report/sentences.ts';
import { rule } from '../rule.ts';
import { alike, type Likeness, likeness } from '../units/likeness.ts';

interface Copied {
  readonly isPlan: boolean;
  /** In per cent of the characters of the section. */
  readonly share: number;
  readonly last: number;
}

const said = (year: number): string => `# 青禾县水务局${year}年政府信息公开工作年度报告

## 五、存在的主要问题及改进情况

`;
const same =
  '主要问题：一是主动公开的内容不够全面，涉及群众切身利益的事项公开不够及时；二是工作人员业务能力有待提高，对政策把握不够准确；三是公开渠道比较单一，与群众互动较少。下一步将健全公开目录，明确各股室职责，每季度组织一次业务培训，拓宽公开渠道，及时回应群众关切，不断提升政府信息公开工作水平。';
const other =
  '主要问题是水库水质数据公布滞后。今年起水质数据由监测站每月十日前直接报送办公室，当日在网站发布，并在水库周边村庄张贴；去年提出的目录不全问题已经解决，新目录于六月启用。';

export const crossYearCopy = rule<Copied>({
  id: 'cross-year-copy',
  topic: 'years',
  title: { zh: '与上一年度报告雷同', en: 'Copied from last year’s report' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，严肃追究责任',
  why: {
    zh: '总体情况和存在问题的文字，除年份和数字外与上一年度报告几乎相同，就看不出这一年做了什么、问题改了没有。',
    en: 'Where the text of the overview or of the problems is that of last year but for years and numbers, nobody learns what was done this year.',
  },
  example: {
    bad: `${said(2023).replace('## 五、存在的主要问题及改进情况', '⟦## 五、存在的主要问题及改进情况⟧')}${same}\n`,
    good: `${said(2023)}${other}\n`,
    beside: [`${said(2022)}${same}\n`],
  },
  check(report, say, { archive }) {
    const last = lastYear(report, archive);
    if (!last) return;
    const own = sentencesOf(report);
    const tell = (at: Span, isPlan: boolean, it: Likeness): void => {
      const message = {
        zh: '上一年度报告中相同的文字从这里开始',
        en: 'The same text begins here in last year’s report',
      };
      say({
        at: { from: at.from, to: at.to },
        data: { isPlan, share: Math.floor(it.share * 100), last: last.year! },
        related: [{ in: last, at: it.first, message }],
      });
    };
    for (const heading of report.outline.headings) {
      const { section } = heading;
      if (!section) continue;
      const it = likeness(own, last.sentences, section.ordinal);
      if (it && it.share >= alike) tell(heading, false, it);
      else if (it && section.id === 's5') {
        const plan = planIn(report, heading);
        const since = plan ? own.from.findLastIndex((from) => from <= plan.from) : -1;
        const same = since >= 0 ? likeness(own, last.sentences, section.ordinal, since) : undefined;
        if (plan && same && same.share >= alike) tell(plan, true, same);
      }
    }
  },
  message: ({ share, last, isPlan }) =>
    isPlan
      ? {
          zh: `除年份和数字外，下一步打算有 ${share}% 的文字与${last}年度报告相同`,
          en: `${share}% of the plans are word for word those in the report on ${last}, years and numbers apart`,
        }
      : {
          zh: `除年份和数字外，这一部分有 ${share}% 的文字与${last}年度报告相同`,
          en: `${share}% of this part is word for word the report on ${last}, years and numbers apart`,
        },
});

/** Where the plans of a section begin. */
function planIn({ text }: Report, { body }: SectionHeading): Span | undefined {
  const found = /下一步|下一阶段|今后一?个?时期|改进措施/.exec(text.slice(body.from, body.to));
  if (!found) return undefined;
  const from = body.from + found.index;
  return { from, to: from + found[0].length };
}
