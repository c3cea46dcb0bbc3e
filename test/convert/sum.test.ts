import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { type Part, summed } from '../../server/src/convert/sum.ts';
import { sumPlan } from '../../server/src/convert/sum-plan.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { formats } from '../../server/src/formats/index.ts';
import { factOf, factsOf, tableOf } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { type Consistent, consistent, fill } from '../generate.ts';

const part = (text: string, path: string): Part => ({ path, report: read(text) });

function sumOf(parts: readonly Part[]): string {
  const plan = sumPlan(parts, { unit: '某市人民政府' });
  if ('fault' in plan) throw new Error(plan.fault.en);
  return summed(plan).text;
}

const faultOf = (parts: readonly Part[], said: Parameters<typeof sumPlan>[1] = { unit: '某市人民政府' }): string => {
  const plan = sumPlan(parts, said);
  return 'fault' in plan ? plan.fault.zh : '';
};

const named = (it: Consistent, i: number): Part =>
  part(it.text.replace('某县教育局', `第${'甲乙丙丁'[i]}县教育局`), `${i}.md`);

test('every cell of the draft, read back, is the sum of that cell in its parts', () => {
  fc.assert(
    fc.property(fc.array(consistent, { minLength: 2, maxLength: 4 }), (them) => {
      const alike = them.filter((it) => it.format === them[0]!.format);
      const parts = alike.map(named);
      const sum = read(sumOf(parts));
      const facts = [...factsOf(sum)];
      expect(facts).toHaveLength([...factsOf(parts[0]!.report)].length);
      for (const { table, row, column, value } of facts) {
        const all = alike.map((it) => it.numbers[table.id]![row.id]![column.id]!);
        expect(value).toEqual({ units: all.reduce((a, b) => a + b, 0), scale: 0 });
      }
      expect(sum.unit?.value).toBe('某市人民政府');
      expect(sum.year?.value).toBe(parts[0]!.report.year!.value);
      expect(sum.front?.parts?.map((it) => it.value)).toEqual(parts.map((it) => it.report.unit!.value));
      expect(sum.front?.faults).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

const amount = { table: 't2.a20_8', row: 'fee', column: 'amount' };
const fees = (unit: string, value: string): Part => {
  const text = blankReport(unit, 2023)!;
  const report = read(text);
  const { from, to } = factOf(tableOf(report, amount.table)!, amount.row, amount.column)!;
  return part(text.slice(0, from) + value + text.slice(to), `${unit}.md`);
};
const fee = (text: string): string | undefined =>
  factOf(tableOf(read(text), amount.table)!, amount.row, amount.column)?.raw;

describe('a cell', () => {
  test.each([
    ['0.1', '0.2', '0.3'],
    ['59237.2449', '1', '59238.2449'],
    ['251000元', '3.5', '28.6'],
    ['1亿元', '1万元', '10001'],
    ['9007199254740991', '1', ''],
    ['', '3', ''],
    ['—', '3', ''],
  ])('of %s and %s is %s', (a, b, sum) => {
    expect(fee(sumOf([fees('甲局', a), fees('乙局', b)]))).toBe(sum);
  });

  test('that a part leaves blank stays blank, and the comment below the table names the part', () => {
    const text = sumOf([fees('甲局', '3'), fees('乙局', ''), fees('丙局', '约5')]);
    expect(text).toContain('- 乙局（乙局.md）：整表未填');
    expect(text).toContain('- 丙局（丙局.md）：写法无法识别：行政事业性收费（本年收费金额（单位：万元）“约5”）');
    expect(text.match(/- 甲局（甲局\.md）：.*收费/)).toBeNull();
  });

  test('of amounts without a unit beside such with one is not guessed', () => {
    const format = formats.find((it) => it.id === '2019')!;
    const of = (unit: string, value: string): Part => {
      const text = blankReport(unit, 2020, format)!;
      const { from, to } = factOf(tableOf(read(text), 't2.a20_9')!, 'procurement', 'amount')!;
      return part(text.slice(0, from) + value + text.slice(to), `${unit}.md`);
    };
    const raw = (a: string, b: string): string | undefined =>
      factOf(tableOf(read(sumOf([of('甲局', a), of('乙局', b)])), 't2.a20_9')!, 'procurement', 'amount')?.raw;
    expect([raw('12元', '5'), raw('12元', '5元'), raw('1.5万元', '5元'), raw('12', '5')]).toEqual([
      '',
      '17元',
      '15005元',
      '17',
    ]);
  });
});

describe('cannot be added', () => {
  const of = (unit: string, year: number): Part => part(blankReport(unit, year)!, `${unit}${year}.md`);

  test.each([
    ['tables of both formats', [of('甲局', 2020), of('乙局', 2021)], '两种格式的栏目含义不同'],
    ['two years', [of('甲局', 2022), of('乙局', 2023)], '不同年度不能相加'],
    ['one authority twice', [of('甲镇人民政府', 2023), { ...of('甲镇', 2023), path: 'b.md' }], '重复计算'],
    [
      'a text without tables',
      [of('甲局', 2023), part('# 乙局2023年政府信息公开工作年度报告\n', 'b.md')],
      'b.md：没有标准表格',
    ],
    [
      'a report and one that is the sum of it',
      [of('甲局', 2023), part(`---\n下级: [甲局]\n---\n\n${blankReport('某县人民政府', 2023)}`, 'b.md')],
      '“下级”已包括',
    ],
  ])('%s', (_, parts, words) => expect(faultOf(parts)).toContain(words));

  test('nor for nobody: the authority comes from the parts where they agree on it', () => {
    const below = (unit: string, above: string): Part =>
      part(`---\n上级: ${above}\n---\n\n${blankReport(unit, 2023)}`, unit);
    expect(faultOf([of('甲局', 2023)], {})).toContain('--unit');
    expect(faultOf([below('甲镇', '某县'), below('乙镇', '另县')], {})).toContain('某县、另县');
    expect(sumPlan([below('甲镇', '某县'), below('乙镇', '某县')], {})).toMatchObject({ unit: '某县', year: 2023 });
    expect(faultOf([of('甲局', 2023)], { unit: '某县', year: 2022 })).toContain('与要汇总的 2022');
  });
});

test('names that YAML would read as something else are quoted', () => {
  const odd = part(
    `---\n单位: "a: b # c --> d"\n年度: 2023\n---\n\n${fill(blankReport('甲局', 2023)!, {})}`,
    'x--y.md',
  );
  const sum = read(sumOf([odd]));
  expect(sum.front?.parts?.[0]?.value).toBe(odd.report.unit!.value);
  expect([...factsOf(sum)]).toHaveLength([...factsOf(odd.report)].length);
  expect(sum.front?.faults).toEqual([]);
});

test('numbers keep their exact digits', () => {
  expect(show({ units: 300, scale: 2 })).toBe('3.00');
  expect(fee(sumOf([fees('甲局', '1.50'), fees('乙局', '1.50')]))).toBe('3.00');
});
