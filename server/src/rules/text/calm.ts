import type { Change, Span } from '../../base/span.ts';
import type { Finding } from '../rule.ts';

/** Faults of form in one paragraph, or in the whole report: the places and what mends them all. */
export interface Faults {
  readonly places: readonly Span[];
  readonly changes: readonly Change[];
  /** How many paragraphs they stand in. */
  readonly paragraphs: number;
}

/** More paragraphs or places than these are one finding: whoever reads it wants them mended together. */
const few = { paragraphs: 2, places: 5 };
const mostRelated = 20;

/** One finding a paragraph, or one for the report where many have the fault; the other places are related. */
export function* calmly(found: readonly Faults[]): Iterable<Finding<Faults>> {
  const places = found.reduce((all, it) => all + it.places.length, 0);
  if (found.length < 2 || (found.length <= few.paragraphs && places <= few.places)) {
    for (const it of found) yield finding(it);
    return;
  }
  yield finding({
    places: found.flatMap((it) => it.places),
    changes: found.flatMap((it) => it.changes),
    paragraphs: found.length,
  });
}

function finding(data: Faults): Finding<Faults> {
  const related = data.places
    .slice(1, mostRelated + 1)
    .map((at) => ({ at, message: { zh: '这里也是', en: 'Here as well' } }));
  return { at: data.places[0]!, data, related };
}

/** （共3处，分布在2段） behind a message, where there is more than one. */
export function counted({ places, paragraphs }: Faults): { readonly zh: string; readonly en: string } {
  if (places.length === 1) return { zh: '', en: '' };
  return paragraphs === 1
    ? { zh: `（本段共${places.length}处）`, en: ` (${places.length} places in this paragraph)` }
    : {
        zh: `（全文${paragraphs}段共${places.length}处）`,
        en: ` (${places.length} places in ${paragraphs} paragraphs)`,
      };
}
