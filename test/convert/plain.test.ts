import { describe, expect, test } from 'vitest';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { importPlain } from '../../server/src/convert/plain.ts';

/** The dialect text of a plain one; `→` stands for a tab. */
const imported = (text: string): string => toDialect(importPlain(text.replaceAll('→', '\t')).draft);
const notes = (text: string): string[] =>
  importPlain(text.replaceAll('→', '\t')).notes.map((it) => `${it.rule} ${it.line} ${it.text}`);

const block = `| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 1 | 2 | 3 |
| 行政规范性文件 |  | 5 | 6 |
`;

describe('one table in four layouts', () => {
  test('a cell a line, rows apart by blank lines', () => {
    const text = `→第二十条第（一）项

→信息内容
→本年制发
件数
→本年废止件数
→现行有效件数

→规章
→1
→2
→3

→行政规范性文件
→　
→5
→6
`;
    expect(imported(text)).toBe(block);
    expect(notes(text)).toEqual(['table-label-whitespace 4 本年制发件数']);
  });

  test('a cell a paragraph, behind lines that are only a tab', () => {
    const text = `→
第二十条第（一）项

→

信息内容
→
本年制发

件数
→
本年废止件数
→

现行有效件数

→
规章
→
1
→
2
→
3

→
行政规范性文件
→

→
5
→
6


二、以后的话
`;
    expect(imported(text)).toBe(`${block}\n二、以后的话\n`);
    expect(notes(text)).toEqual(['table-label-whitespace 8 本年制发件数']);
  });

  test('a row a line, cells apart by tabs', () => {
    expect(
      imported(
        '第二十条第（一）项→→→\n信息内容→本年制发件数→本年废止件数→现行有效件数\n规章→1→2→3\n行政规范性文件→→5→6\n',
      ),
    ).toBe(block);
  });

  test('a row a line, cells apart by bars, with what merged cells leave behind', () => {
    const rows = [
      '第二十条第（一）项 | |||',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '规章 | 1 | 2 | 3 |',
      '行政规范性文件 | | 5 | 6 |',
    ];
    expect(imported(rows.join('\n'))).toBe(block);
    expect(imported(rows.map((it) => `| ${it}`).join('\n'))).toBe(block);
  });

  test('a page that lost its table gives labels and values one by one', () => {
    const lines = [
      '第二十条第（一）项',
      '信息内容',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '规章',
      '1',
      '2',
      '3',
      '行政规范性文件',
      '',
      '5',
      '6',
    ];
    expect(notes(lines.join('\n\n'))).toEqual(['table-cells-misaligned 19 行政规范性文件 5 6']);
    expect(imported(lines.join('\n\n'))).toBe(block.replace('|  | 5 | 6 |', '| 5 | 6 |  |'));
  });

  test('the canonical shape stays as it is', () => {
    expect(imported(block)).toBe(block);
    expect(importPlain(`${block}\n${block.replace('（一）', '（五）')}`).notes).toEqual([]);
  });
});

const head =
  '→→申请人情况→→→→→→\n→→自然人→法人或其他组织→→→→→总计\n→→→商业企业→科研机构→社会公益组织→法律服务机构→其他→';

describe('values stand under their headers', () => {
  test('one outside stays at the end of its row', () => {
    const out = imported(
      `${head}\n一、本年新收政府信息公开申请数量→→→→→→→→7\n（三）不予公开→1.属于国家秘密→→→→→→→→8\n`,
    );
    expect(out).toContain('| 一、本年新收政府信息公开申请数量 |  |  |  |  |  |  | 7 |');
    expect(out).toContain('| 1.属于国家秘密 |  |  |  |  |  |  |  | 8 |');
  });

  test('a half without a header has the last seven columns, and says what was cut', () => {
    const text = `${head}
（三）不予公开→1.属于国家秘密→→→→→→→7
→2.其他法律行政法规禁止公开→→→→→→→7

→3.危及“三安全一稳定”→→→→→→7
（六）其他处理→→→→→→6→
`;
    const out = imported(text);
    expect(out.match(/申请办理情况/g)).toHaveLength(1);
    expect(out).toContain('| 3.危及“三安全一稳定” |  |  |  |  |  |  | 7 |');
    expect(out).toContain('| （六）其他处理 |  |  |  |  |  | 6 |  |');
    expect(notes(text)).toEqual(['table-split 6 3.危及“三安全一稳定”', 'table-split 7 3.危及“三安全一稳定”']);
  });

  test('a label left of its siblings lost its parents', () => {
    const text = `${head}\n（三）不予公开→1.属于国家秘密→→→→→→→7\n2.其他法律行政法规禁止公开→→→→→→→→7\n`;
    expect(notes(text)).toEqual(['table-cells-misaligned 5 2.其他法律行政法规禁止公开']);
  });

  test('a page number between two halves moves below the table', () => {
    const out = imported(
      `${head}\n一、本年新收政府信息公开申请数量→→→→→→→→7\n—3—\n二、上年结转政府信息公开申请数量→→→→→→→→1\n`,
    );
    expect(out.match(/申请办理情况/g)).toHaveLength(1);
    expect(out).toMatch(/1 \|\n\n—3—\n$/);
  });

  test('the fifteen numbers of table four become three rows', () => {
    const out = imported(
      `行政复议 | 行政诉讼
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
1 | 2 | 3 | 4 | 10 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2 | 0 | 2 |||`.replace(
        '行政复议 | 行政诉讼',
        '| 行政复议 | 行政诉讼 |',
      ),
    );
    expect(out).toContain('| 行政复议 | 1 | 2 | 3 | 4 | 10 |');
    expect(out).toContain('| 行政诉讼（复议后起诉） | 0 | 0 | 2 | 0 | 2 |');
  });
});

describe('merged cells', () => {
  const heads = ['（本列数据的勾稽关系为）', '（本列数据的勾稽关系为）'];
  const values = ['1', '2', '0', '0', '0', '0', '3'];
  const repeated = [
    [...heads, ...Array<string>(7).fill('申请人情况')],
    [...heads, '自然人', ...Array<string>(5).fill('法人或其他组织'), '总计'],
    [...heads, '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量', ...values],
    ['（五）不予处理', '2.重复申请', ...values],
    ['（五）不予处理', '3.要求提供公开出版物', ...values],
  ];

  test('count once where their text stands in every place they cover', () => {
    const out = imported(repeated.map((it) => it.join('→')).join('\n'));
    expect(out.match(/不予处理/g)).toHaveLength(1);
    expect(out).toContain('| 一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |');
    expect(out).toContain('| 3.要求提供公开出版物 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |');
  });

  test('repeat a value as often as the header above it', () => {
    const rows = ['第二十条第（六）项', '信息内容→本年处理决定数量→本年处理决定数量', '行政处罚→7→7', '行政强制→0→0'];
    expect(imported(rows.join('\n'))).toBe(
      '| 第二十条第（六）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 7 |\n| 行政强制 | 0 |\n',
    );
  });

  test('are not what makes a row stand twice', () => {
    const out = imported([...repeated, repeated[5]!].map((it) => it.join('→')).join('\n'));
    expect(out.match(/3\.要求提供公开出版物/g)).toHaveLength(2);
  });
});

describe('rows without a frame', () => {
  const rows = ['信息内容|本年制发件数|本年废止件数|现行有效件数', '规章|1|2|3', '行政规范性文件||5|6'];

  test('have an empty cell before a bar at their start', () => {
    const split = [...rows.slice(0, 2), '|1|2|3'];
    expect(imported(`第二十条第（一）项|||\n${rows.join('\n')}\n`)).toBe(block);
    expect(imported(`第二十条第（一）项|||\n${split.join('\n')}\n`)).toContain('|  | 1 | 2 | 3 |');
  });

  test('are told by their labels where only blanks stand between cells', () => {
    const text =
      '第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 1 2 3\n行政规范性 文件 4 5 6\n';
    expect(imported(text)).toBe(block.replace('|  | 5 |', '| 4 | 5 |'));
    expect(imported('行政许可 按时办结\n规章 和规范性文件\n')).not.toContain('|');
  });
});

describe('what is no standard table', () => {
  test('a row without a known label stays in its table', () => {
    const out = imported(
      '→第二十条第（九）项\n\n→信息内容\n→采购项目数量\n→采购总金额\n\n→政府集中采购\n→10\n→减59\n\n→本行政区域信息发布总数：327\n',
    );
    expect(out).toContain('| 政府集中采购 | 10 | 减59 |\n| 本行政区域信息发布总数：327 |  |  |');
  });

  test('a grid of other things becomes a plain table', () => {
    expect(imported('平台→网站→微博\n条数→2→226\n')).toBe(
      '| 平台 | 网站 | 微博 |\n| :-- | --: | --: |\n| 条数 | 2 | 226 |\n',
    );
  });

  test('indented and numbered prose is prose', () => {
    expect(imported('→我镇加强领导。\n→我镇完善制度。\n')).toBe('我镇加强领导。\n\n我镇完善制度。\n');
    expect(imported('1.→加强领导\n2.→完善制度\n')).toBe(
      '1.\t加强领导\n\n2.\t完善制度\n'.replace(/(\d\.)\t/g, '$1\u00a0'),
    );
    expect(imported('行政许可\n行政处罚\n行政强制\n')).toBe('行政许可\n\n行政处罚\n\n行政强制\n');
    expect(imported('→→→→某某镇人民政府\n→→→2021年1月2日\n')).toBe('某某镇人民政府\n\n2021年1月2日\n');
  });
});

describe('headings', () => {
  test('get their marks and keep their words', () => {
    const out = imported(`某某镇2020年政府信息公开
工作年度报告
一、总体情况
（2） 主动公开情况
1.加强领导
我镇加强领导。
（三）管理情况。我镇完善制度。
2、 主动公开政府信息情况
没有。
`);
    expect(out.split('\n\n')).toEqual([
      '# 某某镇2020年政府信息公开',
      '工作年度报告',
      '## 一、总体情况',
      '### （2） 主动公开情况',
      '#### 1.加强领导',
      '我镇加强领导。',
      '（三）管理情况。我镇完善制度。',
      '## 2、 主动公开政府信息情况',
      '没有。\n',
    ]);
  });

  test('numbered lines one below the other are a list', () => {
    expect(imported('一、总体情况\n1.政策文件\n2.工作动态\n')).not.toContain('####');
  });
});
