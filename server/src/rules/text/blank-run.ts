import type { Change, Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';

export const blankRun = rule<readonly Change[]>({
  id: 'blank-run',
  topic: 'text',
  title: { zh: '连续空行', en: 'Run of blank lines' },
  severity: 'info',
  basis: '惯例：段落之间最多空一行',
  why: {
    zh: '连续空行多半是 Word 里的文本框、分页留下的；常常说明那里原来有内容没有复制过来。',
    en: 'Runs of blank lines are what text boxes and page breaks of Word leave; often something that stood there is lost.',
  },
  example: {
    bad: `
## 一、总体情况

2020年，我街道主动公开政府信息120条。⟦



⟧下一步将加强公开。
`,
    good: `
## 一、总体情况

2020年，我街道主动公开政府信息120条。

下一步将加强公开。
`,
  },
  check(report, say) {
    const places = runs(report);
    if (places.length === 0) return;
    const end = lineEnding(report.text);
    const data = places.map((it) => ({ ...it, insert: end + end }));
    const related = places
      .slice(1, 20)
      .map((at) => ({ at, message: { zh: '这里也有连续空行', en: 'Another run of blank lines' } }));
    say({ at: places[0]!, data, related });
  },
  message: (places) => ({
    zh: places.length > 1 ? `全文有${places.length}处连续三个以上的空行` : '这里有连续三个以上的空行',
    en: places.length > 1 ? `${places.length} runs of three blank lines or more` : 'Three blank lines or more',
  }),
  // Unsafe: it takes lines out.
  fixes: (changes) => [{ title: { zh: '只留一个空行', en: 'Keep one blank line' }, changes, safe: false }],
});

/** Gaps of three blank lines and more between blocks of prose; within a table they belong to table-split. */
function runs({ text, tree }: Report): Span[] {
  const out: Span[] = [];
  for (let i = 1; i < tree.blocks.length; i++) {
    const before = tree.blocks[i - 1]!;
    const it = tree.blocks[i]!;
    if (it.from - before.to < 4 || before.kind === 'table' || it.kind === 'table') continue;
    let lines = 0;
    let indent = before.to;
    for (let at = before.to; at < it.from; at++) {
      if (text.charCodeAt(at) !== 10) continue;
      lines++;
      indent = at + 1;
    }
    if (lines > 3) out.push({ from: before.to, to: indent });
  }
  return out;
}
