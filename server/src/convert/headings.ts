import { ordinal } from '../base/numerals.ts';
import { readTitle } from '../report/identity.ts';
import { readOutline } from '../report/outline.ts';
import { scan } from '../syntax/scan.ts';
import { proseOf } from './dialect.ts';
import type { Draft, DraftBlock, DraftHeading, DraftParagraph } from './draft.ts';
import { isBlankText } from './labels.ts';

/**
 * Marks the lines that are headings: the title, the six sections, and short numbered lines with prose below them.
 *
 * What the source calls a heading is one only below a section, however deep it stood there; elsewhere it is a line of words,
 * for pages have headings of their own.
 */
export function withHeadings(draft: Draft): Draft {
  const levels = officialLevels(draft.blocks);
  const above = levelAbove(draft.blocks, levels);
  let inSection = ![...levels.values()].includes(2);
  const blocks = draft.blocks.map((it, i): DraftBlock => {
    if (it.kind === 'grid') return it;
    const official = levels.get(it);
    if (official === 2) inSection = true;
    const level = official ?? (inSection ? lowerLevel(draft.blocks, i, above) : undefined);
    return { ...it, ...(level ? { kind: 'heading', level } : { kind: 'paragraph' }) } as DraftBlock;
  });
  return { blocks };
}

type Lines = DraftHeading | DraftParagraph;

/** Title and sections, as the report would read them were they not marked. */
export function officialLevels(blocks: readonly DraftBlock[]): ReadonlyMap<DraftBlock, 1 | 2> {
  const starts = new Map<number, Lines>();
  let text = '';
  for (const it of blocks) {
    if (it.kind === 'grid' || it.text.length > 400) continue;
    const prose = proseOf(it.text);
    if (prose === '') continue;
    starts.set(text.length + prose.search(/[^ \t]/), it);
    text += `${prose}\n\n`;
  }
  const tree = scan(text);
  const outline = readOutline(tree);
  const out = new Map<DraftBlock, 1 | 2>();
  for (const it of outline.headings) {
    const block = starts.get(it.from);
    if (block && (it.ordinal || block.text.trim().length <= 20)) out.set(block, 2);
  }
  const title = readTitle(tree, outline);
  const first = title && starts.get(title.from);
  // The second line of a title that was broken stays a line of its own: joining it is the writer's decision.
  if (first && !out.has(first)) out.set(first, 1);
  return out;
}

/** The level on which the source has its sections, where it has them as headings; else the one above its headings. */
function levelAbove(blocks: readonly DraftBlock[], levels: ReadonlyMap<DraftBlock, 1 | 2>): number {
  const headings = blocks.filter((it) => it.kind === 'heading');
  const sections = headings.filter((it) => levels.get(it) === 2);
  const least = (them: readonly DraftHeading[]): number => Math.min(...new Set(them.map((it) => it.level)));
  return sections.length > 0 ? least(sections) : least(headings.filter((it) => !levels.has(it))) - 1;
}

/** The level of a heading below a section: as the source ranks it, else by its number. */
function lowerLevel(blocks: readonly DraftBlock[], at: number, above: number): DraftHeading['level'] | undefined {
  const it = blocks[at] as Lines;
  if (it.kind === 'heading') return it.level - above > 1 ? 4 : 3;
  return subLevel(blocks, at);
}

/** The level of a sub-heading: short, numbered, without the end of a sentence, and with text of its own below it. */
function subLevel(blocks: readonly DraftBlock[], at: number): DraftHeading['level'] | undefined {
  const text = (blocks[at] as DraftParagraph).text.trim();
  if (text.length > 40 || text.includes('#')) return undefined;
  const number = ordinal(text);
  if (!number || number.style === 'chinese' || /[。；，！？：,;:!?、]/.test(text.slice(number.length)))
    return undefined;
  if (number.length === text.length || isBlankText(text.slice(number.length))) return undefined;
  const next = blocks[at + 1];
  if (next?.kind === 'grid') return number.style === 'arabic' ? 4 : 3;
  const below = next?.kind === 'paragraph' ? ordinal(next.text.trim()) : undefined;
  // Numbered lines one below the other are a list.
  if (!next || (below?.style === number.style && next.text.trim().length <= 40)) return undefined;
  if (below?.style === 'chinese') return undefined;
  return number.style === 'arabic' ? 4 : 3;
}
