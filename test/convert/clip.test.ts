import { describe, expect, test } from 'vitest';
import { clipOf, figuresIn, readTabs } from '../../server/src/convert/clip.ts';
import type { Draft } from '../../server/src/convert/draft.ts';

const textsIn = ({ blocks }: Draft): string[][] =>
  blocks.flatMap((it) => (it.kind === 'grid' ? it.rows.map((row) => row.cells.map((cell) => cell.text)) : [[it.text]]));

describe('cells apart by tabs', () => {
  test('are rows and cells, whatever ends a line', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      expect(textsIn(readTabs(['1\t2', '\t4', ''].join(ending)))).toEqual([
        ['1', '2'],
        ['', '4'],
      ]);
    }
  });

  test('may stand between quotes for a line break in them, which is no part of a label', () => {
    expect(textsIn(readTabs('"结果\n维持"\t结果纠正\t"注""1""\n"\r\n1\t2\t\r\n'))).toEqual([
      ['结果维持', '结果纠正', '注"1"'],
      ['1', '2', ''],
    ]);
  });

  test('keep quotation marks that are their own', () => {
    expect(textsIn(readTabs('"甲"\t1\r\n"乙"乙\t2\r\n'))).toEqual([
      ['"甲"', '1'],
      ['"乙"乙', '2'],
    ]);
  });
});

describe('figures', () => {
  test('are two at least, and nothing else', () => {
    expect(figuresIn(readTabs('3\t\r\n\t4\r\n\t\r\n'))).toEqual([
      ['3', ''],
      ['', '4'],
    ]);
    expect(figuresIn(readTabs('3\t\r\n'))).toBeUndefined();
    expect(figuresIn(readTabs('甲\t3\r\n乙\t4\r\n'))).toBeUndefined();
  });
});

test('rows whose values stood beside their columns are known', () => {
  const header = '申请办理情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
  const rows = [
    '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1',
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
  ];
  const clip = clipOf(readTabs([header, ...rows].join('\n')));
  expect(clip.report.tables.map((it) => it.table.id)).toEqual(['t3']);
  expect(clip.isShifted(0, 'new')).toBe(false);
});
