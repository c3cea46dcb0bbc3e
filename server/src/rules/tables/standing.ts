import type { SectionId, Table } from '../../formats/format.ts';
import type { BoundTable, Report, SectionHeading } from '../../report/report.ts';

/** One section's tables: what the format asks for, and what stands in the draft. */
export interface Standing {
  readonly heading: SectionHeading | undefined;
  readonly wanted: readonly Table[];
  readonly found: readonly BoundTable[];
}

/** Every section that the format gives tables to. Missing parts are measured against the format in force for the year. */
export function standing(report: Report): readonly Standing[] {
  const { expected } = report;
  if (!expected) return [];
  const ids = [...new Set(expected.tables.map((it) => it.section))];
  return ids.map((id) => {
    const found = report.tables.filter((it) => it.table.section === id);
    // A whole table of the other format is one fault; its blocks are measured against that format.
    const format = found.length > 0 ? (report.format ?? expected) : expected;
    return { heading: headingOf(report, id), wanted: format.tables.filter((it) => it.section === id), found };
  });
}

const headingOf = (report: Report, id: SectionId): SectionHeading | undefined =>
  report.outline.aligned.get(id) ?? report.outline.headings.find((it) => it.section?.id === id);
