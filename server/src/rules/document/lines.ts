import { derived } from '../../base/memo.ts';
import type { Span } from '../../base/span.ts';
import type { SectionId } from '../../formats/format.ts';
import type { Outline, Report } from '../../report/report.ts';

/**
 * Whether a document is a report from its title to its last section. What a fragment lacks says nothing, and a text
 * without title or sections has other faults first.
 */
export const isWhole = (report: Report): boolean => derived(report, readWhole);

const readWhole = ({ title, outline }: Report): boolean =>
  title !== undefined && has(outline, 's1') && has(outline, 's6');

const has = ({ headings }: Outline, id: SectionId): boolean => headings.some((it) => it.section?.id === id);

/** The first line that is the writer's: no front matter and no comment; the very start where there is none. */
export function firstLine({ tree, text }: Report): Span {
  const first = tree.blocks.find((it) => it.kind !== 'front-matter' && it.kind !== 'comment');
  if (!first) return { from: 0, to: 0 };
  const end = text.slice(first.from, first.to).search(/[\r\n]/);
  return { from: first.from, to: end < 0 ? first.to : first.from + end };
}

/** The last line of the document. */
export function lastLine({ tree, text }: Report): Span {
  const last = tree.blocks.findLast((it) => it.kind !== 'comment') ?? { from: 0, to: 0 };
  return { from: Math.max(last.from, text.lastIndexOf('\n', Math.max(0, last.to - 1)) + 1), to: last.to };
}

/** What stands between the title and section 一: the opening. */
export function openingOf({ title, outline }: Report): Span | undefined {
  const to = outline.headings[0]?.from;
  return title && to !== undefined && to > title.to ? { from: title.to, to } : undefined;
}
