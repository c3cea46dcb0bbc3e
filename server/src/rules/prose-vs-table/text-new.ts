import { rule } from '../rule.ts';
import { besideRequests } from './example.ts';
import { type Contradicted, contradicted, contradictedFixes, contradictedInWords } from './told.ts';

export const textNew = rule<Contradicted>({
  id: 'text-new',
  topic: 'prose-vs-table',
  title: {
    zh: '正文的本年新收数与表三不符',
    en: 'The applications newly received in the text are not those of table three',
  },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（二）项：年度报告应当包括收到和处理政府信息公开申请的情况',
  why: {
    zh: '正文说本年新收了多少件申请，应与表三第一行“总计”一致。不一致时，必有一处是错的。',
    en: 'The number of applications newly received is the total of the first row of table three. If it is not, text or table is wrong.',
  },
  example: {
    bad: besideRequests('2023年，我局新收政府信息公开申请⟦20件⟧，均为信函。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
    }),
    good: besideRequests('2023年，我局新收政府信息公开申请19件，均为信函。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
    }),
  },
  check: (report, say) => contradicted(report, ['new']).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});
