import type { Change } from '../base/span.ts';
import type { Block, List, Row, Table, Tree } from './blocks.ts';
import { readRow } from './cells.ts';
import {
  closesFence,
  endOf,
  fenceMark,
  headingLevel,
  isBlankLine,
  isBreak,
  isQuote,
  type Line,
  lineAt,
  listMarker,
  opensComment,
  opensTable,
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
  const starts = new Map<number, number>();
  for (let i = kept; i < before.blocks.length; i++) {
    const from = before.blocks[i]!.from;
    if (from > edit.to && afterBlankLine(before.text, from, edit.to)) starts.set(from + by, i);
  }
  const met = run(source, before.blocks[kept - 1]!.to, blocks, (at) => starts.has(at));
  if (met !== undefined) for (const it of before.blocks.slice(starts.get(met))) blocks.push(shifted(it, by));
  return { text: after, blocks };
}

/** How many leading blocks an edit at `from` cannot change. */
function keptBefore(tree: Tree, from: number): number {
  // An unclosed `---` at the very start may become front matter by an edit anywhere.
  if (/^\ufeff?---/.test(tree.text) && tree.blocks[0]?.kind !== 'front-matter') return 0;
  let kept = 0;
  for (let i = 0; i + 1 < tree.blocks.length; i++) {
    const next = tree.blocks[i + 1]!.from;
    if (next >= from) break;
    if (afterBlankLine(tree.text, next, tree.blocks[i]!.to)) kept = i + 1;
  }
  return kept;
}

/** Whether a blank line stands between `floor` and the line of the block that starts at `from`. */
function afterBlankLine(text: string, from: number, floor: number): boolean {
  return /\n[ \t\r]*\n[^\n]*$|\r[ \t]*\r[^\r\n]*$/.test(text.slice(Math.max(floor, from - 400), from));
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
      if (open < 0) open = out.length;
      out.push({ kind: 'paragraph', from: line.start, to: endOf(text, line) });
      at = isQuote(text, line) ? lazy(text, line.next, out) : line.next;
      if (isQuote(text, line)) open = -1;
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
  if ((inParagraph || line.indent < 4) && !isQuote(text, line) && opensTable(text, line)) return table(text, line);
  return listMarker(text, line, inParagraph) > 0 ? list(text, line) : undefined;
}

function atx(text: string, line: Line, level: number): Block {
  const to = endOf(text, line);
  let from = line.start + level;
  while (from < to && (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 9)) from++;
  const closing = /(?:^|[ \t])[ \t]*#+$/.exec(text.slice(from, to));
  const end = closing ? from + closing.index : to;
  return { kind: 'heading', level, from: line.start, to, content: { from, to: Math.max(from, end) } };
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
  const close = text.indexOf('-->', line.start + 4);
  const last = close < 0 ? lineAt(text, text.length) : lineAt(text, text.lastIndexOf('\n', close) + 1);
  const to = close < 0 ? text.length : endOf(text, last);
  return { it: { kind: 'comment', from: line.start, to }, next: last.next };
}

/** Whether a line begins a block that ends the table, list or quote above it. */
function interrupts(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.start);
  if (code === 35 && headingLevel(text, line) > 0) return true;
  if ((code === 96 || code === 126) && fenceMark(text, line)) return true;
  return (code === 60 && opensComment(text, line)) || isBreak(text, line);
}

function table(text: string, line: Line): Read {
  const header = readRow(text, { from: line.start, to: line.to });
  const below = lineAt(text, line.next);
  const delimiter = { from: below.start, to: endOf(text, below) };
  const rows: Row[] = [];
  let at = below.next;
  while (at < text.length) {
    const it = lineAt(text, at);
    if (isBlankLine(it) || interrupts(text, it) || isQuote(text, it) || listMarker(text, it, false) > 0) break;
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
  while (at < text.length) {
    const it = lineAt(text, at);
    const begins = listMarker(text, it, false) > 0 && !isBreak(text, it);
    if (!begins && (isBlankLine(it) || interrupts(text, it) || isQuote(text, it))) break;
    if (begins || items.length === 0) items.push({ from: it.start, to: endOf(text, it) });
    else items.at(-1)!.to = endOf(text, it);
    at = it.next;
  }
  const block: List = { kind: 'list', from: items[0]!.from, to: items.at(-1)!.to, items };
  return { it: block, next: at };
}

/** Lines directly below a quote belong to it, whatever they look like, until a blank line or another block. */
function lazy(text: string, at: number, out: Block[]): number {
  while (at < text.length) {
    const line = lineAt(text, at);
    if (isBlankLine(line) || interrupts(text, line) || listMarker(text, line, true) > 0) break;
    out.push({ kind: 'paragraph', from: line.start, to: endOf(text, line) });
    at = line.next;
  }
  return at;
}
