import fc from 'fast-check';
import { apply } from '../../server/src/base/span.ts';
import { squeeze } from '../../server/src/base/text.ts';
import { rolesOf, wordOf } from '../../server/src/convert/labels.ts';
import type { Format, Table } from '../../server/src/formats/format.ts';
import { canonical, canonicalHeader, canonicalRows, leaves } from '../../server/src/formats/lines.ts';
import { printRow, printTable } from '../../server/src/syntax/print.ts';
import { read } from '../check.ts';
import type { Consistent, Figures, Numbers } from '../generate.ts';
import { gfm, longTwo, mergedRequests, piped, wideDisputes } from '../report/layouts.ts';

/** Every filled cell and line of a text that is no official label, sorted. */
export const wordsIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => (/^[\s|:-]*$/.test(line) ? [] : line.split('|')))
    .filter((it) => squeeze(it) !== '' && rolesOf(wordOf(it)).length === 0)
    .map(squeeze)
    .sort();

const valuesOf = (table: Table, numbers: Numbers): number[][] =>
  leaves(table.rows).map((row) => table.columns.map((it) => (numbers[table.id] as Figures)[row.id]![it.id]!));

export type Draw = (tables: readonly Table[], values: (it: Table) => number[][]) => string;

const blocks = (table: Table, values: readonly (readonly number[])[]): string[][] => {
  let leaf = 0;
  return [
    [...canonicalHeader(table)],
    ...canonicalRows(table).map((it) => [
      canonical(it),
      ...(it.lines ? table.columns.map(() => '') : values[leaf++]!.map(String)),
    ]),
  ];
};

/** Other layouts of the tables of each section. */
export const ways: Readonly<Record<string, Readonly<Record<string, Draw>>>> = {
  s2: {
    long: (tables, values) => gfm(longTwo(tables, values)),
    'long without a delimiter row': (tables, values) => piped(longTwo(tables, values)),
    'long, its parts apart': (tables, values) => tables.map((it) => piped(longTwo([it], values))).join('\n'),
  },
  s3: {
    'two label columns': ([it], values) => gfm(mergedRequests(it!, values(it!), 2)),
    'three label columns': ([it], values) => gfm(mergedRequests(it!, values(it!), 3)),
    'three label columns without a delimiter row': ([it], values) => piped(mergedRequests(it!, values(it!), 3)),
    'no delimiter row': ([it], values) => piped(blocks(it!, values(it!))),
    'cut by a blank line': ([it], values) => cut(blocks(it!, values(it!)), ''),
    'cut by a page number': ([it], values) => cut(blocks(it!, values(it!)), '—5—\n\n'),
    'cut by a sentence': ([it], values) => cut(blocks(it!, values(it!)), '（接上页，共3页）\n\n'),
    'cut, its header written again': ([it], values) => {
      const [header, ...rows] = blocks(it!, values(it!));
      return `${gfm([header!, ...rows.slice(0, 9)])}\n${gfm([header!, ...rows.slice(9)])}`;
    },
    'groups of one cell': ([it], values) => {
      const [header, ...rows] = blocks(it!, values(it!));
      const lines = rows.map((row) => printRow(row[1] === '' ? row.slice(0, 1) : row)).join('\n');
      return `\n${printTable({ header: header!, rows: [] })}\n${lines}\n`;
    },
    'rows too long by blanks': ([it], values) => {
      const [header, ...rows] = blocks(it!, values(it!));
      return `\n${printTable({ header: header!, rows: rows.map((row) => [...row, '', '']) })}\n`;
    },
  },
  s4: {
    'fifteen numbers': ([it], values) => gfm(wideDisputes(values(it!), 3)),
    'fifteen numbers under two rows': ([it], values) => gfm(wideDisputes(values(it!), 2)),
    'fifteen numbers without a delimiter row': ([it], values) => piped(wideDisputes(values(it!), 3)),
  },
};

function cut(rows: readonly (readonly string[])[], between: string): string {
  const [header, ...body] = rows;
  const half = printTable({ header: header!, rows: body.slice(0, 9) });
  return `\n${half}\n\n${between}${body.slice(9).map(printRow).join('\n')}\n`;
}

/** A consistent report with the tables of some sections in other layouts. */
export function drawn(
  { format, numbers, text }: Consistent,
  chosen: Readonly<Record<string, Draw | undefined>>,
): string {
  const report = read(text);
  const changes = Object.entries(chosen).flatMap(([section, draw]) => {
    const tables = tablesOf(format, section);
    const own = report.tables.filter((it) => it.table.section === section);
    const [from, to] = [own[0]!.from, own.at(-1)!.to];
    return draw ? [{ from, to, insert: draw(tables, (it) => valuesOf(it, numbers)).trim() }] : [];
  });
  return apply(text, changes);
}

/** A layout for each section, or none. */
export const choice = fc.record(
  Object.fromEntries(
    Object.entries(ways).map(([section, them]) => [section, fc.constantFrom(undefined, ...Object.values(them))]),
  ),
);

const tablesOf = (format: Format, section: string): Table[] => format.tables.filter((it) => it.section === section);

/** Damage that a table takes on its way through web pages and Word. */
export const damage = fc.record({
  line: fc.nat(),
  cell: fc.nat({ max: 9 }),
  kind: fc.constantFrom(
    'drop cell',
    'add blank',
    'add value',
    'add words',
    'drop line',
    'double line',
    'cut',
    'words',
    'page',
  ),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

/** A text with its rows of bars damaged. */
export function damaged(text: string, them: readonly Damage[]): string {
  const lines = text.split('\n');
  for (const { line, cell, kind } of them) {
    const rows = lines.flatMap((it, i) => (it.startsWith('|') ? [i] : []));
    const at = rows[line % rows.length]!;
    const cells = lines[at]!.split('|').slice(1, -1);
    const put = (it: readonly string[]): void => {
      lines[at] = `|${it.join('|')}|`;
    };
    const place = Math.min(cell, cells.length);
    if (kind === 'drop cell') put(cells.toSpliced(place, 1));
    else if (kind === 'add blank') put(cells.toSpliced(place, 0, '  '));
    else if (kind === 'add value') put(cells.toSpliced(place, 0, ' 77 '));
    else if (kind === 'add words') put(cells.toSpliced(place, 0, ' 备注一 '));
    else if (kind === 'drop line') lines.splice(at, 1);
    else if (kind === 'double line') lines.splice(at, 0, lines[at]!);
    else if (kind === 'cut') lines.splice(at, 0, '');
    else if (kind === 'words') lines.splice(at, 0, '', '某句话，共3条。', '');
    else lines.splice(at, 0, '—12—');
  }
  return lines.join('\n');
}
