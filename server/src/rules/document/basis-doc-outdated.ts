import type { Span } from '../../base/span.ts';
import { type Notice, notices } from '../../formats/legal.ts';
import { publishedText } from '../../report/comments.ts';
import { rule } from '../rule.ts';

interface Outdated {
  readonly at: Span;
  readonly cited: Notice;
  readonly wanted: Notice;
  /** Whether the place is a number that another one can stand for. */
  readonly isNumber: boolean;
}

export const basisDocOutdated = rule<Outdated>({
  id: 'basis-doc-outdated',
  topic: 'document',
  title: { zh: '依据的文件不适用于本年度', en: 'Cited notice does not apply to this year' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号（2021年度起）、〔2019〕60号（2019、2020年度）',
  why: {
    zh: '报告格式随年度而定，引用已被取代的文件，会让人以为用的是旧格式。',
    en: 'The form depends on the year; a report that cites a notice no longer in use seems to follow the old form.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

根据《条例》和⟦国办公开办函〔2019〕60号⟧文件要求编制本报告。

## 一、总体情况
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

根据《条例》和国办公开办函〔2021〕30号文件要求编制本报告。

## 一、总体情况
`,
  },
  check(report, say) {
    const { year } = report;
    if (!year || year.value < 2019) return;
    const wanted = notices.find((it) => it.years[0] <= year.value && year.value <= it.years[1]);
    if (!wanted) return;
    for (const it of citations(publishedText(report), wanted)) say({ at: it.at, data: { ...it, wanted } });
  },
  message: ({ cited, wanted }, { year }) => ({
    zh: `${year?.value}年度报告的格式依据是${wanted.number}，这里引用的是${cited.number}`,
    en: `The form of reports for ${year?.value} rests on ${wanted.number}; this cites ${cited.number}`,
  }),
  fixes: ({ at, wanted, isNumber }) =>
    isNumber
      ? [
          {
            title: { zh: `改为“${wanted.number}”`, en: `Change to ${wanted.number}` },
            changes: [{ ...at, insert: wanted.number }],
            safe: false,
          },
        ]
      : [],
});

const office = '国办公开办函';
const number = /^国办公开办函\s{0,3}[〔[［（(【]\s{0,3}(\d{4})\s{0,3}[〕\]］）)】]\s{0,3}(\d{1,3})\s{0,3}号/;

/** Every other notice on the form that a text names, by number or by the title that only one has. */
function citations(text: string, wanted: Notice): readonly Omit<Outdated, 'wanted'>[] {
  const out: Omit<Outdated, 'wanted'>[] = [];
  for (let from = text.indexOf(office); from >= 0; from = text.indexOf(office, from + office.length)) {
    const found = number.exec(text.slice(from, from + 40));
    const cited = found && notices.find((it) => it.number === `${office}〔${found[1]}〕${found[2]}号`);
    if (cited && cited !== wanted && !/废止|取代|替代|不再/.test(text.slice(from, from + 60))) {
      out.push({ at: { from, to: from + found[0].length }, cited, isNumber: true });
    }
  }
  for (const cited of notices) {
    if (!cited.title || cited === wanted) continue;
    const from = text.indexOf(cited.title);
    if (from < 0) continue;
    const to = from + cited.title.length;
    // Its number stands behind it most of the time, and is what is reported then.
    if (!text.slice(to, to + 6).includes('国办')) out.push({ at: { from, to }, cited, isNumber: false });
  }
  return out;
}
