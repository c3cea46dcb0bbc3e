import { describe, expect, test } from 'vitest';
import { toDialect } from '../../../server/src/convert/dialect.ts';
import { importHtml, readHtml } from '../../../server/src/convert/html.ts';

const imported = (body: string, head = '') => {
  const it = importHtml(`<html><head>${head}</head><body>${body}</body></html>`);
  if ('refused' in it) throw new Error(it.refused.en);
  return it;
};
const draft = (body: string, head = ''): string[] => toDialect(imported(body, head).draft).trim().split('\n\n');
const left = (body: string): string[] => (imported(body).leftOut ?? []).map((it) => it.text);

const title = '某县教育局2021年政府信息公开工作年度报告';
const prose =
  '<p>全年主动公开政府信息12条，坚持以公开为常态、不公开为例外，依法及时准确公开政府信息，保障公众知情。</p>';
const report = `<h2>一、总体情况</h2>${prose}<h2>六、其他需要报告的事项</h2><p>无。</p>`;
const own = [
  '# 某县教育局2021年政府信息公开工作年度报告',
  '## 一、总体情况',
  prose.replace(/<.?p>/g, ''),
  '## 六、其他需要报告的事项',
  '无。',
];

describe('a report begins', () => {
  test('at the last of its titles, for pages print it above the article once more', () => {
    expect(draft(`<h1>${title}</h1><p>来源：县教育局</p><div><p>${title}</p>${report}</div>`)).toEqual(own);
  });

  test('at a title in two lines, and at the name of the authority above it', () => {
    expect(draft(`<p>首页</p><p>某县教育局2021年政府信息公开</p><p>工作年度报告</p>${report}`).slice(0, 2)).toEqual([
      '# 某县教育局2021年政府信息公开',
      '工作年度报告',
    ]);
    expect(draft(`<p>首页</p><p>某县教育局</p><p>2021年政府信息公开工作年度报告</p>${report}`)[0]).toBe('# 某县教育局');
  });

  test('neither at a link to another report nor at the way through the menus', () => {
    const html = `<a href=x>某县教育局2020年政府信息公开工作年度报告</a><p>${title}</p><p>首页 > 年报 > ${title}</p>${report}`;
    expect(draft(html)).toEqual(own);
    expect(left(html)).toContain(`首页 > 年报 > ${title}`);
  });

  test('with the element that holds its sections where it has no title', () => {
    expect(draft(`<div>某网站</div><div><p>现公布如下。</p>${report}</div>`)).toEqual([
      '现公布如下。',
      ...own.slice(1),
    ]);
  });

  test('where an element for menus holds it, for want of any other', () => {
    expect(draft(`<p>某网站</p><aside><p>${title}</p>${report}</aside>`)).toEqual(own);
  });
});

describe('a report ends', () => {
  test('with its signature, and not with what pages put below', () => {
    const html = `<div><p>${title}</p>${report}<p>某县教育局</p><p>2022年1月20日</p><p>附件：<a href=x>年报.docx</a></p><p>责任编辑：张三</p></div><p>上一篇：另一份报告</p><p>主办：某县人民政府</p>`;
    expect(draft(html)).toEqual([...own, '某县教育局', '2022年1月20日', '附件：年报.docx']);
    expect(left(html)).toEqual(['责任编辑：张三', '上一篇：另一份报告', '主办：某县人民政府']);
  });

  test('beyond the element of its headings where sentences and tables go on', () => {
    const html = `<p>${title}</p><div><h2>一、总体情况</h2><h2>二、主动公开政府信息情况</h2></div><table><tr><td>规章<td>1<tr><td>行政规范性文件<td>2</table>${prose}<p>便民服务</p>`;
    expect(draft(html).at(-1)).toBe(own[2]);
    expect(left(html)).toEqual(['便民服务']);
  });
});

test('a signature and tables that stand apart from the report are still its own', () => {
  const html = `<div><p>${title}</p>${report}</div><div><p>某县教育局</p><p>2022年1月20日</p></div><p>【我要打印】</p><p>附表</p><table><tr><td>规章<td>1<tr><td>行政规范性文件<td>2</table>`;
  expect(draft(html).slice(-3)).toEqual(['某县教育局', '2022年1月20日', expect.stringContaining('| 规章 | 1 |')]);
  expect(left(html)).toEqual(['【我要打印】', '附表']);
});

test('what a page says of the report between its title and its first section is left out, and nothing else', () => {
  const html = `<p>${title}</p><table><tr><td>索引号：<td>11370700/2021<tr><td>发布机构：<td>某县教育局</table><p>[大] [中] [小]</p><p>根据条例编制。</p>${report}`;
  expect(draft(html)).toEqual([own[0], '根据条例编制。', ...own.slice(1)]);
  expect(left(html)).toEqual(['索引号： 11370700/2021', '发布机构： 某县教育局', '[大] [中] [小]']);
});

test('an interpretation has a title and no sections', () => {
  const html = `<p>网站首页</p><h1>某县教育局2021年政府信息公开工作年度报告解读</h1><p>发布时间：2022-01-20</p>${prose}<p>版权所有</p>`;
  expect(draft(html)).toEqual(['# 某县教育局2021年政府信息公开工作年度报告解读', own[2]]);
});

test('of a page without a report all is kept but its menus', () => {
  const html = '<nav>首页</nav><p><a href=x>链接</a></p><p>甲</p><p>乙</p>';
  expect(draft(html)).toEqual(['甲', '乙']);
  expect(left(html)).toEqual(['首页', '链接']);
});

describe('all is the document', () => {
  const around = `<p>附件2</p><p>${title}</p>${report}<p>主办：某局</p>`;
  const all = ['附件2', ...own, '主办：某局'];

  test('of Word, Excel and WPS', () => {
    for (const it of [
      '<meta name=Generator content="Microsoft Word 15">',
      '<meta name=ProgId content=Excel.Sheet>',
      '<META NAME="GENERATOR" CONTENT="WPS Office">',
    ]) {
      expect(draft(around, it)).toEqual(all);
    }
  });

  test('of the clipboard, and of a part of a page', () => {
    expect(draft(`<!--StartFragment-->${around}<!--EndFragment-->`)).toEqual(all);
    const part = importHtml(around);
    expect('draft' in part && toDialect(part.draft).trim().split('\n\n')).toEqual(all);
  });

  test('for whoever reads without looking for a report', () => {
    const it = readHtml(`<html><body><nav>菜单</nav>${around}</body></html>`);
    expect('draft' in it && it.draft.blocks[0]).toMatchObject({ text: '菜单' });
  });
});
