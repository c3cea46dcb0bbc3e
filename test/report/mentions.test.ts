import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { mentionsOf } from '../../server/src/report/mentions.ts';
import { read } from '../check.ts';
import { draft, draft2019 } from '../rules/prose-vs-table/drafts.ts';

const given = { t3: { open: 3, unable_nohold: 2, carry_in: 1 }, t4: { review: [1], suit_after: [2] } };

/** What a draft mentions: the words, the number, and the cells. */
const mentioned = (text: string): readonly string[] => {
  const report = read(text);
  return mentionsOf(report).map(({ at, statement, facts, alternatives }) => {
    const cells = (of: typeof facts): string => of.map((it) => `${it.row.id}.${it.column.id}`).join('+');
    return [report.text.slice(at.from, at.to), show(statement.value), cells(facts), ...alternatives.map(cells)].join(
      ' ',
    );
  });
};

describe('mentions', () => {
  test('a number is tied to its cell, whether it agrees or not', () => {
    expect(mentioned(draft('我局新收政府信息公开申请4件，答复9件。', given))).toEqual([
      '4件 4 new.total',
      '9件 9 total.total',
    ]);
  });
  test('a group is tied to all its rows, and lawsuits to both of theirs', () => {
    const said = '答复政府信息公开申请5件，其中无法提供2件。政府信息公开行政诉讼2件。';
    expect(mentioned(draft(said, given)).slice(1)).toEqual([
      '2件 2 unable_nohold.total+unable_nomake.total+unable_unclear.total',
      '2件 2 suit_direct.total+suit_after.total',
    ]);
  });
  test('what may be meant as well is given behind it', () => {
    expect(mentioned(draft('收到政府信息公开申请5件。', given))).toEqual(['5件 5 new.total new.total+carry_in.total']);
  });
  test('a claim in words is tied to the cells that are nothing', () => {
    const said = '信息公开类行政复议1件，均获维持。';
    expect(mentioned(draft(said, given)).slice(1)).toEqual(['均获维持 0 review.corrected+review.pending']);
  });
  test('what a format does not count is no mention', () => {
    expect(mentioned(draft('政府集中采购3项。', given))).toEqual([]);
    expect(mentioned(draft2019('政府集中采购3项。', given))).toEqual(['3项 3 procurement.projects']);
    expect(mentioned(draft2019('废止行政规范性文件3件。', given))).toEqual([]);
  });
  test('it is read once', () => {
    const report = read(draft('收到政府信息公开申请5件。', given));
    expect(mentionsOf(report)).toBe(mentionsOf(report));
  });
  test('sections five and six, headings and comments state nothing', () => {
    const text = draft('无。', given).replace('无。\n', '无。\n\n<!-- 收到政府信息公开申请9件 -->\n');
    expect(mentioned(text.replace(/(五、.*\n\n)无。/, '$1收到政府信息公开申请9件。'))).toEqual([]);
  });
});
