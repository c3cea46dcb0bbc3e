import type { Span } from '../base/span.ts';
import type { Report } from '../report/report.ts';
import { blocksIn, subsectionsOf } from '../report/subsections.ts';
import { type Block, type Row, rowsOf, type Table } from '../syntax/blocks.ts';
import { lineAt } from '../syntax/lines.ts';
import { linesOf } from './parts.ts';

/**
 * What a selection grows to from one place, the smallest first: word → cell → row → table → section → document, in prose
 * word → clause → sentence → line → section. Each lies inside the next and is smaller.
 */
export function selection(report: Report, at: number): readonly Span[] {
  const { text, tree, outline, tables } = report;
  const block = blockAt(report, at);
  const around: Span[] = [
    ...(block ? inBlock(text, block, at) : []),
    ...tables,
    ...[...outline.headings, ...subsectionsOf(report)].flatMap((it) => {
      const lines = linesOf(text, it);
      return [lines, { from: lines.from, to: it.to }, { from: it.to, to: lines.to }];
    }),
  ].map((it) => trimmed(text, it));
  const chain = nested(around, at);
  const all = { from: 0, to: tree.text.length };
  return all.to > 0 && !same(chain.at(-1), all) ? [...chain, all] : chain;
}

/** Those that hold the place, from the smallest on, without those that only overlap what is chosen already. */
function nested(them: readonly Span[], at: number): readonly Span[] {
  const around = them.filter((it) => it.from <= at && at <= it.to && it.from < it.to);
  const out: Span[] = [];
  for (const { from, to } of around.sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const last = out.at(-1);
    if (!last || (from <= last.from && last.to <= to && !same(last, { from, to }))) out.push({ from, to });
  }
  return out;
}

const same = (a: Span | undefined, b: Span): boolean => a?.from === b.from && a.to === b.to;

/** Without the line ends at both sides: a section that is selected can be cut without the next heading moving up. */
function trimmed(text: string, { from, to }: Span): Span {
  while (to > from && (text[to - 1] === '\n' || text[to - 1] === '\r')) to--;
  while (from < to && (text[from] === '\n' || text[from] === '\r')) from++;
  return { from, to };
}

/** The block a place stands in or right behind. */
function blockAt({ tree }: Report, at: number): Block | undefined {
  let found: Block | undefined;
  for (const it of blocksIn(tree, { from: 0, to: at + 1 })) {
    if (it.to < at) continue;
    // Where one block ends another may begin; the one that goes on is meant.
    found = it;
  }
  return found;
}

function inBlock(text: string, block: Block, at: number): readonly Span[] {
  if (block.kind === 'table') return inTable(text, block, at);
  const parts: Span[] = [block];
  if (block.kind === 'list') parts.push(...block.items.filter((it) => it.from <= at && at <= it.to));
  if (block.kind === 'heading' || block.kind === 'front-matter') parts.push(block.content);
  const line = lineSpan(text, at);
  return [...parts, ...inLine(text, { from: Math.max(line.from, block.from), to: Math.min(line.to, block.to) }, at)];
}

function inTable(text: string, table: Table, at: number): readonly Span[] {
  const row = [...rowsOf(table), { ...table.delimiter, cells: [] }].find((it: Row) => it.from <= at && at <= it.to);
  if (!row) return [table];
  // On a pipe the cell before it is meant: that is where the cursor stands after typing.
  const cell = row.cells.find(({ room }) => room.from <= at && at <= room.to);
  return cell ? [table, row, cell.room, cell, ...inLine(text, cell, at)] : [table, row];
}

function lineSpan(text: string, at: number): Span {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  return { from, to: lineAt(text, from).to };
}

const sentenceEnds = '。！？!?；;';
const clauseEnds = `${sentenceEnds}，、：,:`;
const openers = '（《〔【“‘([「『';
const closers = '）》〕】”’)]」』';

/** Word, clause, brackets, sentence with its stop, and line around a place. */
function inLine(text: string, line: Span, at: number): readonly Span[] {
  const clause = between(text, line, at, clauseEnds);
  const sentence = between(text, line, at, sentenceEnds);
  const stop = sentence.to < line.to ? { from: sentence.from, to: sentence.to + 1 } : sentence;
  return [...words(text, clause, at), clause, ...brackets(text, stop, at), stop, line];
}

function between(text: string, { from, to }: Span, at: number, ends: string): Span {
  let [start, end] = [at, at];
  while (start > from && !isEnd(text, start - 1, ends)) start--;
  while (end < to && !isEnd(text, end, ends)) end++;
  while (start < end && ' \t\u3000'.includes(text[start]!)) start++;
  return { from: start, to: end };
}

/** A comma or stop among digits belongs to the number: 1,234. */
const isEnd = (text: string, at: number, ends: string): boolean =>
  ends.includes(text[at]!) && !(isDigit(text[at - 1]) && isDigit(text[at + 1]));

const isDigit = (it: string | undefined): boolean => it !== undefined && it >= '0' && it <= '9';

/** Every pair of brackets around a place, with and without the signs themselves. */
function brackets(text: string, { from, to }: Span, at: number): readonly Span[] {
  const out: Span[] = [];
  const open: { readonly sign: number; readonly from: number }[] = [];
  for (let i = from; i < to; i++) {
    const opens = openers.indexOf(text[i]!);
    const closes = closers.indexOf(text[i]!);
    if (opens >= 0) open.push({ sign: opens, from: i });
    else if (closes >= 0 && open.at(-1)?.sign === closes) {
      const { from: start } = open.pop()!;
      if (start <= at && at <= i + 1) out.push({ from: start + 1, to: i }, { from: start, to: i + 1 });
    }
  }
  return out;
}

/** Nobody's clause is longer, and cutting it into words takes time. */
const longest = 400;

let cutter: Intl.Segmenter | undefined;

/** The words a place stands in or between; a number is one word with its decimals. */
function words(text: string, { from, to }: Span, at: number): readonly Span[] {
  const start = whole(text, Math.max(from, at - longest / 2));
  const clause = text.slice(start, whole(text, Math.min(to, at + longest / 2)));
  const out: Span[] = [];
  for (const it of clause.matchAll(/\d+(?:[.,]\d+)*/g)) {
    out.push({ from: start + it.index, to: start + it.index + it[0].length });
  }
  cutter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, index, isWordLike } of cutter.segment(clause)) {
    if (isWordLike) out.push({ from: start + index, to: start + index + segment.length });
  }
  const here = out.filter((it) => it.from <= at && at <= it.to);
  // Between two words the one that follows is meant, as a double click has it.
  const own = here.filter((it) => at < it.to);
  return own.length > 0 ? own : here;
}

/** A place that cuts no character in two. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff && at > 0 ? at - 1 : at;
}
