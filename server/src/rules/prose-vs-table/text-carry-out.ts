import { rule } from '../rule.ts';
import { besideRequests } from './example.ts';
import { type Contradicted, contradicted, contradictedFixes, contradictedInWords } from './told.ts';

export const textCarryOut = rule<Contradicted>({
  id: 'text-carry-out',
  topic: 'prose-vs-table',
  title: { zh: '正文的结转下年度数与表三不符', en: 'The applications carried out are not those of table three' },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（二）项：年度报告应当包括收到和处理政府信息公开申请的情况',
  why: {
    zh: '正文说有多少件申请结转下年度继续办理，应与表三最后一行“总计”一致。',
    en: 'The number of applications carried into the next year is the total of the last row of table three.',
  },
  example: {
    bad: besideRequests('2023年，我局收到政府信息公开申请19件，结转下年度继续办理⟦1件⟧。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '四、结转下年度继续办理': [2, 0],
    }),
    good: besideRequests('2023年，我局收到政府信息公开申请19件，结转下年度继续办理2件。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '四、结转下年度继续办理': [2, 0],
    }),
  },
  check: (report, say) => contradicted(report, ['carry-out']).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});
