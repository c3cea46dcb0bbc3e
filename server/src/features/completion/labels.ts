import type { Span } from '../../base/span.ts';
import type { Line as Labelled, Table } from '../../formats/format.ts';
import { latest } from '../../formats/index.ts';
import { canonical, canonicalRows, flatten, path } from '../../formats/lines.ts';
import { columnMeanings, rowMeanings } from '../../formats/meanings.ts';
import { namesOf as lexiconOf, lookUp, normal } from '../../report/match.ts';
import type { BoundTable } from '../../report/report.ts';
import type { Table as Grid, Row } from '../../syntax/blocks.ts';
import { isSpace } from '../../syntax/cells.ts';
import { carriesNumbers } from '../table-snippet.ts';
import { sectionAbove } from './headings.ts';
import { type Asked, both, type Item, stop } from './item.ts';
import { namesOf } from './vocabulary.ts';

/** The cell of the cursor, as far as it has been written. */
interface Place extends Span {
  readonly index: number;
  /** A blank where none stands behind the pipe. */
  readonly front: string;
  /** The rest of the line from the end of its words on: blanks and pipes where nothing else follows. */
  readonly rest: string;
}

/** A table of the report, or one that may become it. */
interface Candidate {
  readonly table: Table;
  readonly bound: BoundTable | undefined;
}

/** Labels for the cell of the cursor: of columns in a header, of rows in the first cells of a row; nothing among numbers. */
export function labels(it: Asked, grid: Grid): readonly Item[] {
  const { line } = it;
  const { delimiter, header } = grid;
  if (delimiter.from <= line.to && line.from <= delimiter.to) return [];
  const place = placeOf(it);
  const known = candidates(it, grid);
  const isHeader = header.from <= line.to && line.from <= header.to;
  return known.flatMap((one) => (isHeader ? columns(it, grid, one, place) : rows(it, grid, one, place)));
}

/** Pipes in front of the cursor part the cells, escaped ones apart. */
function placeOf({ line, at }: Asked): Place {
  const { before, behind } = line;
  let index = 0;
  let from = 0;
  for (let i = 0; i < before.length; i++) {
    if (before[i] === '\\') i++;
    else if (before[i] === '|') {
      if (before.slice(0, i).trim() !== '') index++;
      from = i + 1;
    }
  }
  while (from < before.length && isSpace(before.charCodeAt(from))) from++;
  const end = /(?<!\\)\|/.exec(behind)?.index ?? behind.length;
  const to = behind.slice(0, end).trimEnd().length;
  const front = before[from - 1] === '|' ? ' ' : '';
  return { index, front, from: line.from + from, to: at + to, rest: behind.slice(to) };
}

/** The standard table this is, by its labels or its first cell; else those of the section that the report lacks. */
function candidates(it: Asked, grid: Grid): readonly Candidate[] {
  const { report, line } = it;
  const bound = report.tables.filter((one) => one.blocks.includes(grid));
  const own = bound.findLast((one) => one.from <= line.to) ?? bound[0];
  if (own) return [{ table: own.table, bound: own }];
  const { tables } = report.expected ?? latest;
  const corner = cellOf(it, grid.header, 0);
  const named = tables.find((one) => normal(one.corner) === corner);
  if (named) return [{ table: named, bound: undefined }];
  const section = sectionAbove(it);
  const present = new Set(report.tables.map((one) => one.table.id));
  const left = tables.filter((one) => one.section === section?.id && !present.has(one.id));
  // A table of somebody's own has words of its own in its header.
  const isBlank = grid.header.cells.every((_, i) => cellOf(it, grid.header, i) === '');
  return isBlank ? left.map((table) => ({ table, bound: undefined })) : [];
}

const cellOf = ({ report }: Asked, row: Row, index: number): string => {
  const cell = row.cells[index];
  return cell ? normal(report.text.slice(cell.from, cell.to)) : '';
};

function columns(it: Asked, { header }: Grid, { table }: Candidate, place: Place): Item[] {
  const lexicon = lexiconOf(table).columns;
  const others = header.cells.map((_, i) =>
    i === place.index ? undefined : lookUp(lexicon, cellOf(it, header, i))?.line,
  );
  const corner: Labelled = { id: '', label: { official: table.corner } };
  const lines = place.index === 0 ? [corner] : missingFirst(table.columns, new Set(others), others[place.index - 1]);
  return lines.map((line) => {
    const note = (columnMeanings[`${table.id} ${line.id}`] ?? columnMeanings[line.id])?.words;
    return { ...labelled(it, place, canonical(line)), detail: both(table.name), ...(note && { note }) };
  });
}

function rows(it: Asked, grid: Grid, { table, bound }: Candidate, place: Place): Item[] {
  if (place.index >= firstColumn(bound)) return [];
  const { present, before } = rowsAround(it, grid, table, bound);
  const isOurs = !bound || bound.canonical;
  const lines = missingFirst(isOurs ? canonicalRows(table) : flatten(table.rows), present, before);
  return lines.map((line, i): Item => {
    const label = isOurs ? canonical(line) : line.label.official;
    const inPlace = path(table.rows, line.id);
    return {
      ...labelled(it, place, label),
      ...rest(grid, place, label, !isOurs || carriesNumbers(table, line)),
      detail: present.has(line) ? { zh: '已有此行', en: 'row is there' } : both(table.name),
      note: rowMeanings[`${table.id} ${line.id}`]?.words ?? both(inPlace.map((one) => one.label.official).join(' › ')),
      preferred: i === 0 && !present.has(line),
    };
  });
}

/** The first place that holds numbers; the official layout has several label columns. A table that is turned has none. */
const firstColumn = (it: BoundTable | undefined): number =>
  !it || it.canonical ? 1 : it.table.turned ? 0 : Math.min(...it.columns.map((one) => one.index));

/** The lines that other rows name, and the one right above the cursor. */
function rowsAround({ report, line }: Asked, grid: Grid, table: Table, bound: BoundTable | undefined) {
  const named: { readonly from: number; readonly line: Labelled }[] = [];
  if (bound) named.push(...bound.rows);
  else {
    const lexicon = lexiconOf(table).rows;
    for (const { from, cells } of grid.rows) {
      const label = cells[0] && lookUp(lexicon, normal(report.text.slice(cells[0].from, cells[0].to)));
      if (label) named.push({ from, line: label.line });
    }
  }
  const others = named.filter((one) => one.from < line.from || one.from > line.to);
  return {
    present: new Set(others.map((one) => one.line)),
    before: others.findLast((one) => one.from < line.from)?.line,
  };
}

/** Lines that are missing first, from the one that follows what stands before; then those that stand somewhere already. */
function missingFirst(
  all: readonly Labelled[],
  present: ReadonlySet<Labelled | undefined>,
  before: Labelled | undefined,
): readonly Labelled[] {
  const next = before ? all.indexOf(before) + 1 : 0;
  const turned = [...all.slice(next), ...all.slice(0, next)];
  return [...turned.filter((it) => !present.has(it)), ...turned.filter((it) => present.has(it))];
}

/** A label as the words of its cell. */
function labelled({ report: { text } }: Asked, { from, to, front }: Place, label: string) {
  const back = text[to] === '|' ? ' ' : '';
  return { label, names: namesOf(label), kind: 'label', at: { from, to }, text: front + label + back } as const;
}

/** Where a row ends with its label, the other cells come with it, a tab stop in each that takes a number. */
function rest({ header }: Grid, { from, to, index, front, rest: behind }: Place, label: string, hasNumbers: boolean) {
  const count = header.cells.length - 1 - index;
  if (count < 1 || !/^[\s|]*$/.test(behind) || behind.split('|').length > 2) return {};
  const line = (cell: (i: number) => string): string =>
    `${front}${label} |${Array.from({ length: count }, (_, i) => ` ${cell(i)} |`).join('')}`;
  const at = { from, to: to + behind.trimEnd().length };
  const snippet = hasNumbers ? { snippet: line((i) => stop(i + 1)) } : {};
  return { at, text: line(() => ''), ...snippet };
}
