import { describe, expect, test } from 'vitest';
import { apply } from '../../../server/src/base/span.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { tableCaption } from '../../../server/src/rules/tables/table-caption.ts';
import { gfm, mergedRequests, numbered, tableIn } from '../../report/layouts.ts';
import { finds, firstOf, fixes, read } from './common.ts';

const fees = (caption: string): string =>
  `\n| ${caption} | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | 0 |\n`;
const merged = (note: string): string => {
  const table = tableIn('2021', 't3');
  return gfm(mergedRequests(table, numbered(table), 3)).replace(table.head, note);
};

describe('table-caption', () => {
  test.each([
    '第二十条第（八）项',
    '第二十条第(八)项',
    '信息内容',
    '项目',
    '',
    '[bookmark: _GoBack]第二十条第（八）项',
  ])('is silent about %s', (it) => finds(tableCaption, fees(it)));
  test.each([
    '第二十条 第（八）项',
    '第二十条<br>第(八)项',
    '第二十条第八项',
    '第二十条（八）项',
    '第20条第（八）项',
    '第二十条第（8）项',
  ])('finds %s and writes it as issued', (it) => fixes(tableCaption, fees(`⟦${it}⟧`), fees('第二十条第（八）项')));
  test('says one thing about all captions that are set with blanks', () => {
    const permits = '\n| 第二十条 第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 0 |\n';
    const text = fees('⟦第二十条 第（八）项⟧') + permits;
    finds(tableCaption, text, '“第二十条 第（八）项”应为“第二十条第（八）项”，另有 1 处相同');
    fixes(tableCaption, text, fees('第二十条第（八）项') + permits.replace('条 第', '条第'));
  });
  test('offers, but never on its own, to change the caption of another item', () => {
    const text = fees('⟦第二十条第（六）项⟧').replace('行政事业性收费', '行政事业性收费');
    finds(tableCaption, text, '“第二十条第（六）项”应为“第二十条第（八）项”');
    const report = read(fees('第二十条第（六）项'));
    const [it] = [...heard(tableCaption, report)];
    const [fix] = tableCaption.fixes!(it!.data, report);
    expect([fix!.safe, apply(report.text, fix!.changes)]).toEqual([false, fees('第二十条第（八）项')]);
  });
  test('finds a note whose bracket is broken', () =>
    finds(tableCaption, merged('⟦（本列)数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）⟧')));
  test.each(['(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', '项目', '申请办理情况', '勾稽关系'])(
    'is silent about a corner of table three that reads %s',
    (it) => expect(firstOf(tableCaption, merged(it))).toBeUndefined(),
  );
});
