import { Table as lezerTable, parser } from '@lezer/markdown';
import { parse, postprocess, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Span } from '../../server/src/base/span.ts';
import { rowsOf } from '../../server/src/syntax/blocks.ts';
import { scan } from '../../server/src/syntax/scan.ts';

/** What a reader of Markdown sees: headings and tables at the top level, and the places it does not compare. */
export interface Seen {
  readonly blocks: readonly Shape[];
  /** Lists, quotes, HTML and indented code: what stands in them is not top level to GFM. */
  readonly inner: readonly Span[];
  /** Where a block that is no paragraph begins inside one of them. */
  readonly nested: readonly number[];
}

export interface Shape extends Span {
  readonly kind: 'heading' | 'table';
  readonly level: number;
  /** The words of a heading, or the filled cells of every row. Blank cells have no node in @lezer/markdown. */
  readonly words: readonly (readonly Span[])[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Growing = Mutable<Omit<Shape, 'words'>> & { words: Span[][] };

const bare = (it: Span): Span => ({ from: it.from, to: it.to });

/** What our scanner sees. */
export function ours(text: string): Seen {
  const blocks: Shape[] = [];
  const inner: Span[] = [];
  for (const it of scan(text).blocks) {
    if (it.kind === 'heading') {
      const words = it.content.from === it.content.to ? [] : [bare(it.content)];
      blocks.push({ kind: 'heading', level: it.level, from: it.from, to: it.to, words: [words] });
    } else if (it.kind === 'table') {
      const words = rowsOf(it).map((row) => row.cells.filter((cell) => cell.from < cell.to).map(bare));
      blocks.push({ kind: 'table', level: 0, from: it.from, to: it.to, words });
    } else if (it.kind === 'list' || it.kind === 'fence' || it.kind === 'comment') inner.push(bare(it));
  }
  return { blocks, inner, nested: [] };
}

const containers = new Set(['listOrdered', 'listUnordered', 'blockQuote', 'htmlFlow', 'codeIndented', 'definition']);

const leaves = new Set(['table', 'codeFenced', 'atxHeading', 'setextHeading', 'thematicBreak']);

/** What micromark sees. */
export function micromark(text: string): Seen {
  const blocks: Growing[] = [];
  const inner: Span[] = [];
  const nested: number[] = [];
  let depth = 0;
  let marks = false;
  const events = postprocess(
    parse({ extensions: [gfmTable()] })
      .document()
      .write(preprocess()(text, 'utf8', true)),
  );
  for (const [event, token] of events) {
    const at = { from: token.start.offset, to: token.end.offset };
    const name: string = token.type;
    if (containers.has(name)) {
      depth += event === 'enter' ? 1 : -1;
      if (event === 'enter') inner.push(at);
      if (event === 'enter' && depth > 1) nested.push(at.from);
    } else if (event === 'enter' && depth > 0 && leaves.has(name)) nested.push(at.from);
    else if (name === 'tableDelimiterRow') marks = event === 'enter';
    else if (event === 'enter' && depth === 0 && !marks) grow(blocks, name, at, text);
  }
  return { blocks, inner, nested };
}

function grow(blocks: Growing[], name: string, at: Span, text: string): void {
  const last = blocks.at(-1);
  if (name === 'atxHeading' || name === 'setextHeading') blocks.push({ kind: 'heading', level: 0, ...at, words: [[]] });
  else if (name === 'table') blocks.push({ kind: 'table', level: 0, ...at, words: [] });
  else if (name === 'atxHeadingSequence' && last?.level === 0) last.level = at.to - at.from;
  else if (name === 'atxHeadingText' || name === 'setextHeadingText') last?.words[0]?.push(...trimmed(text, at));
  else if (name === 'setextHeadingLineSequence' && last) last.level = text[at.from] === '=' ? 1 : 2;
  else if (name === 'tableRow') last?.words.push([]);
  else if (name === 'tableContent') last?.words.at(-1)?.push(at);
}

const lezer = parser.configure([lezerTable]);
const container = /^(?:BulletList|OrderedList|Blockquote|HTMLBlock|CodeBlock|LinkReference)$/;

/** What @lezer/markdown sees. */
export function lezerMarkdown(text: string): Seen {
  const blocks: Growing[] = [];
  const inner: Span[] = [];
  const nested: number[] = [];
  lezer.parse(text).iterate({
    enter({ name, from, to, node }) {
      if (container.test(name)) {
        inner.push({ from, to });
        return false;
      }
      const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
      if (heading) {
        const marks = node.getChildren('HeaderMark').map(bare);
        blocks.push({
          kind: 'heading',
          level: Number(heading[1]),
          from,
          to,
          words: [between(text, { from, to }, marks)],
        });
      } else if (name === 'Table') blocks.push({ kind: 'table', level: 0, from, to, words: [] });
      else if (name === 'TableRow' || name === 'TableHeader') blocks.at(-1)?.words.push([]);
      else if (name === 'TableCell') blocks.at(-1)?.words.at(-1)?.push({ from, to });
      return !heading;
    },
  });
  return { blocks, inner, nested };
}

/** A heading's words are what its marks leave over, without the blanks around. */
function between(text: string, it: Span, marks: readonly Span[]): Span[] {
  const atx = marks[0]?.from === it.from;
  const from = atx ? (marks[0]?.to ?? it.from) : it.from;
  const to = (atx ? marks[1] : marks[0])?.from ?? it.to;
  return trimmed(text, { from, to });
}

function trimmed(text: string, { from, to }: Span): Span[] {
  const blank = /[ \t\n]/;
  while (from < to && blank.test(text[from]!)) from++;
  while (from < to && blank.test(text[to - 1]!)) to--;
  return from < to ? [{ from, to }] : [];
}
