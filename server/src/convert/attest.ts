import { show } from '../base/decimal.ts';
import type { Locale } from '../base/words.ts';
import { allBalances, type Balance, tally } from '../equations/balance.ts';
import { canonical } from '../formats/lines.ts';
import type { Report } from '../report/report.ts';

/** What `check --attest` writes of one draft: which text it was, and every 勾稽关系 with the numbers it was weighed on. */
export interface Attested {
  readonly path: string;
  /** Of the bytes of the file, so that anybody can compare. */
  readonly sha256: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly format: string | null;
  readonly held: number;
  readonly broken: number;
  readonly unknown: number;
  readonly equations: readonly Equation[];
}

export interface Equation {
  readonly table: string;
  readonly state: Balance['state'];
  readonly words: string;
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
  /** Exact digits; null while a part is blank or unreadable. */
  readonly leftSum: string | null;
  readonly rightSum: string | null;
}

/** A cell by the ids of its format, as it is written and as it was read. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly raw: string;
  readonly value: string | null;
}

export const attested = (path: string, sha256: string, report: Report, locale: Locale): Attested => ({
  path,
  sha256,
  unit: report.unit?.value ?? null,
  year: report.year?.value ?? null,
  format: report.format?.id ?? null,
  ...tally(report),
  equations: allBalances(report).map((it) => equationOf(it, locale)),
});

function equationOf(it: Balance, locale: Locale): Equation {
  const { table, terms, state } = it;
  const byColumns = terms.axis === 'columns';
  const lines = byColumns ? table.table.columns : table.leaves;
  const at = (byColumns ? table.leaves : table.table.columns)[it.at]!;
  const cells = (side: readonly number[], facts: Balance['left']): Cell[] =>
    side.map((term, i) => {
      const [row, column] = byColumns ? [at, lines[term]!] : [lines[term]!, at];
      const fact = facts[i];
      return { row: row.id, column: column.id, raw: fact?.raw ?? '', value: fact?.value ? show(fact.value) : null };
    });
  const [left, right] = [cells(terms.left, it.left), cells(terms.right, it.right)];
  const named = (side: readonly number[], them: readonly Cell[]): string =>
    side.map((term, i) => `${canonical(lines[term]!)} ${them[i]!.value ?? '?'}`).join(' + ');
  const place = placeInWords(canonical(at), byColumns)[locale];
  return {
    table: table.table.id,
    state,
    words: `${place}${named(terms.left, left)} ${state === 'broken' ? '≠' : '='} ${named(terms.right, right)}`,
    left,
    right,
    leftSum: it.leftSum ? show(it.leftSum) : null,
    rightSum: it.rightSum ? show(it.rightSum) : null,
  };
}

const placeInWords = (name: string, isRow: boolean): Record<Locale, string> =>
  isRow ? { zh: `“${name}”行：`, en: `Row “${name}”: ` } : { zh: `“${name}”列：`, en: `Column “${name}”: ` };
