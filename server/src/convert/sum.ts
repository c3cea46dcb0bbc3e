import { add, type Decimal, show, whole } from '../base/decimal.ts';
import { apply, type Change } from '../base/span.ts';
import { blankReport } from '../formats/blank-report.ts';
import type { Format } from '../formats/format.ts';
import { bind } from '../report/bind.ts';
import { type BoundTable, type Fact, factOf, type Report, tableOf } from '../report/report.ts';
import { scan } from '../syntax/scan.ts';
import { yamlOf } from './front.ts';
import { provenance } from './provenance.ts';

/** A report that is added to others, and the name of its file. */
export interface Part {
  readonly path: string;
  readonly report: Report;
}

/** What an aggregate is about. */
export interface SumPlan {
  readonly unit: string;
  readonly year: number;
  readonly format: Format;
  readonly parts: readonly Part[];
}

export interface Summed {
  readonly text: string;
  /** How many cells are left blank because a part does not state them. */
  readonly blank: number;
}

/** One cell of the aggregate: the sum, or the parts that do not state it. */
export interface SummedCell {
  readonly fact: Fact;
  /** As it is written; undefined where it has to stay blank. */
  readonly sum: string | undefined;
  readonly silent: readonly Silent[];
}

/** A part that keeps a cell from being summed, and what stands there. */
export interface Silent {
  readonly part: Part;
  readonly raw: string;
  /** `unit`: its amounts are in another unit than those of the others, or in none; `size`: the sum is beyond exact numbers. */
  readonly why: 'blank' | 'unreadable' | 'absent' | 'unit' | 'size';
}

/**
 * A draft whose tables are those of its parts added up, cell by cell and exactly.
 *
 * A cell that one part leaves blank stays blank, for nobody knows the sum; a comment below each table names its sources
 * and these cells.
 */
export function summed({ unit, year, format, parts }: SumPlan): Summed {
  const text = blankReport(unit, year, format)!;
  const report = bind(scan(text));
  const changes: Change[] = [];
  let blank = 0;
  for (const table of report.tables) {
    const cells = table.facts.flatMap((row) => row.flatMap((it) => (it ? [cellOf(it, parts)] : [])));
    for (const { fact, sum } of cells) {
      if (sum === undefined) blank++;
      else changes.push({ from: fact.from, to: fact.to, insert: sum });
    }
    const end = endOf(table);
    changes.push({ from: end, to: end, insert: `\n\n${provenance(table, cells, parts)}` });
  }
  const names = parts.map((it) => it.report.unit?.value ?? it.path);
  return { text: yamlOf({ 单位: unit, 年度: String(year), 下级: names }) + apply(text, changes), blank };
}

const endOf = (table: BoundTable): number => table.blocks.at(-1)!.to;

function cellOf(fact: Fact, parts: readonly Part[]): SummedCell {
  const own = parts.map((part) => ({ part, it: stated(part.report, fact) }));
  const silent = own.flatMap(({ part, it }): Silent[] =>
    it?.value ? [] : [{ part, raw: it?.raw ?? '', why: !it ? 'absent' : it.raw === '' ? 'blank' : 'unreadable' }],
  );
  if (silent.length > 0) return { fact, sum: undefined, silent };
  const amounts = own.map(({ part, it }) => ({ part, raw: it!.raw, value: it!.value!, unit: unitOf(it!) }));
  const unit = fact.column.unit ?? (amounts.every((it) => it.unit === amounts[0]!.unit) ? amounts[0]!.unit : '元');
  const others = amounts.filter((it) => it.unit !== unit && !(it.unit && unit && unit in places && it.unit in places));
  if (others.length > 0) return { fact, sum: undefined, silent: others.map((it) => ({ ...it, why: 'unit' })) };
  let sum: Decimal | undefined = whole(0);
  for (const it of amounts) {
    const value = it.unit === unit ? it.value : moved(it.value, places[unit!]! - places[it.unit!]!);
    sum = sum && value && add(sum, value);
  }
  if (!sum) return { fact, sum, silent: amounts.map((it) => ({ ...it, why: 'size' })) };
  return { fact, sum: show(sum) + (unit === fact.column.unit ? '' : (unit ?? '')), silent: [] };
}

/** How many places the units of amounts lie apart. */
const places: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** The same amount in a unit that is larger by so many places; undefined where that is not exact. */
function moved({ units, scale }: Decimal, by: number): Decimal | undefined {
  let it = { units, scale: scale + by };
  while (it.scale > 0 && it.units % 10 === 0) it = { units: it.units / 10, scale: it.scale - 1 };
  if (it.scale < 0) it = { units: it.units * 10 ** -it.scale, scale: 0 };
  return Number.isSafeInteger(it.units) ? it : undefined;
}

const stated = (report: Report, { table, row, column }: Fact): Fact | undefined => {
  const own = tableOf(report, table.id);
  // A table of the other format has the same name and other meanings.
  return own?.table === table ? factOf(own, row.id, column.id) : undefined;
};

/** The unit of an amount: as the cell has it, else as its header prints it. Counts have none, whatever their cells say. */
const unitOf = ({ unit, column }: Fact): string | undefined =>
  column.kind === 'amount' ? ((unit === '万' ? '万元' : unit) ?? column.unit) : undefined;
