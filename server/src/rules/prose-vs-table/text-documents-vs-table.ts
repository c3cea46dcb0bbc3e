import { rule } from '../rule.ts';
import { besideBlock } from './example.ts';
import { type Contradicted, contradicted, contradictedFixes, contradictedInWords } from './told.ts';

export const textDocumentsVsTable = rule<Contradicted>({
  id: 'text-documents-vs-table',
  topic: 'prose-vs-table',
  title: {
    zh: '正文的规章、规范性文件数与表二不符',
    en: 'The number of regulations or documents is not that of table two',
  },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（一）项：年度报告应当包括行政机关主动公开政府信息的情况',
  why: {
    zh: '正文说制发、废止了多少件规章或行政规范性文件、现行有效多少件，应与表二第（一）项一致。',
    en: 'The numbers of regulations and documents made, repealed and in force are those of the first block of table two.',
  },
  example: {
    bad: besideBlock(
      '2023年，我局制发行政规范性文件⟦3件⟧。',
      ['第二十条第（一）项', '本年制发件数', '本年废止件数', '现行有效件数'],
      { 规章: [0, 0, 0], 行政规范性文件: [2, 0, 9] },
    ),
    good: besideBlock(
      '2023年，我局制发行政规范性文件2件。',
      ['第二十条第（一）项', '本年制发件数', '本年废止件数', '现行有效件数'],
      { 规章: [0, 0, 0], 行政规范性文件: [2, 0, 9] },
    ),
  },
  check: (report, say) => contradicted(report, ['document']).forEach(say),
  message: contradictedInWords,
  fixes: contradictedFixes,
});
