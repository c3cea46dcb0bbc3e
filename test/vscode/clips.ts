// What programs put on the clipboard for the tables of a report, for scenarios.

import { blankReport } from '../../server/src/formats/blank-report.ts';
import { formats, latest } from '../../server/src/formats/index.ts';
import { bind } from '../../server/src/report/bind.ts';
import { scan } from '../../server/src/syntax/scan.ts';
import { writers } from '../clipboard.ts';
import { mergedTable } from '../merged.ts';

const values = Object.fromEntries(latest.tables.map((it) => [it.id, (r: number, c: number) => String(r * 10 + c)]));
const older = Object.fromEntries(formats[0]!.tables.map((it) => [it.id, (r: number, c: number) => String(r * 10 + c)]));

/** A blank draft of 2024. */
export const blank = (): string => blankReport('某市某区某街道办事处', 2024)!;

/** A table of section two, three or four as a program copies it. */
export const copied = (writer: string, section: 's2' | 's3' | 's4') =>
  writers[writer]!(mergedTable(latest, section, values));

/** A table of the format before, whose numbers have no place in a draft of today. */
export const outdated = () => writers.Word!(mergedTable(formats[0]!, 's3', older));

/** The numbers that a table of a draft states, row by row. */
export const numbersOf = (text: string, id: string): string[][] =>
  bind(scan(text))
    .tables.filter((it) => it.table.id === id)
    .flatMap((it) => it.facts.map((row) => row.map((fact) => fact?.raw ?? '')));

/** What those of a copied table are. */
export const wanted = (id: string): string[][] => {
  const table = latest.tables.find((it) => it.id === id)!;
  const rows = numbersOf(blank(), id).length;
  return Array.from({ length: rows }, (_, r) => table.columns.map((_, c) => values[id]!(r, c)));
};
