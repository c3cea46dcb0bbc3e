import { own } from '../base/text.ts';
import { overview, type Topic } from '../formats/overview.ts';

const known = new Map<string, readonly Topic[]>();

/** The topics of section 一 that the words of a sub-heading name. Sub-headings repeat, so each is read once. */
export function topicsIn(title: string): readonly Topic[] {
  const seen = known.get(title);
  if (seen) return seen;
  const out = overview.filter((it) => it.named.some((word) => title.includes(word)));
  if (known.size > 5000) known.clear();
  known.set(own(title), out);
  return out;
}
