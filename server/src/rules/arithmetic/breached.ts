import { show } from '../../base/decimal.ts';
import { cover, type Span } from '../../base/span.ts';
import { type Breach, breaches } from '../../equations/relations.ts';
import { canonical } from '../../formats/lines.ts';
import type { Fact, Report } from '../../report/report.ts';
import type { Finding } from '../rule.ts';

/** The relations that fail and that a format gives to one rule, from the first of their cells to the last. */
export const breached = (report: Report, rule: string): readonly Finding<Breach>[] =>
  breaches(report).flatMap((it) =>
    it.relation.rule === rule ? [{ at: it.facts.reduce<Span>(cover, it.facts[0]!), data: it }] : [],
  );

/** What a breach is about: its row, and each of its cells in the order of the relation, as `“本年制发件数”5`. */
export function inWords({ facts }: Breach): { readonly row: string; readonly cells: readonly string[] } {
  return { row: `“${canonical(facts[0]!.row)}”`, cells: facts.map(cell) };
}

const cell = (it: Fact): string => `“${canonical(it.column)}”${show(it.value!)}${it.unit ?? ''}`;
