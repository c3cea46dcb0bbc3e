import { describe, expect, test } from 'vitest';
import { completion } from '../../server/src/features/completion.ts';
import { blankTable } from '../../server/src/formats/blank.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { latest } from '../../server/src/formats/index.ts';
import type { Report } from '../../server/src/report/report.ts';
import { crossYearCopy } from '../../server/src/rules/years/cross-year-copy.ts';
import { asked, completes, read } from '../check.ts';
import { examples } from '../drafts.ts';

const clean = examples().find((it) => it.id === '2021-clean')!.text;
const blank = blankReport('某县教育局', 2024)!;

/** The clean example with one part of it written anew. */
const but = (before: string | RegExp, after: string): string => {
  expect(clean).toMatch(before);
  return clean.replace(before, after);
};

describe('headings', () => {
  test('the next missing section is offered first, with its marks and ordinal', () => {
    const fixture = but('## 四、政府信息公开行政复议、行政诉讼情况', '‸');
    const { labels, item, taken } = completes(fixture);
    expect(labels[0]).toBe('四、政府信息公开行政复议、行政诉讼情况');
    expect(item(labels[0]!).preferred).toBe(true);
    expect(taken(labels[0]!)).toBe(clean);
  });

  test('behind marks of the right level only the words are written', () => {
    const { labels, taken } = completes(but('## 四、政府信息公开行政复议、行政诉讼情况', '## 四‸'));
    expect(labels).toEqual(['四、政府信息公开行政复议、行政诉讼情况']);
    expect(taken(labels[0]!)).toBe(clean);
  });

  test('a heading that stands there half is replaced as a whole, its marks too where they are wrong', () => {
    for (const half of ['##‸', '#‸', '##四、政府信息‸公开', '## ‸四、政府信息公开行政诉讼情况', '#‸# 四']) {
      const { taken } = completes(but('## 四、政府信息公开行政复议、行政诉讼情况', half));
      expect(taken('四、政府信息公开行政复议、行政诉讼情况'), half).toBe(clean);
    }
  });

  test('sections stand on the level the report has them on', () => {
    const deeper = clean.replace(/^##/gm, '###').replace('### 六、其他需要报告的事项', '‸');
    expect(completes(deeper).item('六、其他需要报告的事项').text).toBe('### 六、其他需要报告的事项');
  });

  test('all missing sections are offered, those that belong elsewhere last', () => {
    const { labels } = completes(
      '# 某局2024年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n## ‸\n',
    );
    expect(labels.map((it) => it[0])).toEqual(['四', '五', '六', '一', '二']);
  });

  test('topics of section 一 are those that are not there yet, numbered on and written like the others', () => {
    const { labels, taken } = completes(but('### （五）监督保障', '### ‸'));
    expect(labels).toEqual(['（五）监督保障']);
    expect(taken('（五）监督保障')).toBe(clean);
    const bare = clean.replace(/^### /gm, '').replace('（五）监督保障', '‸');
    expect(completes(bare).item('（五）监督保障').text).toBe('（五）监督保障');
  });

  test('no topic is offered outside section 一', () => {
    expect(completes(but('## 六、', '### ‸\n\n## 六、')).labels).toEqual([]);
  });

  test('the title is written with what the front matter says', () => {
    const { labels } = completes('---\n单位: 某县教育局\n年度: 2024\n---\n\n# ‸\n');
    expect(labels).toEqual(['某县教育局2024年政府信息公开工作年度报告']);
  });

  test('a heading written right below other words is parted from them', () => {
    const fixture = but(/\n\n## 六、其他需要报告的事项\n\n/, '\nqtxy‸\n');
    expect(completes(fixture).item('六、其他需要报告的事项').text).toBe('\n## 六、其他需要报告的事项\n');
  });
});

describe('labels', () => {
  const row = '| （一）予以公开 | 5 | 2 | 0 | 0 | 1 | 0 | 8 |';

  test('a row that is missing is offered before those that are there', () => {
    const { labels, item, taken } = completes(but('| （一）予以公开 |', '| ‸ |'));
    expect(labels[0]).toBe('（一）予以公开');
    expect(labels).toHaveLength(30);
    expect(item('（二）部分公开（区分处理的，只计这一情形，不计其他情形）').detail?.zh).toBe('已有此行');
    expect(taken('（一）予以公开')).toBe(clean);
  });

  test('the row that follows the one above is first', () => {
    const upTo = clean.slice(0, clean.indexOf('| 3.危及'));
    expect(completes(`${upTo}| ‸`).labels[0]).toBe('3.危及“三安全一稳定”');
  });

  test('the whole cell is replaced, wherever the cursor stands in it', () => {
    for (const half of ['| yy‸gk |', '|予以‸公开|', '| ‸（二）重复 |', '| （一）予以公开  ‸ |', '|‸|']) {
      expect(completes(but('| （一）予以公开 |', half)).taken('（一）予以公开'), half).toBe(clean);
    }
  });

  test('a row that ends with its label gets its other cells, with a tab stop in each that takes a number', () => {
    for (const half of ['| yygk‸', '| yygk‸ |', '|‸']) {
      const { taken, item } = completes(but(row, half));
      const blankRow = '| （一）予以公开 |  |  |  |  |  |  |  |';
      expect(taken('（一）予以公开')).toBe(clean.replace(row, blankRow));
      expect(item('（一）予以公开').snippet).toMatch(/\| \$\{1\} \|.*\| \$\{7\} \|$/);
      expect(item('（三）不予公开').snippet).toBeUndefined();
    }
  });

  test('columns are offered in a header, the one that is missing first', () => {
    const { labels, taken } = completes(but('| 社会公益组织 |', '| shgy‸ |'));
    expect(labels[0]).toBe('社会公益组织');
    expect(taken('社会公益组织')).toBe(clean);
    expect(completes(but('| 申请办理情况 |', '| ‸ |')).labels).toEqual(['申请办理情况']);
  });

  test('nothing is offered among numbers, in the delimiter row or in a table of somebody’s own', () => {
    expect(completes(but('| 5 | 2 |', '| 5‸ | 2 |')).labels).toEqual([]);
    expect(completes(but('| :-- | --: |', '| :-‸- | --: |')).labels).toEqual([]);
    expect(completes(but('## 五、', '| 栏目 | 条数 |\n| --- | --- |\n| 通‸ | 3 |\n\n## 五、')).labels).toEqual([]);
  });

  test('the official layout has its labels in front of the numbers, as issued', () => {
    const text =
      '## 三、收到和处理政府信息公开申请情况\n\n| | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| - | - | - | - | - | - | - | - | - |\n| 一、本年新收政府信息公开申请数量 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 三、本年度办理结果 | （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| | ‸ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
    expect(completes(text).labels[0]).toBe('（二）部分公开（区分处理的，只计这一情形，不计其他情形）');
    expect(completes(text.replace('‸', '').replace(/0 \|\n$/, '‸0 |\n')).labels).toEqual([]);
  });
});

describe('tables and whole reports', () => {
  const eight = /\| 第二十条第（八）项[\s\S]*?\| 行政事业性收费 .*\n/;

  test('the tables a section lacks are offered blank, from a pipe on too', () => {
    for (const [half, label] of [
      ['‸\n', '空白表二第（八）项'],
      ['|‸\n', '空白表二第（八）项'],
      ['| 第二十‸\n', '空白表二第（八）项'],
      ['biao28‸\n', '空白表二第（八）项'],
    ] as const) {
      const { labels, taken } = completes(but(eight, half));
      expect(labels[0], half).toBe(label);
      expect(taken(label)).toBe(clean.replace(eight, `${blankTable(latest.tables[3]!)}\n`));
    }
  });

  test('tables are those of the year of the report', () => {
    const { labels, item } = completes('# 某局2020年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n‸\n');
    expect(labels.filter((it) => it.startsWith('空白'))).toHaveLength(5);
    expect(item('空白表二第（九）项').detail?.zh).toContain('2019 年格式');
  });

  test('a section with all its tables is offered none', () => {
    expect(completes(but('## 四、', '‸\n\n## 四、')).labels.filter((it) => it.startsWith('空白'))).toEqual([]);
  });

  test('an empty draft may begin as a whole report, and its unit and year are written once', () => {
    const { labels, item, isIncomplete } = completes('‸');
    expect([labels[0], isIncomplete]).toEqual(['空白年报', false]);
    const { snippet = '', text } = item('空白年报');
    expect(text).toBeUndefined();
    const filled = snippet.replace(/\$\{1:机关名称\}/g, '某县教育局').replace(/\$\{2:2025\}/g, '2024');
    const lines = (it: string): string[] => it.split('\n').filter((line) => line !== '');
    expect(lines(filled.replace(/\$\{?\d+\}?/g, ''))).toEqual(lines(blank));
  });

  test('with front matter the report needs no asking, and is one of its year', () => {
    const { taken } = completes('---\n单位: 某县教育局\n年度: 2020\n---\n\n‸');
    const report = read(taken('空白年报'));
    expect([report.format?.id, report.unit?.value, report.outline.missing]).toEqual(['2019', '某县教育局', []]);
  });

  test('what has begun is no empty draft', () =>
    expect(completes(but('## 一、', '‸\n\n## 一、')).labels).not.toContain('空白年报'));
});

describe('front matter', () => {
  test('keys that are missing are offered, in the language of the others', () => {
    expect(completes('---\n单位: 某局\n‸\n---\n').labels).toEqual(['年度', '格式', '层级', '上级', '下级']);
    expect(completes('---\nunit: 某局\n‸\n---\n').labels).toEqual(['year', 'format', 'level', 'parent', 'parts']);
    expect(completes('---\n‸单位: 某局\n---\n').taken('年度')).toBe('---\n年度: 某局\n---\n');
  });

  test('values follow their key', () => {
    expect(completes('---\n格式: ‸\n---\n').labels).toEqual(['2021', '2019']);
    expect(completes('---\n格式:‸\n---\n').taken('2021')).toBe('---\n格式: 2021\n---\n');
    expect(completes('---\n年度: 20‸19 # 去年\n---\n').taken('2025')).toBe('---\n年度: 2025 # 去年\n---\n');
    expect(completes('---\n层级: ‸\n---\n').labels).toContain('街道乡镇');
    expect(completes('---\n单位: ‸\n---\n\n# 某县教育局2024年政府信息公开工作年度报告\n').labels).toEqual([
      '某县教育局',
    ]);
    expect(completes('---\n作者: ‸\n---\n').labels).toEqual([]);
  });

  test('front matter that is not closed yet is front matter', () => {
    expect(completes('---\n单位: 某局\n年‸').labels[0]).toBe('年度');
    expect(completes('---\n单位: 某局\n\n正文‸').labels).toEqual([]);
  });

  test('the fences of front matter are no keys', () => expect(completes('---\n单位: 某局\n---‸\n').labels).toEqual([]));
});

describe('comments to the linter', () => {
  test('directives are offered in a comment, and as a whole from its first sign on', () => {
    expect(completes('<!-- nian‸ -->\n').taken('nianbao-disable-file')).toBe('<!-- nianbao-disable-file -->\n');
    expect(completes('<!--‸-->\n').taken('nianbao-disable')).toBe('<!-- nianbao-disable -->\n');
    expect(completes('<!-- ‸\n').taken('nianbao-disable')).toBe('<!-- nianbao-disable -->\n');
    expect(completes('<‸\n').taken('nianbao-disable')).toBe('<!-- nianbao-disable -->\n');
    expect(completes('<!-- nianbao-dis‸able-file t3-balance：试行 -->').taken('nianbao-disable')).toBe(
      '<!-- nianbao-disable t3-balance：试行 -->',
    );
  });

  test('the rules that speak in the place a comment silences stand first', () => {
    const wrong = clean.replace('| 10 | 3 | 0 | 0 | 1 | 0 | 14 |', '| 11 | 3 | 0 | 0 | 1 | 0 | 14 |');
    const { labels, item } = completes(wrong.replace('| 申请办理', '<!-- nianbao-disable-next-line ‸ -->\n| 申请办理'));
    expect(labels[0]).toBe('t3-suspect-cell');
    expect(item(labels[0]!).preferred).toBe(true);
    expect(labels.length).toBeGreaterThan(150);
    expect(labels).not.toContain('unused-suppression');
  });

  test('rules that compare drafts stand first as well, and what another comment silences does not', () => {
    const text = `${blank}\n<!-- nianbao-disable-next-line  -->\n\n本年情况如下。\n`;
    const cursor = text.indexOf('  -->') + 1;
    const at = { from: text.indexOf('本年情况'), to: text.indexOf('如下') };
    const said = { rule: crossYearCopy, at, severity: 'warning', data: undefined, related: [] } as const;
    const offered = (report: Report) =>
      completion({ ...asked(report), at: cursor, raised: () => [said] }).items.find((it) => it.label === said.rule.id)!;
    expect(offered(read(text)).preferred).toBe(true);
    const silenced = `${text}\n<!-- nianbao-disable-file ${said.rule.id}：沿用 -->\n`;
    expect(offered(read(silenced)).preferred).toBe(false);
  });

  test('a rule that is named already is not offered again, and the word under the cursor is replaced', () => {
    const { labels, taken } = completes('<!-- nianbao-disable-file t3-balance, t3-ro‸w -->\n');
    expect(labels).not.toContain('t3-balance');
    expect(taken('t3-row-total')).toBe('<!-- nianbao-disable-file t3-balance, t3-row-total -->\n');
  });

  test('nothing is offered in the reason, in other comments and behind their end', () => {
    for (const it of [
      '<!-- nianbao-disable t3-balance：总‸ -->',
      '<!-- nianbao-disable t3-balance -- 总‸ -->',
      '<!-- 备注 本年‸ -->',
      '<!-- 备注\n本年‸\n-->',
      '<!-- nianbao-disable --> 本‸',
    ]) {
      expect(completes(`${blank}\n${it}\n`).labels, it).toEqual([]);
    }
  });
});
