import { describe, expect, test } from 'vitest';
import { toDialect } from '../../../server/src/convert/dialect.ts';
import { importHtml, readHtml } from '../../../server/src/convert/html.ts';

const readOf = (html: string) => {
  const it = readHtml(html);
  if ('refused' in it) throw new Error(it.refused.en);
  return it;
};
const lines = (html: string): string[] =>
  readOf(html).draft.blocks.map((it) =>
    it.kind === 'grid' ? it.rows.map((r) => r.cells.map((c) => c.text).join('|')).join('/') : it.text,
  );
const left = (html: string): string[] => readOf(html).leftOut.map((it) => `${it.what?.zh}：${it.text}`);

describe('lines', () => {
  test('are what a reader sees as lines, however the page makes them', () => {
    expect(lines('<p>甲<br>乙<div>丙<p>丁</p>戊</div><ul><li>己<li>庚</ul>辛')).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
      '己',
      '庚',
      '辛',
    ]);
  });

  test('join where only the source breaks them, without a blank between Chinese', () => {
    expect(lines('<p>主动公开\n政府信息  12\n条，其中 A\nB')).toEqual(['主动公开政府信息 12 条，其中 A B']);
  });

  test('lose the no-break spaces that indent them, and keep full-width ones', () => {
    expect(lines('<p>&nbsp;&nbsp;甲&nbsp;乙&nbsp;</p><p>　　丙</p>')).toEqual(['甲\u00a0乙', '　　丙']);
  });

  test('know where in the source they stand, in one of any line endings', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const html = [
        '<div>',
        '',
        '<p>',
        '甲</p><p>乙</p>',
        '<table><tr><td>',
        '丙</td><td>丁</td></tr><tr><td>戊<td>己</table>',
      ].join(ending);
      expect(readOf(html).draft.blocks.map((it) => it.line)).toEqual([4, 4, 5]);
    }
  });

  test('keep what is raised apart from the number before it', () => {
    expect(
      lines('<p>共123<sup>1</sup>平方公里，km<sup>2</sup>，CO<sub>2</sub>，注<sup><a href="#1">[2]</a></sup>'),
    ).toEqual(['共123¹平方公里，km²，CO₂，注[2]']);
    expect(lines('<p>12<sup><b>3</b></sup>')).toEqual(['12³']);
  });

  test('of preformatted text are lines, and its tables are tables', () => {
    expect(lines('<p>甲</p>\n<pre>\n乙\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n</pre>')).toEqual([
      '甲',
      '乙',
      '规章|1|2|3/行政规范性文件|4|5|6',
    ]);
    expect(readOf('<p>甲</p>\n<pre>\n乙\n丙</pre>').draft.blocks.map((it) => it.line)).toEqual([1, 3, 4]);
  });

  test('are headings where the page says so, and are not where they are sentences', () => {
    const { draft } = readOf('<h1>甲</h1><h6>乙</h6><h2>这是一句话。</h2>');
    expect(draft.blocks.map((it) => (it.kind === 'heading' ? it.level : it.kind))).toEqual([1, 4, 'paragraph']);
  });

  test('read entities of every kind', () => {
    expect(lines('<p>&lt;b&gt;&amp;&#19968;&#x4e8c;&mdash;&unknown;&ensp;三')).toEqual(['<b>&一二—&unknown;\u2002三']);
  });
});

describe('what is not shown is no text, and is listed with what it is', () => {
  test.each([
    ['<script>alert("一、总体情况")</script>', '脚本或样式：alert("一、总体情况")'],
    ['<style>p{color:red}</style>', '脚本或样式：p{color:red}'],
    ['<!-- 旧稿：12件 -->', '源码注释：旧稿：12件'],
    ['<span style="DISPLAY : none">藏</span>', '不显示的文字：藏'],
    ['<span hidden>藏</span>', '不显示的文字：藏'],
    ['<p style="mso-hide:all">藏</p>', '不显示的文字：藏'],
    ['<noscript>请打开脚本</noscript>', '不显示的文字：请打开脚本'],
    ['<del>12</del>', '划去的文字：12'],
    ['<s>12</s>', '划去的文字：12'],
    ['<select><option>2019<option>2020</select>', '表单和按钮：2019'],
    ['<textarea>写</textarea>', '表单和按钮：写'],
    ['<img src="a.png" alt="一图读懂">', '图片、视频或嵌入的页面：一图读懂 a.png'],
    ['<iframe src="report.html"></iframe>', '图片、视频或嵌入的页面：report.html'],
    ['<svg><text>图</text></svg>', '图片、视频或嵌入的页面：图'],
    ['<div style="mso-element:comment">批注：请核</div>', '批注：批注：请核'],
    ['<title>某市政府</title>', '网页的标题：某市政府'],
  ])('%s', (html, said) => {
    expect(left(`<p>前</p>${html}<p>后</p>`)).toContain(said);
    expect(lines(`<p>前</p>${html}<p>后</p>`)).toEqual(['前', '后']);
    // Hidden words do not break the line they stand in, nor join the numbers around them.
    if (html.startsWith('<span') || html.startsWith('<del') || html.startsWith('<s>'))
      expect(lines(`<p>前1${html}2后</p>`)).toEqual(['前12后']);
  });

  test('what a page does is gone with what it says to the browser', () => {
    const html =
      '<p onclick="steal()">甲<a href="javascript:steal()">乙</a></p><img src=x onerror=steal()><object data=x>丙</object>';
    expect(JSON.stringify(readOf(html))).not.toContain('steal');
    expect(lines(html)).toEqual(['甲乙']);
  });

  test('conditional comments of Word vanish, what they reveal stays', () => {
    expect(
      lines('<![if !supportLists]>一、<![endif]><!--[if mso]><p>只给 Word</p><![endif]-->总体<o:p>&nbsp;</o:p>'),
    ).toEqual(['一、总体']);
  });
});

describe('cells', () => {
  const grid = (html: string) => {
    const it = readOf(html).draft.blocks[0]!;
    if (it.kind !== 'grid') throw new Error(it.kind);
    return it.rows.map((row) => row.cells);
  };

  test('are closed by the next one where the page forgets to, whatever stands open in them', () => {
    const cells = grid('<table><tr><td><p><font>规章<td>1<tr><td><b>行政规范性文件<td>2</table>');
    expect(cells.map((it) => it.map((c) => c.text))).toEqual([
      ['规章', '1'],
      ['行政规范性文件', '2'],
    ]);
  });

  test('of several lines are joined without a blank and marked; two numbers never become one', () => {
    const [[a, b, c] = []] = grid(
      '<table><tr><td>结果<br>维持<td><p>12</p><p>34</p><td>5<tr><td>规章<td>1<td>2</table>',
    );
    expect(a).toMatchObject({ text: '结果维持', broken: true });
    expect(b).toMatchObject({ text: '12 34', broken: true });
    expect(c).not.toHaveProperty('broken');
  });

  test('say how wide and tall they are, within reason', () => {
    const [[a, b, c, d] = []] = grid(
      '<table><tr><td colspan=2 rowspan="3">规章<td colspan=1000000000>1<td colspan=-5>2<td colspan=x>3<tr><td>行政许可<td>1</table>',
    );
    expect([a!.colspan, a!.rowspan, b!.colspan, c!.colspan, d!.colspan]).toEqual([2, 3, 50, undefined, undefined]);
  });

  test('that are hidden take no place', () => {
    expect(
      grid(
        '<table><tr><td>规章<td style="display:none">9<td>1<tr style="display:none"><td>藏<tr><td>行政许可<td>2</table>',
      ).map((it) => it.map((c) => c.text)),
    ).toEqual([
      ['规章', '1'],
      ['行政许可', '2'],
    ]);
  });

  test('of every part of a table are rows of it; its caption stands before it', () => {
    expect(
      lines(
        '<table><caption>表一</caption><thead><tr><th>项目<th>件数<tbody><tr><td>甲<td>1<tfoot><tr><td>计<td>1</table>',
      ),
    ).toEqual(['表一', '项目|件数/甲|1/计|1']);
  });
});

describe('tables that only lay a page out', () => {
  test('are taken apart, whatever their depth', () => {
    expect(
      lines(
        '<table><tr><td>左<td><table><tr><td><p>甲。</p><p>乙</p><table><tr><td>规章<td>1<tr><td>行政许可<td>2</table></table></table>',
      ),
    ).toEqual(['左', '甲。', '乙', '规章|1/行政许可|2']);
  });

  test('hold a whole report in rows of one cell between rows of its tables', () => {
    const long = '全年主动公开政府信息，坚持以公开为常态、不公开为例外，依法及时准确公开政府信息共计十二条。';
    expect(
      lines(`<table><tr><td colspan=2>${long}<tr><td>规章<td>1<tr><td>行政许可<td>2<tr><td colspan=2>${long}</table>`),
    ).toEqual([long, '规章|1/行政许可|2', long]);
  });

  test('may be tables of words side by side, which stay', () => {
    expect(lines('<table><tr><td>渠道<td>条数<tr><td>网站<td>3</table>')).toEqual(['渠道|条数/网站|3']);
  });
});

test('levels of headings follow the page below a section, and are lines above it', () => {
  const it = importHtml(
    '<h1>站名</h1><h3>某局2021年政府信息公开工作年度报告</h3><h4>一、总体情况</h4><h5>主动公开</h5><p>甲。</p><h6>渠道</h6><p>乙。</p>',
  );
  if ('refused' in it) throw new Error();
  expect(toDialect(it.draft)).toBe(
    '站名\n\n# 某局2021年政府信息公开工作年度报告\n\n## 一、总体情况\n\n### 主动公开\n\n甲。\n\n### 渠道\n\n乙。\n',
  );
});
