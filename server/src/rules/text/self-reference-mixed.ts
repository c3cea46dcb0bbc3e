import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { goingOn } from './lexica/phrases.ts';
import { type Hit, hitsOf } from './signs.ts';

interface Mixed {
  /** What the report calls its authority, most often first. */
  readonly names: readonly string[];
}

export const selfReferenceMixed = rule<Mixed>({
  id: 'self-reference-mixed',
  topic: 'text',
  title: { zh: '自称不一', en: 'Authority calls itself by different names' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号：格式规范、文字严谨',
  why: {
    zh: '同一份报告里“我街道”“我处”“我局”混用，多半是从别的材料拼接来的。',
    en: 'Where 我街道, 我处 and 我局 alternate in one report, parts of it were mostly copied from elsewhere.',
  },
  example: {
    bad: `
我街道通过政府信息网公开信息，我街道没有收到申请。本年度，⟦我处⟧围绕中心工作及时公开信息。
`,
    good: `
我街道通过政府信息网公开信息，我街道没有收到申请。本年度，我街道围绕中心工作及时公开信息。
`,
  },
  check(report, say) {
    const found = hitsOf(report, 'self');
    const name = found[0]?.entry.word.slice(1);
    if (name === undefined || found.every((it) => it.entry.word.endsWith(name))) return;
    const byKind = kinds(report, found);
    if (byKind.length < 2) return;
    const names = byKind.map((them) => them[0]!.entry.word);
    const odd = byKind.slice(1).map((them) => them[0]!);
    const related = [byKind[0]![0]!, ...odd.slice(1)].map((it) => ({
      at: { from: it.from, to: it.to },
      message: { zh: `这里称“${it.entry.word}”`, en: `Here it is ${it.entry.word}` },
    }));
    say({ at: { from: odd[0]!.from, to: odd[0]!.to }, data: { names }, related });
  },
  message: ({ names }) => ({
    zh: `全文自称不一：${names.map((it) => `“${it}”`).join('、')}，宜统一`,
    en: `The report calls its authority by ${names.length} names: ${names.join(', ')}`,
  }),
});

/** What the authority is called, 我 and 本 alike, most often first. */
function kinds({ text }: Report, found: readonly Hit[]): Hit[][] {
  const out = new Map<string, Hit[]>();
  for (const it of found) {
    const name = it.entry.word.slice(1);
    if (!it.line.prose || goingOn[name]?.includes(text[it.to] ?? ' ')) continue;
    // 自我, 本本: another word ends here.
    if ('自本原日根基'.includes(text[it.from - 1] ?? ' ')) continue;
    // 我街 is short for 我街道 and names nobody else.
    const kind = name === '街' ? '街道' : name;
    const list = out.get(kind);
    if (list) list.push(it);
    else out.set(kind, [it]);
  }
  return [...out.values()].sort((a, b) => b.length - a.length);
}
