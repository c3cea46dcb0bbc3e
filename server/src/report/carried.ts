import { placeOf } from '../base/memo.ts';
import type { Change, Span } from '../base/span.ts';
import type { Report } from './report.ts';

/** What is read from the words of a report and nothing else, and is plain values throughout. */
const fromWords = new Set<object>();

/** Marks what `derived` makes as read from the words alone, so that it need not be read again when only figures change. */
export function ofWords<T>(make: (report: Report) => T): (report: Report) => T {
  fromWords.add(make);
  return make;
}

/** Takes what was read from the words of one version over to the next, which differs from it in figures alone. */
export function carryWords(edit: Change, before: Report, after: Report): void {
  const by = edit.insert.length - (edit.to - edit.from);
  const seen = new Map<object, object>();
  for (const make of fromWords) {
    const place = placeOf(make);
    const value = before.memo[place];
    if (value !== undefined && after.memo[place] === undefined) after.memo[place] = moved(value, edit, by, seen);
  }
}

/** A value in which every span behind an edit has moved with the text. What moves nowhere stays itself, and twins stay one. */
function moved<T>(value: T, edit: Span, by: number, seen: Map<object, object>): T {
  if (typeof value !== 'object' || value === null || by === 0) return value;
  const known = seen.get(value);
  if (known) return known as T;
  seen.set(value, value);
  const out = Array.isArray(value) ? movedList(value, edit, by, seen) : movedObject(value, edit, by, seen);
  seen.set(value, out);
  return out as T;
}

function movedList(list: readonly unknown[], edit: Span, by: number, seen: Map<object, object>): readonly unknown[] {
  let out: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const it = list[i];
    // Lists of numbers are flags and counts, one for each line of a long text.
    if (typeof it === 'number') continue;
    const next = moved(it, edit, by, seen);
    if (next === it) continue;
    out ??= [...list];
    out[i] = next;
  }
  return out ?? list;
}

function movedObject(value: object, edit: Span, by: number, seen: Map<object, object>): object {
  const fields = value as Readonly<Record<string, unknown>>;
  let out: Record<string, unknown> | undefined;
  for (const key of Object.keys(fields)) {
    const it = fields[key];
    const isPlace = (key === 'from' || key === 'to') && typeof it === 'number' && it >= edit.to;
    const next: unknown = isPlace ? it + by : moved(it, edit, by, seen);
    if (next === it) continue;
    out ??= { ...value };
    out[key] = next;
  }
  return out ?? value;
}
