import {
  DeletedTextRun,
  type FileChild,
  InsertedTextRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Format, Line, SectionId, Table as Standard } from '../../server/src/formats/format.ts';
import { flatten, leaves, path } from '../../server/src/formats/lines.ts';

/** The values of a table as its cells write them, row after row. */
export type Values = (table: Standard) => readonly (readonly string[])[];

/** What Word and those who write in it do to a report. */
export interface Traps {
  /** Labels stand in a cell in several paragraphs: 结果⏎维持. */
  readonly brokenLabels?: boolean;
  /** Blank cells hold full-width blanks. */
  readonly wideBlanks?: boolean;
  /** Every value, one title and one sentence were typed over another with changes tracked. */
  readonly tracked?: boolean;
  /** Titles are numbered by Word: in a list, by a style, or with a list that is not defined. */
  readonly numbered?: 'list' | 'style' | 'undefined';
  /** Table three goes on in a second table, where a page ends. */
  readonly split?: 'bare' | 'headed';
  /** Runs are cut to pieces, with bookmarks, proofing marks and places to break a word between them. */
  readonly cutRuns?: boolean;
  /** A text box, a field, a footnote, a picture, a header and a footer. */
  readonly furniture?: boolean;
  /** The title stands in three paragraphs below a red head and its document number. */
  readonly redHead?: boolean;
}

/** The tables of a section in their official layout; none where it has none. */
export function officialTables(format: Format, id: SectionId, values: Values, traps: Traps = {}): FileChild[] {
  const tables = format.tables.filter((it) => it.section === id);
  const [first] = tables;
  if (!first) return [];
  if (id === 's2') return [tableTwo(tables, values, traps)];
  return id === 's3' ? tableThree(first, values(first), traps) : [tableFour(first, values(first), traps)];
}

const date = '2021-01-08T00:00:00Z';
const change = { author: '某某', date };
let changes = 0;

/** A text as runs: whole, cut to pieces, or typed over another. */
export function runs(text: string, traps: Traps): ParagraphChild[] {
  if (traps.tracked && text !== '') {
    changes += 2;
    const at = Math.floor(text.length / 2);
    return [
      new TextRun(text.slice(0, at)),
      new DeletedTextRun({ text: '77', id: changes, ...change }),
      new InsertedTextRun({ text: text.slice(at), id: changes + 1, ...change }),
    ];
  }
  if (!traps.cutRuns || text.length < 2) return [new TextRun(text)];
  return [
    new TextRun({ text: text.slice(0, 1), bold: true }),
    new TextRun('@cut@'),
    new TextRun({ text: text.slice(1), italics: true }),
  ];
}

export const paragraph = (text: string, traps: Traps): Paragraph => new Paragraph({ children: runs(text, traps) });

interface Cell {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
  readonly label?: boolean;
}

function row(cells: readonly Cell[], traps: Traps): TableRow {
  return new TableRow({
    children: cells.map(({ text, across = 1, down = 1, label }) => {
      const isBroken = traps.brokenLabels && label && text.length > 3;
      const words = text === '' && traps.wideBlanks ? '　　' : text;
      const lines = isBroken ? [text.slice(0, 2), text.slice(2)] : [words];
      const own = label ? { ...traps, tracked: false } : traps;
      return new TableCell({ columnSpan: across, rowSpan: down, children: lines.map((it) => paragraph(it, own)) });
    }),
  });
}

const label = (text: string, across = 1, down = 1): Cell => ({ text, across, down, label: true });
const value = (text: string): Cell => ({ text });

/** Table two as issued: one long table, a caption and a row with 信息内容 above every part. */
function tableTwo(tables: readonly Standard[], values: Values, traps: Traps): Table {
  const wide = (cells: readonly Cell[]): Cell[] =>
    cells.map((it, i) => (i === cells.length - 1 ? { ...it, across: 5 - cells.length } : it));
  const rows = tables.flatMap((it) => [
    row([label(it.corner, 4)], traps),
    row(wide([label(it.head), ...it.columns.map((c) => label(c.label.official))]), traps),
    ...leaves(it.rows).map((line, r) => row(wide([label(line.label.official), ...values(it)[r]!.map(value)]), traps)),
  ]);
  return new Table({ rows });
}

/** Table three as issued: a header of three rows, groups merged down the side. */
function tableThree(table: Standard, values: readonly (readonly string[])[], traps: Traps): FileChild[] {
  const names = table.columns.map((it) => label(it.label.official));
  // The package writes merged cells into its rows, so that none can stand in two tables.
  const header = (): TableRow[] => [
    row([label(table.head, 3, 3), label('申请人情况', 7)], traps),
    row([{ ...names[0]!, down: 2 }, label('法人或其他组织', 5), { ...names[6]!, down: 2 }], traps),
    row(names.slice(1, 6), traps),
  ];
  const all = leaves(table.rows);
  const cut = traps.split ? all.findIndex((it) => it.id === 'deny_safety') : all.length;
  const part = (from: number, to: number): TableRow[] => {
    const shown = new Set<Line>();
    return all.slice(from, to).map((leaf, i) => {
      const above = path(table.rows, leaf.id);
      const groups = above.slice(0, -1).filter((it) => !shown.has(it));
      for (const it of groups) shown.add(it);
      const rest = (it: Line): number =>
        leaves([it]).filter((one) => all.indexOf(one) >= from + i && all.indexOf(one) < to).length;
      const labels = [
        ...groups.map((it) => label(it.label.official, 1, rest(it))),
        label(leaf.label.official, 4 - above.length),
      ];
      return row([...labels, ...values[from + i]!.map(value)], traps);
    });
  };
  const first = new Table({ rows: [...header(), ...part(0, cut)] });
  if (!traps.split) return [first];
  const second = new Table({ rows: [...(traps.split === 'headed' ? header() : []), ...part(cut, all.length)] });
  return [first, paragraph('', traps), second];
}

/** Table four as issued: fifteen numbers in one row under three rows of headers. */
function tableFour(table: Standard, values: readonly (readonly string[])[], traps: Traps): Table {
  const [review, suits] = table.rows;
  const five = table.columns.map((it) => label(it.label.official));
  const tall = five.map((it) => ({ ...it, down: 2 }));
  return new Table({
    rows: [
      row([label(review!.label.official, 5), label(suits!.label.official, 10)], traps),
      row([...tall, ...flatten(suits!.lines!).map((it) => label(it.label.official, 5))], traps),
      row([...five, ...five], traps),
      row(values.flat().map(value), traps),
    ],
  });
}
