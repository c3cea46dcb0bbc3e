import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Equation, Format, Line, Table } from '../../server/src/formats/format.ts';
import { formats, inForce } from '../../server/src/formats/index.ts';
import { flatten, leaves } from '../../server/src/formats/lines.ts';
import { sections } from '../../server/src/formats/sections.ts';
import { normal } from '../../server/src/report/match.ts';

const words = (it: Line): string[] => [it.label.official, ...(it.label.accepted ?? []), ...(it.label.flagged ?? [])];
const ids = (lines: readonly Line[]): string[] => lines.map((it) => it.id);
const twice = (list: readonly string[]): string[] => list.filter((it, i) => list.indexOf(it) < i);
const places = (it: Equation): string[] => it.terms.split(/[=+]/).map((term) => term.trim());
const named = formats.map((it) => [it.id, it] as const);
const tableOf = (format: Format, id: string): Table => format.tables.find((it) => it.id === id)!;

/** Every group of lines that stand side by side. */
const families = (lines: readonly Line[]): (readonly Line[])[] => [
  lines,
  ...lines.flatMap((it) => (it.lines ? families(it.lines) : [])),
];

describe.each(named)('format %s', (_, format) => {
  test('has equations whose every term names a line that carries numbers', () => {
    for (const it of format.tables) {
      for (const equation of it.rowEquations ?? [])
        expect(ids(leaves(it.rows))).toEqual(expect.arrayContaining(places(equation)));
      for (const equation of it.columnEquations ?? [])
        expect(ids(it.columns)).toEqual(expect.arrayContaining(places(equation)));
    }
  });

  test('writes every equation with one equals sign and no term twice', () => {
    for (const it of format.tables.flatMap((table) => [
      ...(table.rowEquations ?? []),
      ...(table.columnEquations ?? []),
    ])) {
      expect(it.terms).toMatch(/^\w+(?: \+ \w+)* = \w+(?: \+ \w+)*$/);
      expect(twice(places(it))).toEqual([]);
    }
  });

  test('has relations whose every term names a column of their table', () => {
    for (const it of format.tables) {
      for (const { terms, unlessZero = [] } of it.relations ?? []) {
        expect(terms).toMatch(
          /^(?:(?:0|[a-z]\w*)(?: \+ [a-z]\w*)* (?:<=|!=) [a-z]\w*(?: \+ [a-z]\w*)*|[a-z]\w* = 0 <=> [a-z]\w* = 0)$/,
        );
        const columns = terms.match(/[a-z]\w*/g) ?? [];
        expect(ids(it.columns)).toEqual(expect.arrayContaining([...columns, ...unlessZero]));
        expect(twice(columns)).toEqual([]);
      }
    }
  });

  test('has rows reserved to some ranks that name the row of the others', () => {
    const found = format.tables.flatMap((it) =>
      flatten(it.rows).flatMap((row) =>
        row.reserved ? [[row.id, ids(leaves(it.rows)).includes(row.reserved.instead)]] : [],
      ),
    );
    expect(found).toEqual([['rules', true]]);
  });

  test('has labels that are unique among siblings', () => {
    for (const it of format.tables) {
      for (const family of [...families(it.rows), ...families(it.columns)]) {
        expect(twice(family.flatMap((line) => [...new Set(words(line).map(normal))]))).toEqual([]);
      }
    }
    expect(
      twice(format.sections.flatMap((it) => [it.title.official, ...(it.title.accepted ?? [])]).map(normal)),
    ).toEqual([]);
  });

  test('has ids that are unique in their table', () => {
    expect(twice(format.tables.map((it) => it.id))).toEqual([]);
    for (const it of format.tables) {
      expect(twice(ids(flatten(it.rows)))).toEqual([]);
      expect(twice(ids(flatten(it.columns)))).toEqual([]);
    }
  });

  test('is data', () => expect(JSON.parse(JSON.stringify(format))).toEqual(format));
});

/** How many equations hold in a format: E1 and E2 in every column, E3 and E4 in every row. */
const equations = (format: Format): number =>
  format.tables.reduce(
    (sum, it) =>
      sum +
      (it.rowEquations ?? []).length * it.columns.length +
      (it.columnEquations ?? []).length * leaves(it.rows).length,
    0,
  );

/** Cells that carry a number, of tables two, three and four. */
function valueCells(format: Format): readonly number[] {
  const count = (prefix: string): number =>
    format.tables
      .filter((it) => it.id.startsWith(prefix))
      .reduce((sum, it) => sum + leaves(it.rows).length * it.columns.length, 0);
  return [count('t2'), count('t3'), count('t4')];
}

test('the formats have 40 and 42 equations', () => expect(formats.map(equations)).toEqual([40, 42]));

test('the formats have as many numbers as were issued', () => {
  expect(formats.map(valueCells)).toEqual([
    [22, 161, 15],
    [10, 175, 15],
  ]);
});

test('every year from 2019 on has one format', () => {
  expect([2018, 2019, 2020, 2021, 2030].map((it) => inForce(it)?.id)).toEqual([
    undefined,
    '2019',
    '2019',
    '2021',
    '2021',
  ]);
});

interface Keyed {
  readonly key: string;
}

interface Issued {
  readonly notice: string;
  readonly t2: readonly (Keyed & { readonly caption: string; readonly columns: Keyed[]; readonly rows: Keyed[] })[];
  readonly t3: { readonly columns: Keyed[]; readonly rows: Keyed[]; readonly leaves: string[] };
  readonly t4: { readonly groups: Keyed[]; readonly columns: Keyed[] };
}

const facts = join(process.env.NIANBAO_SHARED ?? '../shared', 'domain/formats.json');
if (!existsSync(facts)) console.warn(`no ${facts}: formats are not compared with the issued ones`);

describe.runIf(existsSync(facts))('the formats as issued', () => {
  const issued = existsSync(facts)
    ? (JSON.parse(readFileSync(facts, 'utf8')) as { formats: Record<string, Issued> }).formats
    : {};
  const keys = (list: readonly Keyed[]): string[] => list.map((it) => it.key);

  test.each(named)('name the same notice, tables, rows and columns: %s', (id, format) => {
    const { notice, t2, t3, t4 } = issued[`F${id}`]!;
    expect(format.issued).toBe(notice);
    expect(format.tables.map((it) => it.id)).toEqual([...t2.map((it) => `t2.${it.key}`), 't3', 't4']);
    for (const it of t2) {
      const table = tableOf(format, `t2.${it.key}`);
      expect([table.corner, ids(table.columns), ids(leaves(table.rows))]).toEqual([
        it.caption,
        keys(it.columns),
        keys(it.rows),
      ]);
    }
    expect(ids(tableOf(format, 't3').columns)).toEqual(keys(t3.columns));
    expect(ids(leaves(tableOf(format, 't3').rows))).toEqual(keys(t3.rows));
    expect(ids(leaves(tableOf(format, 't4').rows))).toEqual(keys(t4.groups));
    expect(ids(tableOf(format, 't4').columns)).toEqual(keys(t4.columns));
  });

  test.each(named)('add up the same results: %s', (id, format) => {
    const sum = tableOf(format, 't3').rowEquations!.find((it) => it.rule === 't3-column-total')!;
    expect(places(sum).slice(1)).toEqual(issued[`F${id}`]!.t3.leaves);
  });
});

test('no section is called what a report is called, whose title is therefore never compared with theirs', () => {
  const titles = sections.flatMap(({ title }) => [title.official, ...(title.accepted ?? []), ...(title.flagged ?? [])]);
  expect(titles.length).toBeGreaterThan(6);
  expect(titles.filter((it) => /(?:报告|年报|解读)$/.test(normal(it)))).toEqual([]);
});
