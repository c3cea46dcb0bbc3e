import { describe, expect, test } from 'vitest';
import { formats } from '../../server/src/formats/index.ts';
import { blankWithCursor, factsOf, pasted } from './pasting.ts';

const in2021 = formats[1]!;
const requests = blankWithCursor(in2021, 's3');
const seven = ['3', '1', '0', '0', '0', '0', '4'];

describe('figures from a spreadsheet', () => {
  test('fill a row from the cursor on', () => {
    const { it, text } = pasted(requests, `${seven.join('\t')}\r\n`);
    expect([it.isCertain, it.tables, it.title.zh]).toEqual([true, ['表三'], '填入 7 个单元格']);
    expect(factsOf(text!, 's3')[0]).toEqual(seven);
    expect(factsOf(text!, 's3')[1]).toEqual(['', '', '', '', '', '', '']);
  });

  test('fill rows as they come from a page, too', () => {
    const row = `<tr>${seven.map((it) => `<td align=right>${it}</td>`).join('')}</tr>`;
    const { text } = pasted(requests, `<table>${row}${row}</table>`);
    expect(factsOf(text!, 's3').slice(0, 2)).toEqual([seven, seven]);
  });

  test('fill a column downwards, blank cells of group rows being blank', () => {
    const { it, text } = pasted(requests, '3\r\n2\r\n\r\n1\r\n4\r\n\r\n5\r\n');
    expect(it.isCertain).toBe(true);
    expect(
      factsOf(text!, 's3')
        .map((row) => row[0])
        .slice(0, 6),
    ).toEqual(['3', '2', '1', '4', '5', '']);
  });

  test('that leave out the group rows are offered with these passed over', () => {
    const { it, text } = pasted(requests, '3\r\n2\r\n1\r\n4\r\n5\r\n');
    expect(it.isCertain).toBe(false);
    expect(
      factsOf(text!, 's3')
        .map((row) => row[0])
        .slice(0, 6),
    ).toEqual(['3', '2', '1', '4', '5', '']);
  });

  test('fill a block', () => {
    const { text } = pasted(requests, '1\t2\r\n3\t4\r\n');
    expect(
      factsOf(text!, 's3')
        .slice(0, 2)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['1', '2', ''],
      ['3', '4', ''],
    ]);
  });

  test('write over another number only when asked, with a tab stop there', () => {
    const { it } = pasted(requests.replace('‸', '‸9'), `${seven.join('\t')}\r\n`);
    expect([it.isCertain, it.title.zh]).toEqual([false, '填入 7 个单元格（改写其中 1 个不同的数）']);
    expect(it.stops.map(({ from, to }) => it.insert.slice(from, to))).toEqual(['3']);
  });

  test('that do not fit are pasted as ever, as are those pasted on a label', () => {
    expect(pasted(requests, `${[...seven, '8'].join('\t')}\r\n`).it).toBeUndefined();
    expect(pasted(requests.replace('‸', '').replace('| 一、本年新收', '| 一、‸本年新收'), '1\t2').it).toBeUndefined();
    expect(pasted(requests, '3').it).toBeUndefined();
  });
});
