import { squeeze } from '../../server/src/base/text.ts';
import { shown } from '../../server/src/convert/inline.ts';
import { type BoundTable, factsOf, type Report } from '../../server/src/report/report.ts';
import { type Block, type Cell, type Row, rowsOf } from '../../server/src/syntax/blocks.ts';
import { cellText, delimiterColumns, readRow } from '../../server/src/syntax/cells.ts';

/** What a draft says, whatever it looks like; read from its blocks alone, so that no layout can leave out what it forgets. */
export interface Said {
  /** Every fact in order: its cell, what is written there to the letter, and what that means. */
  readonly facts: readonly string[];
  /** Headings with their level and section, lines of prose, and rows of tables of one's own, in order. */
  readonly lines: readonly string[];
  /** What stands in a standard table and is no fact: values under no column, rows and columns of somebody's own. */
  readonly beside: readonly string[];
}

/**
 * Reads what a draft says. Front matter and comments speak to those who write, and rules and the marks of fences and
 * delimiters are no words.
 */
export function said(report: Report): Said {
  const bound = new Set(report.tables.flatMap((it) => it.blocks));
  const facts = [...factsOf(report)].map(
    ({ table, row, column, raw, value }) =>
      `${table.id} ${row.id} ${column.id} “${raw}” ${value ? `${value.units}e-${value.scale}` : '?'}`,
  );
  return {
    facts: facts.map(visible),
    lines: report.tree.blocks.flatMap((it) => (bound.has(it) ? [] : linesOf(report, it))).map(visible),
    beside: report.tables.flatMap((it) => besideOf(report, it)).map(visible),
  };
}

/**
 * As Markdown and HTML show a line: a run of ASCII blanks is one blank; every other blank counts. An item's marker that was
 * kept for its looks has a no-break space behind it, without which it would be a list again.
 */
const visible = (line: string): string => line.replace(/[ \t]+/g, ' ').replace(/^([-+*]|\d{1,9}[.)])\u00a0/, '$1 ');

function linesOf(report: Report, block: Block): readonly string[] {
  const { text } = report;
  const words = text.slice(block.from, block.to);
  switch (block.kind) {
    case 'heading':
      return [
        `${markOf(report, block, Math.min(block.level, 4))}${shown(text.slice(block.content.from, block.content.to))}`,
      ];
    case 'paragraph': {
      const mark = markOf(report, block, 0);
      // `##一、` and `一、 ##` are meant as marks.
      return [mark + (mark ? shown(words.replace(/^#+|#+$/g, '')) : shown(words))];
    }
    case 'list':
      return words.split(/\r?\n/).map(shown);
    case 'fence':
      return words.split(/\r?\n/).flatMap((it) => (/^\s*(?:`{3}|~{3}|$)/.test(it) ? [] : it.trim()));
    case 'table':
      // A short row is filled up, says GFM.
      return rowsOf(block).map((row) => `|${row.cells.map((it) => cellOf(text, it)).join('|')}`.replace(/\|+$/, ''));
    case 'comment':
    case 'break':
    case 'front-matter':
      return [];
  }
}

/** `#` for the title, `## s1 ` for a section, and otherwise the level that a heading has. */
function markOf({ title, outline }: Report, { from, to }: Block, level: number): string {
  const isIn = (it: { readonly from: number }): boolean => from <= it.from && it.from < to;
  const section = outline.headings.find(isIn);
  if (section) return `## ${section.section?.id ?? '?'} `;
  return title?.lines.some(isIn) ? '# ' : level > 0 ? `${'#'.repeat(level)} ` : '';
}

/** The words of a cell as they are shown, with the full-width blanks by which they are indented. */
function cellOf(text: string, it: Cell): string {
  const raw = cellText(text, it);
  const words = shown(raw);
  return words === '' ? '' : `${/^\u3000*/.exec(raw)![0]}${words}`;
}

function besideOf({ text }: Report, it: BoundTable): readonly string[] {
  const others = new Set(it.unknownColumns.map((cell) => cell.from));
  const known = new Set([
    ...it.facts.flat().map((fact) => fact?.from),
    ...it.rows.map((row) => row.label.from),
    ...it.header.flatMap((row) => row.cells.map((cell) => cell.from)).filter((from) => !others.has(from)),
  ]);
  const cells = it.blocks.flatMap((block) => rowsIn(text, block).flatMap((row) => row.cells));
  return cells
    .filter((cell) => cell.to > cell.from && !known.has(cell.from))
    .map((cell) => `${it.table.id} ${shown(cellText(text, cell))}`)
    .sort();
}

function rowsIn(text: string, block: Block): readonly Row[] {
  if (block.kind === 'table') return rowsOf(block);
  return block.kind === 'paragraph' && delimiterColumns(text, block) === 0 ? [readRow(text, block)] : [];
}

/** Every line and every filled cell, without its place, its marks and its blanks, sorted. */
export function words(report: Report): readonly string[] {
  const bound = new Set(report.tables.flatMap((it) => it.blocks));
  return report.tree.blocks
    .flatMap((block) => {
      if (!bound.has(block)) return linesOf(report, block).map((it) => it.replace(/^#+ (?:s\d |\? )?/, ''));
      return rowsIn(report.text, block).flatMap((row) => row.cells.map((it) => shown(cellText(report.text, it))));
    })
    .map(squeeze)
    .filter((it) => it !== '')
    .sort();
}
