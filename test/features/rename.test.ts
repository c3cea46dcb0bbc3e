import { describe, expect, test } from 'vitest';
import { rename, renameable } from '../../server/src/features/rename.ts';
import { read } from '../check.ts';
import { renames } from '../check-numbers.ts';
import { marked } from '../marker.ts';
import { draft, draft2019 } from '../rules/prose-vs-table/drafts.ts';

const given = { t3: { open: 10, unable_nohold: 3, carry_in: 2, carry_out: 1 }, organisations: { open: 2 } };
const received = '| 12 | 2 | 0 | 0 | 0 | 0 | 14 |';
const renamed = received.replace('14', '20');

/** A draft before and after: the prose, and the row of what was received. */
const said = (prose: string, row = received, after = prose, row2 = renamed): [string, string] => {
  const text = draft(prose.replace('‸', ''), given);
  return [
    draft(prose, given).replace(received, row),
    text.replace(prose.replace('‸', ''), after).replace(received, row2),
  ];
};

describe('a new number', () => {
  test('stands in the prose and in the table, from whichever it is given', () => {
    const after = '我局新收政府信息公开申请20件。本年收到政府信息公开申请20件，召开会议14次。';
    const prose = (cursor: string): string =>
      `我局新收政府信息公开申请${cursor}件。本年收到政府信息公开申请14件，召开会议14次。`;
    const [before, wanted] = said(prose('1‸4'), received, after);
    renames(before, '20', wanted);
    const [second] = said(prose('14'), received.replace('14', '14‸'));
    renames(second, '20', wanted);
  });

  test.each([
    ['１４', '２０'],
    ['十四', '二十'],
  ])('is written in the manner of the place: %s', (now, then) => {
    const [before, after] = said(
      `我局新收政府信息公开申请‸${now}件。`,
      received,
      `我局新收政府信息公开申请${then}件。`,
    );
    renames(before, '20', after);
  });

  test('keeps thousands apart where the place does', () => {
    const prose = '本年收到政府信息公开申请‸1,234件。';
    const text = draft(prose, { t3: { open: 1234 } });
    const after = marked(text)
      .text.replace('1,234', '2,345')
      .replace('| 1234 | 0 | 0 | 0 | 0 | 0 | 1234 |', '| 1234 | 0 | 0 | 0 | 0 | 0 | 2345 |');
    renames(text, '2345', after);
  });

  test('is in digits where a Chinese one would not be read as a count: 三件申请', () => {
    const [before, after] = said(
      '我局收到十四‸件政府信息公开申请。',
      received,
      '我局收到3件政府信息公开申请。',
      received.replace('14', '3'),
    );
    renames(before, '3', after);
  });

  test.each(['20', '２０', '20件', ' 20 ', '二十', '二十件'])('may be typed as “%s”', (name) => {
    const [before, after] = said('我局新收政府信息公开申请1‸4件。', received, '我局新收政府信息公开申请20件。');
    renames(before, name, after);
  });

  test('makes places that disagreed say the same, and says so beforehand', () => {
    const [before, after] = said('我局新收政府信息公开申请1‸7件。', received, '我局新收政府信息公开申请20件。');
    renames(before, '20', after);
    const { text, cursor } = marked(before);
    expect(rename(read(text), cursor!, '20')).toMatchObject({
      preview: { zh: '正文有 1 处原来与表格不一致，改后相同' },
    });
    const { text: same, cursor: at } = marked(said('我局新收政府信息公开申请1‸4件。')[0]);
    expect(rename(read(same), at!, '20')).not.toHaveProperty('preview');
  });

  test('leaves alone what may mean another cell: 收到 that fits neither with what was carried in nor without', () => {
    const prose = '本年收到政府信息公开申请99件。';
    const [before, after] = said(prose, received.replace('14', '1‸4'));
    renames(before, '20', after);
    // Where it is meant itself, the cell that its words mean first goes with it.
    const [own, both] = said('本年收到政府信息公开申请9‸9件。', received, '本年收到政府信息公开申请20件。');
    renames(own, '20', both);
  });

  test('fills a blank cell that the prose speaks of', () => {
    const [before, after] = said(
      '我局新收政府信息公开申请1‸4件。',
      received.replace(' 14 ', '  '),
      '我局新收政府信息公开申请20件。',
      renamed.replace(' 20 ', ' 20 '),
    );
    renames(before, '20', after);
  });

  test('changes a cell alone that no prose repeats, and nothing but its digits', () => {
    const t2 = { license: { decisions: 57 } };
    const row = (it: string): string => draft('无。', { t2 }).replace('| 行政许可 | 57 |', `| 行政许可 | ${it} |`);
    renames(row('‸57'), '60', row('60'));
    renames(row('‸５７件'), '60', row('６０件'));
    renames(row('[bookmark: _Go2]5‸7'), '60', row('[bookmark: _Go2]60'));
  });

  test('may be negative in a column of changes alone', () => {
    const text = draft2019('无。').replace('| 行政许可 | 0 | 0 | 0 |', '| 行政许可 | 80 | 减5‸9 | 0 |');
    renames(text, '-8', text.replace('减5‸9', '-8'));
    renames(text.replace('减5‸9', '减59').replace('80', '8‸0'), '-8', { refused: '“-8”不是非负整数' });
  });

  test('that the places state already changes nothing', () => {
    const [before] = said('我局新收政府信息公开申请1‸4件。');
    renames(before, '14', marked(before).text);
  });
});

describe('it is refused', () => {
  test.each(['很多', '1.5', '-3', '', '20 30'])('where “%s” was typed', (name) => {
    const [before] = said('我局新收政府信息公开申请1‸4件。');
    renames(before, name, { refused: `“${name}”不是非负整数` });
  });

  test('for sums, which the cells decide', () => {
    const text = draft('我局收到政府信息公开申请1‸6件。', given);
    renames(text, '20', { refused: '这个数是表格中 2 格之和（14 + 2），请修改表格中的数' });
  });

  test('for what is no exact number, and for claims in words', () => {
    renames(draft('我局新收政府信息公开申请1‸0余件。', given), '20', {
      refused: '“10余件”不是确数，不能与表格一并修改',
    });
    const text = draft('信息公开类行政复议1件，均获‸维持。', { t4: { review: [1] } });
    renames(text, '20', { refused: '这里没有写出数字，请直接改写这句话' });
  });

  test('for blank cells and for cells that say no number', () => {
    const row = (it: string): string => draft('无。').replace('| 行政许可 | 0 |', `| 行政许可 | ${it} |`);
    renames(row('‸'), '20', { refused: '这一格还是空的，请直接填写' });
    renames(row('若‸干'), '20', { refused: '表格中写的是“若干”，不是数字，请先改正' });
  });

  test('for amounts that prose and table may count in different units', () => {
    const text = draft2019('政府集中采购3项，采购金额3‸5000元。', {
      t2: { procurement: { projects: 3, amount: 35000 } },
    });
    renames(text, '20', { refused: '正文与表格的金额单位可能不同，请分别修改' });
  });
});

test('where no number of a report stands there is nothing to rename', () => {
  const report = read(draft('我局召开会议14次。', given));
  expect(renameable(report, 3)).toBeUndefined();
  expect(renameable(report, report.text.indexOf('14次'))).toBeUndefined();
});

test('what is to be replaced are the digits alone', () => {
  const { text, cursor } = marked(draft('我局新收政府信息公开申请14件‸。', given));
  const it = renameable(read(text), cursor!);
  expect(it && 'at' in it && text.slice(it.at.from, it.at.to)).toBe('14');
});
