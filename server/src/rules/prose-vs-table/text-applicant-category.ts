import { rule } from '../rule.ts';
import { besideRequests } from './example.ts';
import { type Contradicted, contradicted, contradictedFixes, contradictedInWords } from './told.ts';

export const textApplicantCategory = rule<Contradicted>({
  id: 'text-applicant-category',
  topic: 'prose-vs-table',
  title: { zh: '正文的申请人类别数与表三不符', en: 'The number of a kind of applicant is not that of table three' },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（二）项：年度报告应当包括收到和处理政府信息公开申请的情况',
  why: {
    zh: '正文说自然人或法人、其他组织申请了多少件，应与表三相应列一致；计不计上年结转均可。',
    en: 'The number of applications of natural persons or organisations is that of their columns in table three, with or without those carried in.',
  },
  example: {
    bad: besideRequests('2023年，我局收到政府信息公开申请19件，其中自然人申请⟦17件⟧。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '二、上年结转政府信息公开申请数量': [2, 0],
      '（七）总计': [19, 1],
    }),
    good: besideRequests('2023年，我局收到政府信息公开申请19件，其中自然人申请18件。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '二、上年结转政府信息公开申请数量': [2, 0],
      '（七）总计': [19, 1],
    }),
  },
  check: (report, say) => contradicted(report, ['applicant']).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});
