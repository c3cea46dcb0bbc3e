import type { Change } from '../base/span.ts';
import type { Block, List, Row, Table, Tree } from './blocks.ts';
import { isSpace, readRow } from './cells.ts';
import {
  closesFence,
  endOf,
  fenceMark,
  headingLevel,
  interrupts,
  isBlankLine,
  isBreak,
  isQuote,
  type Line,
  leavesProse,
  lineAt,
  listMarker,
  opensComment,
  tableHeader,
  underlineLevel,
} from './lines.ts';
import { shifted } from './shift.ts';

/**
 * Reads a draft into blocks, one pass, in time linear in its length.
 *
 * Never fails: whatever is no other block is a paragraph. Lossless: what lies between blocks is white space.
 */
export function scan(text: string): Tree {
  const source = oneEnding(text);
  const blocks: Block[] = [];
  run(source, frontMatter(source, blocks), blocks);
  return { text, blocks };
}

/** A lone carriage return ends a line too. One sign replaces one sign, so offsets stay true. */
const oneEnding = (text: string): string =>
  text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n').replace(/^\ufeff/, ' ') : text.replace(/^\ufeff/, ' ');

/**
 * Reads the text after one edit, keeping the blocks the edit did not touch. Equal to a fresh `scan`.
 *
 * Scanning starts after the last blank line before the edit and stops where it meets an old block behind a blank line.
 */
export function rescan(before: Tree, edit: Change, after: string): Tree {
  const source = oneEnding(after);
  const kept = keptBefore(before, edit.from);
  if (kept === 0) return scan(after);
  const blocks = before.blocks.slice(0, kept);
  const by = edit.insert.length - (edit.to - edit.from);
  const meets = (at: number): boolean =>
    at - by > edit.to && startingAt(before.blocks, at - by) >= 0 && afterBlankLine(before.text, at - by, edit.to);
  const met = run(source, before.blocks[kept - 1]!.to, blocks, meets);
  if (met !== undefined) {
    const rest = before.blocks.slice(startingAt(before.blocks, met - by));
    for (const it of rest) blocks.push(shifted(it, by));
  }
  return { text: after, blocks };
}

/** The block that starts at a place; -1 where none does. */
function startingAt(blocks: readonly Block[], at: number): number {
  const found = beforeOrAt(blocks, at);
  return blocks[found]?.from === at ? found : -1;
}

/** The last block that starts at a place or before it; -1 where none does. */
function beforeOrAt(blocks: readonly Block[], at: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many leading blocks an edit at `from` cannot change. */
function keptBefore({ text, blocks }: Tree, from: number): number {
  // An unclosed `---` at the very start may become front matter by an edit anywhere.
  if (/^\ufeff?---/.test(text) && blocks[0]?.kind !== 'front-matter') return 0;
  for (let next = beforeOrAt(blocks, from - 1); next > 0; next--) {
    if (afterBlankLine(text, blocks[next]!.from, blocks[next - 1]!.to)) return next;
  }
  return 0;
}

/** Whether a blank line stands between `floor` and the line of the block that starts at `from`. */
function afterBlankLine(text: string, from: number, floor: number): boolean {
  let endings = 0;
  for (let i = from - 1; i >= floor && endings < 2; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) endings++;
    else if (code !== 13 && !isSpace(code)) return false;
  }
  return endings === 2;
}

function frontMatter(text: string, out: Block[]): number {
  const first = lineAt(text, 0);
  const from = text.charCodeAt(0) === 32 && text.startsWith('---', 1) ? 1 : 0;
  if (text.slice(from, endOf(text, first)) !== '---') return 0;
  for (let at = first.next; at < text.length; ) {
    const line = lineAt(text, at);
    const words = text.slice(line.from, endOf(text, line));
    if (words === '---' || words === '...') {
      out.push({ kind: 'front-matter', from, to: line.from + 3, content: { from: first.next, to: line.from } });
      return line.next;
    }
    at = line.next;
  }
  return 0;
}

/** Scans from `at`; ends early, and says where, at a block start that `meets` accepts. */
function run(text: string, at: number, out: Block[], meets?: (at: number) => boolean): number | undefined {
  let open = -1; // Index in `out` of the first line of the paragraph that is being read.
  let fresh = true; // Whether nothing but white space stands between here and the last blank line.
  while (at < text.length) {
    const line = lineAt(text, at);
    if (isBlankLine(line)) {
      open = -1;
      fresh = true;
      at = line.next;
      continue;
    }
    if (fresh && meets?.(line.start)) return line.start;
    fresh = false;
    const level = open >= 0 ? underlineLevel(text, line) : 0;
    if (level > 0) {
      const content = { from: out[open]!.from, to: out.at(-1)!.to };
      out.length = open;
      out.push({ kind: 'heading', level, from: content.from, to: endOf(text, line), content });
      open = -1;
      at = line.next;
      continue;
    }
    const block = leaf(text, line, open >= 0);
    if (block) {
      out.push(block.it);
      open = -1;
      at = block.next;
    } else {
      // Indented code is prose to a report, but no underline makes a heading of it.
      if (open < 0 && line.indent < 4) open = out.length;
      out.push({ kind: 'paragraph', from: line.start, to: endOf(text, line) });
      const quote = isQuote(text, line);
      at = quote ? lazy(text, line, out) : line.next;
      if (quote) open = -1;
    }
  }
  return undefined;
}

interface Read {
  readonly it: Block;
  readonly next: number;
}

/** The block that begins on this line, or undefined where it is prose. */
function leaf(text: string, line: Line, inParagraph: boolean): Read | undefined {
  const code = text.charCodeAt(line.start);
  const level = code === 35 ? headingLevel(text, line) : 0;
  if (level > 0) return { it: atx(text, line, level), next: line.next };
  if (code === 96 || code === 126) {
    const mark = fenceMark(text, line);
    if (mark) return fence(text, line, mark);
  }
  if (code === 60 && opensComment(text, line)) return comment(text, line);
  if (isBreak(text, line)) return { it: { kind: 'break', from: line.start, to: endOf(text, line) }, next: line.next };
  if (listMarker(text, line, inParagraph) > 0) return list(text, line);
  const header = line.indent < 4 && !isQuote(text, line) ? tableHeader(text, line) : undefined;
  return header && table(text, line, header);
}

function atx(text: string, line: Line, level: number): Block {
  const to = endOf(text, line);
  let from = line.start + level;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  return { kind: 'heading', level, from: line.start, to, content: { from, to: beforeClosing(text, from, to) } };
}

/** Where the words of an ATX heading end: before a closing run of `#` that stands behind a space, or at `to`. */
function beforeClosing(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 35) end--;
  if (end === from || end === to) return end;
  if (!isSpace(text.charCodeAt(end - 1))) return to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function fence(text: string, line: Line, mark: { readonly mark: number; readonly count: number }): Read {
  let last = line;
  while (last.next < text.length) {
    last = lineAt(text, last.next);
    if (closesFence(text, last, mark)) break;
  }
  return { it: { kind: 'fence', from: line.start, to: Math.max(endOf(text, last), line.to) }, next: last.next };
}

function comment(text: string, line: Line): Read {
  // `<!-->` is a whole comment, so the search begins at its dashes.
  const close = text.indexOf('-->', line.start + 2);
  const last = close < 0 ? lineAt(text, text.length) : lineAt(text, text.lastIndexOf('\n', close) + 1);
  const to = close < 0 ? text.length : endOf(text, last);
  return { it: { kind: 'comment', from: line.start, to }, next: last.next };
}

function table(text: string, line: Line, header: Row): Read {
  const below = lineAt(text, line.next);
  const delimiter = { from: below.start, to: endOf(text, below) };
  const rows: Row[] = [];
  let at = below.next;
  while (at < text.length) {
    const it = lineAt(text, at);
    if (isBlankLine(it) || it.indent > 3) break;
    // A line that begins with a pipe begins no other block.
    const isRow = text.charCodeAt(it.start) === 124;
    if (!isRow && (interrupts(text, it) || isQuote(text, it) || listMarker(text, it, false) > 0)) break;
    rows.push(readRow(text, it));
    at = it.next;
  }
  const to = rows.at(-1)?.to ?? delimiter.to;
  const block: Table = { kind: 'table', from: header.from, to, header, delimiter, rows };
  return { it: block, next: at };
}

function list(text: string, line: Line): Read {
  const items: { from: number; to: number }[] = [];
  let at = line.from;
  let inside = 0; // The column from which a line belongs to the item above it, whatever it looks like.
  let last: Line | undefined;
  let below = false; // Whether the last line lies so deep below prose that it goes on with it, whatever it looks like.
  const isProse = (): boolean => below || (last !== undefined && leavesProse(text, last));
  while (at < text.length) {
    const it = lineAt(text, at);
    if (isBlankLine(it)) break;
    const nested = items.length > 0 && it.indent >= inside;
    const marker = nested || isBreak(text, it) ? 0 : listMarker(text, it, false);
    if (marker > 0) {
      const room = lineAt(text, it.start + marker).indent;
      inside = it.indent + marker + (room > 4 || room === 0 ? 1 : room);
      items.push({ from: it.start, to: endOf(text, it) });
    } else if (nested || (!interrupts(text, it) && !isQuote(text, it) && isProse())) {
      items.at(-1)!.to = endOf(text, it);
    } else break;
    below = it.indent >= inside + 4 && isProse();
    // A line that is indented as deep as the item's words is read as if it stood at the margin.
    last = nested ? { ...it, indent: it.indent - inside } : it;
    at = it.next;
  }
  const block: List = { kind: 'list', from: items[0]!.from, to: items.at(-1)!.to, items };
  return { it: block, next: at };
}

/** Lines directly below the prose of a quote belong to it, until a blank line or another block. */
function lazy(text: string, quote: Line, out: Block[]): number {
  let at = quote.next;
  if (!leavesProse(text, quote)) return at;
  while (at < text.length) {
    const line = lineAt(text, at);
    // The quote ends first, so that any list item may begin here.
    if (isBlankLine(line) || isQuote(text, line) || interrupts(text, line) || listMarker(text, line, false) > 0) break;
    out.push({ kind: 'paragraph', from: line.start, to: endOf(text, line) });
    at = line.next;
  }
  return at;
}
