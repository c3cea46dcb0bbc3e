import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDialect } from '../../../server/src/convert/dialect.ts';
import type { Imported } from '../../../server/src/convert/draft.ts';
import { importHtml, readHtml } from '../../../server/src/convert/html.ts';

type Node =
  | string
  | { readonly name: string; readonly attributes: string; readonly nodes: readonly Node[]; readonly isClosed: boolean };

const names =
  'p div span b a td tr table tbody thead th caption h1 h3 ul li ol dl dt dd pre font center form nav aside footer header section article main ' +
  'sup sub del s select option textarea button noscript title o:p xml svg iframe blockquote hr br template label fieldset plaintext marquee';
const attributes = [
  '',
  '',
  '',
  ' href=x',
  ' style="display:none"',
  ' hidden',
  ' colspan=3',
  ' rowspan=2',
  ' colspan=0 rowspan=99999',
  ' role=presentation',
  ' class="a"',
  " height='0'",
];
const labels = [
  '规章',
  '行政规范性文件',
  '行政许可',
  '自然人',
  '商业企业',
  '总计',
  '（一）予以公开',
  '结果维持',
  '行政复议',
  '行政诉讼',
  '信息内容',
  '第二十条第（一）项',
  '本年制发件数',
  '一、总体情况',
  '某县2021年政府信息公开工作年度报告',
  '首页 > 年报',
  '发布时间：',
  '上一篇：',
  '&nbsp;',
  '<',
  '&',
  '|',
  '# ',
  '- ',
];

const isClosed = fc.integer({ min: 0, max: 4 }).map((it) => it > 0);
const element = (name: string, nodes: readonly Node[]): Node => ({ name, attributes: '', nodes, isClosed: true });

/** A word of six digits, no other like it on the page, so that each can be looked for. */
const word = fc.constant('\u0000');
const { node } = fc.letrec<{ node: Node; tree: Node; grid: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: word, weight: 3 },
    { arbitrary: fc.constantFrom(...labels), weight: 2 },
    { arbitrary: tie('tree'), weight: 4 },
    { arbitrary: tie('grid'), weight: 2 },
  ),
  tree: fc.record({
    name: fc.constantFrom(...names.split(' ')),
    attributes: fc.constantFrom(...attributes),
    nodes: fc.array(tie('node'), { maxLength: 5 }),
    isClosed,
  }),
  grid: fc
    .array(fc.array(fc.array(tie('node'), { maxLength: 3 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rows) =>
      element(
        'table',
        rows.map((cells) =>
          element(
            'tr',
            cells.map((nodes) => element('td', nodes)),
          ),
        ),
      ),
    ),
}));

const written = (it: Node): string =>
  typeof it === 'string'
    ? it
    : `<${it.name}${it.attributes}>${it.nodes.map(written).join('')}${it.isClosed ? `</${it.name}>` : ''}`;

/** The page with its words counted through. */
function numbered(html: string): string {
  let next = 100_000;
  return html.replaceAll('\u0000', () => ` ${next++} `);
}

const digits = (text: string): string[] => text.normalize('NFKC').match(/\d{6}/g) ?? [];

function said({ draft, unplaced, leftOut = [] }: Pick<Imported, 'draft' | 'unplaced' | 'leftOut'>): string {
  return [toDialect(draft), ...[...unplaced, ...leftOut].map((it) => it.text)].join('\n');
}

test('no word of any page is lost: it stands in the draft, or among what found no place or was left out', () => {
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), fc.boolean(), (trees, isPage) => {
      const html = numbered(`${isPage ? '<html><body>' : ''}${trees.map(written).join('')}`);
      const [page, part] = [importHtml(html), readHtml(html)];
      if ('refused' in page || 'refused' in part) throw new Error('refused');
      const all = digits(html);
      const lostBy = (words: string): string[] => {
        const found = new Set(digits(words));
        return all.filter((it) => !found.has(it));
      };
      expect(lostBy(said(page))).toEqual([]);
      expect(lostBy(said({ ...part, unplaced: [] }))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('no bytes make the reader fail', () => {
  const scrap = fc.constantFrom(
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!',
    '<?',
    '&',
    '&#',
    '&#x110000;',
    '"',
    "'",
    '=',
    '/',
    '<td',
    '<table>',
    '</table>',
    '<tr>',
    '<script>',
    '</script',
    '\u0000',
    '\ud800',
    '\n',
    '规章',
    '1',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scrap, fc.string()), { maxLength: 60 }), (parts) => {
      const it = importHtml(parts.join(''));
      if (!('refused' in it)) toDialect(it.draft);
    }),
    { numRuns: 2000 },
  );
});
