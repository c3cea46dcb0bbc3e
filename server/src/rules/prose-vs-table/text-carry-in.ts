import { rule } from '../rule.ts';
import { besideRequests } from './example.ts';
import { type Contradicted, contradicted, contradictedFixes, contradictedInWords } from './told.ts';

export const textCarryIn = rule<Contradicted>({
  id: 'text-carry-in',
  topic: 'prose-vs-table',
  title: { zh: '正文的上年结转数与表三不符', en: 'The applications carried in are not those of table three' },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（二）项：年度报告应当包括收到和处理政府信息公开申请的情况',
  why: {
    zh: '正文说上年结转了多少件申请，应与表三第二行“总计”一致。写明“含上年结转”的，不得多于该行。',
    en: 'The number of applications carried in is the total of the second row of table three; where only those answered are told, it is no more than that.',
  },
  example: {
    bad: besideRequests('2023年，我局收到政府信息公开申请19件，上年结转⟦3件⟧。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '二、上年结转政府信息公开申请数量': [2, 0],
    }),
    good: besideRequests('2023年，我局收到政府信息公开申请19件，上年结转2件。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '二、上年结转政府信息公开申请数量': [2, 0],
    }),
  },
  check: (report, say) => contradicted(report, ['carry-in']).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});
