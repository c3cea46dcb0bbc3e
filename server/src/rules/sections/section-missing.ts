import type { Change, Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import { blankSection, headingOf } from '../../formats/blank.ts';
import { sections } from '../../formats/sections.ts';
import type { MissingSection, Report } from '../../report/report.ts';
import { firstLine } from '../document/lines.ts';
import { rule } from '../rule.ts';
import { lineStart } from '../text/cut.ts';
import { endOfSection, setApart } from './blocks.ts';

export const sectionMissing = rule<MissingSection>({
  id: 'section-missing',
  topic: 'sections',
  title: { zh: '缺少章节', en: 'Section missing' },
  severity: 'error',
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号：报告内容不能遗漏',
  why: {
    zh: '六个部分缺一不可；没有内容也要保留标题，写明“无”，表格填0。',
    en: 'All six parts are required; one with nothing to report keeps its heading and says so.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

## 二、主动公开政府信息情况

⟦## 三、收到和处理政府信息公开申请情况⟧

## 五、存在的主要问题及改进情况

## 六、其他需要报告的事项
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 |  |  |  |  |  |
| 行政诉讼（未经复议直接起诉） |  |  |  |  |  |
| 行政诉讼（复议后起诉） |  |  |  |  |  |

## 五、存在的主要问题及改进情况

## 六、其他需要报告的事项
`,
  },
  check(report, say) {
    for (const it of report.outline.missing) say({ at: placeOf(report, it), data: it });
  },
  message: ({ section }) => {
    const before = sections.find((it) => it.ordinal === section.ordinal - 1);
    const after = sections.find((it) => it.ordinal === section.ordinal + 1);
    const [side, english] = before ? ['之后', 'after'] : ['之前', 'before'];
    const next = headingOf(before ?? after ?? section);
    return {
      zh: `缺少“${headingOf(section)}”，应在“${next}”${side}`,
      en: `“${headingOf(section)}” is missing; it belongs ${english} “${next}”`,
    };
  },
  // Unsafe: it adds a section, which its author has still to fill in.
  fixes: (it, report) => [
    {
      title: {
        zh: `插入“${headingOf(it.section)}”及空白表格`,
        en: `Insert “${headingOf(it.section)}” with its blank tables`,
      },
      changes: [insertion(it, report)],
      safe: false,
    },
  ],
});

/** The heading it should follow, else the one it should precede, else the first line. */
function placeOf(report: Report, { after }: MissingSection): Span {
  const it = after ?? report.outline.headings[0];
  return it ? { from: it.from, to: it.to } : firstLine(report);
}

function insertion({ section, at, after }: MissingSection, report: Report): Change {
  const { text, outline, tables, expected } = report;
  const ending = lineEnding(text);
  const level = outline.headings.find((it) => it.marked)?.level ?? 2;
  // Its tables may stand there without the heading; then only the heading is wanted, right before them.
  const own = tables.filter((it) => it.table.section === section.id && it.from < at && it.from >= (after?.to ?? 0));
  const present = new Set(tables.filter((it) => it.table.section === section.id).map((it) => it.table.id));
  const block = blankSection(section, expected, { ending, level }, present);
  const end = after && after.body.to === at ? endOfSection(report, after) : at;
  const from = own[0] ? lineStart(text, own[0].from) : end === text.length ? end : lineStart(text, end);
  return { from, to: from, insert: setApart(text, from, block, ending) };
}
