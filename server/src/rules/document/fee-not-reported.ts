import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { ofWords } from '../../report/carried.ts';
import { factOf, type Report, type SectionHeading, tableOf } from '../../report/report.ts';
import { rule } from '../rule.ts';

const fee = '信息处理费';

/** Where the report shows that fees were charged. */
interface Shown extends Span {
  readonly inTable: boolean;
}

export const feeNotReported = rule<Shown>({
  id: 'fee-not-reported',
  topic: 'document',
  // Fees are prose, and what they are for are the figures of table three.
  reads: undefined,
  title: { zh: '没有报告信息处理费', en: 'Information fee not reported' },
  severity: 'info',
  basis: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；惯例：在“其他需要报告的事项”中写明收取金额',
  why: {
    zh: '发出过收费通知或收取过信息处理费的，第六部分应写明收取的金额，没有收取也写一句。',
    en: 'Where fees were asked for, section six says how much was charged, or that nothing was.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

我局依法收取信息处理费。

⟦## 六、其他需要报告的事项⟧

无。
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

我局依法收取信息处理费。

## 六、其他需要报告的事项

2023年收取信息处理费共计400元。
`,
  },
  check(report, say) {
    const heading = report.outline.headings.find((it) => it.section?.id === 's6');
    if (!heading || report.expected?.id !== '2021') return;
    const shown = inTable(report) ?? mentioned(report, heading);
    if (!shown || isStated(report)) return;
    const message = shown.inTable
      ? { zh: '表三有逾期未缴费的申请', en: 'Table three counts requests whose fee was not paid' }
      : { zh: '正文提到收取信息处理费', en: 'The text speaks of the fee' };
    const at = { from: heading.from, to: heading.to };
    say({ at, data: shown, related: [{ at: { from: shown.from, to: shown.to }, message }] });
  },
  message: ({ inTable: isCell }) => ({
    zh: `${isCell ? '表三有逾期未按收费通知缴费的申请' : '正文提到收取信息处理费'}，第六部分没有写明收取的金额`,
    en: `${isCell ? 'Table three counts requests whose fee was not paid' : 'The text speaks of the fee'}, but section six states no amount`,
  }),
});

function inTable(report: Report): Shown | undefined {
  const table = tableOf(report, 't3');
  const it = table && factOf(table, 'other_nofee', 'total');
  return it?.value && it.value.units > 0 ? { from: it.from, to: it.to, inTable: true } : undefined;
}

/** 收取信息处理费 in the text before section six; the name of the rules on it is no charge. */
function mentioned({ text, prose }: Report, heading: SectionHeading): Shown | undefined {
  let at = text.indexOf(fee);
  for (const line of prose) {
    if (at < 0 || Math.max(at, line.from) >= heading.from) return undefined;
    if (line.to <= at) continue;
    const found = charged.exec(text.slice(line.from, line.to));
    if (found) {
      const to = line.from + found.index + found[0].length;
      return { from: to - fee.length, to, inTable: false };
    }
    at = text.indexOf(fee, line.to);
  }
  return undefined;
}

const charged = /(?:收取|收缴|缴纳|征收)[^。；，]{0,8}信息处理费/;

/** Whether any sentence says how much was charged, or that nothing was. */
const isStated = (report: Report): boolean => derived(report, readStated);

const readStated = ofWords(({ text, prose }) => {
  let next = text.indexOf('费');
  return prose.some((it) => {
    if (next >= 0 && next < it.from) next = text.indexOf('费', it.from);
    if (next < 0 || next >= it.to) return false;
    const words = text.slice(it.from, it.to);
    if (!/费用|收费|处理费|收取|元/.test(words)) return false;
    return (
      /[\d０-９〇零一二三四五六七八九十百千万][\s\u3000]{0,3}万?元/.test(words) ||
      /(?:未|没有|无|不|免|零)[^。；，]{0,10}(?:收费|费用|处理费|收取)/.test(words)
    );
  });
});
