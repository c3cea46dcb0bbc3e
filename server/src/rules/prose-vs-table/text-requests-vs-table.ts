import { compare, show } from '../../base/decimal.ts';
import type { Report } from '../../report/report.ts';
import type { Finding } from '../rule.ts';
import { rule } from '../rule.ts';
import { besideRequests } from './example.ts';
import {
  type Contradicted,
  contradicted,
  contradictedFixes,
  contradictedInWords,
  quoted,
  saidIn,
  type Weighed,
  weighed,
} from './told.ts';

export const textRequestsVsTable = rule<Contradicted>({
  id: 'text-requests-vs-table',
  topic: 'prose-vs-table',
  title: {
    zh: '正文的收到申请数与表三不符',
    en: 'The applications received in the text are not those of table three',
  },
  severity: 'warning',
  basis: '政府信息公开条例第五十条第（二）项：年度报告应当包括收到和处理政府信息公开申请的情况',
  why: {
    zh: '正文说收到多少件申请，应与表三“本年新收”一致，或等于“本年新收”与“上年结转”之和。两者都不是，必有一处是错的；只等于两者之和的，宜写明含上年结转。',
    en: 'The number of applications received is what table three counts as new, or that and what was carried in. If it is neither, text or table is wrong; if it is only the sum, the text had better say so.',
  },
  example: {
    bad: besideRequests('2023年，我局收到政府信息公开申请⟦20件⟧。', {
      '一、本年新收政府信息公开申请数量': [17, 1],
      '二、上年结转政府信息公开申请数量': [1, 0],
    }),
    good: besideRequests('2023年，我局收到政府信息公开申请18件。', {
      '一、本年新收政府信息公开申请数量': [17, 1],
      '二、上年结转政府信息公开申请数量': [1, 0],
    }),
  },
  check(report, say) {
    contradicted(report, ['received']).forEach(say);
    for (const it of carriedInAsWell(report)) say(it);
  },
  message(data, report) {
    const [{ statement }] = data.mentions as [(typeof data.mentions)[0]];
    if (!data.also) return contradictedInWords(data, report);
    const words = quoted(report.text.slice(statement.from, statement.to));
    const [all, fresh] = [show(statement.value), show(data.is)];
    return {
      zh: `“${words}”是本年新收与上年结转之和；表三“本年新收”为 ${fresh}，宜写明 ${all} 件含上年结转`,
      en: `“${words}” counts those carried in as well; table three has ${fresh} new ones, and the text had better say so`,
    };
  },
  fixes: contradictedFixes,
});

/** 收到 with a number that only new and carried-in applications together make, where the sentence does not say so. */
function carriedInAsWell(report: Report): readonly Finding<Contradicted>[] {
  const all = weighed(report);
  return all.filter((it) => isBoth(it) && !all.some((other) => tells(other, it))).map(finding);
}

function isBoth(it: Weighed): boolean {
  const { statement, facts } = it.mention;
  const [fresh, both] = it.readings;
  if (statement.kind !== 'received' || facts.length > 1 || facts[0]!.row.id !== 'new' || !fresh || !both) return false;
  return compare(saidIn(it), fresh.sum) !== 0 && compare(saidIn(it), both.sum) === 0;
}

const tells = (other: Weighed, it: Weighed): boolean =>
  other.mention.statement.kind === 'carry-in' && other.mention.statement.sentence === it.mention.statement.sentence;

function finding({ mention, readings }: Weighed): Finding<Contradicted> {
  const { sum, parts } = readings[0]!;
  const data = { mentions: [mention], is: sum, parts, also: true };
  return {
    at: mention.at,
    severity: 'info',
    data,
    related: [{ at: mention.facts[0]!, message: { zh: '本年新收', en: 'New ones' } }],
  };
}
