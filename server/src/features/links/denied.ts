import type { Denial, Denied } from '../../report/claims/denials.ts';
import type { Place } from '../../report/claims/measures.ts';
import { factsIn } from '../../report/mentions.ts';
import type { Fact, Report } from '../../report/report.ts';

/** The cells that something denied says are 0. */
const cells: Readonly<Record<Denied, Place>> = {
  requests: { table: 't3', rows: ['new'], columns: ['total'] },
  review: { table: 't4', rows: ['review'], columns: ['total'] },
  suit: { table: 't4', rows: ['suit_direct', 'suit_after'], columns: ['total'] },
};

/** The sections that tell of the year; where they deny something, they deny what the tables count. */
const sections: Readonly<Record<Denied, readonly string[]>> = {
  requests: ['s1', 's3'],
  review: ['s1', 's3', 's4'],
  suit: ['s1', 's3', 's4'],
};

/** The cells a denial speaks of: 未收到政府信息公开申请. Undefined where it speaks of another year, or the report lacks them. */
export function deniedCells(report: Report, { from, to, of, year }: Denial): readonly Fact[] | undefined {
  if (year !== undefined && year !== report.year?.value) return undefined;
  const section = report.prose.find((it) => it.from <= from && to <= it.to)?.section?.id ?? '';
  const told = [...new Set(of)].filter((it) => sections[it].includes(section));
  return told.length > 0
    ? factsIn(
        report,
        told.map((it) => cells[it]),
      )
    : undefined;
}
