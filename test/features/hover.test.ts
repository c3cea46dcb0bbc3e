import { describe, expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { hover, hoverText } from '../../server/src/features/hover.ts';
import { formats } from '../../server/src/formats/index.ts';
import { flatten } from '../../server/src/formats/lines.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { read } from '../check.ts';
import { hovers } from '../check-numbers.ts';
import { marked } from '../marker.ts';
import { draft, draft2019 } from '../rules/prose-vs-table/drafts.ts';

const given = { t3: { open: 10, unable_nohold: 3, carry_in: 2, carry_out: 1 }, organisations: { open: 2 } };
/** A draft with one text in it replaced, which is where the marks are put. */
const inDraft = (said: string, before: string, after: string): string => {
  const text = draft(said, given);
  expect(text).toContain(before);
  return text.replace(before, after);
};
const received = '| 一、本年新收政府信息公开申请数量 | 12 | 2 | 0 | 0 | 0 | 0 | 14 |';

describe('a number in a table', () => {
  test('shows its equations with the numbers of now, and the prose that states it', () => {
    const said = '我局新收政府信息公开申请14件。';
    const row = received.replace('14 |', '⟦1‸4⟧ |');
    hovers(
      inDraft(said, received, row),
      '表三 · 一、本年新收政府信息公开申请数量 · 总计：14',
      '✓ 成立：“一、本年新收政府信息公开申请数量”行：总计 14 = 12 + 2 + 0 + 0 + 0 + 0 = 14',
      '✓ 成立：“总计”列：一、本年新收政府信息公开申请数量 14 + 二、上年结转政府信息公开申请数量 2 = （七）总计 15 + 四、结转下年度继续办理 1',
      '正文“我局新收政府信息公开申请14件”：✓ 一致',
    );
  });

  test('says which equation does not hold, and the rule that reports it', () => {
    const text = draft('无。', { t4: { review: [1, 0, 0, 1] } }).replace(
      '| 行政复议 | 1 | 0 | 0 | 1 | 2 |',
      '| 行政复议 | 1 | 0 | 0 | 1 | ⟦5⟧‸ |',
    );
    const { text: plain, cursor } = marked(text);
    const report = read(plain);
    const [first = '', second = '', , title = ''] = hoverText(
      hover(report, lint(report, defaults), cursor!)!,
      'zh',
      false,
    ).split('\n');
    expect([first, second]).toEqual([
      '表四 · 行政复议 · 总计：5',
      '✗ 不成立：“行政复议”行：总计 5 ≠ 1 + 0 + 0 + 1 = 2',
    ]);
    expect(title).toMatch(/ · t4-total$/);
  });

  test('that is blank shows its whole room, and what is open', () => {
    const row = received.replace('| 12 | 2 |', '| 12 |⟦‸  ⟧|');
    const { text, cursor, spans } = marked(inDraft('无。', received, row));
    const report = read(text);
    const it = hover(report, [], cursor!)!;
    expect(it.at).toEqual({ from: spans[0]!.from, to: spans[0]!.to });
    expect(hoverText(it, 'zh', false).split('\n').slice(0, 2)).toEqual([
      '表三 · 一、本年新收政府信息公开申请数量 · 商业企业：（空）',
      '○ 待填：“一、本年新收政府信息公开申请数量”行：总计 14 = 12 + ? + 0 + 0 + 0 + 0',
    ]);
  });

  test('whose equation lacks a row does not fail', () => {
    const text = draft('无。', given)
      .replace(/\| 二、上年结转.*\n/, '')
      .replace('| 12 | 2 |', '| 1‸2 | 2 |');
    const { text: plain, cursor } = marked(text);
    expect(hoverText(hover(read(plain), [], cursor!)!, 'zh', false)).toContain(
      '○ 待填：“自然人”列：有 1 格空白、缺少或不是数字',
    );
  });

  test('that is written otherwise says how it is read', () => {
    const text = draft('无。', { t2: { license: { decisions: 57 } } }).replace(
      '| 行政许可 | 57 |',
      '| 行政许可 | 5７‸件 |',
    );
    const { text: plain, cursor } = marked(text);
    expect(hoverText(hover(read(plain), [], cursor!)!, 'en', false)).toBe(
      '表二第（五）项 · 行政许可 · 本年处理决定数量: “5７件”, read as 57',
    );
  });
});

describe('a number in the prose', () => {
  test('shows its cell and that they agree', () => {
    hovers(
      draft('我局新收政府信息公开申请⟦1‸4件⟧。', given),
      '“14件”对应表格中的',
      '表三 · 一、本年新收政府信息公开申请数量 · 总计：14',
      '✓ 与表格一致',
    );
  });

  test('shows the cells of a sum, and counts those that are nothing', () => {
    hovers(
      draft('答复政府信息公开申请15件，其中不予公开⟦‸0件⟧。', given),
      '“0件”对应表格中的',
      '8 格均为 0',
      '✓ 与表格一致（合计 0）',
    );
    hovers(
      draft('答复政府信息公开申请15件，其中无法提供⟦3件‸⟧。', given),
      '“3件”对应表格中的',
      '表三 · （四）无法提供 · 1.本机关不掌握相关政府信息 · 总计：3',
      '表三 · （四）无法提供 · 2.没有现成信息需要另行制作 · 总计：0',
      '表三 · （四）无法提供 · 3.补正后申请内容仍不明确 · 总计：0',
      '✓ 与表格一致（合计 3）',
    );
  });

  test('shows the reading that the table bears out: received with what was carried in', () => {
    const { text, cursor } = marked(draft('我局收到政府信息公开申请1‸6件。', given));
    expect(hoverText(hover(read(text), [], cursor!)!, 'zh', false).split('\n')).toEqual([
      '“16件”对应表格中的',
      '表三 · 一、本年新收政府信息公开申请数量 · 总计：14',
      '表三 · 二、上年结转政府信息公开申请数量 · 总计：2',
      '✓ 与表格一致（合计 16）',
    ]);
  });

  test('shows that they disagree, with the words of the rule', () => {
    const { text, cursor } = marked(draft('我局新收政府信息公开申请2‸0件。', given));
    const report = read(text);
    const lines = hoverText(hover(report, lint(report, defaults), cursor!)!, 'en', false).split('\n');
    expect(lines[2]).toBe('✗ The text says 20, the table 14');
    expect(lines[4]).toMatch(/ · text-new$/);
  });

  test('that is a claim in words is borne out or not by the cells it says are nothing', () => {
    const said = (row: string): string => {
      const { text, cursor } = marked(
        draft('信息公开类行政复议1件，均获‸维持。', { t4: { review: [1] } }).replace(
          '| 行政复议 | 1 | 0 | 0 | 0 | 1 |',
          row,
        ),
      );
      return hoverText(hover(read(text), [], cursor!)!, 'zh', false)
        .split('\n')
        .at(-1)!;
    };
    expect(said('| 行政复议 | 1 | 0 | 0 | 0 | 1 |')).toBe('✓ 与表格一致（合计 0）');
    expect(said('| 行政复议 |  |  | 0 | 2 | 4 |')).toBe('✗ 与表格不一致：表格合计 2');
    expect(said('| 行政复议 |  |  | 0 | 0 | 4 |')).toBe('表格尚未填完，无法比对');
  });

  test('that is a denial is held against the cells that have to be 0', () => {
    const lines = [
      '“未收到政府信息公开申请”对应表格中的',
      '表三 · 一、本年新收政府信息公开申请数量 · 总计：0',
      '✓ 与表格一致',
    ];
    hovers(draft('本年⟦未收‸到政府信息公开申请⟧。'), ...lines);
    const { text, cursor } = marked(draft('本年未收‸到政府信息公开申请。', given));
    expect(hoverText(hover(read(text), [], cursor!)!, 'zh', false)).toContain('✗ 与表格不一致：表格 14');
  });

  test('with others beside it that divide nothing shows no sum', () => {
    hovers(
      draft('答复政府信息公开申请⟦1‸5件⟧（含上年结转申请2件，另有1件顺延到下年度答复）。', given),
      '“15件”对应表格中的',
      '表三 · （七）总计 · 总计：15',
      '✓ 与表格一致',
    );
  });

  test('that is no exact number is not compared', () => {
    const { text, cursor } = marked(draft('我局新收政府信息公开申请10余‸件。', given));
    expect(hoverText(hover(read(text), [], cursor!)!, 'zh', false)).toContain('正文写的是约数，不比对');
  });

  test('that is divided into parts shows its sum, and each of the parts does', () => {
    const said = (total: string, part: string): string =>
      draft(`全年主动公开政府信息${total}，其中政策文件30条、工作动态${part}、其他信息20条。`, given);
    hovers(said('⟦1‸10条⟧', '60条'), '“110条”与同句各数', '✓ 各项之和：30 + 60 + 20 = 110');
    hovers(said('110条', '⟦6‸0条⟧'), '“60条”与同句各数', '✓ 各项之和：30 + 60 + 20 = 110');
    const { text, cursor } = marked(said('120条', '6‸0条'));
    expect(hoverText(hover(read(text), [], cursor!)!, 'zh', false)).toBe(
      '“60条”与同句各数\n✗ 各项之和：30 + 60 + 20 = 110 ≠ 120',
    );
    const { text: open, cursor: at } = marked(draft('全年主动公开政府信息1‸20条，其中政策文件30条、工作动态20条。'));
    expect(hoverText(hover(read(open), [], at!)!, 'zh', false)).toBe(
      '“120条”与同句各数\n所列 2 项合计：30 + 20 = 50，总数 120',
    );
  });

  test('that repeats no table says nothing', () => hovers(draft('我局召开会议1‸4次。', given)));
});

describe('a label', () => {
  test('says what it means, its article and its format', () => {
    hovers(
      inDraft('无。', '| 5.属于三类内部事务信息 |', '| ⟦5.属于三类内部‸事务信息⟧ |'),
      '表三 · 5.属于三类内部事务信息',
      '结果为“不予公开”，具体为“属于三类内部事务信息”的申请',
      '依据：政府信息公开条例第十六条',
      '格式：国办公开办函〔2021〕30号',
      '勾稽关系 1 条：成立 1',
    );
    hovers(
      draft2019('无。', {}).replace('| 本年增/减 |', '| ⟦本年增‸/减⟧ |'),
      '表二第（五）项 · 本年增/减',
      '本年增加或减少的事项数；减少写负数，如 -8',
      '依据：政府信息公开条例第二十条第（五）项：办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
      '格式：国办公开办函〔2019〕60号',
    );
  });

  test('of a group counts the equations of its rows', () => {
    hovers(
      inDraft('无。', '| （四）无法提供 |', '| ⟦‸（四）无法提供⟧ |'),
      '表三 · （四）无法提供',
      '办理结果为无法提供的申请，按原因分列',
      '依据：政府信息公开条例第三十六条',
      '格式：国办公开办函〔2021〕30号',
      '勾稽关系 3 条：成立 3',
    );
  });

  test('of every row and column of both formats has a meaning, or says all by itself', () => {
    for (const format of formats) {
      for (const table of format.tables) {
        const text = table.id.startsWith('t') ? (format.id === '2019' ? draft2019('无。') : draft('无。')) : '';
        const report = read(text);
        const bound = report.tables.find((it) => it.table === table)!;
        for (const it of [...bound.rows.map((row) => row.label), ...bound.columns]) {
          const said = hoverText(hover(report, [], it.from)!, 'en', false);
          expect(said).toContain('Basis (in Chinese, as issued): 政府信息公开条例第');
          expect(said).not.toMatch(/undefined|“”/);
        }
        expect(bound.rows.length).toBe(flatten(table.rows).length - (table.turned ? 1 : 0));
      }
    }
  });

  test('of the official table four shows its meaning below each of the groups', () => {
    const text = `# 某县教育局2023年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结‸ | 总计 |
| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;
    const { text: plain, cursor } = marked(text);
    expect(hoverText(hover(read(plain), [], cursor!)!, 'zh', false)).toContain('表四 · 尚未审结\n还没有审结\n');
  });
});

describe('Markdown', () => {
  test('is written where it is asked for, and what labels hold stays as it is', () => {
    const { text, cursor } = marked(
      inDraft('无。', '| 1.属于国家秘密 | 0 |', '| 1.属于国家秘密 | [bookmark: _GoBack]‸0 |'),
    );
    const it = hover(read(text), [], cursor!)!;
    const [first, second] = hoverText(it, 'zh', true).split('\n');
    expect(first).toBe('**表三 · （三）不予公开 · 1.属于国家秘密 · 自然人：“\\[bookmark: \\_GoBack\\]0”，读作 0**  ');
    expect(second).toBe('✓ 成立：“1.属于国家秘密”行：总计 0 = 0 + 0 + 0 + 0 + 0 + 0 = 0  ');
  });
});
