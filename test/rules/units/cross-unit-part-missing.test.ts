import { expect, test } from 'vitest';
import { heard } from '../../../server/src/rules/rule.ts';
import { crossUnitPartMissing as rule } from '../../../server/src/rules/units/cross-unit-part-missing.ts';
import { part, whole } from '../../../server/src/rules/units/drafts.ts';
import { amid, finds, read } from '../../check.ts';

const county = '青禾县人民政府';
const names = ['云溪镇', '柳河镇', '白石镇'];
const all = names.map((it) => part(it, '1', '0'));
const text = whole(county, names, '9', '9');
const at = (name: string): string => text.replace(name, `⟦${name}⟧`);

test('says once which parts are missing', () => {
  finds(amid(rule, all[1]!), at('云溪镇'), '3个下级单位中，云溪镇、白石镇没有2023年度报告；汇总数不能核对');
  finds(
    amid(rule, part('青禾县水务局', '1', '0')),
    at('云溪镇'),
    '3个下级单位中，云溪镇、柳河镇、白石镇没有2023年度报告；汇总数不能核对',
  );
  expect(rule.severity).toBe('info');
});

test('another year is not this year', () => {
  finds(amid(rule, all[0]!, all[1]!, all[2]!.replace('2023', '2022')), at('白石镇'));
});

test('says which authorities a name may mean', () => {
  const two = ['甲县', '乙县'].map((it) => part(`${it}柳河镇人民政府`, '1', '0'));
  finds(
    amid(rule, all[0]!, all[2]!, ...two),
    at('柳河镇'),
    '“柳河镇”可能是甲县柳河镇人民政府、乙县柳河镇人民政府；汇总数不能核对',
  );
});

test('names thirty of very many, and how many there are', () => {
  const many = Array.from({ length: 40 }, (_, i) => `云${'甲乙丙丁戊己庚辛'[i % 8]}${'东西南北中'[i % 5]}镇`);
  const report = read(whole(county, many, '1', '1'));
  const [it] = heard(rule, report, { archive: { of: () => [], below: () => [], saying: () => [], all: [] } });
  expect(rule.message(it!.data, report).zh).toMatch(/^40个下级单位中，.*等40个没有2023年度报告/);
});

test.each([
  ['all are there', all],
  ['all are there under other names', names.map((it) => part(`青禾县${it}人民政府`, '1', '0'))],
  ['one reports twice, which has a finding of its own', [...all, all[0]!]],
])('says nothing: %s', (_, beside) => {
  finds(amid(rule, ...beside), text);
});

test('says nothing of a draft that is seen alone, and of one without a list', () => {
  expect(heard(rule, read(text))).toEqual([]);
  finds(amid(rule, part('青禾县水务局', '1', '0')), part(county, '1', '1'));
  finds(amid(rule, part('青禾县水务局', '1', '0')), whole(county, [], '1', '1'));
});
