import { isZero } from '../../base/decimal.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../rule.ts';
import { rule } from '../rule.ts';
import { besideRequests } from './example.ts';
import { agrees, type Contradicted, contradicted, contradictedInWords, weighed } from './told.ts';

export const textAllDoneVsCarry = rule<Contradicted>({
  id: 'text-all-done-vs-carry',
  topic: 'prose-vs-table',
  title: {
    zh: '正文称全部办结，表三却有结转',
    en: 'The text says all applications were settled, table three carries some out',
  },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（二）项：年度报告应当包括收到和处理政府信息公开申请的情况',
  why: {
    zh: '正文说收到的申请均已办结，表三“结转下年度继续办理”就应为 0。只说在期限内答复的，可能仅指已到期的申请，列为信息。',
    en: 'If all applications were settled, none is carried into the next year. If the text only says that all were answered in time, it may mean those that were due; that is told as information.',
  },
  example: {
    bad: besideRequests('2023年，我局收到政府信息公开申请19件，⟦均已办结⟧。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '二、上年结转政府信息公开申请数量': [0, 0],
      '四、结转下年度继续办理': [1, 0],
    }),
    good: besideRequests('2023年，我局收到政府信息公开申请19件，其余均已办结，结转下年度1件。', {
      '一、本年新收政府信息公开申请数量': [18, 1],
      '二、上年结转政府信息公开申请数量': [0, 0],
      '四、结转下年度继续办理': [1, 0],
    }),
  },
  check(report, say) {
    const found = contradicted(report, ['all-done']);
    if (found.length > 0 && !isTold(report)) found.flatMap((it) => told(report, it)).forEach(say);
  },
  message: contradictedInWords,
});

/** Whether the text itself says that some were carried out. */
const isTold = (report: Report): boolean =>
  weighed(report).some(({ mention: { statement } }) => statement.kind === 'carry-out' && !isZero(statement.value));

/** Where the number received is wrong already, that is the one fault. */
function told(report: Report, it: Finding<Contradicted>): readonly Finding<Contradicted>[] {
  const { statement } = it.data.mentions[0]!;
  const beside = weighed(report).filter(({ mention }) => mention.statement.sentence === statement.sentence);
  if (beside.some((other) => other.mention.statement.kind !== 'all-done' && !agrees(other))) return [];
  return [statement.sure ? it : { ...it, severity: 'info' }];
}
