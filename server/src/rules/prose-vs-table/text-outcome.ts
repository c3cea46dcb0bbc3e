import { rule } from '../rule.ts';
import { besideDisputes } from './example.ts';
import { type Contradicted, contradicted, contradictedFixes, contradictedInWords } from './told.ts';

export const textOutcome = rule<Contradicted>({
  id: 'text-outcome',
  topic: 'prose-vs-table',
  title: {
    zh: '正文的复议、诉讼结果与表四不符',
    en: 'The outcome of reviews or lawsuits is not that of table four',
  },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（三）项：年度报告应当包括因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
  why: {
    zh: '正文说均获维持，表四就不应有“结果纠正”和“尚未审结”；说零败诉、无纠错，就不应有“结果纠正”；说维持、纠正、尚未审结各多少件，应与表四一致。',
    en: 'If all were upheld, table four counts none corrected and none pending; if none was lost, none corrected. Numbers of outcomes are those of table four.',
  },
  example: {
    bad: besideDisputes('2023年，信息公开类行政复议3件，其中结果维持⟦3件⟧。', [2, 0, 0, 1]),
    good: besideDisputes('2023年，信息公开类行政复议3件，其中结果维持2件。', [2, 0, 0, 1]),
  },
  check: (report, say) => contradicted(report, ['outcome']).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});
