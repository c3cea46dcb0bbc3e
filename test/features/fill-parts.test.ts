import { describe, expect, test } from 'vitest';
import { apply } from '../../server/src/base/span.ts';
import { fillActions, filledFromParts } from '../../server/src/features/fill-parts.ts';
import { part, whole } from '../../server/src/rules/units/drafts.ts';
import { tableOf } from '../../server/src/rules/years/drafts.ts';
import { archiveOf, read } from '../check.ts';
import { marked } from '../marker.ts';

const county = '青禾县人民政府';
const names = ['青禾县云溪镇人民政府', '青禾县柳河镇人民政府'];
const [first, second] = [part(names[0]!, '20', '2'), part(names[1]!, '11', '0')];

const filled = (text: string, beside: readonly string[]): string =>
  apply(
    text,
    filledFromParts(read(text), archiveOf(beside)).flatMap((it) => it.changes),
  );

const offered = (fixture: string, beside: readonly string[]) => {
  const { text, cursor = 0 } = marked(fixture);
  const them = fillActions(read(text), archiveOf(beside), { from: cursor, to: cursor });
  return them.map((it) => [it.title.zh, it.kind, apply(text, it.changes)] as const);
};

describe('an aggregate with blank cells', () => {
  test('has them filled with the sums of its parts', () => {
    expect(filled(whole(county, names, '', ''), [first, second])).toBe(whole(county, names, '31', '2'));
  });

  test('keeps what is filled, right or wrong or in words', () => {
    for (const written of ['30', '无', '—']) {
      expect(filled(whole(county, names, written, ''), [first, second])).toBe(whole(county, names, written, '2'));
    }
  });

  test('is filled with exact decimals', () => {
    const fee = (unit: string, n: string): string =>
      tableOf(2023, ['第二十条第（八）项', '本年收费金额（单位：万元）'], ['行政事业性收费', n]).replace(
        '青禾县水务局',
        unit,
      );
    const front = `---\n下级: [${names.join(', ')}]\n---\n`;
    expect(filled(front + fee(county, ''), [fee(names[0]!, '0.1'), fee(names[1]!, '0.2')])).toBe(
      front + fee(county, '0.3'),
    );
  });

  test('counts its first of two tables alone', () => {
    const text = whole(county, names, '', '');
    const twice = text + text.slice(text.indexOf('|') - 1);
    const once = whole(county, names, '31', '2');
    expect(filled(twice, [first, second])).toBe(once + text.slice(text.indexOf('|') - 1));
  });

  test.each([
    ['a part is missing', [first], '', ''],
    ['a part reports twice', [first, second, second], '', ''],
    ['a part is blank there', [first, part(names[1]!, '', '0')], '', '2'],
    ['a part says 无 there', [first, part(names[1]!, '无', '0')], '', '2'],
    ['a part lacks the table', [first, second.slice(0, second.indexOf('|'))], '', ''],
    ['a part is of another year', [first, second.replace('2023', '2022')], '', ''],
    ['its own office may be in the sum', [first, second, part('青禾县人民政府办公室', '4', '0')], '', '2'],
    ['its own office does not state it', [first, second, part('青禾县人民政府办公室', '', '0')], '', '2'],
  ])('keeps them where %s', (_, beside, ...kept: [string, string] | string[]) => {
    const [a, b] = kept as [string, string];
    expect(filled(whole(county, names, '', ''), beside)).toBe(whole(county, names, a, b));
  });

  test('keeps them where a part has the table of another format', () => {
    const old = tableOf(
      2023,
      ['第二十条第（六）项', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政处罚', '5', '0', '11'],
    );
    expect(filled(whole(county, names, '', ''), [first, old.replace('青禾县水务局', names[1]!)])).toBe(
      whole(county, names, '', ''),
    );
  });

  test('keeps them where nobody lists the parts', () => {
    const below = [first, second].map((it) => `---\n上级: ${county}\n---\n${it}`);
    expect(filled(part(county, '', ''), below)).toBe(part(county, '', ''));
  });

  test('keeps amounts whose unit no header prints', () => {
    const bought = (unit: string, n: string, m: string): string =>
      tableOf(2020, ['第二十条第（九）项', '采购项目数量', '采购总金额'], ['政府集中采购', n, m]).replace(
        '青禾县水务局',
        unit,
      );
    const front = `---\n下级: [${names.join(', ')}]\n---\n`;
    const beside = [bought(names[0]!, '1', '12.5'), bought(names[1]!, '2', '3')];
    const text = front + bought(county, '', '');
    expect(filled(text, beside)).toBe(front + bought(county, '3', ''));
  });
});

describe('filling is offered', () => {
  const other = '\n| 第二十条第（五）项 | 本年处理决定数量 |\n| -- | -- |\n| 行政许可 |  |\n';
  const more = (text: string, n: string): string => `${text}${other.replace('|  |', `| ${n} |`)}`;
  const beside = [more(first, '3'), more(second, '4')];

  test('for the table under the cursor and for all tables, by the number of cells', () => {
    const at = more(whole(county, names, '', ''), '').replace('行政处罚', '行政‸处罚');
    expect(offered(at, beside)).toEqual([
      ['由下级单位之和填写本表空格（2 格）', 'rewrite', more(whole(county, names, '31', '2'), '')],
      ['由下级单位之和填写全文空格（3 格）', 'rewrite', more(whole(county, names, '31', '2'), '7')],
    ]);
  });

  test('once where all of it is one table', () => {
    const at = more(whole(county, names, '31', '2'), '').replace('行政许可', '行政‸许可');
    expect(offered(at, beside).map(([title]) => title)).toEqual(['由下级单位之和填写本表空格（1 格）']);
  });

  test('for all tables where the cursor stands in none', () => {
    expect(offered(more(whole(county, names, '', ''), ''), beside).map(([title]) => title)).toEqual([
      '由下级单位之和填写全文空格（3 格）',
    ]);
  });

  test('to nobody who has nothing blank, lacks a part, or is no aggregate', () => {
    expect(offered(whole(county, names, '30', '2'), beside)).toEqual([]);
    expect(offered(whole(county, names, '', ''), [first])).toEqual([]);
    expect(offered(part(names[0]!, '', ''), [second])).toEqual([]);
  });
});
