import { overview, type Topic } from '../../formats/overview.ts';
import type { Subsection } from '../../report/subsections.ts';
import { rule } from '../rule.ts';
import { type NamedPart, namedParts } from './topics.ts';

interface Part {
  readonly part: Subsection;
  readonly topic: Topic;
}

interface Late extends Part {
  /** The topic it should stand before. */
  readonly before: Topic;
}

export const overviewTopicsOrder = rule<Late>({
  id: 'overview-topics-order',
  topic: 'sections',
  title: { zh: '总体情况各方面的次序不同于规定', en: 'Topics of section 一 in another order' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号：总体情况依次为主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
  why: {
    zh: '五个方面按规定的次序写，便于查找，也便于与其他机关对照。次序不同不影响内容，仅作提示。',
    en: 'In the order of the notice the topics are found at once and compare with other reports. The contents are not wrong.',
  },
  example: {
    bad: `
## 一、总体情况

### （一）主动公开

### （二）政府信息管理

### （三）平台建设

### ⟦（四）依申请公开⟧

### （五）监督保障
`,
    good: `
## 一、总体情况

### （一）主动公开

### （二）依申请公开

### （三）政府信息管理

### （四）平台建设

### （五）监督保障
`,
  },
  check(report, say) {
    const all = namedParts(report);
    const parts = all.length < 3 ? [] : partsOf(all);
    if (parts.length < 3) return;
    const places = parts.map((it) => overview.indexOf(it.topic));
    const i = places.findIndex((it, j) => j > 0 && it < places[j - 1]!);
    if (i < 0) return;
    const it = parts[i]!;
    const before = parts.find((_, j) => places[j]! > places[i]!)!.topic;
    say({ at: { from: it.part.from, to: it.part.to }, data: { ...it, before } });
  },
  message: ({ topic, before }) => ({
    zh: `按规定的次序，“${topic.title}”在“${before.title}”之前`,
    en: `In the order of the notice “${topic.title}” comes before “${before.title}”`,
  }),
});

/** The sub-headings of one level that name one topic each, no topic twice. */
function partsOf(all: readonly NamedPart[]): readonly Part[] {
  const out: Part[] = [];
  const level = all.reduce((least, { part }) => Math.min(least, part.level ?? 9), 9);
  for (const { part, topics } of all) {
    const [topic] = topics;
    if (!topic || topics.length > 1 || (part.level ?? 9) !== level) continue;
    if (out.some((it) => it.topic === topic)) return [];
    out.push({ part, topic });
  }
  return out;
}
