import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import { signed } from '../../report/identity.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { blocksIn } from '../../report/subsections.ts';
import type { Block } from '../../syntax/blocks.ts';
import { lineStart } from '../text/cut.ts';

/** The end of a section's own text: where the next begins, or the signature, or the end of the document. */
export function endOfSection(report: Report, heading: SectionHeading): number {
  const from = derived(report, signedFrom);
  const { to } = heading.body;
  return heading.to <= from && from < to ? from : to;
}

/** Where the signature begins; beyond the end where nobody has signed. */
function signedFrom(report: Report): number {
  const { unit, date } = signed(report);
  const first = Math.min(unit?.from ?? Number.POSITIVE_INFINITY, date?.from ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? lineStart(report.text, first) : first;
}

/** Whether a section says anything. */
export const hasContent = (report: Report, heading: SectionHeading): boolean =>
  blocksIn(report.tree, { from: heading.to, to: endOfSection(report, heading) }).some(isContent);

const isContent = (it: Block): boolean => it.kind !== 'comment' && it.kind !== 'break';

/** What a section says: its blocks without comments, rules between them, and the signature. */
export function contentOf(report: Report, heading: SectionHeading): readonly Block[] {
  const body = { from: heading.to, to: endOfSection(report, heading) };
  return blocksIn(report.tree, body).filter(isContent);
}

/** The heading of a section that stands once; undefined where it is missing or stands twice. */
export function headingFor({ outline }: Report, id: string): SectionHeading | undefined {
  if (outline.duplicates.some((it) => it.first.section?.id === id)) return undefined;
  return outline.headings.find((it) => it.section?.id === id);
}

/** 六、其他需要报告的事项：无。 What a section says on the line of its heading. */
export const saysInTitle = ({ title }: SectionHeading): boolean => /[：:]\s*\S/.test(title.value);

/** A section's lines from its heading to its end. */
export const sectionLines = (report: Report, heading: SectionHeading): Span => ({
  from: lineStart(report.text, heading.from),
  to: endOfSection(report, heading),
});

/** A block set apart by blank lines from what stands around the place it is put in, which begins a line or ends the text. */
export function setApart(text: string, at: number, block: string, ending: string): string {
  const before = text.slice(Math.max(0, at - 4), at).replaceAll('\r', '');
  const lead = at === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? ending : ending + ending;
  const tail = text.slice(at).trim() === '' ? ending : ending + ending;
  return lead + block + tail;
}
