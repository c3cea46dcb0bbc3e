import { overview, type Topic } from '../../formats/overview.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { type NamedPart, namedParts } from './topics.ts';

interface Mismatch {
  readonly own: Topic;
  readonly other: Topic;
  /** Words of the other topic, as they stand there. */
  readonly words: readonly string[];
}

/** How much evidence is needed where not a word of the own topic stands, and where one stands that may be in passing. */
const enough = { silent: 3, passing: 6 } as const;

export const headingContentMismatch = rule<Mismatch>({
  id: 'heading-content-mismatch',
  topic: 'sections',
  title: { zh: '小标题与内容不符', en: 'Text belongs under another sub-heading' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：总体情况的五个方面；惯例：标题与内容相符',
  why: {
    zh: '小标题说的是一个方面，下面的文字只字未提、反复讲的是另一个方面，多半是复制时放错了位置，标题所说的内容因此缺失。',
    en: 'Where the text has not a word on its sub-heading and many on another topic it was mostly put in the wrong place, and what the heading promises is missing.',
  },
  example: {
    bad: `
## 一、总体情况

### ⟦（一）政府信息公开申请办理情况⟧

全年共主动公开政府信息1023条。
`,
    good: `
## 一、总体情况

### （一）政府信息公开申请办理情况

全年收到政府信息公开申请3件，均已答复。
`,
  },
  check(report, say) {
    for (const it of namedParts(report)) {
      const data = mismatch(report, it);
      if (!data) continue;
      const { part } = it;
      const at = { from: part.from, to: part.to };
      if (data.isPassing) say({ at, data, severity: 'info' });
      else say({ at, data });
    }
  },
  message: ({ own, other, words }) => {
    const quoted = words.map((it) => `“${it}”`).join('');
    return {
      zh: `小标题是“${own.title}”，内容讲的却是“${other.title}”：${quoted}`,
      en: `The sub-heading is on ${own.title}, its text on ${other.title}: ${quoted}`,
    };
  },
});

function mismatch(
  { text }: Report,
  { part, topics }: NamedPart,
): (Mismatch & { readonly isPassing: boolean }) | undefined {
  const own = topics[0];
  if (!own || topics.length > 1 || own.isVague) return undefined;
  const body = text.slice(part.body.from, part.body.to);
  const touches = touching.get(own)!;
  touches.lastIndex = 0;
  const found = touches.exec(body);
  const isPassing = found !== null;
  if (isPassing) {
    if (!own.isPassing) return undefined;
    // A word within another counts as well: 新媒体 and 媒体. Two are as good as more.
    touches.lastIndex = found.index + 1;
    if (touches.test(body)) return undefined;
  }
  const least = isPassing ? enough.passing : enough.silent;
  let best: Mismatch | undefined;
  let most = least - 1;
  for (const other of overview) {
    if (other === own || !other.told) continue;
    const words = body.match(other.told) ?? [];
    const figures = (other.figures && body.match(other.figures)) ?? [];
    const weight = words.length + 2 * figures.length;
    if (weight > most) {
      best = { own, other, words: [...new Set([...figures, ...words])].slice(0, 3) };
      most = weight;
    }
  }
  return best && { isPassing, ...best };
}

const touching = new Map(overview.map((it) => [it, new RegExp(it.touched.join('|'), 'g')]));
