import { apply, type Change, type Span } from '../base/span.ts';
import { lineEnding } from '../base/text.ts';
import { bind } from '../report/bind.ts';
import type { Tree } from '../syntax/blocks.ts';
import { scan } from '../syntax/scan.ts';
import { align } from './align.ts';
import { canonicalEach } from './canonical.ts';
import { certaintyOfBound } from './certainty.ts';
import { printed, toDialect } from './dialect.ts';
import type { Certainty, ImportNote, Unplaced } from './draft.ts';
import { readHtml } from './html.ts';
import type { ImportedText, Refused } from './office.ts';
import { importPlain } from './plain.ts';

/**
 * Imports a Markdown file, which is a draft in all but the shape of its tables: those that stand in HTML become Markdown,
 * standard ones are laid out as the dialect writes them, and every other line stays as it is. A good draft comes out equal.
 *
 * A text without any mark of Markdown is read as a plain one. Never throws; HTML beyond the limits is refused.
 */
export function importMarkdown(source: string): ImportedText | Refused {
  const text = source.replace(/^\ufeff/, '');
  const tree = scan(text);
  const regions = htmlTables(tree);
  if (regions.length === 0 && !tree.blocks.some((it) => it.kind === 'heading' || it.kind === 'table')) {
    const { draft, ...rest } = importPlain(text);
    return { text: toDialect(draft), ...rest };
  }
  const said = { notes: [] as ImportNote[], unplaced: [] as Unplaced[], leftOut: [] as Unplaced[] };
  const changes: Change[] = [];
  for (const it of regions) {
    const change = asMarkdown(text, it, said);
    if ('refused' in change) return change;
    changes.push(change);
  }
  const plain = apply(text, changes);
  // In a table that has its shape, values beside their columns stay for a rule to report: nobody looks on here.
  const shaped = canonicalEach(bind(scan(plain)), layout, (it) => !it.canonical).flat();
  const result = apply(plain, shaped);
  const places = [shaped, changes];
  const tables = bind(scan(result)).tables.map((it): Certainty => {
    const from = places.reduce((at, them) => before(at, them), it.from);
    return certaintyOfBound(it, lineAt(text, from));
  });
  return { text: result, ...said, tables };
}

const layout = { table: 'compact', ambiguousWidth: 'wide' } as const;

interface Said {
  readonly notes: ImportNote[];
  readonly unplaced: Unplaced[];
  readonly leftOut: Unplaced[];
}

/** One table in HTML as Markdown, apart from its neighbours by a blank line. */
function asMarkdown(text: string, { from, to }: Span, said: Said): Change | Refused {
  const html = text.slice(from, to);
  const read = readHtml(html);
  if ('refused' in read) return read;
  const { draft, notes, unplaced } = align(read.draft);
  const by = lineAt(text, from) - 1;
  const moved = <T extends { readonly line: number }>(them: readonly T[]): T[] =>
    them.map((it) => ({ ...it, line: it.line + by }));
  said.notes.push(...moved(notes));
  said.unplaced.push(...moved(unplaced));
  said.leftOut.push(...moved(read.leftOut));
  const ending = lineEnding(text);
  const blocks = draft.blocks.map((it) => printed(it, undefined, ending)).filter((it) => it !== '');
  const lead = /(?:^|\n[ \t]*\r?\n)[ \t]*$/.test(text.slice(Math.max(0, from - 200), from)) ? '' : ending + ending;
  const tail = /^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(text.slice(to, to + 200)) ? '' : ending + ending;
  return { from, to, insert: lead + blocks.join(ending + ending) + tail };
}

/** The tables that stand in HTML, from `<table` to the end tag that closes it; one that nothing closes is left as it is. */
function htmlTables({ text, blocks }: Tree): Span[] {
  const out: Span[] = [];
  const tag = /<(\/?)table(?=[\s>/])/gi;
  const closed = blocks.filter((it) => it.kind === 'fence' || it.kind === 'comment' || it.kind === 'front-matter');
  let from = 0;
  let depth = 0;
  let next = 0;
  for (let it = tag.exec(text); it; it = tag.exec(text)) {
    const at = it.index;
    while (next < closed.length && closed[next]!.to <= at) next++;
    if ((closed[next]?.from ?? at + 1) <= at) continue;
    if (it[1] === '') {
      if (depth++ === 0) from = at;
    } else if (depth > 0 && --depth === 0) {
      const end = text.indexOf('>', at);
      if (end < 0) break;
      out.push({ from, to: end + 1 });
    }
  }
  return out;
}

/** Where a place of the changed text stood before the changes; the start of a change for what is within it. */
function before(at: number, changes: readonly Change[]): number {
  let moved = 0;
  for (const it of [...changes].sort((a, b) => a.from - b.from)) {
    const from = it.from + moved;
    if (at < from) break;
    if (at < from + it.insert.length) return it.from;
    moved += it.insert.length - (it.to - it.from);
  }
  return at - moved;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
