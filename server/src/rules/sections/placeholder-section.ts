import { derived } from '../../base/memo.ts';
import { ordinal } from '../../base/numerals.ts';
import { squeeze } from '../../base/text.ts';
import type { Prose, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';

/** A line that says nothing but that something is to be written or was left out. */
const placeholder =
  /^(?:此处|此部分|本部分|以下|内容|具体内容|相关内容|正文)?(?:从略|省略|略|略去|待补充?|待填写?|待完善|待定|待续|待写|待核实|待更新|暂缺|空缺|同上|同前|见上|见上文|同上文|同上所述|…+|\.{3,})$/;

/** One of these stands in every placeholder. */
const signs = /[略待缺同见….]/;

/** Longer lines are no placeholder. */
const longest = 24;

export const placeholderSection = rule<Prose>({
  id: 'placeholder-section',
  topic: 'sections',
  title: { zh: '以占位文字代替内容', en: 'Placeholder instead of text' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：报告内容不能遗漏；内容雷同、敷衍塞责的，严肃追究责任',
  why: {
    zh: '“略”“待补充”“同上”是起草时的占位文字，公布的报告要写出内容，没有的写“无”。',
    en: '略, 待补充 and 同上 hold a place while drafting; the published report has the text itself, or 无.',
  },
  example: {
    bad: `
## 五、存在的主要问题及改进情况

⟦（略）⟧
`,
    good: `
## 五、存在的主要问题及改进情况

一是更新不够及时，二是解读形式单一。下一步将每月检查、丰富解读形式。
`,
  },
  check(report, say) {
    for (const it of placeholdersOf(report)) say({ at: it, data: it });
  },
  message: (at, { text }) => {
    const words = text.slice(at.from, at.to).trim();
    return { zh: `“${words}”是占位文字，应写出内容`, en: `“${words}” holds a place; write the text itself` };
  },
});

/** The lines that are nothing but a placeholder. */
export const placeholdersOf = (report: Report): readonly Prose[] => derived(report, readPlaceholders);

function readPlaceholders({ text, prose }: Report): readonly Prose[] {
  const out: Prose[] = [];
  for (const it of prose) if (it.to - it.from <= longest && it.section && isPlaceholder(text, it)) out.push(it);
  return out;
}

/** One that begins with a tab is a cell of a table still to be imported. */
function isPlaceholder(text: string, it: Prose): boolean {
  const line = text.slice(it.from, it.to);
  if (!signs.test(line) || text[it.from - 1] === '\t') return false;
  const words = squeeze(line);
  const bare = words.slice(ordinal(words)?.length ?? 0).replace(/[（）()【】[\]［］。，,“”"*_]/g, '');
  return placeholder.test(bare);
}
