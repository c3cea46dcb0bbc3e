import { derived } from '../base/memo.ts';
import type { Span } from '../base/span.ts';
import type { Table } from '../formats/format.ts';
import { flatten, leaves } from '../formats/lines.ts';
import type { Place, Sum } from './claims/measures.ts';
import { type Statement, statementsOf } from './claims/statements.ts';
import { type Fact, type Report, tableOf } from './report.ts';

/** A statement of the prose about a quantity of a table, tied to the cells it repeats, whether it agrees with them or not. */
export interface Mention {
  /** The number with its measure word, or the words of the claim. */
  readonly at: Span;
  readonly statement: Statement;
  /** The cells whose sum it repeats, in the order of the table. */
  readonly facts: readonly Fact[];
  /** Other cells it may mean as well: 收到 with or without what was carried in. */
  readonly alternatives: readonly (readonly Fact[])[];
}

/** Every mention in a report, in order; read once and kept with it. */
export const mentionsOf = (report: Report): readonly Mention[] => derived(report, findMentions);

const findMentions = (report: Report): readonly Mention[] =>
  report.tables.length === 0 ? none : statementsOf(report).flatMap((it) => mention(report, it) ?? none);

const none: readonly Mention[] = [];

function mention(report: Report, statement: Statement): Mention | undefined {
  const [facts, ...others] = statement.sums.map((it) => factsIn(report, it));
  if (!facts) return undefined;
  const { from, to } = statement.quantity ?? statement;
  return { at: { from, to }, statement, facts, alternatives: others.filter((it) => it !== undefined) };
}

/** The cells of a sum; undefined where the report lacks one of them. */
export function factsIn(report: Report, sum: Sum): readonly Fact[] | undefined {
  const out: Fact[] = [];
  for (const place of sum) {
    const table = tableOf(report, place.table);
    if (!table) return undefined;
    const { rows, columns } = indexesOf(place, table.table);
    for (const row of rows) {
      for (const column of columns) {
        const it = table.facts[row]?.[column];
        if (!it) return undefined;
        out.push(it);
      }
    }
  }
  return out.length > 0 ? out : undefined;
}

interface Indexes {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Where the places of the wordings stand in each table; both are data and few. */
const indexes = new Map<Table, Map<Place, Indexes>>();

function indexesOf(place: Place, table: Table): Indexes {
  // Places of table four are made anew for each sentence, and would fill the map.
  if (table.id === 't4') return locate(place, table);
  const known = indexes.get(table) ?? new Map<Place, Indexes>();
  indexes.set(table, known);
  const it = known.get(place) ?? locate(place, table);
  known.set(place, it);
  return it;
}

/** A column that the format has not is no column of its table either. */
function locate({ rows, columns }: Place, table: Table): Indexes {
  const lines = leaves(table.rows);
  const named = flatten(table.rows).filter((it) => rows.includes(it.id));
  return {
    rows: leaves(named).map((it) => lines.indexOf(it)),
    columns: columns.map((id) => table.columns.findIndex((it) => it.id === id)),
  };
}
