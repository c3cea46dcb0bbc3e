import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { normal } from '../../server/src/report/match.ts';
import { type BoundTable, tableOf } from '../../server/src/report/report.ts';
import { corpus, hasShared, json } from '../shared.ts';
import { checkSource } from './findings.ts';

type Cell = number | string | null;
interface Truth {
  readonly format: string;
  readonly table2: Readonly<Record<string, Cell | readonly Cell[]>> | null;
  readonly table3: { readonly rows: Readonly<Record<string, readonly Cell[]>> } | null;
  readonly table4: readonly Cell[] | null;
}

/** The values of a row as the collectors wrote them down: numbers, null for a blank, text where a unit is written. */
function row(table: BoundTable, index: number): Cell[] {
  return table.facts[index]!.map((it) => {
    if (!it || it.raw === '') return null;
    return it.value && it.forms.length === 0 ? Number(show(it.value)) : it.raw;
  });
}

/** 行政事业性收费(万元) and （一）部分公开 in the truth name the row without its unit or note. */
const short = (label: string): string => normal(label).replace(/\((?:万元|区分.*)\)$/, '');

describe.runIf(hasShared)('tables of the corpus', () => {
  for (const source of corpus()) {
    test(`${source.id}: tables come out cell for cell`, () => {
      const truth = json<Truth>(`corpus/${source.id.slice(-3)}.json`);
      const { report } = checkSource(source);
      for (const [label, values] of Object.entries(truth.table2 ?? {})) {
        const found = report.tables
          .filter((it) => it.table.section === 's2')
          .flatMap((table) => table.leaves.flatMap((it, i) => (short(it.label.official) === short(label) || (it.label.accepted ?? []).map(short).includes(short(label)) ? [row(table, i)] : [])));
        expect(found, label).toHaveLength(1);
        if (values !== null) expect(found[0], label).toEqual([values].flat());
        else expect(found[0]!.every((it) => it === null), label).toBe(true);
      }
      const t3 = tableOf(report, 't3');
      for (const [label, values] of Object.entries(truth.table3?.rows ?? {})) {
        const own = short(label.replace(/^（[一二三四五六]）(?=\d)/, ''));
        const index = t3!.leaves.findIndex((it) => short(it.label.official).startsWith(own));
        expect(row(t3!, index), label).toEqual(values);
      }
      if (truth.table4) expect([0, 1, 2].flatMap((i) => row(tableOf(report, 't4')!, i))).toEqual(truth.table4);
    });
  }
});
