import { expect, test } from 'vitest';
import { areApart, inOtherPlace } from '../../server/src/report/unit-names.ts';

test.each([
  ['青禾县水务局', '白石县水务局'],
  ['龙湾区云溪镇', '衢江区湖南镇人民政府'],
  ['长春市水务局', '吉林市水务局'],
  ['北京市东城区教育委员会', '北京市西城区教育委员会'],
])('%s and %s lie in different places', (a, b) => {
  expect([inOtherPlace(a, b), inOtherPlace(b, a), areApart(a, b)]).toEqual([true, true, true]);
});

test.each([
  ['长春市绿园区正阳街道办事处', '绿园区正阳街道'],
  ['青禾县住房和城乡建设局', '青禾县城乡规划局'],
  ['杭州市市场监督管理局', '杭州市市政园林局'],
  ['建德市水利局', '杭州市建德市水利局'],
  ['云山市高新区', '云山市经济技术开发区'],
  ['青禾县水务局', '云溪镇人民政府'],
  ['', '青禾县水务局'],
])('%s and %s may lie in one place', (a, b) => {
  expect([inOtherPlace(a, b), inOtherPlace(b, a)]).toEqual([false, false]);
});

test('departments of one place are told apart by their words alone', () => {
  expect(areApart('青禾县水务局', '青禾县教育局')).toBe(true);
  expect(areApart('青禾县应急管理局', '青禾县城市管理局')).toBe(true);
  expect(areApart('青禾县水务局', '青禾县水利局')).toBe(false);
  expect(areApart('青禾县人社局', '青禾县人力资源和社会保障局')).toBe(false);
  expect(areApart('青禾县水务局', '青禾县水务局办公室')).toBe(false);
});
