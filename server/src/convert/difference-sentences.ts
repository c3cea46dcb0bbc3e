import { differences } from '../base/line-diff.ts';
import { squeeze } from '../base/text.ts';
import type { Section } from '../formats/format.ts';
import type { Report } from '../report/report.ts';

/** Sentences at one place of a section that only one of two reports has; where both have some, one became the other. */
export interface SentenceChange {
  /** Undefined before the first section. */
  readonly section: Section | undefined;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** Section by section, in their official order; white space does not count. */
export function sentenceChanges(old: Report, now: Report): readonly SentenceChange[] {
  const [before, after] = [sentencesOf(old), sentencesOf(now)];
  const sections = [...new Set([...before.keys(), ...after.keys()])].sort(
    (a, b) => (a?.ordinal ?? 0) - (b?.ordinal ?? 0),
  );
  return sections.flatMap((section) => {
    const [a, b] = [before.get(section) ?? [], after.get(section) ?? []];
    const keys = (them: readonly string[]): string[] => them.map(squeeze);
    return differences(keys(a), keys(b)).map((it) => ({ section, old: a.slice(...it.old), new: b.slice(...it.new) }));
  });
}

function sentencesOf({ text, prose }: Report): Map<Section | undefined, string[]> {
  const out = new Map<Section | undefined, string[]>();
  for (const { from, to, section } of prose) {
    const them = out.get(section) ?? [];
    out.set(section, them);
    for (const [it] of text.slice(from, to).matchAll(/[^。！？；]+[。！？；]*[”’）]?|[。！？；]+/g))
      if (it.trim() !== '') them.push(it.trim());
  }
  return out;
}
