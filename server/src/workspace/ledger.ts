import type { Summary } from '../report/summary.ts';
import { mayBeSame, nameKey } from '../report/unit-names.ts';

/** The drafts of one authority. */
export interface UnitYears {
  /** The fullest of the names it bears in them. */
  readonly unit: string;
  /** From the last year to the first; a year between them of which there is no draft has none. */
  readonly years: readonly { readonly year: number; readonly places: readonly string[] }[];
}

/** All drafts by authority and year. */
export interface Ledger {
  readonly units: readonly UnitYears[];
  /** Drafts that do not say whose they are, or of which year. */
  readonly unknown: readonly string[];
}

/** No authority leaves out so many years: one draft of them has a wrong year, and rows for nothing would hide the rest. */
const longestGap = 30;

interface Group {
  readonly key: string;
  unit: string;
  readonly years: Map<number, string[]>;
}

/**
 * Puts the drafts of a workspace in order: authorities by name, years from the last one back.
 *
 * A name that says less of the place is taken for a fuller one where just one such is at hand and they have no year in
 * common; otherwise they may be two authorities, and stand apart.
 */
export function ledger(drafts: Iterable<Summary>): Ledger {
  const groups = new Map<string, Group>();
  const unknown: string[] = [];
  for (const { unit, year, place } of drafts) {
    if (unit === undefined || year === undefined) {
      unknown.push(place);
      continue;
    }
    const key = nameKey(unit);
    const group = groups.get(key) ?? { key, unit, years: new Map<number, string[]>() };
    groups.set(key, group);
    if (unit.length > group.unit.length) group.unit = unit;
    group.years.set(year, [...(group.years.get(year) ?? []), place]);
  }
  const units = joined([...groups.values()]).map(({ unit, years }) => ({ unit, years: rowsOf(years) }));
  return { units: units.sort((a, b) => byName.compare(a.unit, b.unit)), unknown: unknown.sort() };
}

const byName = new Intl.Collator('zh', { numeric: true });

/** Short names among full ones. What all ways to write a name have in common is its end. */
function joined(groups: readonly Group[]): readonly Group[] {
  const near = new Map<string, Group[]>();
  for (const it of groups) near.set(tail(it), [...(near.get(tail(it)) ?? []), it]);
  const gone = new Set<Group>();
  for (const it of [...groups].sort((a, b) => a.key.length - b.key.length)) {
    const like = near.get(tail(it))!.filter((other) => other !== it && mayBeSame(other.key, it.key));
    const [only] = like;
    if (!only || like.length > 1 || only.key.length < it.key.length || gone.has(only)) continue;
    if ([...it.years.keys()].some((year) => only.years.has(year))) continue;
    for (const [year, places] of it.years) only.years.set(year, places);
    gone.add(it);
  }
  return groups.filter((it) => !gone.has(it));
}

const tail = ({ key }: Group): string => key.slice(-3);

function rowsOf(years: ReadonlyMap<number, readonly string[]>): UnitYears['years'] {
  const known = [...years.keys()].sort((a, b) => b - a);
  return known.flatMap((year, i) => {
    const next = known[i + 1] ?? year - 1;
    const gap = year - next - 1;
    const missing = gap > longestGap ? 0 : gap;
    return [
      { year, places: [...years.get(year)!].sort() },
      ...Array.from({ length: missing }, (_, n) => ({ year: year - 1 - n, places: [] })),
    ];
  });
}
