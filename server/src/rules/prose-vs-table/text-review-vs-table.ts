import { rule } from '../rule.ts';
import { besideDisputes } from './example.ts';
import { type Contradicted, contradicted, contradictedFixes, contradictedInWords } from './told.ts';

export const textReviewVsTable = rule<Contradicted>({
  id: 'text-review-vs-table',
  topic: 'prose-vs-table',
  title: { zh: '正文的复议、诉讼数与表四不符', en: 'The number of reviews or lawsuits is not that of table four' },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（三）项：年度报告应当包括因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
  why: {
    zh: '正文说行政复议、行政诉讼各多少件，应与表四相应“总计”一致；行政诉讼包括未经复议直接起诉和复议后起诉两类。',
    en: 'The numbers of reviews and lawsuits are the totals of table four; lawsuits are those brought directly and those after a review together.',
  },
  example: {
    bad: besideDisputes('2023年，因政府信息公开工作被申请行政复议⟦2件⟧。', [2, 0, 0, 1]),
    good: besideDisputes('2023年，因政府信息公开工作被申请行政复议3件。', [2, 0, 0, 1]),
  },
  check: (report, say) => contradicted(report, ['dispute']).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});
