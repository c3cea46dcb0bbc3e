import { squeeze } from '../base/text.ts';
import type { Report, SectionHeading } from '../report/report.ts';

/** A top-level heading that only one of two reports has, or that is worded otherwise. */
export interface SectionChange {
  readonly kind: 'added' | 'missing' | 'retitled';
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/** Headings in the order of the new report, those it lacks at the end. */
export function sectionChanges(old: Report, now: Report): readonly SectionChange[] {
  const [before, after] = [headingsOf(old), headingsOf(now)];
  const out: SectionChange[] = [];
  for (const [key, title] of after) {
    const was = before.get(key);
    if (was === undefined) out.push({ kind: 'added', old: undefined, new: title });
    else if (was !== title) out.push({ kind: 'retitled', old: was, new: title });
  }
  for (const [key, title] of before) {
    if (!after.has(key)) out.push({ kind: 'missing', old: title, new: undefined });
  }
  return out;
}

/** Words of the headings by the section they name, else by the words themselves; the first where one stands twice. */
function headingsOf({ text, outline }: Report): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const it of outline.headings) {
    const key = it.section?.id ?? squeeze(it.title.value);
    if (!out.has(key)) out.set(key, wordsOf(text, it));
  }
  return out;
}

/** As written, without the mark of a heading. */
const wordsOf = (text: string, { from, ordinal, title }: SectionHeading): string =>
  squeeze(text.slice(ordinal?.at.from ?? Math.max(from, title.from), title.to));
