import { squeeze } from '../../base/text.ts';
import { readTitle } from '../../report/identity.ts';
import { readOutline } from '../../report/outline.ts';
import { scan } from '../../syntax/scan.ts';
import { proseOf } from '../dialect.ts';
import type { DraftBlock } from '../draft.ts';
import { officialLevels } from '../headings.ts';
import { isTelling, rolesOf, wordOf } from '../labels.ts';
import type { Box } from './flow.ts';
import { isEnd, isFurniture, isLinked, isSentence, isTrail } from './furniture.ts';
import type { Kind } from './kinds.ts';
import type { Piece } from './pieces.ts';

/** A page as the report on it and all the rest, each in the order of the page. */
export interface Parted {
  readonly report: readonly Piece[];
  readonly rest: readonly Piece[];
}

/**
 * Finds the report on a page: from its title to the end of the element that holds its sections. Menus, buttons and what the
 * page says of the article are the rest, as is what the page does not show.
 *
 * Where there is neither a title nor a section, all is kept that is no menu.
 */
export function partedPage(pieces: readonly Piece[], isDocument: boolean): Parted {
  if (isDocument) return split(pieces, (it) => (it.as === 'menu' ? undefined : it.as));
  const shown = pieces.filter((it) => it.as === undefined);
  const own = rangeIn(shown);
  if (own) return parted(pieces, own);
  // Some pages keep the report itself in an element that is meant for menus.
  const all = pieces.filter((it) => it.as === undefined || it.as === 'menu');
  const other = rangeIn(all);
  const plain = pieces.map((it) => (it.as === 'menu' ? { ...it, as: undefined } : it));
  if (other?.sections) return parted(plain, rangeIn(plain.filter((it) => it.as === undefined))!);
  return split(pieces, (it) => (isLinked(it) ? 'menu' : it.as));
}

interface Range {
  readonly first: Piece;
  /** The first section, where there is one: what the page says of the report stands before it. */
  readonly body: Piece;
  readonly last: Piece;
  readonly sections: boolean;
}

function parted(pieces: readonly Piece[], { first, body, last }: Range): Parted {
  const [from, start, to] = [first, body, last].map((it) => pieces.indexOf(it)) as [number, number, number];
  const at = new Map(pieces.map((it, i) => [it, i]));
  return split(pieces, (it) => {
    const i = at.get(it)!;
    if (it.as !== undefined) return it.as;
    // Tables of a report are its own wherever a page puts them.
    if (i > to && isTable(it)) return undefined;
    if (i < from || i > to) return isLinked(it) ? 'menu' : 'around';
    if (i >= from && i < start && (isFurniture(it) || isLinked(it) || isTrailLine(it))) return 'around';
    return undefined;
  });
}

function split(pieces: readonly Piece[], kind: (it: Piece) => Kind | undefined): Parted {
  const report: Piece[] = [];
  const rest: Piece[] = [];
  for (const it of pieces) {
    const as = kind(it);
    if (as === undefined) report.push(it);
    else rest.push({ ...it, as });
  }
  return { report, rest };
}

const isTrailLine = ({ block }: Piece): boolean =>
  block.kind !== 'grid' && block.text.length < 80 && isTrail(block.text);

/** Where the report begins and ends; undefined where neither a title nor a section is found. */
function rangeIn(pieces: readonly Piece[]): Range | undefined {
  const lines = pieces.filter((it) => it.block.kind !== 'grid' && !isLinked(it));
  const levels = officialLevels(lines.map((it) => it.block));
  const sections = lines.filter((it) => levels.get(it.block) === 2);
  const head = sections[0];
  const title = head ? titleAbove(lines, head) : titleOfProse(lines);
  const body = head ?? title;
  if (!body) return undefined;
  const at = new Map(pieces.map((it, i) => [it, i]));
  const tail = sections.at(-1) ?? body;
  const holders = sections.length > 1 ? sections : title && head ? [title, head] : [body];
  const box = sections.length > 0 ? common(holders.map((it) => it.within)) : root(body.within);
  const first = title ?? pieces.find((it) => isIn(it.within, box)) ?? body;
  const last = endOf(pieces, at.get(tail)!, box);
  return { first, body: head ?? bodyBelow(pieces, at.get(body)!), last: pieces[last]!, sections: sections.length > 0 };
}

/** Without sections, the first sentence below the title. */
const bodyBelow = (pieces: readonly Piece[], from: number): Piece =>
  pieces.slice(from + 1).find((it) => it.block.kind !== 'grid' && isSentence(it.block.text)) ?? pieces[from]!;

/** The nearest title above a line: pages print it above the article once more. */
function titleAbove(all: readonly Piece[], it: Piece): Piece | undefined {
  const lines = all.slice(0, all.indexOf(it)).filter((line) => !isTrail(textOf(line.block)));
  const before = lines.length;
  for (let i = before - 1; i >= 0; i--) {
    const height = titleAt(lines, i, before);
    if (height === 0) continue;
    // The name of the authority may stand on a line of its own above.
    return i > 0 && titleAt(lines, i - 1, before) > height ? lines[i - 1] : lines[i];
  }
  return undefined;
}

/** Of how many lines the title is that begins at a line; 0 where none does. */
function titleAt(lines: readonly Piece[], at: number, before: number): number {
  const texts = lines.slice(at, Math.min(at + 3, before)).map((it) => textOf(it.block));
  if (!texts.some((it) => it.includes('报告') || it.includes('年报') || it.includes('解读'))) return 0;
  if (texts[0]!.length > 60) return 0;
  const tree = scan(texts.map(proseOf).join('\n\n'));
  const title = readTitle(tree, readOutline(tree));
  return title && title.from === tree.blocks[0]?.from ? title.lines.length : 0;
}

const textOf = (block: DraftBlock): string => (block.kind === 'grid' ? '' : block.text.trim());

/** Without sections, the last title that has sentences below it. */
function titleOfProse(lines: readonly Piece[]): Piece | undefined {
  const last = lines.findLastIndex((it) => isSentence(textOf(it.block)));
  return last < 0 ? undefined : titleAbove(lines, lines[last]!);
}

/** The last piece of the report: of the element that holds it, or just below that, but nothing that follows an article. */
function endOf(pieces: readonly Piece[], tail: number, box: Box): number {
  let to = tail;
  for (let i = tail + 1; i < pieces.length; i++) {
    const it = pieces[i]!;
    if (it.block.kind !== 'grid' && isEnd(it.block.text)) break;
    const isBeyond = !isIn(it.within, box);
    // A heading has something below it, and a report may be signed.
    const isOwn = to === tail || isDate(it) || (i + 1 < pieces.length && isDate(pieces[i + 1]!));
    if (isBeyond && (isLinked(it) || isFurniture(it) || !(isSubstance(it) || isOwn))) break;
    to = i;
  }
  while (to > tail && (isLinked(pieces[to]!) || isFurniture(pieces[to]!))) to--;
  return to;
}

/** Sentences and standard tables: what a report has and a page around it has not. */
const isSubstance = (it: Piece): boolean =>
  it.block.kind === 'grid' ? isTable(it) : isSentence(it.block.text) || /[。；]$/.test(it.block.text);

const isTable = ({ block }: Piece): boolean =>
  block.kind === 'grid' && block.rows.some((it) => it.cells.some((c) => isTelling(rolesOf(wordOf(c.text)))));

/** The last line of a signature. */
const isDate = ({ block }: Piece): boolean =>
  /^[\d二〇○零一三四五六七八九]{4}年.{1,3}月.{1,3}日$/.test(squeeze(textOf(block)));

const isIn = (it: Box, box: Box): boolean => {
  let up: Box | undefined = it;
  while (up && up.depth > box.depth) up = up.parent;
  return up === box;
};

function root(it: Box): Box {
  while (it.parent) it = it.parent;
  return it;
}

/** The innermost element that holds all of these. */
function common(boxes: readonly Box[]): Box {
  return boxes.reduce((a, b) => {
    let [one, other] = [a, b];
    while (one !== other) {
      if (one.depth >= other.depth && one.parent) one = one.parent;
      else if (other.parent) other = other.parent;
      else return one;
    }
    return one;
  });
}
