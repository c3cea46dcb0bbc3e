import { ordinal } from '../base/numerals.ts';
import { squeeze } from '../base/text.ts';
import { cellText, readRow } from '../syntax/cells.ts';
import type { DraftBlock, DraftCell, DraftRow } from './draft.ts';
import { beginsLabel, isBlankText, isTelling, isValue, rolesOf, wordOf } from './labels.ts';

/** What was read from some lines of a plain text, and the index of the first line after them. */
export interface Region {
  readonly blocks: readonly DraftBlock[];
  readonly next: number;
}

type Lines = readonly string[];
type Open = { -readonly [K in keyof DraftCell]: DraftCell[K] };

/** A line longer than this many cells is no row of a report. */
const widest = 20_000;

/** Reads the table that begins at a line, whatever its layout; undefined where none begins. */
export function readTable(lines: Lines, at: number): Region | undefined {
  const line = lines[at]!;
  // A caption that spans the whole table is copied as a line without any sign of a cell.
  const isCaption = rolesOf(wordOf(line)).some((it) => it.axis === 'mark');
  const row = isCaption ? (lines[at + 1] ?? '') : line;
  if (row.includes('\t') && !isCellPerLine(lines, at)) return readRows(lines, at, tabs);
  if (line.includes('\t')) return readCells(lines, at);
  if (pipes.isRow(row, false)) return readRows(lines, at, isUnframed(lines, at) ? unframed : pipes);
  return spaces.isRow(row, false) ? readRows(lines, at, spaces) : readBare(lines, at);
}

/** A page number on a line of its own: `—5—`, `- 5 -`. */
export const isPageNumber = (line: string): boolean =>
  line.length < 20 && /^[-—–－―]+\d{1,3}[-—–－―]+$/.test(squeeze(line));

const isProse = (text: string): boolean => text.length > 80 || text.includes('。');

/** A top-level heading ends the table above it; the ordinals of table three's own rows do not. */
const isHeading = (line: string): boolean => {
  const number = line.length > 80 ? undefined : ordinal(line.trim());
  if (number?.style !== 'chinese') return false;
  const word = wordOf(line);
  return rolesOf(word).length === 0 && !beginsLabel(word);
};

/** Whether most lines with a tab here hold one cell behind one tab. */
function isCellPerLine(lines: Lines, at: number): boolean {
  let cells = 0;
  let rows = 0;
  for (let i = at; i < Math.min(at + 40, lines.length); i++) {
    const tab = lines[i]!.indexOf('\t');
    if (tab < 0) continue;
    if (tab === 0 && lines[i]!.indexOf('\t', 1) < 0) cells++;
    else rows++;
  }
  return cells > rows;
}

/** One cell a line, each behind a tab; a blank line ends a row, unless the words of a cell only begin below it. */
function readCells(lines: Lines, from: number): Region {
  const rows: DraftRow[] = [];
  let row: Open[] = [];
  let blank = false;
  const flush = (): void => {
    if (row.length > 0) rows.push({ cells: row, line: row[0]!.line });
    row = [];
  };
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.startsWith('\t')) {
      const texts = line.slice(1).split('\t');
      if (texts.some(isProse) || isHeading(texts[0]!)) break;
      if (blank) flush();
      blank = false;
      for (const text of texts) row.push({ text, line: i + 1 });
    } else if (isBlankText(line)) blank = true;
    else {
      const last = row.at(-1);
      if (!last || line.includes('\t') || !continues(lines, i, last, blank)) break;
      if (isBlankText(last.text)) Object.assign(last, { text: line, line: i + 1 });
      else Object.assign(last, { text: last.text.trimEnd() + line.trimStart(), broken: true });
      blank = false;
    }
  }
  flush();
  return region(lines, from, Math.max(i, from + 1), rows);
}

/** Whether words without a tab belong to the cell above them. */
function continues(lines: Lines, at: number, last: DraftCell, blank: boolean): boolean {
  const line = lines[at]!;
  if (isPageNumber(line) || isHeading(line) || isProse(line)) return false;
  if (isBlankText(last.text)) {
    if (!blank) return true;
    const word = wordOf(line);
    return rolesOf(word).length > 0 || beginsLabel(word) || isValue(line) || after(lines, at).startsWith('\t');
  }
  const joined = wordOf(last.text + line);
  if (joined !== '' && (rolesOf(joined).length > 0 || beginsLabel(joined))) return true;
  if (blank || last.text.length > 80) return false;
  if (isValue(last.text)) return /^\d+$/.test(squeeze(line));
  return rolesOf(wordOf(last.text)).length === 0 || /^[（(]/.test(line);
}

/** The next line that is not blank, '' at the end; looks only a page ahead. */
function after(lines: Lines, at: number): string {
  const end = Math.min(lines.length, at + 60);
  for (let i = at + 1; i < end; i++) if (lines[i]!.includes('\t') || !isBlankText(lines[i]!)) return lines[i]!;
  return '';
}

/** How rows of one line each are written. */
interface RowLayout {
  isRow(line: string, inside: boolean): boolean;
  cells(line: string): readonly string[];
  /** Whether a line below a header only says that a table begins. */
  isDelimiter(line: string): boolean;
}

const tabs: RowLayout = {
  isRow: (line) => line.includes('\t'),
  cells: (line) => line.split('\t', widest + 1),
  isDelimiter: () => false,
};

const pipes: RowLayout = {
  isRow(line, inside) {
    const first = line.indexOf('|');
    if (first < 0) return false;
    if (inside || line.trimStart().startsWith('|') || line.indexOf('|', first + 1) > 0) return true;
    return line.split('|').every((it) => isTelling(rolesOf(wordOf(it))));
  },
  cells: (line) => readRow(line, { from: 0, to: line.length }).cells.map((it) => cellText(line, it)),
  isDelimiter: (line) => {
    const sign = line.trimStart()[0];
    return (sign === '|' || sign === ':' || sign === '-') && /^[\s|:-]+$/.test(line) && /--|:-|-:/.test(line);
  },
};

/** Rows whose bars only stand between cells: one at the start has an empty cell before it. */
const unframed: RowLayout = {
  ...pipes,
  cells: (line) => pipes.cells(`|${line}|`),
  isDelimiter: () => false,
};

/** Cells apart by blanks alone, as the text of a PDF has them. Blanks inside a label are none. */
const spaces: RowLayout = {
  isRow(line, inside) {
    if (line.length > 200 || line.includes('|') || line.includes('\t')) return false;
    const cells = spaces.cells(line);
    const known = cells.filter((it) => rolesOf(wordOf(it)).length > 0);
    if (cells.length < 2 || (known.length === 0 && !inside)) return false;
    return cells.every((it) => isFigure(it) || known.includes(it));
  },
  cells(line) {
    const words = line.trim().split(/\s+/);
    const end = words.findLastIndex((it) => !isFigure(it)) + 1;
    const label = words.slice(0, end).join('');
    const isOne = end > 1 && rolesOf(wordOf(label)).length > 0;
    return isOne ? [label, ...words.slice(end)] : words;
  },
  isDelimiter: () => false,
};

/** Whether rows are written without a frame: some begin without a bar, and only so are they of even width. */
function isUnframed(lines: Lines, at: number): boolean {
  const rows: string[] = [];
  for (let i = at; i < lines.length; i++) {
    const line = lines[i]!;
    if (pipes.isDelimiter(line)) return false;
    if (pipes.isRow(line, rows.length > 0)) rows.push(line);
    else if (!isBlankText(line) && rolesOf(wordOf(line)).length === 0) break;
  }
  if (rows.every((it) => it.trimStart().startsWith('|'))) return false;
  const widths = (layout: RowLayout): number => new Set(rows.map((it) => layout.cells(it).length)).size;
  return widths(unframed) < widths(pipes);
}

/** One row a line. A blank line inside is a gap; a line that is a label and nothing else is a row of one cell. */
function readRows(lines: Lines, from: number, layout: RowLayout): Region {
  const rows: DraftRow[] = [];
  let gap: number | undefined;
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    if (layout.isRow(line, gap === undefined && i > from)) {
      if (gap !== undefined && layout.isDelimiter(lines[i + 1] ?? '')) break;
      if (layout.isDelimiter(line)) continue;
      const texts = layout.cells(line);
      if (texts.length > widest) break;
      const cells = texts.map((text) => ({ text, line: i + 1 }));
      rows.push(gap === undefined ? { cells, line: i + 1 } : { cells, line: i + 1, gap });
      gap = undefined;
    } else if (isBlankText(line)) gap ??= i + 1;
    else {
      if (gap !== undefined || rolesOf(wordOf(line)).length === 0) break;
      rows.push({ cells: [{ text: line, line: i + 1 }], line: i + 1 });
    }
  }
  return region(lines, from, Math.max(i, from + 1), rows);
}

/** A page that lost its table: one cell a line, with nothing to show it but the labels themselves. */
function readBare(lines: Lines, from: number): Region | undefined {
  if (!isTelling(rolesOf(wordOf(lines[from]!)))) return undefined;
  const rows: DraftRow[] = [];
  let i = from;
  while (i < lines.length) {
    const line = lines[i]!;
    if (isBlankText(line)) {
      i++;
      continue;
    }
    if (line.includes('\t') || line.includes('|') || isPageNumber(line)) break;
    const taken = bareCell(lines, i);
    if (!taken) break;
    rows.push({ cells: [taken.cell], line: i + 1 });
    i = taken.next;
  }
  let columns = 0;
  for (const { cells } of rows) {
    const roles = rolesOf(wordOf(cells[0]!.text));
    if (roles.some((it) => it.axis === 'mark' || it.axis === 'head' || it.axis === 'banner')) columns += 2;
    else if (roles.some((it) => it.axis === 'column')) columns++;
  }
  // A list of three permits is no table: headers must be there.
  const grid: DraftBlock = { kind: 'grid', rows, line: from + 1 };
  return rows.length >= 3 && columns >= 2 ? { blocks: [grid], next: i } : { blocks: asProse(lines, from, i), next: i };
}

function bareCell(lines: Lines, at: number): { readonly cell: DraftCell; readonly next: number } | undefined {
  const line = lines[at]!;
  const here = (text: string, next: number): { cell: DraftCell; next: number } => ({
    cell: next > at + 1 ? { text, line: at + 1, broken: true } : { text, line: at + 1 },
    next,
  });
  let word = wordOf(line);
  if (rolesOf(word).length > 0 || isFigure(line)) return here(line, at + 1);
  let text = line;
  for (let i = at + 1; word !== '' && beginsLabel(word) && i < Math.min(lines.length, at + 8); i++) {
    if (isBlankText(lines[i]!)) continue;
    text = text.trimEnd() + lines[i]!.trimStart();
    word = wordOf(text);
    if (rolesOf(word).length > 0) return here(text, i + 1);
  }
  const isLocal = line.length <= 40 && !isProse(line) && !ordinal(line.trim()) && isFigure(after(lines, at));
  return isLocal ? here(line, at + 1) : undefined;
}

const isFigure = (line: string): boolean =>
  line.length < 30 && /^(?:[-—/]|无|[增减+-]?\d.*)$/.test(squeeze(line)) && isValue(line);

/** A grid where the rows are one, else the lines as prose. */
function region(lines: Lines, from: number, next: number, rows: readonly DraftRow[]): Region {
  if (!isGrid(rows)) return { blocks: asProse(lines, from, next), next };
  return { blocks: [{ kind: 'grid', rows, line: rows[0]!.line }], next };
}

/** Labels make a table; without any, two rows of several short cells do. Indented prose and numbered lines are neither. */
function isGrid(rows: readonly DraftRow[]): boolean {
  let labels = 0;
  let full = 0;
  for (const { cells } of rows) {
    const filled = cells.filter((it) => !isBlankText(it.text));
    for (const it of filled) if (isTelling(rolesOf(wordOf(it.text)))) labels++;
    if (labels >= 2 || (labels > 0 && cells.length > 2)) return true;
    if (filled.some((it) => isProse(it.text))) return false;
    const isNumbered =
      filled.length === 2 && /^[（(]?[\d一二三四五六七八九十•●·◆-]{1,3}[)）.、．]?$/.test(squeeze(filled[0]!.text));
    if (filled.length >= 2 && !isNumbered) full++;
  }
  return full >= 2;
}

function asProse(lines: Lines, from: number, next: number): DraftBlock[] {
  const out: DraftBlock[] = [];
  for (let i = from; i < next; i++) {
    if (!isBlankText(lines[i]!)) out.push({ kind: 'paragraph', text: lines[i]!, line: i + 1 });
  }
  return out;
}
