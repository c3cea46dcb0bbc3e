import { describe, expect, test } from 'vitest';
import { definition } from '../../server/src/features/definition.ts';
import { highlights } from '../../server/src/features/highlights.ts';
import { references } from '../../server/src/features/references.ts';
import { read } from '../check.ts';
import { highlighted, leads, refers } from '../check-numbers.ts';
import { marked } from '../marker.ts';
import { draft } from '../rules/prose-vs-table/drafts.ts';

const given = { t3: { open: 10, unable_nohold: 3, carry_in: 2, carry_out: 1 }, organisations: { open: 2 } };
/** The same draft with marks put into it. */
const mark = (text: string, ...them: [before: string, after: string][]): string =>
  them.reduce((out, [before, after]) => {
    expect(out).toContain(before);
    return out.replace(before, after);
  }, text);
const received = '| 12 | 2 | 0 | 0 | 0 | 0 | 14 |';
const carried = '| 2 | 0 | 0 | 0 | 0 | 0 | 2 |';
const total = (row: string): [string, string] => [row, row.replace(/(\d+) \|$/, '⟦$1⟧ |')];

describe('definition', () => {
  test('leads from a number of the prose to its cell', () => {
    leads(mark(draft('我局新收政府信息公开申请‸14件。', given), total(received)));
    // Right behind the measure word the cursor is still at the number.
    leads(mark(draft('我局新收政府信息公开申请14件‸。', given), total(received)));
  });

  test('leads to every cell of a sum, and to those of the reading that the table bears out', () => {
    leads(mark(draft('我局收到政府信息公开申请16‸件。', given), total(received), total(carried)));
    leads(mark(draft('我局收到政府信息公开申请1‸4件。', given), total(received)));
    // Where no reading is borne out, to what the words mean first.
    leads(mark(draft('我局收到政府信息公开申请9‸9件。', given), total(received)));
  });

  test('leads from a claim in words to the cells it says are nothing', () => {
    const text = draft('信息公开类行政复议1件，均获‸维持。', { t4: { review: [1] } });
    leads(mark(text, ['| 行政复议 | 1 | 0 | 0 | 0 | 1 |', '| 行政复议 | 1 | ⟦0⟧ | 0 | ⟦0⟧ | 1 |']));
  });

  test('leads from a denial to the cells that have to be 0', () => {
    const text = draft('本年未‸收到政府信息公开申请，未发生行政复议、行政诉讼。');
    const requests = '| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 |';
    leads(mark(text, [`${requests} 0 |`, `${requests} ⟦0⟧ |`]));
    const disputes = draft('本年未收到政府信息公开申请，未发‸生行政复议、行政诉讼。');
    const rows = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];
    const marked = rows.map((it): [string, string] => [
      `| ${it} | 0 | 0 | 0 | 0 | 0 |`,
      `| ${it} | 0 | 0 | 0 | 0 | ⟦0⟧ |`,
    ]);
    leads(mark(disputes, ...marked));
    // Another year's, and what sections five and six say, is about no table.
    leads(draft('2019年未收‸到政府信息公开申请。'));
  });

  test('leads from a cell to itself, which editors answer with its references', () => {
    leads(mark(draft('无。', given), [received, '| 12 | ⟦2⟧‸ | 0 | 0 | 0 | 0 | 14 |']));
    leads(mark(draft('无。', given), [received, '| 12 |⟦‸ ⟧| 0 | 0 | 0 | 0 | 14 |']));
  });

  test('leads nowhere from labels and from numbers that repeat no table', () => {
    leads(draft('我局召开会议1‸4次。', given));
    leads(mark(draft('无。', given), ['| 一、本年新收', '| 一、本‸年新收']));
  });
});

describe('references', () => {
  const said = '我局新收政府信息公开申请⟦14件⟧。\n\n本年收到政府信息公开申请⟦14件⟧，召开会议14次。';

  test('of a number in the prose are its cell and the places that state the same', () => {
    refers(mark(draft(said.replace('14', '1‸4'), given), total(received)));
  });

  test('of a cell are the places that lead to it, sums included', () => {
    const more = `${said}\n\n我局共收到政府信息公开申请⟦16件⟧。`;
    refers(mark(draft(more, given), [received, received.replace('14', '⟦1‸4⟧')]));
  });

  test('of a sum are its cells and the places that state the same sum', () => {
    const text = draft(`${said.replace(/[⟦⟧]/g, '')}\n\n我局共收到政府信息公开申请⟦1‸6件⟧。`, given);
    refers(mark(text, total(received), total(carried)));
  });

  test('leave the cells out where declarations are not wanted', () => {
    const { text, cursor } = marked(draft('我局新收政府信息公开申请1‸4件。', given));
    const found = references(read(text), cursor!, false)!;
    expect(found.map((it) => text.slice(it.from, it.to))).toEqual(['14件']);
  });
});

describe('highlights', () => {
  test('in a cell are all cells of its equations, the totals as written', () => {
    const row = '| 行政复议 | 1 | 0 | 0 | 1 | 2 |';
    const text = draft('无。', { t4: { review: [1, 0, 0, 1] } });
    highlighted(mark(text, [row, '| 行政复议 | ⟦1⟧ | ⟦‸0⟧ | ⟦0⟧ | ⟦1⟧ | ⟦write:2⟧ |']));
  });

  test('in table three are a row and a column, and where the prose states the cell', () => {
    const { text, cursor } = marked(
      mark(draft('我局新收政府信息公开申请14件。', given), [received, received.replace('14', '1‸4')]),
    );
    const found = highlights(read(text), cursor!)!;
    const words = found.map(({ at, kind }) => `${text.slice(at.from, at.to)} ${kind}`);
    expect(words).toEqual([
      '14 write',
      ...['12', '2', '0', '0', '0', '0'].map((it) => `${it} read`),
      // 二、上年结转, （七）总计 and 四、结转下年度 of the last column: none of the three is the total of the other two.
      ...['2', '15', '1'].map((it) => `${it} read`),
      '14件 read',
    ]);
  });

  test('of a blank cell take its room, since an empty span cannot be seen', () => {
    const row = '| 行政复议 | 1 | 0 | 0 | 1 | 2 |';
    const text = draft('无。', { t4: { review: [1, 0, 0, 1] } });
    highlighted(mark(text, [row, '| 行政复议 | ⟦1⟧ |⟦ ‸ ⟧| ⟦0⟧ | ⟦1⟧ | ⟦write:2⟧ |']));
  });

  test('of a cell without equations are the cell and the prose', () => {
    const text = draft('本年制发行政规范性文件⟦3件⟧。', { t2: { norms: { made: 3 } } });
    highlighted(mark(text, ['| 行政规范性文件 | 3 |', '| 行政规范性文件 | ⟦write:3⟧‸ |']));
  });

  test('in the prose are all places that state the quantity, the cells as written', () => {
    const said = '我局新收政府信息公开申请⟦‸14件⟧。\n\n本年收到政府信息公开申请⟦14件⟧。';
    highlighted(mark(draft(said, given), [received, received.replace('14', '⟦write:14⟧')]));
  });

  test('of a sum in the prose are its total and its parts', () => {
    highlighted(
      draft('全年主动公开政府信息⟦write:110条⟧，其中政策文件⟦30条⟧、工作动态⟦6‸0条⟧、其他信息⟦20条⟧。', given),
    );
  });

  test('are none elsewhere', () => expect(highlights(read(draft('无。', given)), 3)).toBeUndefined());
});

test('what has no number has no definition', () => expect(definition(read('# 某县教育局\n'), 2)).toBeUndefined());
