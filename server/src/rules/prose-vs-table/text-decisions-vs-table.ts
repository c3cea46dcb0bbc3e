import { rule } from '../rule.ts';
import { besideBlock } from './example.ts';
import { type Contradicted, contradicted, contradictedFixes, contradictedInWords } from './told.ts';

export const textDecisionsVsTable = rule<Contradicted>({
  id: 'text-decisions-vs-table',
  topic: 'prose-vs-table',
  title: { zh: '正文的许可、处罚、强制数与表二不符', en: 'The number of decisions is not that of table two' },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（一）项：年度报告应当包括行政机关主动公开政府信息的情况',
  why: {
    zh: '正文说全年作出行政许可、行政处罚、行政强制决定多少件，应与表二第（五）、（六）项的处理决定数量一致。',
    en: 'The numbers of licences, penalties and coercive measures of the year are the decisions of table two.',
  },
  example: {
    bad: besideBlock('2023年，我局办理行政许可⟦50件⟧。', ['第二十条第（五）项', '本年处理决定数量'], {
      行政许可: [47],
    }),
    good: besideBlock('2023年，我局办理行政许可47件。', ['第二十条第（五）项', '本年处理决定数量'], { 行政许可: [47] }),
  },
  check: (report, say) => contradicted(report, ['decision']).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});
