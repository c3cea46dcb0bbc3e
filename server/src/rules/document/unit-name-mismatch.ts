import type { Sourced, Span } from '../../base/span.ts';
import { publishedText } from '../../report/comments.ts';
import { announced, signed } from '../../report/identity.ts';
import type { Report } from '../../report/report.ts';
import { areApart, inOtherPlace } from '../../report/unit-names.ts';
import { rule } from '../rule.ts';

interface Other extends Sourced<string> {
  readonly where: { readonly zh: string; readonly en: string };
  readonly unit: string;
}

export const unitNameMismatch = rule<Other>({
  id: 'unit-name-mismatch',
  topic: 'document',
  title: { zh: '机关名称前后不一', en: 'Another authority is named' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责造成不良后果的要追究责任',
  why: {
    zh: '标题、引言、联系方式和落款应是同一个机关；出现别处的机关，多半是照搬了别人的报告。',
    en: 'Title, opening, contact and signature name one authority; that of another place came along with a borrowed report.',
  },
  example: {
    bad: `# 青禾县云溪镇人民政府2023年政府信息公开工作年度报告

如对本报告有疑问，请与⟦白石县柳河镇人民政府办公室⟧联系。

## 一、总体情况
`,
    good: `# 青禾县云溪镇人民政府2023年政府信息公开工作年度报告

如对本报告有疑问，请与青禾县云溪镇人民政府办公室联系。

## 一、总体情况
`,
  },
  check(report, say) {
    const unit = report.title?.unit;
    if (!unit) return;
    for (const it of others(report)) {
      const apart = it.where === contact ? inOtherPlace(unit.value, it.value) : areApart(unit.value, it.value);
      if (!apart) continue;
      say({
        at: { from: it.from, to: it.to },
        data: { ...it, unit: unit.value },
        related: [{ at: spanOf(unit), message: { zh: `标题中是“${unit.value}”`, en: `The title says ${unit.value}` } }],
      });
    }
  },
  message: ({ where, value, unit }) => ({
    zh: `${where.zh}是“${value}”，标题中是“${unit}”`,
    en: `${where.en} names ${value}, the title ${unit}`,
  }),
});

const spanOf = ({ from, to }: Span): Span => ({ from, to });

const opening = { zh: '引言中', en: 'The opening' };
const contact = { zh: '联系单位', en: 'The contact' };
const signature = { zh: '落款', en: 'The signature' };

/** 请与〈机关〉联系, 请联系〈机关〉（. */
const named = /^[请可]与([\u4e00-\u9fff]{3,30}?)(?:取得)?联系|^请联系([\u4e00-\u9fff]{3,30})[（(，。:：]/;

/** Every other place that names who reports. */
function others(report: Report): readonly Omit<Other, 'unit'>[] {
  const { tree, outline } = report;
  const text = publishedText(report);
  const out: Omit<Other, 'unit'>[] = [];
  const said = announced(tree, outline);
  if (said) out.push({ where: opening, ...said });
  for (const sign of ['请与', '可与', '请联系']) {
    const at = text.indexOf(sign);
    const found = at < 0 ? undefined : named.exec(text.slice(at, at + 40));
    if (!found) continue;
    const from = at + sign.length;
    const value = (found[1] ?? found[2])!;
    out.push({ value, from, to: from + value.length, where: contact });
  }
  const { unit } = signed(report);
  if (unit) out.push({ where: signature, ...unit });
  return out;
}
