import { derived } from '../base/memo.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { type Balance, balances, brokenBalances } from './balance.ts';
import type { Recomputed } from './plan.ts';
import { decimalOf, factOfPlace, isCount, mending, type System, systemOf } from './system.ts';

/** A cell whose correction makes several broken equations hold at once, and the only one that could. */
export interface Suspect extends Recomputed {
  /** The broken equations it explains; two or three in table three. */
  readonly balances: readonly Balance[];
}

/** Why the equations of a table do not hold, as far as single cells explain it. */
export interface Diagnosis {
  readonly suspects: readonly Suspect[];
  /** Broken equations that no single cell explains for sure. */
  readonly unexplained: readonly Balance[];
}

/**
 * Which single cells are wrong, and what should stand in them.
 *
 * A cell is accused where every equation it stands in is broken, by the same difference, two equations at least, and where
 * no other cell could be accused of any of them. In a complete table three that names every single wrong cell: no two cells
 * stand in the same equations. In table four each cell stands in one equation alone, so that none is ever accused.
 */
export const diagnose = (table: BoundTable): Diagnosis => derived(table, findSuspects);

/** The diagnosis of every table with broken equations. */
export const diagnoses = (report: Report): readonly Diagnosis[] => derived(report, diagnoseAll);

const diagnoseAll = (report: Report): readonly Diagnosis[] => {
  const broken = brokenBalances(report);
  return broken.length === 0 ? none : [...new Set(broken.map((it) => it.table))].map(diagnose);
};

const none: readonly Diagnosis[] = [];

function findSuspects(table: BoundTable): Diagnosis {
  const broken = brokenIn(table);
  const system = broken.length > 1 ? systemOf(table) : undefined;
  if (!system) return { suspects: [], unexplained: broken };
  const candidates = accused(system);
  const claims = new Map<number, number>();
  for (const { place } of candidates)
    for (const { sum } of system.sumsOf[place]!) claims.set(sum, (claims.get(sum) ?? 0) + 1);
  const sure = candidates.filter(({ place }) => system.sumsOf[place]!.every((it) => claims.get(it.sum) === 1));
  const suspects = sure.map(({ place, by }): Suspect => {
    const balances = system.sumsOf[place]!.map((it) => system.balances[it.sum]!);
    return { fact: factOfPlace(system, place), value: decimalOf(system, system.values[place]! + by), balances };
  });
  const explained = new Set(suspects.flatMap((it) => it.balances));
  return { suspects, unexplained: broken.filter((it) => !explained.has(it)) };
}

const brokenIn = (table: BoundTable): readonly Balance[] => balances(table).filter((it) => it.state === 'broken');

interface Candidate {
  readonly place: number;
  readonly by: number;
}

/** A cell of which every sum is broken is met in the first of them; a look there is enough. */
function accused(system: System): readonly Candidate[] {
  const { sums, sumsOf, gaps, values } = system;
  const out: Candidate[] = [];
  for (let i = 0; i < sums.length; i++) {
    if (gaps[i] === 0) continue;
    for (const place of sums[i]!.places) {
      const own = sumsOf[place]!;
      if (own.length < 2 || own[0]!.sum !== i) continue;
      const by = mending(system, gaps, place);
      if (by !== undefined && isCount(system, values[place]! + by)) out.push({ place, by });
    }
  }
  return out;
}
