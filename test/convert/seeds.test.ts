import { describe, expect, test } from 'vitest';
import { squeeze } from '../../server/src/base/text.ts';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { importPlain } from '../../server/src/convert/plain.ts';
import { type BoundTable, tableOf, textOf } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { hasShared, type Source, seeds } from '../shared.ts';

const imported = (source: Source) => {
  const it = importPlain(source.text);
  const draft = toDialect(it.draft);
  return { ...it, draft, report: read(draft) };
};
const raws = (it: BoundTable): string[] => it.facts.flat().map((fact) => fact?.raw ?? 'none');
const sum = (them: readonly string[], raw: string): number => them.filter((it) => squeeze(it) === raw).length;

describe.runIf(hasShared)('the seed reports as imported', () => {
  const of = (id: string): Source => seeds().find((it) => it.id === `seed-${id}`)!;

  test.each(['000', '001', '003', '004'])('%s has all five parts of table two, table three and table four', (id) => {
    const { report, unplaced } = imported(of(id));
    expect(report.tables.map((it) => it.table.id)).toEqual([
      't2.a20_1',
      't2.a20_5',
      't2.a20_6',
      't2.a20_8',
      't2.a20_9',
      't3',
      't4',
    ]);
    expect(
      report.tables.every(
        (it) => it.format.id === '2019' && it.missingRows.length === 0 && it.missingColumns.length === 0,
      ),
    ).toBe(true);
    expect(report.tables.slice(0, 5).flatMap(raws)).toHaveLength(22);
    expect(unplaced).toEqual([]);
  });

  test('000 keeps its padding and its blanks', () => {
    const { report } = imported(of('000'));
    expect(raws(report.tables[0]!).slice(0, 3)).toEqual(['　　4', '\u20024', '　4']);
    const three = raws(tableOf(report, 't3')!);
    expect([sum(three, '0'), sum(three, '')]).toEqual([23, 138]);
    expect(raws(tableOf(report, 't4')!).map(squeeze).join()).toBe(',,,,0,,,,,0,,,,,0');
  });

  test('001 keeps what is odd, and the row that is not in the format', () => {
    const { report } = imported(of('001'));
    expect(raws(report.tables[1]!)).toEqual(['0', '0', '0', '386', '减59', '327']);
    expect(raws(report.tables[4]!)).toEqual(['10', '44967.00']);
    expect(report.tables[4]!.unknownRows.map((it) => squeeze(textOf(report, it.label)).slice(-4))).toEqual(['：327']);
    expect(sum(raws(tableOf(report, 't3')!), '0')).toBe(161);
    expect(raws(tableOf(report, 't4')!)).toEqual(['[bookmark: _GoBack]0', ...Array<string>(14).fill('0')]);
  });

  test('002 has no tables and loses no words', () => {
    const { report, draft } = imported(of('002'));
    expect(report.tables).toEqual([]);
    expect(squeeze(draft).replace(/#/g, '')).toBe(squeeze(of('002').text));
  });

  test('003 keeps every value where it stood', () => {
    const { draft, notes } = imported(of('003'));
    const row = (label: string): string => draft.split('\n').find((it) => squeeze(it).startsWith(`|${label}|`))!;
    for (const it of ['1.属于国家秘密', '2.其他法律行政法规禁止公开']) expect(row(it)).toMatch(/ \|( {2}\|){7} 0 \|$/);
    for (const it of ['(六)其他处理', '(七)总计']) expect(row(it)).toMatch(/ \|( {2}\|){5} 0 \| {2}\|$/);
    expect(row('3.危及“三安全一稳定”')).toMatch(/ \|( {2}\|){6} 0 \|$/);
    expect(row('四、结转下年度继续办理')).toMatch(/ \|( {2}\|){6} 0 \|$/);
    expect(draft).toContain('| 2 | 1 | 1 | 3 | 5 | 1 | 10 | 2 | 1 | 7 | 1 | 9 | 9 | 226 |');
    expect(notes.map((it) => `${it.rule} ${it.line}`)).toEqual([
      'table-split 54',
      'table-cells-misaligned 79',
      'table-split 80',
      'table-split 81',
    ]);
  });

  test('004 is all zeros, and its broken labels are noted where they stand', () => {
    const { report, draft, notes } = imported(of('004'));
    expect(report.tables.flatMap(raws).join('')).toBe('0'.repeat(22 + 161 + 15));
    expect(draft).toContain('\n\n—5—\n\n## 三、');
    expect(new Set(notes.map((it) => it.rule))).toEqual(new Set(['table-label-whitespace']));
    expect(notes.map((it) => it.line)).toEqual(expect.arrayContaining([160, 175, 178, 221, 234, 421, 470, 516]));
  });
});
