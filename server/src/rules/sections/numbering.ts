import { derived } from '../../base/memo.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { topicsIn } from '../../report/topics.ts';

/** Why headings stand on the top level or carry numbers that they should not: each cause is reported once, by one rule. */
export interface Numbering {
  /** Topics of section 一 that stand as sections of their own. */
  readonly promoted: ReadonlySet<SectionHeading>;
  /** Where the numbers begin at 一 again, with the heading that was 一 before. */
  readonly restarts: readonly { readonly heading: SectionHeading; readonly first: SectionHeading }[];
  /** Headings that merely count on from a restart. */
  readonly restarted: ReadonlySet<SectionHeading>;
}

export const numberingOf = (report: Report): Numbering => derived(report, read);

function read({ outline }: Report): Numbering {
  const { headings } = outline;
  // Every part stands once and begins no new count: so nearly all reports.
  const isPlain = headings.every((it, i) => it.section !== undefined && (i === 0 || it.ordinal?.value !== 1));
  if (isPlain && outline.duplicates.length === 0) return plain;
  const promoted = promotedIn(headings, new Map(outline.duplicates.map((it) => [it.first, it.heading])));
  const doubled = new Set(outline.duplicates.map((it) => it.heading));
  const restarts: { heading: SectionHeading; first: SectionHeading }[] = [];
  const restarted = new Set<SectionHeading>();
  const first = headings.find((it) => it.ordinal?.value === 1);
  for (const [i, heading] of headings.entries()) {
    if (!first || heading === first || heading.ordinal?.value !== 1) continue;
    if (doubled.has(heading) || promoted.has(heading) || isSlip(heading, headings[i + 1])) continue;
    restarts.push({ heading, first });
    for (let j = i; headings[j]?.ordinal?.value === j - i + 1; j++) restarted.add(headings[j]!);
  }
  return { promoted, restarts, restarted };
}

const plain: Numbering = { promoted: new Set(), restarts: [], restarted: new Set() };

/** 一、总体情况, 一、主动公开…, 三、收到和处理…: one wrong number, for the next one is right. */
const isSlip = (heading: SectionHeading, next: SectionHeading | undefined): boolean =>
  heading.section !== undefined && next?.section !== undefined && next.ordinal?.value === next.section.ordinal;

/** Headings right after section 一 that name its topics. One that has a section's words counts only where that section stands again below. */
function promotedIn(
  headings: readonly SectionHeading[],
  again: ReadonlyMap<SectionHeading, SectionHeading>,
): ReadonlySet<SectionHeading> {
  const out = new Set<SectionHeading>();
  const start = headings.findIndex((it) => it.section?.ordinal === 1);
  if (start < 0) return out;
  for (const it of headings.slice(start + 1)) {
    if (it.section && !again.has(it)) break;
    if (topicsIn(it.title.value).length === 1) out.add(it);
  }
  // Without one that names no section they are sections that stand twice.
  return [...out].some((it) => !it.section) ? out : new Set();
}
