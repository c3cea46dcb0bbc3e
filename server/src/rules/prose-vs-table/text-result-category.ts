import { rule } from '../rule.ts';
import { besideRequests } from './example.ts';
import { type Contradicted, contradicted, contradictedFixes, contradictedInWords } from './told.ts';

export const textResultCategory = rule<Contradicted>({
  id: 'text-result-category',
  topic: 'prose-vs-table',
  title: { zh: '正文的办理结果数与表三不符', en: 'The number of a result is not that of table three' },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（二）项：年度报告应当包括收到和处理政府信息公开申请的情况',
  why: {
    zh: '正文按予以公开、部分公开、不予公开、无法提供、不予处理、其他处理列出的件数，应等于表三相应一类各行“总计”之和；“予以公开及部分公开”等于两类之和。',
    en: 'The number told for a result is the sum of its rows in table three. If it is not, a row was left out or one of the two is wrong.',
  },
  example: {
    bad: besideRequests('2023年，我局答复政府信息公开申请10件，其中无法提供⟦4件⟧。', {
      '1.本机关不掌握相关政府信息': [4, 0],
      '2.没有现成信息需要另行制作': [2, 0],
      '3.补正后申请内容仍不明确': [0, 1],
    }),
    good: besideRequests('2023年，我局答复政府信息公开申请10件，其中无法提供7件。', {
      '1.本机关不掌握相关政府信息': [4, 0],
      '2.没有现成信息需要另行制作': [2, 0],
      '3.补正后申请内容仍不明确': [0, 1],
    }),
  },
  check: (report, say) => contradicted(report, ['result']).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});
