import { lineEnding } from '../../base/text.ts';
import { headingOf } from '../../formats/blank.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { type Fix, rule } from '../rule.ts';
import { lineStart } from '../text/cut.ts';
import { endOfSection, sectionLines, setApart } from './blocks.ts';
import { numberingOf } from './numbering.ts';

interface Misplaced {
  readonly heading: SectionHeading;
  /** The section it belongs before, or else the one it belongs after. */
  readonly before: SectionHeading | undefined;
  readonly after: SectionHeading | undefined;
}

export const sectionOrder = rule<Misplaced>({
  id: 'section-order',
  topic: 'sections',
  title: { zh: '章节次序不对', en: 'Section out of order' },
  severity: 'error',
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件：六个部分的次序',
  why: {
    zh: '六个部分的次序是固定的，次序一乱，序号、表格和汇总都会对错位。',
    en: 'The order of the six parts is fixed; out of order, numbers, tables and summaries no longer line up.',
  },
  example: {
    bad: `
## 一、总体情况

## 三、收到和处理政府信息公开申请情况

本年度未收到申请。

⟦## 二、主动公开政府信息情况⟧

本年度公开信息12条。

## 四、政府信息公开行政复议、行政诉讼情况
`,
    good: `
## 一、总体情况

## 二、主动公开政府信息情况

本年度公开信息12条。

## 三、收到和处理政府信息公开申请情况

本年度未收到申请。

## 四、政府信息公开行政复议、行政诉讼情况
`,
  },
  check(report, say) {
    const { outline } = report;
    const standing = [...outline.aligned.values()];
    // A sub-heading that stands as a section makes the others seem out of order, and has a finding of its own.
    if (outline.misplaced.length > 0 && [...numberingOf(report).promoted].some((it) => it.section)) return;
    for (const heading of outline.misplaced) {
      const ordinal = heading.section!.ordinal;
      const before = standing.find((it) => it.section!.ordinal > ordinal);
      const after = standing.findLast((it) => it.section!.ordinal < ordinal);
      say({ at: { from: heading.from, to: heading.to }, data: { heading, before, after } });
    }
  },
  message: ({ heading, before, after }) => {
    const name = headingOf(heading.section!);
    const [side, english, other] = before ? ['之前', 'before', before] : ['之后', 'after', after];
    const next = other?.section ? headingOf(other.section) : '';
    return { zh: `“${name}”应在“${next}”${side}`, en: `“${name}” belongs ${english} “${next}”` };
  },
  fixes: (it, report) => move(it, report),
});

// Unsafe: it moves a whole section, and another one may be what stands in the wrong place.
function move({ heading, before, after }: Misplaced, report: Report): Fix[] {
  const { text } = report;
  const at = before ? lineStart(text, before.from) : after && endOfSection(report, after);
  const { from, to } = sectionLines(report, heading);
  if (at === undefined || (from <= at && at <= to)) return [];
  const block = text.slice(from, to).trimEnd();
  const name = headingOf(heading.section!);
  return [
    {
      title: { zh: `把“${name}”移到应在的位置`, en: `Move “${name}” to its place` },
      changes: [
        { from: at, to: at, insert: setApart(text, at, block, lineEnding(text)) },
        { from, to, insert: '' },
      ],
      safe: false,
    },
  ];
}
