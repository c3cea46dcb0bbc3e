import { expect, test } from 'vitest';
import { heard } from '../../../server/src/rules/rule.ts';
import { crossUnitDuplicateUnit as rule } from '../../../server/src/rules/units/cross-unit-duplicate-unit.ts';
import { part } from '../../../server/src/rules/units/drafts.ts';
import { amid, archiveOf, finds, read } from '../../check.ts';

const own = '青禾市云山区松岭街道办事处';
const text = part(`⟦${own}⟧`, '1', '0');
const twice = (other: string): readonly (string | undefined)[] =>
  heard(rule, read(part(own, '1', '0')), { archive: archiveOf([part(other, '2', '0')]) }).map(
    ({ severity }) => severity ?? rule.severity,
  );

test('finds two and three reports of one authority', () => {
  finds(amid(rule, part(own, '2', '0')), text, '这一机关2023年度的报告共有2份');
  finds(amid(rule, part(own, '2', '0'), part('青禾市云山区松岭街道', '', '')), text, '这一机关2023年度的报告共有3份');
});

test('finds it under a name that may be the same, and says that it may not', () => {
  finds(
    amid(rule, part('松岭街道', '2', '0')),
    text,
    '松岭街道2023年度也有报告，可能是同一机关；名称不能确定时，请写全称',
  );
  expect(twice('松岭街道')).toEqual(['info']);
  expect(twice('云山区松岭街道办')).toEqual(['info']);
  expect(twice('青禾市云山区松岭街道办')).toEqual(['warning']);
});

test.each([
  '青禾市柳河区松岭街道办事处',
  '青禾市云山区竹岭街道办事处',
  '青禾市云山区人民政府',
  '青禾市云山区人民政府办公室',
])('%s is another authority', (other) => {
  expect(twice(other)).toEqual([]);
});

test('a government and its office report each for itself', () => {
  const [government, office] = ['青禾县人民政府', '青禾县人民政府办公室'];
  finds(amid(rule, part(office, '1', '0')), part(government, '1', '0'));
  finds(amid(rule, part('青禾县政府办', '1', '0')), part(`⟦${office}⟧`, '1', '0'));
});

test('another year is no second report', () => {
  finds(amid(rule, part(own, '1', '0').replace('2023', '2022')), part(own, '1', '0'));
});

test('says nothing where unit or year is not known', () => {
  finds(amid(rule, part(own, '1', '0')), '# 政府信息公开工作年度报告\n');
});
