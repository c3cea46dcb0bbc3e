import { escapeCell } from '../syntax/cells.ts';
import { type Layout, printTable } from '../syntax/print.ts';
import { scan } from '../syntax/scan.ts';
import type { Draft, DraftBlock, DraftGrid } from './draft.ts';
import { isBlankText } from './labels.ts';

/** Writes a draft in the dialect. Blocks stand apart by a blank line, so that a source line stays a paragraph of its own. */
export function toDialect(draft: Draft): string {
  const blocks = draft.blocks.flatMap((it) => printed(it) || []);
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** One block in the dialect, without a last line ending; '' where nothing of it can be seen. */
export function printed(it: DraftBlock, layout?: Layout, ending?: '\n' | '\r\n'): string {
  if (it.kind === 'grid') return printedGrid(it, layout, ending);
  const text = proseOf(it.text);
  return it.kind === 'heading' && text !== '' ? `${'#'.repeat(it.level)} ${text.trim()}` : text;
}

function printedGrid({ rows }: DraftGrid, layout?: Layout, ending?: '\n' | '\r\n'): string {
  const [header, ...body] = rows.map((it) => it.cells.map((c) => cellOf(c.text)));
  return header ? printTable({ header, rows: body }, layout, ending) : '';
}

const cellOf = (text: string): string => (isBlankText(text) ? '' : escapeCell(without(text, ' \t')));

/** The text without these signs at its ends; in time linear in its length, which a regular expression would not be. */
function without(text: string, signs: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && signs.includes(text[from]!)) from++;
  while (to > from && signs.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}

/**
 * A line as prose: the same words, read as nothing else.
 *
 * A list's marker keeps its looks and loses its meaning by a no-break space; any other sign is escaped. Tabs and four
 * spaces in front would make code of it.
 */
export function proseOf(line: string): string {
  const text = without(line, '\t\f\v').replace(/^ {4,}/, '');
  if (isBlankText(text)) return '';
  const start = text.search(/[^ \t]/);
  if (!/[#>*+\-=_`~|<[\d]/.test(text[start]!) && !text.includes('|')) return text;
  const words = text.slice(0, start) + (text.includes('|') ? withoutPipes(text.slice(start)) : text.slice(start));
  const item = /^([ \t]*(?:[-+*]|\d{1,9}[.)]))[ \t](?=.*[^ \t])/.exec(words);
  if (item && isOther(words)) {
    const free = `${item[1]}\u00a0${words.slice(item[0].length)}`;
    if (!isOther(free)) return free;
  }
  if (!isOther(words)) return words;
  const number = /^[ \t]*\d{1,9}(?=[.)])/.exec(words);
  const at = number ? number[0].length : start;
  return `${words.slice(0, at)}\\${words.slice(at)}`;
}

/** Rows of pipes are read as a table even without a delimiter row; a bar or two in a sentence is not. */
const withoutPipes = (text: string): string =>
  text.startsWith('|') || (text.match(/\|/g)?.length ?? 0) >= 3 ? text.replace(/\\?\|/g, '\\|') : text;

function isOther(text: string): boolean {
  const { blocks } = scan(`\n\n${text}`);
  return blocks[0]?.kind !== 'paragraph' || /^[ \t]{0,3}(?:>|\[[^\]]+\]:)/.test(text);
}
