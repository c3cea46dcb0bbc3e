import { describe, expect, test } from 'vitest';
import type { Draft, DraftGrid } from '../../server/src/convert/draft.ts';
import { shown } from '../../server/src/convert/inline.ts';
import { official } from '../../server/src/convert/official.ts';
import { factsOf } from '../../server/src/report/report.ts';
import { rowsOf } from '../../server/src/syntax/blocks.ts';
import { cellText } from '../../server/src/syntax/cells.ts';
import { read } from '../check.ts';
import { allDrafts, examples } from '../drafts.ts';
import { messy } from '../messy.ts';

const example = (id: string): string => examples().find((it) => it.id === id)!.text;

const gridsOf = (draft: Draft): DraftGrid[] => draft.blocks.filter((it) => it.kind === 'grid');

/** A grid row by row: `text:colspan×rowspan`, headers in brackets. */
function drawn({ rows }: DraftGrid): string[] {
  return rows.map(({ cells }) =>
    cells
      .map(({ text, colspan = 1, rowspan = 1, scope }) => {
        const size = colspan > 1 || rowspan > 1 ? `:${colspan}×${rowspan}` : '';
        return scope ? `[${text}${size}]` : `${text}${size}`;
      })
      .join(' '),
  );
}

/** How many places of the grid each row has once merged cells are counted in every row they cover. */
function widthsOf({ rows }: DraftGrid): number[] {
  const widths = rows.map(() => 0);
  for (const [r, { cells }] of rows.entries()) {
    for (const { colspan = 1, rowspan = 1 } of cells) for (let i = 0; i < rowspan; i++) widths[r + i]! += colspan;
  }
  return widths;
}

describe('as issued in 2021', () => {
  const draft = official(read(example('2021-clean')));
  const [two, three, four] = gridsOf(draft).map(drawn);

  test('table two is one table of four items', () =>
    expect(two).toEqual([
      '[第二十条第（一）项:4×1]',
      '[信息内容] [本年制发件数] [本年废止件数] [现行有效件数]',
      '[规章] 0 0 0',
      '[行政规范性文件] 4 1 23',
      '[第二十条第（五）项:4×1]',
      '[信息内容] [本年处理决定数量:3×1]',
      '[行政许可] 1286:3×1',
      '[第二十条第（六）项:4×1]',
      '[信息内容] [本年处理决定数量:3×1]',
      '[行政处罚] 57:3×1',
      '[行政强制] 3:3×1',
      '[第二十条第（八）项:4×1]',
      '[信息内容] [本年收费金额（单位：万元）:3×1]',
      '[行政事业性收费] 12.45:3×1',
    ]));

  test('table three has its note in the corner, applicants above and three columns of labels', () => {
    expect(three).toHaveLength(28);
    expect(three!.slice(0, 9)).toEqual([
      '[（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）:3×3] [申请人情况:7×1]',
      '[自然人:1×2] [法人或其他组织:5×1] [总计:1×2]',
      '[商业企业] [科研机构] [社会公益组织] [法律服务机构] [其他]',
      '[一、本年新收政府信息公开申请数量:3×1] 10 3 0 0 1 0 14',
      '[二、上年结转政府信息公开申请数量:3×1] 2 0 0 0 0 0 2',
      '[三、本年度办理结果:1×22] [（一）予以公开:2×1] 5 2 0 0 1 0 8',
      '[（二）部分公开（区分处理的，只计这一情形，不计其他情形）:2×1] 1 0 0 0 0 0 1',
      '[（三）不予公开:1×8] [1.属于国家秘密] 0 0 0 0 0 0 0',
      '[2.其他法律行政法规禁止公开] 0 0 0 0 0 0 0',
    ]);
    expect(three!.filter((it) => it.includes('1×')).slice(3)).toEqual([
      expect.stringMatching(/^\[（四）无法提供:1×3\] \[1\./),
      expect.stringMatching(/^\[（五）不予处理:1×5\] \[1\./),
      expect.stringMatching(/^\[（六）其他处理:1×3\] \[1\./),
    ]);
    expect(three!.slice(-2)).toEqual([
      '[（七）总计:2×1] 11 3 0 0 1 0 15',
      '[四、结转下年度继续办理:3×1] 1 0 0 0 0 0 1',
    ]);
  });

  test('table four is one row of fifteen numbers under three header rows', () =>
    expect(four).toEqual([
      '[行政复议:5×1] [行政诉讼:10×1]',
      '[结果维持:1×2] [结果纠正:1×2] [其他结果:1×2] [尚未审结:1×2] [总计:1×2] [未经复议直接起诉:5×1] [复议后起诉:5×1]',
      '[结果维持] [结果纠正] [其他结果] [尚未审结] [总计] [结果维持] [结果纠正] [其他结果] [尚未审结] [总计]',
      '2 0 0 1 3 1 0 0 0 1 0 0 0 0 0',
    ]));

  test('merged cells leave no hole', () => {
    for (const it of gridsOf(draft)) expect(new Set(widthsOf(it))).toEqual(new Set([it.widths!.length]));
  });

  test('headings have the level of title, section and sub-heading', () => {
    const headings = draft.blocks.filter((it) => it.kind === 'heading').map((it) => `${it.level} ${it.text}`);
    expect(headings.slice(0, 3)).toEqual([
      '1 云山市青溪区住房和城乡建设局2023年政府信息公开工作年度报告',
      '2 一、总体情况',
      '3 （一）主动公开',
    ]);
  });
});

test('table two of 2019 has five items; the last column of a narrow one takes what wider ones have more', () => {
  const [two, three] = gridsOf(official(read(example('2019-clean')))).map(drawn);
  expect(two).toHaveLength(18);
  expect(two!.slice(-6)).toEqual([
    '[第二十条第（八）项:4×1]',
    '[信息内容] [上一年项目数量] [本年增/减:2×1]',
    '[行政事业性收费] 2 0:2×1',
    '[第二十条第（九）项:4×1]',
    '[信息内容] [采购项目数量] [采购总金额:2×1]',
    '[政府集中采购] 0 0:2×1',
  ]);
  expect(three![5]).toContain('[三、本年度办理结果:1×20]');
});

describe('what does not bind wholly stands as it was written', () => {
  const text = example('2021-clean');
  const four = (changed: string): string[] => {
    const draft = official(read(changed));
    return drawn(gridsOf(draft).at(-1)!);
  };
  const change = (from: string, to: string): string => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  test.each([
    [
      'a row of the writer’s own',
      '| 行政诉讼（复议后起诉） |',
      '| 仲裁 | 1 | 1 | 1 | 1 | 4 |\n| 行政诉讼（复议后起诉） |',
    ],
    [
      'a row that stands twice',
      '| 行政诉讼（复议后起诉） |',
      '| 行政复议 | 9 | 9 | 9 | 9 | 36 |\n| 行政诉讼（复议后起诉） |',
    ],
    ['an extra cell', '| 2 | 0 | 0 | 1 | 3 |', '| 2 | 0 | 0 | 1 | 3 | 77 |'],
    ['a missing row', '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |', ''],
    [
      'a column of the writer’s own',
      '| 尚未审结 | 总计 |\n| :-- | --: |',
      '| 尚未审结 | 总计 | 备注 |\n| :-- | :-- | --: |',
    ],
  ])('%s', (_, from, to) => {
    const rows = four(change(from, to));
    expect(rows[0]).toContain('[情形] [结果维持]');
    for (const it of to.match(/\d+|备注|仲裁/g) ?? []) expect(rows.join('\n')).toContain(it);
  });

  test('a number in a group row', () =>
    expect(drawn(gridsOf(official(read(change('| （三）不予公开 |  |', '| （三）不予公开 | 8 |'))))[1]!)).toContain(
      '（三）不予公开 8      ',
    ));

  test('a table among them keeps the items apart', () => {
    const own = '| 渠道 | 条数 |\n| -- | -- |\n| 网站 | 3 |\n\n| 第二十条第（六）项 |';
    const grids = gridsOf(official(read(change('| 第二十条第（六）项 |', own)))).map(drawn);
    expect(grids.map((it) => it.length)).toEqual([7, 2, 7, 28, 4]);
    expect(grids[1]).toEqual(['[渠道] [条数]', '网站 3']);
  });
});

test('a comment between two items is not printed and does not part them', () => {
  const text = example('2021-clean').replace(
    '| 第二十条第（六）项 |',
    '<!-- nianbao-disable-next-line -->\n| 第二十条第（六）项 |',
  );
  const draft = official(read(text));
  expect(gridsOf(draft)).toHaveLength(3);
  expect(JSON.stringify(draft)).not.toContain('nianbao-disable');
});

test('front matter, breaks and fences are left out; placeholders, lists and code stay', () => {
  const text =
    '---\n单位: 某局\n---\n\n# 某局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n【请改写】全年公开3条。\n\n---\n\n- 一是\n- 二是\n\n```\na|b\n```\n';
  expect(official(read(text)).blocks.map((it) => it.kind !== 'grid' && it.text)).toEqual([
    '某局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '【请改写】全年公开3条。',
    '- 一是',
    '- 二是',
    'a|b',
  ]);
});

test('a title and sections without marks are headings all the same', () => {
  const draft = official(read('某县教育局\n\n2023年政府信息公开工作年度报告\n\n一、总体情况\n\n无。\n'));
  expect(draft.blocks.map((it) => (it.kind === 'heading' ? it.level : it.kind))).toEqual([1, 1, 2, 'paragraph']);
});

test('a label is printed as it is written, and a number with all that stands around it', () => {
  const text = example('2021-clean')
    .replace('| 社会公益组织 |', '| 社会组织 |')
    .replace('| 2 | 0 | 0 | 1 | 3 |', '| 2 | 0 | 0 | １件 | 3 |');
  const [, three, four] = gridsOf(official(read(text))).map(drawn);
  expect(three![2]).toContain('[社会组织]');
  expect(four![3]).toContain('2 0 0 １件 3');
});

/** The words of a draft without white space and heading marks, a letter as often as it stands there. */
const bag = (words: Iterable<string>): string => [...[...words].join('').replace(/[\s#]/g, '')].sort().join('');

describe('nothing is lost', () => {
  const drafts = [
    ...allDrafts(),
    ...Array.from({ length: 200 }, (_, seed) => ({ id: `messy ${seed}`, text: messy(seed) })),
  ];

  test('no number of a standard table is dropped, changed or moved', () => {
    for (const { id, text } of drafts) {
      const report = read(text);
      const cells = new Map(
        gridsOf(official(report)).flatMap((grid) =>
          grid.rows.flatMap((row) => row.cells.map((it) => [it.at!.from, it])),
        ),
      );
      for (const fact of factsOf(report)) {
        const block = report.tree.blocks.find((it) => it.from <= fact.from && fact.to <= it.to);
        if (fact.raw === '' || block?.kind !== 'table') continue;
        expect(shown(cells.get(fact.from)?.text ?? 'nothing'), id).toBe(shown(fact.raw));
      }
    }
  });

  test('every word of prose and of a table of one’s own is there', () => {
    for (const { id, text } of drafts) {
      const report = read(text);
      const draft = official(report);
      const printed = bag(draft.blocks.flatMap((it) => (it.kind === 'grid' ? [] : [it.text])));
      const written = bag(
        report.tree.blocks.flatMap((it) => {
          if (report.tables.some((table) => table.blocks.includes(it))) return [];
          if (it.kind === 'heading') return [shown(text.slice(it.content.from, it.content.to))];
          if (it.kind === 'paragraph') return [shown(text.slice(it.from, it.to))];
          if (it.kind === 'list') return it.items.map((item) => shown(text.slice(item.from, item.to)));
          return it.kind === 'fence' ? [text.slice(it.from, it.to).replace(/^`{3}.*$/gm, '')] : [];
        }),
      );
      expect(printed, id).toBe(written);
      for (const block of report.tree.blocks) {
        if (block.kind !== 'table' || report.tables.some((it) => it.blocks.includes(block))) continue;
        const own = gridsOf(draft).find((it) => it.at!.from === block.from)!;
        expect(
          own.rows.map((row) => row.cells.map((it) => it.text.trim())),
          id,
        ).toEqual(rowsOf(block).map((row) => row.cells.map((it) => shown(cellText(text, it)))));
      }
    }
  });

  test('every heading, paragraph, row and cell says where it stands', () => {
    for (const { id, text } of drafts) {
      for (const it of official(read(text)).blocks) {
        const places = it.kind === 'grid' ? [it, ...it.rows, ...it.rows.flatMap((row) => row.cells)] : [it];
        for (const { at, line } of places) {
          expect(at && at.from <= at.to && at.to <= text.length, id).toBe(true);
          expect(line, id).toBe(text.slice(0, at!.from).split(/\r\n|\n|\r/).length);
        }
      }
    }
  });
});

test('a draft of many lines is no different', () => {
  const lines = 200_000;
  const text = `\`\`\`\n${'甲\n'.repeat(lines)}\`\`\`\n\n| a |\n| - |\n${'| 1 |\n'.repeat(lines)}`;
  const [last] = official(read(text)).blocks.slice(-1);
  expect(last?.kind === 'grid' && last.rows.length).toBe(lines + 1);
  expect(official(read(text)).blocks).toHaveLength(lines + 1);
});
