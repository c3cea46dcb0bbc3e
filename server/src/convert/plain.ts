import { align } from './align.ts';
import type { Draft, DraftBlock, Imported } from './draft.ts';
import { withHeadings } from './headings.ts';
import { isBlankText } from './labels.ts';
import { readTable } from './regions.ts';

/** A report has some 15,000 characters; in a text beyond this length nothing is looked for, so that it costs nobody a wait. */
const longest = 4_000_000;

/** Imports a plain text: the tables brought into shape, the headings marked, every other line as it was. Never throws. */
export function importPlain(text: string): Imported {
  if (text.length > longest) {
    return { draft: { blocks: [{ kind: 'paragraph', text, line: 1 }] }, notes: [], unplaced: [] };
  }
  const { draft, ...rest } = align(readPlain(text));
  return { draft: withHeadings(draft), ...rest };
}

/** Reads a plain text line by line: tables as they are laid out, everything else as prose. */
export function readPlain(text: string): Draft {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n\u2028]/);
  const blocks: DraftBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    if (isBlankText(line) && !line.includes('\t')) {
      i++;
      continue;
    }
    const table = readTable(lines, i);
    if (table) for (const it of table.blocks) blocks.push(it);
    else blocks.push({ kind: 'paragraph', text: line, line: i + 1 });
    i = table?.next ?? i + 1;
  }
  return { blocks };
}
