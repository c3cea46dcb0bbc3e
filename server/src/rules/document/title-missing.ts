import type { Span } from '../../base/span.ts';
import { rule } from '../rule.ts';
import { firstLine } from './lines.ts';

export const titleMissing = rule<Span>({
  id: 'title-missing',
  topic: 'document',
  title: { zh: '缺少标题', en: 'Title missing' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：标题为“×年政府信息公开工作年度报告”',
  why: {
    zh: '标题说明这是哪个机关、哪一年的报告；没有标题，年度、适用格式和上下年对照都无从确定。',
    en: 'The title says whose report this is and of which year; without it neither the format nor the comparison with last year is settled.',
  },
  example: {
    bad: `⟦## 一、总体情况⟧

本年度，我局认真贯彻《中华人民共和国政府信息公开条例》。
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

## 一、总体情况

本年度，我局认真贯彻《中华人民共和国政府信息公开条例》。
`,
  },
  check(report, say) {
    if (report.title) return;
    const at = firstLine(report);
    say({ at, data: at });
  },
  message: () => ({
    zh: '“一、总体情况”之前没有标题，应有“〈机关名称〉〈年份〉年政府信息公开工作年度报告”',
    en: 'No title stands before section one; it should read 〈机关名称〉〈年份〉年政府信息公开工作年度报告',
  }),
});
