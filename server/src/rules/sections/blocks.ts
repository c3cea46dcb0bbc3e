import type { Span } from '../../base/span.ts';
import { signature } from '../../report/identity.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { lineStart } from '../text/cut.ts';

/** The end of a section's own text: where the next begins, or the signature, or the end of the document. */
export function endOfSection(report: Report, heading: SectionHeading): number {
  const signed = signedFrom(report);
  const { to } = heading.body;
  return signed !== undefined && heading.to <= signed && signed < to ? signed : to;
}

/** Where the signature begins; undefined where nobody has signed. */
export function signedFrom({ tree, outline, text }: Report): number | undefined {
  const found = signature(tree, outline);
  const starts = [found?.unit, found?.date].flatMap((it) => (it ? [it.from] : []));
  return starts.length > 0 ? lineStart(text, Math.min(...starts)) : undefined;
}

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
