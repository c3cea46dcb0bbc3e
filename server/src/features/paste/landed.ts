import { apply, type Change, type Span } from '../../base/span.ts';
import { squeeze } from '../../base/text.ts';
import type { Filling } from '../../convert/filling.ts';
import { bind } from '../../report/bind.ts';
import { type BoundTable, factOf, type Report } from '../../report/report.ts';
import { scan } from '../../syntax/scan.ts';
import type { Paste } from '../paste.ts';

/** A filling, and the tables of which the first that holds no other must hold it once it is pasted. */
export interface Expected {
  readonly filling: Filling;
  among(after: Report): readonly BoundTable[];
}

/** One span of a text replaced, and what stands in it when it is read again. */
export interface Landed extends Pick<Paste, 'at' | 'insert' | 'stops'> {
  /** Whether every value stands in its cell. */
  readonly isTrue: boolean;
}

/** Where a place has gone when the changes are made; behind what was inserted there. */
export function moved(changes: readonly Change[], place: number): number {
  let out = place;
  for (const it of changes) if (it.to <= place) out += it.insert.length - (it.to - it.from);
  return out;
}

/** Makes the changes and reads the whole again, so that nothing is promised that the draft would not say. */
export function landed(report: Report, changes: readonly Change[], expected: readonly Expected[]): Landed {
  const from = Math.min(...changes.map((it) => it.from));
  const to = Math.max(...changes.map((it) => it.to));
  const text = apply(report.text, changes);
  const end = moved(changes, to);
  const after = bind(scan(text));
  const stops: Span[] = [];
  let isTrue = true;
  const met = new Set<BoundTable>();
  for (const { filling, among } of expected) {
    const table = among(after).find((it) => !met.has(it));
    if (table) met.add(table);
    for (const { row, column, raw, isSure } of filling.values) {
      const fact = table && factOf(table, row.id, column.id);
      if (!fact || squeeze(fact.raw) !== squeeze(raw)) isTrue = false;
      else if (!isSure) stops.push({ from: fact.from - from, to: fact.to - from });
    }
  }
  stops.sort((a, b) => a.from - b.from);
  return { at: { from, to }, insert: text.slice(from, end), stops, isTrue };
}
