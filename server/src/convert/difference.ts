import { compare, type Decimal, show, subtract } from '../base/decimal.ts';
import { type Gap, gapsAcross, termsOf } from '../equations/across.ts';
import { acrossYears } from '../formats/across.ts';
import { alone } from '../report/archive.ts';
import { type Fact, factsOf, type Report } from '../report/report.ts';
import { summarise } from '../report/summary.ts';
import { type SectionChange, sectionChanges } from './difference-sections.ts';
import { type SentenceChange, sentenceChanges } from './difference-sentences.ts';

/** What is different in meaning between two reports: two versions of one, or those of two years. Layout does not count. */
export interface Difference {
  /** Figures of the new report that do not follow from the old one; undefined where that is not the report of the year before. */
  readonly gaps: readonly Gap[] | undefined;
  /** Cells that reports of other years rest on, where the two are not weighed against each other themselves. */
  readonly carried: readonly CellChange[];
  readonly sections: readonly SectionChange[];
  readonly cells: readonly CellChange[];
  readonly sentences: readonly SentenceChange[];
}

/** A cell that says something else; undefined on the side that has no such cell. */
export interface CellChange {
  readonly old: Fact | undefined;
  readonly new: Fact | undefined;
  /** New less old, where both are numbers of one unit. */
  readonly change: Decimal | undefined;
  /** The change in per cent of the old number, to one place; undefined where that is 0. */
  readonly share: number | undefined;
}

export function difference(old: Report, now: Report): Difference {
  const isNext = old.year !== undefined && now.year?.value === old.year.value + 1;
  const cells = cellChanges(old, now);
  const carried = isNext ? [] : cells.filter((it) => isCarried((it.old ?? it.new)!));
  return {
    gaps: isNext ? gapsBetween(old, now) : undefined,
    carried,
    sections: sectionChanges(old, now),
    cells: cells.filter((it) => !carried.includes(it)),
    sentences: sentenceChanges(old, now),
  };
}

const rulesAcross = [...new Set(acrossYears.map((it) => it.rule))];

/** Whoever asks for two reports knows that they belong together, whatever the names in them. */
function gapsBetween(old: Report, now: Report): readonly Gap[] {
  const last = summarise(old, '');
  const named = now.unit ? now : { ...now, unit: { value: '', from: 0, to: 0 } };
  return rulesAcross.flatMap((it) => gapsAcross(named, { ...alone, of: () => [last] }, it));
}

const keyOf = (it: Fact): string => `${it.table.id} ${it.row.id} ${it.column.id}`;

/** Every cell that both, or one of them, state otherwise. A table that stands twice counts once. */
function cellChanges(old: Report, now: Report): readonly CellChange[] {
  const [before, after] = [factsByKey(old), factsByKey(now)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const [a, b] = [before.get(key), after.get(key)];
    if (isSame(a, b)) return [];
    const isOne = a?.value && b?.value && a.unit === b.unit && a.column.unit === b.column.unit;
    const change = isOne ? subtract(b.value!, a.value!) : undefined;
    return { old: a, new: b, change, share: change && shareOf(change, a!.value!) };
  });
}

function factsByKey(report: Report): ReadonlyMap<string, Fact> {
  const out = new Map<string, Fact>();
  for (const it of factsOf(report)) if (!out.has(keyOf(it))) out.set(keyOf(it), it);
  return out;
}

/** A cell that is not there says as much as one that is blank. */
function isSame(a: Fact | undefined, b: Fact | undefined): boolean {
  if (a?.value && b?.value) return compare(a.value, b.value) === 0 && unitOf(a) === unitOf(b);
  return !a?.value && !b?.value && (a?.raw ?? '') === (b?.raw ?? '');
}

const unitOf = ({ unit, column }: Fact): string | undefined =>
  column.kind === 'amount' ? (unit ?? column.unit) : undefined;

/** Whether an equation across years has a term there. */
const isCarried = ({ table, row, column }: Fact): boolean =>
  acrossYears.some(
    (it) =>
      it.table === table.id &&
      [termsOf(it).left, ...termsOf(it).right.map(({ id }) => id)].includes((it.axis === 'rows' ? row : column).id),
  );

/** Exact as far as it is shown. */
function shareOf(change: Decimal, from: Decimal): number | undefined {
  if (from.units === 0) return undefined;
  return Math.round((Number(show(change)) / Math.abs(Number(show(from)))) * 1000) / 10;
}
