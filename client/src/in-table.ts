/** The lines of a document, counted from 0. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/**
 * Whether a line is a row of a Markdown table, told from the lines around it alone.
 *
 * The server knows it better, but a key must not wait for the server to find out whether it is its own.
 */
export function inTable(lines: Lines, line: number): boolean {
  if (!lines.lineAt(line).text.includes('|')) return false;
  for (let at = line; at >= 0; at--) {
    const { text } = lines.lineAt(at);
    if (endsTable.test(text)) return false;
    if (at + 1 < lines.lineCount && isHeader(text, lines.lineAt(at + 1).text)) return !isHidden(lines, at);
  }
  return false;
}

/** A blank line, or one that begins a heading, fence, comment, quote, list item or break: the row above it was the last. */
const endsTable = /^(?:\s*$| {4}|\t| {0,3}(?:#{1,6}(?:\s|$)|```|~~~|<!--|>|[-*+]\s|\d{1,9}[.)]\s))/;

/** Whether two lines are the header and the delimiter row of a table: of as many cells each. */
const isHeader = (text: string, below: string): boolean => isDelimiter(below) && cells(text) === cells(below);

/** Cell by cell, since one pattern for the whole row would try every way to share out its blanks. */
const isDelimiter = (row: string): boolean =>
  /[|:]/.test(row) &&
  !/^(?: {4}|\t)/.test(row) &&
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .every((it) => /^:?-+:?$/.test(it.trim()));

/** A pipe behind a backslash is an ordinary character; one in a code span is not, as GFM says. */
const cells = (row: string): number =>
  row
    .trim()
    .replace(/\\[\\|]/g, '')
    .replace(/^\||\|$/g, '')
    .split('|').length;

/** Whether a line stands in a fence, a comment or the front matter, where nothing is a table. */
function isHidden(lines: Lines, line: number): boolean {
  let closes = isRule(lines.lineAt(0).text) ? isEndOfFrontMatter : undefined;
  for (let at = closes ? 1 : 0; at < line; at++) {
    const { text } = lines.lineAt(at);
    if (closes) closes = closes(text) ? undefined : closes;
    else closes = opened(text);
  }
  return closes !== undefined;
}

type Closes = (text: string) => boolean;

const isRule: Closes = (text) => text.trimEnd() === '---';
const isEndOfFrontMatter: Closes = (text) => isRule(text) || text.trimEnd() === '...';

/** What closes the fence or the comment that begins on a line; undefined where none does. */
function opened(text: string): Closes | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
  const words = text.trim();
  // Behind the backticks of a fence stands no other one; that would be code in a line.
  if (fence && !(fence[0] === '`' && words.slice(fence.length).includes('`'))) {
    return (it) => /^ {0,3}\S/.test(it) && it.trim().startsWith(fence) && it.trim().replaceAll(fence[0]!, '') === '';
  }
  const isComment = /^ {0,3}<!--/.test(text) && !words.includes('-->', 2);
  return isComment ? (it) => it.includes('-->') : undefined;
}
