import { align } from './align.ts';
import type { Draft, DraftBlock, Imported, Unplaced } from './draft.ts';
import { withHeadings } from './headings.ts';
import type { Refused } from './office.ts';
import { partedPage } from './web/found.ts';
import { names } from './web/kinds.ts';
import { piecesOf } from './web/pieces.ts';
import { readFlow } from './web/reader.ts';

/** What a page or a part of one says, line by line and table by table. */
export interface ReadHtml {
  readonly draft: Draft;
  /** What is no text: scripts, hidden words, pictures; each says what it was. */
  readonly leftOut: readonly Unplaced[];
}

/**
 * Reads HTML of any kind: a page, what mammoth makes of Word, what the clipboard holds. Everything shown is kept.
 *
 * Headings keep the level the source gives them, 4 at most. Never throws; what is beyond the limits is refused.
 */
export function readHtml(html: string): ReadHtml | Refused {
  return read(html, (pieces) => partedPage(pieces, true));
}

/**
 * Imports HTML: the tables brought into shape, the headings marked, every other line as it was. Never throws.
 *
 * On a whole page the report is looked for, and what stands around it is left out and listed. A document of an office
 * program, the clipboard or a part of a page is taken as it is.
 */
export function importHtml(html: string): Imported | Refused {
  const it = read(html, partedPage);
  if ('refused' in it) return it;
  const { draft, ...rest } = align(it.draft);
  return { draft: withHeadings(draft), ...rest, leftOut: it.leftOut };
}

function read(html: string, part: typeof partedPage): ReadHtml | Refused {
  const page = readFlow(html);
  if ('refused' in page) return page;
  const pieces = piecesOf(page);
  if ('refused' in pieces) return pieces;
  const { report, rest } = part(pieces, page.isDocument);
  const leftOut = [
    ...page.code.map(({ as, text, line }) => ({ line, text: shortened(text), what: names[as] })),
    ...rest.flatMap(({ as, block }) => linesOf(block).map((it) => ({ ...it, what: names[as ?? 'around'] }))),
  ];
  return { draft: { blocks: report.map((it) => it.block) }, leftOut: leftOut.sort((a, b) => a.line - b.line) };
}

/** The words of a block, a row of a table as one line. */
const linesOf = (block: DraftBlock): readonly { line: number; text: string }[] =>
  block.kind === 'grid'
    ? block.rows.map(({ cells, line }) => ({
        line,
        text: cells
          .map((it) => it.text)
          .filter(Boolean)
          .join(' '),
      }))
    : [{ line: block.line, text: block.text }];

/** The beginning of what nobody reads: a script may be longer than the page. */
const shortened = (text: string): string => {
  const words = text.trim().replace(/\s+/g, ' ');
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`;
};
