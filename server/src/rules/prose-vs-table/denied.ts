import { isZero, show } from '../../base/decimal.ts';
import { canonical } from '../../formats/lines.ts';
import { claimsOf } from '../../report/claims/claims.ts';
import type { Denial, Denied } from '../../report/claims/denials.ts';
import { type Fact, factOf, type Report } from '../../report/report.ts';
import type { Finding } from '../rule.ts';

/** A statement that something never happened, and the cell of a table that counts some. */
export interface Contradiction {
  readonly denial: Denial;
  readonly fact: Fact;
}

/** Where something denied is counted: `[denied, table, row, column]`. */
export type Place = readonly [of: Denied, table: string, row: string, column: string];

/** The denials of a report in the given sections that a cell contradicts. A blank cell is unknown and contradicts nothing. */
export const contradictions = (
  report: Report,
  sections: readonly string[],
  places: readonly Place[],
): readonly Finding<Contradiction>[] =>
  claimsOf(report).denials.flatMap((denial) => {
    if (denial.year !== undefined && denial.year !== report.year?.value) return [];
    if (!sections.includes(sectionOf(report, denial) ?? '')) return [];
    const facts = places.filter(([of]) => denial.of.includes(of)).flatMap((it) => counted(report, it) ?? []);
    const [fact] = facts;
    if (!fact) return [];
    const related = facts.map((it) => ({ at: it, message: cellInWords(it) }));
    return [{ at: denial, data: { denial, fact }, related }];
  });

function counted(report: Report, [, table, row, column]: Place): Fact | undefined {
  for (const it of report.tables) {
    const fact = it.table.id === table ? factOf(it, row, column) : undefined;
    if (fact?.value && !isZero(fact.value)) return fact;
  }
  return undefined;
}

/** What the cell of a contradiction says, for messages. */
export const cellInWords = ({ table, row, column, value }: Fact): { readonly zh: string; readonly en: string } => {
  const [r, c, n] = [canonical(row), canonical(column), value ? show(value) : ''];
  return { zh: `${table.name}“${r}”的“${c}”为 ${n}`, en: `“${c}” of “${r}” in ${table.name} is ${n}` };
};

/** The section whose body holds a place. */
function sectionOf(report: Report, at: Denial): string | undefined {
  return report.prose.find((it) => it.from <= at.from && at.to <= it.to)?.section?.id;
}
