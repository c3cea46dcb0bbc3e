import { add, compare, type Decimal, isZero, whole } from '../base/decimal.ts';
import { derived } from '../base/memo.ts';
import type { Relation, Table } from '../formats/format.ts';
import type { BoundTable, Fact, Report } from '../report/report.ts';

/** A relation that one row of a table does not keep to. */
export interface Breach {
  readonly relation: Relation;
  /** The cells it is about, in the order in which the relation names them. */
  readonly facts: readonly Fact[];
}

/**
 * Every relation of a report that fails, weighed exactly.
 *
 * A blank or unreadable part, or a negative count, which has a finding of its own, leaves a relation unknown.
 */
export const breaches = (report: Report): readonly Breach[] => derived(report, findBreaches);

function findBreaches({ tables }: Report): readonly Breach[] {
  const out: Breach[] = [];
  for (const table of tables) {
    if (!table.table.relations) continue;
    for (const terms of relationsOf(table.table)) for (const row of table.facts) weigh(terms, row, out);
  }
  return out;
}

/** How the two sides of a relation stand to each other where it holds. */
type Sign = '<=' | '!=' | '<=>';

/** A relation with its terms as places among the columns of its table. */
interface Terms {
  readonly relation: Relation;
  readonly sign: Sign;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly unlessZero: readonly number[];
}

const parsed = new WeakMap<Table, readonly Terms[]>();

function relationsOf(table: Table): readonly Terms[] {
  const seen = parsed.get(table);
  if (seen) return seen;
  const terms = (table.relations ?? []).map((it) => parse(it, table));
  parsed.set(table, terms);
  return terms;
}

function parse(relation: Relation, { columns }: Table): Terms {
  const [, left = '', sign = '', right = ''] = /^(.*?) (<=>|<=|!=) (.*)$/.exec(relation.terms) ?? [];
  // `0` names no column: nothing is added for it.
  const places = (ids: readonly string[]): number[] => ids.map((id) => columns.findIndex((it) => it.id === id));
  const named = (side: string): number[] => places(side.match(/[a-z]\w*/g) ?? []);
  return {
    relation,
    sign: sign as Sign,
    left: named(left),
    right: named(right),
    unlessZero: places(relation.unlessZero ?? []),
  };
}

function weigh(terms: Terms, row: BoundTable['facts'][number], out: Breach[]): void {
  const left = sum(row, terms.left);
  const right = left && sum(row, terms.right);
  if (!left || !right || holds(terms.sign, left, right)) return;
  if (terms.unlessZero.some((it) => isZero(row[it]?.value))) return;
  out.push({ relation: terms.relation, facts: [...terms.left, ...terms.right].map((it) => row[it]!) });
}

function holds(sign: Sign, left: Decimal, right: Decimal): boolean {
  if (sign === '<=>') return isZero(left) === isZero(right);
  const order = compare(left, right);
  return sign === '<=' ? order <= 0 : order !== 0;
}

function sum(row: BoundTable['facts'][number], places: readonly number[]): Decimal | undefined {
  let out = whole(0);
  for (const it of places) {
    const fact = row[it];
    if (!out || !fact?.value || (fact.value.units < 0 && fact.column.kind !== 'delta')) return undefined;
    out = add(out, fact.value);
  }
  return out;
}
