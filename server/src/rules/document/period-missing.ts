import type { Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { setApart } from '../sections/blocks.ts';
import { lineStart } from '../text/cut.ts';
import { isWhole } from './lines.ts';
import { periodsOf } from './periods.ts';

export const periodMissing = rule<Span>({
  id: 'period-missing',
  topic: 'document',
  title: { zh: '没有写明统计期限', en: 'Period of the figures not stated' },
  severity: 'warning',
  basis: '惯例：引言写明“本报告所列数据的统计期限自×年1月1日起至×年12月31日止”',
  why: {
    zh: '写明统计期限，读者才知道数据算到哪一天，跨年办理的申请归入哪一年。',
    en: 'Only a stated period tells where the figures end, and to which year a request belongs that was answered in the next.',
  },
  example: {
    bad: `# ⟦青禾县水务局2023年政府信息公开工作年度报告⟧

## 一、总体情况

本年度，我局认真贯彻《中华人民共和国政府信息公开条例》。

## 六、其他需要报告的事项

无。
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。

## 一、总体情况

本年度，我局认真贯彻《中华人民共和国政府信息公开条例》。

## 六、其他需要报告的事项

无。
`,
  },
  check(report, say) {
    const { title } = report;
    if (!title || !isWhole(report) || periodsOf(report).stated) return;
    const at = { from: title.from, to: title.to };
    say({ at, data: at });
  },
  message: () => ({
    zh: '全文没有写明数据的统计期限',
    en: 'The report does not say which period its figures cover',
  }),
  fixes: (_, report) => insertion(report),
});

function insertion({ text, year, outline }: Report) {
  const heading = outline.headings[0];
  if (!year || !heading) return [];
  const { value } = year;
  const sentence = `本报告所列数据的统计期限自${value}年1月1日起至${value}年12月31日止。`;
  const at = lineStart(text, heading.from);
  const insert = setApart(text, at, sentence, lineEnding(text));
  return [
    {
      title: { zh: `在引言中写明统计期限（${value}年）`, en: `State the period in the opening (${value})` },
      changes: [{ from: at, to: at, insert }],
      safe: false,
    },
  ];
}
