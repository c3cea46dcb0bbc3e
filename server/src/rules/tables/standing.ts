import { derived } from '../../base/memo.ts';
import type { SectionId, Table } from '../../formats/format.ts';
import type { BoundTable, Report, SectionHeading } from '../../report/report.ts';

/** One section's tables: what the format asks for, and what stands in the draft. */
export interface Standing {
  readonly heading: SectionHeading | undefined;
  readonly wanted: readonly Table[];
  readonly found: readonly BoundTable[];
}

/**
 * Every section that the format gives tables to; none where all of them stand. Missing parts are measured against the format
 * in force for the year.
 */
export const standing = (report: Report): readonly Standing[] => derived(report, readStanding);

function readStanding(report: Report): readonly Standing[] {
  const { expected, format, tables } = report;
  if (!expected || (format === expected && expected.tables.every((it, i) => tables[i]?.table === it))) return [];
  const ids: SectionId[] = [];
  for (const { section } of expected.tables) if (!ids.includes(section)) ids.push(section);
  return ids.map((id) => {
    const found = tables.filter((it) => it.table.section === id);
    // A whole table of the other format is one fault; its blocks are measured against that format.
    const own = found.length > 0 ? (format ?? expected) : expected;
    return { heading: headingOf(report, id), wanted: own.tables.filter((it) => it.section === id), found };
  });
}

const headingOf = (report: Report, id: SectionId): SectionHeading | undefined =>
  report.outline.aligned.get(id) ?? report.outline.headings.find((it) => it.section?.id === id);
