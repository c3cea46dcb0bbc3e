import { describe, expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import { allBalances } from '../../server/src/equations/balance.ts';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { tableThree } from '../../server/src/rules/arithmetic/example.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { read } from '../check.ts';

/** Titles of the actions offered on the arithmetic findings of a text, and whether each of them mends all of it. */
function offered(text: string): { title: string; mends: boolean; preferred: boolean }[] {
  const report = read(text);
  const findings = lint(report, defaults).filter((it) => it.rule.topic === 'arithmetic');
  return codeActions(report, findings, { from: 0, to: text.length }).map(({ title, changes, preferred }) => ({
    title: title.zh,
    mends: allBalances(read(apply(text, changes))).every((it) => it.state === 'held'),
    preferred,
  }));
}

const right = {
  new: '21 5 0 0 0 0 26',
  carry_in: '3 0 0 0 0 0 3',
  open: '13 4 0 0 0 0 17',
  deny_third: '8 1 0 0 0 0 9',
  total: '21 5 0 0 0 0 26',
  carry_out: '3 0 0 0 0 0 3',
};

describe('a table three with one wrong number', () => {
  const actions = offered(tableThree({ ...right, open: '31 4 0 0 0 0 17' }));
  test('offers its value first, then the totals that could be recomputed instead, saying what stays wrong', () =>
    expect(actions.map((it) => it.title)).toEqual([
      '改为 13（2 处勾稽关系随即成立）',
      '重算“（一）予以公开”的“总计”：改为 35（仍有 1 处不符）',
      '重算“（七）总计”的“自然人”：改为 39（仍有 1 处不符）',
      '重算表三全部总计（3 处）',
    ]));
  test('prefers the value, which alone makes everything hold', () =>
    expect(actions.map((it) => [it.mends, it.preferred])).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]));
});

describe('a table three with several wrong numbers', () => {
  test('offers two neighbours that changed places', () =>
    expect(offered(tableThree({ ...right, open: '4 13 0 0 0 0 17' })).find((it) => it.mends)?.title).toBe(
      '改 2 格后勾稽关系全部成立：“（一）予以公开”自然人 4→13；“（一）予以公开”商业企业 13→4（相邻两格互换）',
    ));
  test('offers a row that was pasted one cell beside its place', () => {
    const all = offered(tableThree({ ...right, open: '0 13 4 0 0 0 0' }));
    expect(all.find((it) => it.title.includes('移回原位'))).toMatchObject({
      title: '“（一）予以公开”行错了一格，移回原位（改 4 格，勾稽关系全部成立）',
      mends: true,
    });
  });
  test('offers three cells where no two will do', () =>
    expect(
      offered(tableThree({ ...right, open: '31 6 0 0 0 0 17', carry_in: '3 0 0 0 0 0 4' })).find((it) => it.mends)
        ?.title,
    ).toBe(
      '改 3 格后勾稽关系全部成立：“二、上年结转政府信息公开申请数量”总计 4→3；“（一）予以公开”自然人 31→13，数字颠倒；“（一）予以公开”商业企业 6→4',
    ));
  test('offers all cells that are located at once', () => {
    const all = offered(tableThree({ ...right, new: '12 5 0 0 0 0 26', deny_third: '8 7 0 0 0 0 9' }));
    expect(all.filter((it) => it.mends).map((it) => it.title)).toEqual(['改正表三全部已定位的错格（2 格）']);
  });
  test('offers no guess where everything is wrong', () => {
    const rows = Object.fromEntries(Object.keys(right).map((id, i) => [id, `${i * 3} 1 ${i} 2 0 7 ${i + 1}`]));
    expect(offered(tableThree(rows)).filter((it) => it.title.includes('勾稽关系全部成立'))).toEqual([]);
  });
});
