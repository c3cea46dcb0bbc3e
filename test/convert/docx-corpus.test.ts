import { Document, type FileChild, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { squeeze } from '../../server/src/base/text.ts';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { importDocx } from '../../server/src/convert/docx-import.ts';
import type { Draft, DraftGrid, Imported } from '../../server/src/convert/draft.ts';
import { rolesOf, wordOf } from '../../server/src/convert/labels.ts';
import { importPlain } from '../../server/src/convert/plain.ts';
import type { Format, SectionId, Table as Standard } from '../../server/src/formats/format.ts';
import { formats } from '../../server/src/formats/index.ts';
import { leaves } from '../../server/src/formats/lines.ts';
import { normal } from '../../server/src/report/match.ts';
import { tableOf } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { corpus, hasShared, json, type Source, seeds } from '../shared.ts';
import { officialTables, type Traps, type Values } from './official-tables.ts';

type Cell = number | string | null;
interface Truth {
  readonly format: string;
  readonly table2: Readonly<Record<string, Cell | readonly Cell[]>> | null;
  readonly table3: { readonly rows: Readonly<Record<string, readonly Cell[]>> } | null;
  readonly table4: readonly Cell[] | null;
}

const short = (label: string): string =>
  normal(label.replace(/^（[一二三四五六]）(?=\d)/, '')).replace(/\((?:万元|区分.*)\)$/, '');

/** What the collectors wrote down, cell by cell; blank where they have nothing. */
function valuesOf(truth: Truth): Values {
  return (table) =>
    leaves(table.rows).map((line, r) => {
      const names = [line.label.official, ...(line.label.accepted ?? [])].map(short);
      const rows = { ...truth.table2, ...truth.table3?.rows };
      const found = Object.entries(rows).find(([label]) => names.some((it) => it.startsWith(short(label))));
      const all = table.id === 't4' ? (truth.table4 ?? []).slice(r * 5, r * 5 + 5) : [found?.[1] ?? []].flat();
      return table.columns.map((_, c) => String(all[c] ?? ''));
    });
}

/** The standard section a grid stands for; undefined for a table of somebody's own. */
const sectionOf = (it: DraftGrid): SectionId | undefined => tableIn(read(toDialect({ blocks: [it] })).tables[0]?.table);
const tableIn = (it: Standard | undefined): SectionId | undefined => it?.section;

interface Written {
  readonly bytes: Uint8Array;
  readonly paragraphs: readonly string[];
  readonly cells: readonly string[];
}

/** A report as a Word file: its lines as paragraphs, its tables in the official layout where its own ones stood. */
async function written({ blocks }: Draft, format: Format, values: Values, traps: Traps): Promise<Written> {
  const paragraphs: string[] = [];
  const cells: string[] = [];
  const seen = new Set<SectionId>();
  const children = blocks.flatMap((it): FileChild[] => {
    if (it.kind !== 'grid') {
      paragraphs.push(it.text);
      return [new Paragraph(it.text)];
    }
    const section = sectionOf(it);
    if (!section) {
      cells.push(...it.rows.flatMap((row) => row.cells.map((cell) => cell.text)));
      const rows = it.rows.map(
        (row) =>
          new TableRow({ children: row.cells.map((cell) => new TableCell({ children: [new Paragraph(cell.text)] })) }),
      );
      return [new Table({ rows })];
    }
    if (seen.has(section)) return [];
    seen.add(section);
    cells.push(...format.tables.filter((table) => table.section === section).flatMap((table) => values(table).flat()));
    return officialTables(format, section, values, traps);
  });
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return { bytes, paragraphs, cells };
}

const numbersIn = (texts: readonly string[]): string[] =>
  texts.flatMap((it) => squeeze(it).match(/\d+(?:\.\d+)?/g) ?? []).sort();

/** Every line of an import, and every cell that is no label. */
function said({ draft, unplaced }: Imported): { lines: string[]; cells: string[] } {
  const lines = draft.blocks.flatMap((it) => (it.kind === 'grid' ? [] : it.text));
  const all = draft.blocks.flatMap((it) =>
    it.kind === 'grid' ? it.rows.flatMap((row) => row.cells.map((c) => c.text)) : [],
  );
  const cells = all.filter((it) => rolesOf(wordOf(it)).length === 0);
  return { lines: [...lines, ...unplaced.map((it) => it.text)], cells };
}

async function comesBack(source: Source, format: Format, values: Values, traps: Traps): Promise<Imported> {
  const { draft } = importPlain(source.text);
  const { bytes, paragraphs, cells } = await written(draft, format, values, traps);
  const it = await importDocx(bytes);
  if ('refused' in it) throw new Error(it.refused.zh);
  const out = said(it);
  expect(out.lines.map(squeeze)).toEqual(paragraphs.map(squeeze).filter((one) => one !== ''));
  expect(numbersIn([...out.lines, ...out.cells])).toEqual(
    numbersIn([...paragraphs, ...cells.filter((one) => rolesOf(wordOf(one)).length === 0)]),
  );
  return it;
}

const traps: readonly (readonly [name: string, traps: Traps])[] = [
  ['as issued', {}],
  ['as Word damages it', { brokenLabels: true, wideBlanks: true, tracked: true, split: 'headed' }],
];

describe.runIf(hasShared).each(traps)('reports as Word files, %s', (_, traps) => {
  const own = traps.tracked ? { ...traps, cutRuns: false } : traps;

  test.each(corpus().map((it) => [it.id, it] as const))(
    '%s comes back cell for cell and word for word',
    async (id, source) => {
      const truth = json<Truth>(`corpus/${id.slice(-3)}.json`);
      const format = formats.find((it) => it.id === truth.format) ?? formats[1]!;
      const values = valuesOf(truth);
      const filled = (them: readonly unknown[]): number => them.flat(2).filter((it) => it !== null && it !== '').length;
      const told = [truth.table2, truth.table3?.rows].flatMap((it) => Object.values(it ?? {}));
      expect(filled(format.tables.flatMap(values))).toBe(filled([...told, truth.table4 ?? []]));
      const { draft } = await comesBack(source, format, values, own);
      const report = read(toDialect(draft));
      const [two, three, four] = [truth.table2, truth.table3, truth.table4].map((it) => it !== null);
      for (const table of format.tables) {
        if (!{ s2: two, s3: three, s4: four }[table.section as 's2']) continue;
        const raw = tableOf(report, table.id)?.facts.map((row) => row.map((it) => it?.raw));
        // A page that was collected only in part may not show the table at all.
        if (raw || !source.partial) expect(raw, table.id).toEqual(values(table));
      }
    },
  );

  test.each(seeds().map((it) => [it.id, it] as const))('%s comes back as its text is read', async (_, source) => {
    const before = read(toDialect(importPlain(source.text).draft));
    const format = before.format ?? formats[0]!;
    const values: Values = (table) => {
      const facts = tableOf(before, table.id)?.facts ?? [];
      return leaves(table.rows).map((_, r) => table.columns.map((_, c) => facts[r]?.[c]?.raw ?? ''));
    };
    const { draft } = await comesBack(source, format, values, own);
    const after = read(toDialect(draft));
    expect(after.tables.map((it) => it.table.id)).toEqual(before.tables.map((it) => it.table.id));
    for (const it of after.tables) {
      expect(
        it.facts.map((row) => row.map((fact) => squeeze(fact?.raw ?? ''))),
        it.table.id,
      ).toEqual(values(it.table).map((row) => row.map(squeeze)));
    }
    expect(after.outline.headings.map((it) => it.section?.id)).toEqual(
      before.outline.headings.map((it) => it.section?.id),
    );
  });
});
