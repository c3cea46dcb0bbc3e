import type { Ledger, LedgerDraft, LedgerUnit } from '../../server/src/protocol.ts';

/** What is known of a draft. */
export type State = 'errors' | 'warnings' | 'clean' | 'unchecked' | 'missing';

/** A row of the ledger: a unit, a year of one, or a draft that does not say whose or of which year it is. */
export type Row = UnitRow | YearRow | UnknownRow | DraftRow;

export interface UnitRow {
  readonly kind: 'unit';
  readonly unit: string;
  readonly first: number;
  readonly last: number;
  /** Numbers of missing years, and of errors in what was checked. */
  readonly missing: number;
  readonly errors: number;
  /** The worst that is known of any of its drafts. */
  readonly state: State;
  readonly rows: readonly YearRow[];
}

export interface YearRow {
  readonly kind: 'year';
  readonly unit: string;
  readonly year: number;
  /** Undefined where the year is missing. */
  readonly draft: LedgerDraft | undefined;
  /** Whether there are other drafts of the same year. */
  readonly doubled: boolean;
  /** The draft to make one from that is missing: of the next year, or, in a row of a missing year, of that year. */
  readonly from: string | undefined;
}

export interface UnknownRow {
  readonly kind: 'unknown';
  readonly rows: readonly DraftRow[];
}

export interface DraftRow {
  readonly kind: 'draft';
  readonly draft: LedgerDraft;
}

/** The rows of a ledger: units, and last the drafts without one. */
export function rowsOf({ units, unknown }: Ledger): readonly (UnitRow | UnknownRow)[] {
  const rows = units.map(unitRow);
  if (unknown.length === 0) return rows;
  return [...rows, { kind: 'unknown', rows: unknown.map((draft): DraftRow => ({ kind: 'draft', draft })) }];
}

function unitRow({ unit, years }: LedgerUnit): UnitRow {
  const only = (year: number): string | undefined => {
    const [draft, ...others] = years.find((it) => it.year === year)?.drafts ?? [];
    return others.length === 0 ? draft?.uri : undefined;
  };
  const exists = (year: number): boolean => years.some((it) => it.year === year && it.drafts.length > 0);
  const rows = years.flatMap(({ year, drafts }): YearRow[] =>
    drafts.length === 0
      ? [{ kind: 'year', unit, year, draft: undefined, doubled: false, from: only(year - 1) }]
      : drafts.map((draft) => {
          const from = exists(year + 1) ? undefined : draft.uri;
          return { kind: 'year', unit, year, draft, doubled: drafts.length > 1, from };
        }),
  );
  return {
    ...{ kind: 'unit', unit, rows },
    first: years.at(-1)?.year ?? 0,
    last: years[0]?.year ?? 0,
    missing: years.filter((it) => it.drafts.length === 0).length,
    errors: rows.reduce((sum, it) => sum + (it.draft?.errors ?? 0), 0),
    state: worst.find((state) => rows.some((it) => stateOf(it.draft) === state)) ?? 'missing',
  };
}

const worst: readonly State[] = ['errors', 'warnings', 'unchecked', 'clean'];

/** No numbers at all are not the same as none found. */
export function stateOf(draft: LedgerDraft | undefined): State {
  if (!draft) return 'missing';
  if (draft.errors === undefined) return 'unchecked';
  return draft.errors > 0 ? 'errors' : (draft.warnings ?? 0) > 0 ? 'warnings' : 'clean';
}

/**
 * How long a ledger that keeps changing is not looked at after a look that took so long, both in milliseconds. A large one
 * may take a tenth of the time; but the first look waits for the drafts to be read, which says nothing about the next ones.
 */
export const pauseAfter = (took: number): number => Math.min(2000, Math.max(200, 10 * took));

/** A draft that another one can be compared with. */
export interface Candidate {
  readonly uri: string;
  readonly unit?: string;
  readonly year?: number;
}

/** All other drafts, those of the same unit first. */
export function candidatesFor(it: Ledger, own: string): readonly Candidate[] {
  const all = candidates(it);
  const unit = all.find(({ uri }) => uri === own)?.unit;
  const others = all.filter(({ uri }) => uri !== own);
  const isNear = (one: Candidate): boolean => unit !== undefined && one.unit === unit;
  return [...others.filter(isNear), ...others.filter((one) => !isNear(one))];
}

/** The earlier of two years is the old one; of one year that which was chosen. */
export function inOrder(it: Ledger, own: string, other: string): { readonly old: string; readonly new: string } {
  const yearOf = (uri: string): number => candidates(it).find((one) => one.uri === uri)?.year ?? 0;
  return yearOf(other) > yearOf(own) ? { old: own, new: other } : { old: other, new: own };
}

const candidates = ({ units, unknown }: Ledger): readonly Candidate[] => [
  ...units.flatMap(({ unit, years }) =>
    years.flatMap(({ year, drafts }) => drafts.map(({ uri }) => ({ uri, unit, year }))),
  ),
  ...unknown.map(({ uri }) => ({ uri })),
];
