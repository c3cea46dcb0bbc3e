import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../server/src/base/span.ts';
import { tableThree } from '../../server/src/rules/arithmetic/example.ts';
import { hints, hintsIn } from '../check.ts';
import { consistent } from '../generate.ts';
import { tableFour } from './tables.ts';

/** Table three of four applications that were all granted, with these numbers in the row that says so. */
const granted = (open: string): string => tableThree({ new: '3 1 0 0 0 0 4', open, total: '3 1 0 0 0 0 4' });

const three = (...rows: string[]): string =>
  [
    '| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| :-- | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
  ].join('\n');

test('a blank total says what it should be', () => {
  hints(tableFour('3 1 0 1 ⟦⟧'), ['应为 5']);
});

test('a total that differs says what it should be, and why', () => {
  hints(tableFour('3 1 0 1 6⟦⟧'), ['应为 5']);
  const [it] = hintsIn(tableFour('3 1 0 1 6'));
  expect(it!.label.en).toBe('should be 5');
  expect(it!.why.zh).toBe('“行政复议”行：总计 6 ≠ 3 + 1 + 0 + 1 = 5');
});

test('there is no hint where all holds, nor while a part is blank', () => {
  hints(tableFour('3 1 0 1 5'), []);
  hints(tableFour('3 · 0 1 ·'), []);
  hints(tableFour('3 · 0 1 9'), []);
});

test('parts have no hints, though their number may be certain', () => {
  hints(tableFour('3 · 0 1 5'), []);
});

test('a total that several equations name wrong is the suspect itself', () => {
  hints(granted('3 1 0 0 0 0 9⟦⟧'), ['应为 4']);
});

test('no total is blamed where a part is the suspect', () => {
  hints(granted('8 1 0 0 0 0 4'), []);
});

test('a total for which two equations ask for different numbers has no hint', () => {
  const rows = { new: '3 1 0 0 0 0 4', open: '3 1 0 0 0 0 4', partial: '0 0 0 0 0 0 2⟦⟧', total: '3 1 0 0 0 0 7' };
  hints(tableThree(rows), ['应为 0']);
});

test('a rule that is off and a comment that silences have no hint', () => {
  hints(tableFour('3 1 0 1 6'), [], { rules: { 't4-total': 'off' } });
  hints(`<!-- nianbao-disable-next-line t4-total：已核 -->\n${tableFour('3 1 0 1 6')}`, []);
});

test('a row that is too short to have the cell has no hint', () => {
  hints(three('| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 |'), []);
});

test('a total written with its unit is replaced whole', () => {
  const text = tableFour('3 1 0 1 6件');
  const [it] = hintsIn(text);
  expect(apply(text, it!.changes)).toBe(tableFour('3 1 0 1 5'));
});

test('in a consistent report with any one total changed, a hint gives the old number back or keeps silent', () => {
  fc.assert(
    fc.property(consistent, fc.nat(), fc.integer({ min: 1, max: 30 }), ({ text }, n, by) => {
      const totals = [...text.matchAll(/\| (\d+) \|$/gm)];
      const it = totals[n % totals.length]!;
      const at = it.index + 2;
      const wrong = `${text.slice(0, at)}${Number(it[1]) + by}${text.slice(at + it[1]!.length)}`;
      for (const hint of hintsIn(wrong)) expect(apply(wrong, hint.changes)).toBe(text);
    }),
    { numRuns: 100 },
  );
});
