import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importHtml } from '../../../server/src/convert/html.ts';

const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const title = '某县教育局2021年政府信息公开工作年度报告';
const long = (i: number): string =>
  `本年度第${i}项工作有序推进，坚持以公开为常态、不公开为例外，主动公开政府信息${i}00条，群众满意度稳步提高。`;

/** The lines of a report: long ones and short ones below each section, and a signature. */
const lines = fc
  .array(fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), { minLength: 6, maxLength: 6 })
  .map((sections) => [
    title,
    '根据条例，现公布本单位年度报告。',
    ...sections.flatMap((them, s) => [
      `${'一二三四五六'[s]}、${titles[s]}`,
      ...them.map((isLong, i) => (isLong ? long(10 * s + i) : `无此类事项${s}${i}。`)),
    ]),
    '某县教育局',
    '2022年1月20日',
  ]);

const wrappers = ['div', 'section', 'center', 'blockquote', 'article', 'table><tr><td', 'form'];
const wrapped = (name: string, html: string): string =>
  name === '' ? html : `<${name}>${html}</${name.replace('table><tr><td', 'td></tr></table')}>`;
const wrapper = fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, fc.constantFrom(...wrappers));

const around = fc.constantFrom(
  '',
  '<ul><li><a href=/>首页</a><li><a href=/b>政务公开</a></ul>',
  '<div>某县人民政府网</div>',
  `<div><a href=x>某县教育局2020年政府信息公开工作年度报告</a></div>`,
  '<table><tr><td>索引号<td>1137<tr><td>发布机构：<td>县教育局</table>',
  '<p>发布时间：2022-01-20　来源：县教育局　浏览次数：12</p>',
  '<nav>导航</nav>',
  '<form><input><button>搜索</button></form>',
);
const below = fc.constantFrom(
  '',
  '<footer>某某</footer>',
  '<p>主办单位：某县人民政府</p><p>备案号</p>',
  '<div><a href=x>上一篇</a></div>',
  '<p>【打印本页】【关闭窗口】</p>',
  '<p>上一篇：甲</p><p>下一篇：乙</p>',
);

test('whatever a site puts around and between them, every line of a report stays in it, in order, and nothing of the site does', () => {
  fc.assert(
    fc.property(
      lines,
      fc.array(wrapper, { maxLength: 4 }),
      fc.infiniteStream(wrapper),
      fc.array(around, { maxLength: 4 }),
      fc.array(below, { maxLength: 3 }),
      fc.boolean(),
      fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
      (report, outer, each, before, after, isTwice, cuts) => {
        const all = report.map((it) => wrapped(each.next().value, `<p>${it}</p>`));
        const ends = [...cuts.sort((a, b) => a - b), all.length];
        const own = ends
          .map((to, i) => wrapped(each.next().value, all.slice(ends[i - 1] ?? 0, to).join('\n')))
          .join('\n');
        const content = outer.reduce((html, it) => wrapped(it, html), own);
        const html = `<html><body>${before.join('')}${isTwice ? `<h1>${title}</h1>` : ''}${content}${after.join('')}</body></html>`;
        const it = importHtml(html);
        if ('refused' in it) throw new Error(it.refused.en);
        expect(it.draft.blocks.map((b) => (b.kind === 'grid' ? 'grid' : b.text))).toEqual(report);
      },
    ),
    { numRuns: 400 },
  );
});
