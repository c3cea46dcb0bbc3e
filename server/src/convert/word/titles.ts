import { chinese, ordinal } from '../../base/numerals.ts';
import { squeeze } from '../../base/text.ts';
import { overview } from '../../formats/overview.ts';
import { nameOf } from '../../report/section-names.ts';
import type { Draft, DraftBlock, DraftHeading, DraftParagraph, Unplaced } from '../draft.ts';

/**
 * Gives titles whose number Word alone can tell their official one: the six sections, and the topics of section 一 where
 * they stand in their order. Any other number that is lost stays lost, and is named.
 */
export function withOfficialNumbers(
  draft: Draft,
  unnumbered: ReadonlySet<number>,
): { readonly draft: Draft; readonly unknown: readonly Unplaced[] } {
  if (unnumbered.size === 0) return { draft, unknown: [] };
  const topics = topicsOf(draft, unnumbered);
  const unknown: Unplaced[] = [];
  const blocks = draft.blocks.map((it): DraftBlock => {
    if (it.kind === 'grid' || !unnumbered.has(it.line) || ordinal(it.text.trim())) return it;
    const section = sectionOf(it.text);
    const number = section ? `${chinese(section.ordinal)}、` : topics.get(it);
    if (number === undefined) unknown.push({ line: it.line, text: it.text.trim(), what: lost });
    return number === undefined ? it : { ...it, text: number + it.text.trimStart() };
  });
  return { draft: { blocks }, unknown: [...unknown, ...inCells(draft, unnumbered)] };
}

/** A label is known without its number; that it had one is told. */
const inCells = ({ blocks }: Draft, unnumbered: ReadonlySet<number>): readonly Unplaced[] =>
  blocks.flatMap((it) => {
    const cells = it.kind === 'grid' ? it.rows.flatMap((row) => row.cells) : [];
    const own = cells.filter(({ line, text }) => unnumbered.has(line) && !ordinal(text.trim()));
    return own.map(({ line, text }): Unplaced => ({ line, text: text.trim(), what: lost }));
  });

const lost = { zh: '自动编号未能读出，可能缺少序号', en: 'its automatic number could not be read and may be missing' };

const sectionOf = (text: string): { readonly ordinal: number } | undefined => {
  const found = text.length > 60 ? undefined : nameOf(text.trim(), undefined, false);
  return found && (found.as === 'official' || found.as === 'accepted') ? found.section : undefined;
};

/** Sub-headings of section 一 by their official wording. Each number is sure only if all of them stand there, in order. */
function topicsOf(draft: Draft, unnumbered: ReadonlySet<number>): ReadonlyMap<DraftBlock, string> {
  const found = draft.blocks.filter(
    (it): it is DraftHeading | DraftParagraph =>
      it.kind !== 'grid' && unnumbered.has(it.line) && overview.some((topic) => topic.title === squeeze(it.text)),
  );
  const isWhole = found.length === overview.length && found.every((it, i) => squeeze(it.text) === overview[i]!.title);
  return new Map(isWhole ? found.map((it, i) => [it, `（${chinese(i + 1)}）`]) : []);
}
