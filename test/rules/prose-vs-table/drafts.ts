import { format2019 } from '../../../server/src/formats/2019.ts';
import { format2021 } from '../../../server/src/formats/2021.ts';
import type { Format } from '../../../server/src/formats/format.ts';
import { leaves } from '../../../server/src/formats/lines.ts';
import { type Numbers, written } from '../../generate.ts';

/** Numbers by row: those of table three are of natural persons, those of table four upheld, corrected, other, pending. */
export interface Given {
  readonly t3?: Readonly<Record<string, number>>;
  readonly organisations?: Readonly<Record<string, number>>;
  readonly t4?: Readonly<Record<string, readonly number[]>>;
  readonly t2?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A complete, consistent draft of 2021 that says something in section 一; rows that are not given are zero. */
export const draft = (said: string, given: Given = {}, format: Format = format2021): string =>
  saying(written(format, numbersOf(format, given)), said);

/** The same in the format of 2019. */
export const draft2019 = (said: string, given: Given = {}): string => draft(said, given, format2019);

/** Puts words into section 一 of a draft. */
export const saying = (text: string, said: string): string =>
  text.replace(/(## 一、总体情况\n\n)无。/, (_, heading: string) => heading + said);

function numbersOf(format: Format, { t3 = {}, organisations = {}, t4 = {}, t2 = {} }: Given): Numbers {
  const tables = format.tables.map((table) => {
    const rows = leaves(table.rows).map((row) => {
      const cells = Object.fromEntries(table.columns.map((it) => [it.id, t2[row.id]?.[it.id] ?? 0]));
      if (table.id === 't3') Object.assign(cells, { natural: t3[row.id] ?? 0, company: organisations[row.id] ?? 0 });
      if (table.id === 't4') for (const [i, { id }] of table.columns.entries()) cells[id] = t4[row.id]?.[i] ?? 0;
      return [row.id, cells] as const;
    });
    return [table.id, balanced(table.id, Object.fromEntries(rows))] as const;
  });
  return Object.fromEntries(tables);
}

function balanced(table: string, rows: Record<string, Record<string, number>>): Record<string, Record<string, number>> {
  if (table === 't3') {
    for (const column of ['natural', 'company']) {
      const results = Object.keys(rows).filter((it) => !['new', 'carry_in', 'carry_out', 'total'].includes(it));
      rows.total![column] = results.reduce((sum, it) => sum + rows[it]![column]!, 0);
      rows.new![column] = rows.total![column]! + rows.carry_out![column]! - rows.carry_in![column]!;
    }
  }
  for (const row of Object.values(rows)) {
    if ('total' in row) row.total = Object.entries(row).reduce((sum, [id, it]) => (id === 'total' ? sum : sum + it), 0);
  }
  return rows;
}
