import { expect, test } from 'vitest';
import { heard } from '../../../server/src/rules/rule.ts';
import { crossUnitSum as rule } from '../../../server/src/rules/units/cross-unit-sum.ts';
import { part, whole } from '../../../server/src/rules/units/drafts.ts';
import { tableOf } from '../../../server/src/rules/years/drafts.ts';
import { amid, archiveOf, finds, fixes, read } from '../../check.ts';

const county = '青禾县人民政府';
const names = ['青禾县云溪镇人民政府', '青禾县柳河镇人民政府'];
const [first, second] = [part(names[0]!, '20', '2'), part(names[1]!, '11', '0')];
const child = (text: string, parent = county): string => `---\n上级: ${parent}\n---\n${text}`;

test('finds each cell that is not the sum, and fills it from the parts', () => {
  finds(
    amid(rule, first, second),
    whole(county, names, '⟦30⟧', '⟦3⟧'),
    '表二第（六）项“行政处罚”的“本年处理决定数量”为 30，2个下级单位之和为 31',
    '表二第（六）项“行政强制”的“本年处理决定数量”为 3，2个下级单位之和为 2',
  );
  fixes(amid(rule, first, second), whole(county, names, '⟦30⟧', '⟦3⟧'), whole(county, names, '31', '2'));
});

test('leads to the parts that have a number there', () => {
  const [it] = heard(rule, read(whole(county, names, '31', '3')), { archive: archiveOf([first, second]) });
  expect(it!.related!.map(({ in: other, at }) => [other!.unit, first.slice(at.from, at.to)])).toEqual([
    [names[0], '2'],
  ]);
});

test('leads to ten of many parts', () => {
  const many = Array.from('东西南北中上下左右前后里', (it) => `青禾县${it}山镇`);
  const beside = many.map((it) => part(it, '1', '0'));
  const [it] = heard(rule, read(whole(county, many, '13', '0')), { archive: archiveOf(beside) });
  expect(it!.related).toHaveLength(10);
});

test.each([
  ['equal', [first, second], whole(county, names, '31', '2')],
  ['a part is missing', [first], whole(county, names, '30', '2')],
  ['all parts are missing', [], whole(county, names, '30', '2')],
  ['a blank part', [first, part(names[1]!, '', '0')], whole(county, names, '30', '2')],
  ['a part that says 无', [first, part(names[1]!, '无', '0')], whole(county, names, '30', '2')],
  ['a blank sum', [first, second], whole(county, names, '', '2')],
  ['a part without the table', [first, second.slice(0, second.indexOf('|'))], whole(county, names, '30', '2')],
  ['a part that reports twice', [first, second, second], whole(county, names, '30', '2')],
  ['parts of another year', [first, second.replace('2023', '2022')], whole(county, names, '30', '2')],
])('says nothing: %s', (_, beside, text) => {
  finds(amid(rule, ...beside), text);
});

test('a part counts once, however often it is listed', () => {
  finds(amid(rule, first, second), whole(county, [...names, '青禾县云溪镇'], '31', '2'));
});

test('finds parts by their short names', () => {
  finds(amid(rule, first, second), whole(county, ['云溪镇', '柳河镇政府'], '⟦30⟧', '2'));
});

test('of two that answer to a short name the one below this county is meant', () => {
  const elsewhere = part('白石县云溪镇人民政府', '7', '0');
  finds(amid(rule, first, second, elsewhere), whole(county, ['云溪镇', '柳河镇'], '30', '2'));
  finds(amid(rule, child(first), second, elsewhere), whole(county, ['云溪镇', '柳河镇'], '⟦30⟧', '2'));
});

test('what its office or others below it have may be in the sum or not', () => {
  const office = part('青禾县人民政府办公室', '4', '0');
  const bureau = child(part('青禾县水务局', '6', '0'));
  for (const [beside, n] of [
    [[office], '35'],
    [[bureau], '37'],
    [[office, bureau], '41'],
    [[office, bureau], '31'],
  ] as const) {
    finds(amid(rule, first, second, ...beside), whole(county, names, n, '2'));
  }
  finds(amid(rule, first, second, office, bureau), whole(county, names, '⟦39⟧', '2'));
  finds(amid(rule, first, second, part('青禾县人民政府办公室', '', '0')), whole(county, names, '39', '2'));
});

test('where nobody says which parts there are, only too little is wrong', () => {
  const beside = [child(first), child(second)];
  finds(amid(rule, ...beside), part(county, '⟦30⟧', '2'));
  finds(amid(rule, ...beside), part(county, '32', '9'));
});

test('an authority above others that is no government does not add them up', () => {
  const bureau = '青禾县水务局';
  finds(amid(rule, child(part('青禾县水库管理中心', '9', '0'), bureau)), part(bureau, '1', '0'));
});

test('another county whose name is less of the same does not own the parts', () => {
  const parts = [child(first, '云山市城中区'), child(second, '云山市城中区')];
  finds(amid(rule, ...parts, part('云山市城中区人民政府', '31', '2')), part('城中区人民政府', '1', '0'));
});

test('adds decimals exactly, and amounts only where the header names their unit', () => {
  const fee = (unit: string, n: string): string =>
    tableOf(2023, ['第二十条第（八）项', '本年收费金额（单位：万元）'], ['行政事业性收费', n]).replace(
      '青禾县水务局',
      unit,
    );
  const sum = (n: string): string => `---\n下级: [${names.join(', ')}]\n---\n${fee(county, n)}`;
  finds(amid(rule, fee(names[0]!, '0.1'), fee(names[1]!, '0.20')), sum('0.3'));
  fixes(amid(rule, fee(names[0]!, '0.1'), fee(names[1]!, '0.20')), sum('⟦0.4⟧'), sum('0.30'));
  const bought = (unit: string, n: string): string =>
    tableOf(2020, ['第二十条第（九）项', '采购项目数量', '采购总金额'], ['政府集中采购', '1', n]).replace(
      '青禾县水务局',
      unit,
    );
  const all = `---\n下级: [${names.join(', ')}]\n---\n${bought(county, '251000').replace('| 1 |', '| ⟦1⟧ |')}`;
  finds(amid(rule, bought(names[0]!, '12.5'), bought(names[1]!, '12.6')), all);
});

test('counts the first of two tables', () => {
  const text = whole(county, names, '31', '2');
  finds(amid(rule, first, second), text + text.slice(text.indexOf('|') - 1).replace('31', '99'));
});

test('adds nothing up that a part states in the table of another format', () => {
  const old = tableOf(
    2023,
    ['第二十条第（六）项', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政处罚', '5', '0', '11'],
  );
  finds(amid(rule, first, old.replace('青禾县水务局', names[1]!)), whole(county, names, '30', '2'));
});
