import type { Span } from '../../base/span.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { type Hit, hitsOf, isHan } from './signs.ts';

interface Mixed {
  /** The stops in front of the second item and those behind it. */
  readonly stops: readonly Span[];
  /** What they should all be. */
  readonly right: '；' | '。';
}

export const listPunctuation = rule<Mixed>({
  id: 'list-punctuation',
  topic: 'text',
  title: { zh: '并列各项标点不一', en: 'Items of one list end in different marks' },
  severity: 'info',
  basis: '标点符号用法（GB/T 15834）：并列各项之间用同一种点号',
  why: {
    zh: '“一是…。二是…；三是…”分号和句号混用，读者分不清哪些是并列的。',
    en: 'Where semicolons and full stops alternate between 一是, 二是, 三是, readers cannot tell which items stand side by side.',
  },
  example: {
    bad: `
主要问题：一是公开数量少⟦。⟧二是把握不准；三是标准不高。
`,
    good: `
主要问题：一是公开数量少；二是把握不准；三是标准不高。
`,
  },
  check(report, say) {
    for (const items of enumerations(report)) {
      const mixed = mixedIn(report, items);
      if (!mixed) continue;
      const odd = mixed.stops.filter((it) => report.text[it.from] !== mixed.right);
      say({ at: odd[0]!, data: mixed });
    }
  },
  message: ({ right }) => ({
    zh: `并列各项之间“；”“。”混用，宜统一用“${right}”`,
    en: `“；” and “。” alternate between the items of this list; use “${right}” throughout`,
  }),
  fixes: ({ stops, right }) => {
    const changes = stops.map((it) => ({ ...it, insert: right }));
    return [{ title: { zh: `统一为“${right}”`, en: `Use “${right}” throughout` }, changes, safe: false }];
  },
});

/** 一是, 二是, 三是 … of one line, counted on. */
function enumerations(report: Report): Hit[][] {
  const out: Hit[][] = [];
  let run: Hit[] = [];
  for (const it of hitsOf(report, 'list')) {
    if (!it.line.prose || isHan(report.text.charCodeAt(it.from - 1))) continue;
    const last = run.at(-1);
    if (last?.line === it.line && it.entry.data === (last.entry.data as number) + 1) run.push(it);
    else {
      if (run.length > 2) out.push(run);
      run = it.entry.data === 1 ? [it] : [];
    }
  }
  if (run.length > 2) out.push(run);
  return out;
}

function mixedIn({ text }: Report, items: readonly Hit[]): Mixed | undefined {
  const stops = items.slice(1).map(({ from }) => {
    let at = from - 1;
    while (' *\u3000'.includes(text[at]!)) at--;
    return { from: at, to: at + 1 };
  });
  const marks = new Set(stops.map((it) => text[it.from]!));
  if (!marks.has('；') || !marks.has('。') || marks.size > 2) return undefined;
  // Where an item holds a sentence of its own, only full stops can divide the items.
  const inner = stops.some((it, i) => text.slice(items[i]!.to, it.from).includes('。'));
  return { stops, right: inner ? '。' : '；' };
}
