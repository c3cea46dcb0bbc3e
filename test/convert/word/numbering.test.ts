import { describe, expect, test } from 'vitest';
import { importDocx } from '../../../server/src/convert/docx-import.ts';
import { counted } from '../../../server/src/convert/word/counting.ts';
import { docxOf, line } from './archives.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly style?: string;
  readonly restart?: number;
}

const definition = (id: number, levels: readonly Level[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ({ format, text, start = 1, style, restart }, i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${style ? `<w:pStyle w:val="${style}"/>` : ''}${restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const official = definition(7, [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
]);

const item = (text: string, level: number, id = 1): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (text: string, style: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

async function numbered(blocks: string, numbering: string, styles = ''): Promise<{ lines: string[]; told: string[] }> {
  const parts = {
    'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
  };
  const it = await importDocx(docxOf(blocks, parts));
  if ('refused' in it) throw new Error(it.refused.zh);
  const lines = it.draft.blocks.flatMap((one) =>
    one.kind === 'grid' ? one.rows.map((row) => row.cells.map((c) => c.text).join('|')) : one.text,
  );
  return { lines, told: it.unplaced.map((one) => `${one.line} ${one.what?.zh}：${one.text}`) };
}

describe('numbers that Word counts are written out', () => {
  test('level by level, each beginning again below the one above', async () => {
    const blocks = [
      item('总体', 0),
      item('主动', 1),
      item('组织', 2),
      item('渠道', 2),
      item('申请', 1),
      item('答复', 2),
      line('正文'),
      item('公开', 0),
      item('甲', 1),
    ];
    const { lines, told } = await numbered(blocks.join(''), official + list(1, 7));
    expect(lines).toEqual([
      '一、总体',
      '（一）主动',
      '1.组织',
      '2.渠道',
      '（二）申请',
      '1.答复',
      '正文',
      '二、公开',
      '（一）甲',
    ]);
    expect(told).toEqual([]);
  });

  test('on through lists of one definition, and anew where a list says so', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const blocks = item('甲', 0) + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3) + item('戊', 0);
    const { lines } = await numbered(blocks, official + list(1, 7) + list(2, 7) + list(3, 7, anew));
    expect(lines).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', '三、戊']);
  });

  test('by the style of a paragraph or the one that is based on, unless the paragraph is taken out', async () => {
    const styles =
      `<w:style w:styleId="T1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:styleId="T2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:styleId="T3"><w:basedOn w:val="T2"/></w:style><w:style w:styleId="T4"><w:basedOn w:val="T4"/></w:style>`;
    const out = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const { lines } = await numbered(
      styled('甲', 'T1') +
        styled('乙', 'T2') +
        styled('丙', 'T3') +
        styled('丁', 'T1', out) +
        styled('戊', 'T4') +
        styled('己', 'T1'),
      official + list(1, 7),
      styles,
    );
    expect(lines).toEqual(['一、甲', '（一）乙', '（二）丙', '丁', '戊', '二、己']);
  });

  test('in cells, where labels get theirs', async () => {
    const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
    const row = (label: string): string => `<w:tr>${cell(item(label, 2))}${cell(line('0'))}</w:tr>`;
    const { lines } = await numbered(`<w:tbl>${row('属于国家秘密')}${row('其他')}</w:tbl>`, official + list(1, 7));
    expect(lines).toEqual(['1.属于国家秘密|0', '2.其他|0']);
  });

  test('apart from words they would run into', async () => {
    const { lines } = await numbered(item('2020年', 2) + item('年报', 2), official + list(1, 7));
    expect(lines).toEqual(['1. 2020年', '2.年报']);
  });

  test('not for paragraphs that a tracked change deleted', async () => {
    const gone = item('删', 0)
      .replace('<w:pPr>', '<w:pPr><w:rPr><w:del/></w:rPr>')
      .replace(/<w:r><w:t>.*<\/w:r>/, '<w:del><w:r><w:delText>删</w:delText></w:r></w:del>');
    const { lines } = await numbered(item('甲', 0) + gone + item('乙', 0), official + list(1, 7));
    expect(lines).toEqual(['一、甲', '二、乙']);
  });

  test('bullets are none', async () => {
    const { lines, told } = await numbered(
      item('甲', 0),
      definition(7, [{ format: 'bullet', text: '●' }]) + list(1, 7),
    );
    expect([lines, told]).toEqual([['甲'], []]);
  });
});

describe('numbers that cannot be told', () => {
  const titles = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况'];
  const topics = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
  const lost = '自动编号未能读出，可能缺少序号';

  test('are the official ones of titles, and of topics that are all there in order', async () => {
    const [first, ...rest] = titles.map((it) => item(it, 0));
    const { lines, told } = await numbered([first, ...topics.map((it) => item(it, 1)), ...rest].join(''), '');
    expect(lines).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ]);
    expect(told).toEqual([]);
  });

  test('are no guess elsewhere, and told', async () => {
    const { lines, told } = await numbered(
      item('总体情况', 0) + item('主动公开', 1) + item('加强领导', 1) + item('二、某事', 0),
      '',
    );
    expect(lines).toEqual(['一、总体情况', '主动公开', '加强领导', '二、某事']);
    expect(told).toEqual([`2 ${lost}：主动公开`, `3 ${lost}：加强领导`]);
  });

  test('of a format not known here, or longer than a number is', async () => {
    for (const level of [
      { format: 'hebrew1', text: '%1.' },
      { format: 'decimal', text: `%1${'长'.repeat(99)}` },
    ]) {
      const { lines, told } = await numbered(item('甲', 0), definition(7, [level]) + list(1, 7));
      expect([lines, told]).toEqual([['甲'], [`1 ${lost}：甲`]]);
    }
  });

  test('of a level that its list begins below, which programs count differently', async () => {
    const blocks = item('甲', 1) + item('乙', 1) + item('丙', 0) + item('总体情况', 0) + item('丁', 1);
    const { lines, told } = await numbered(blocks, official + list(1, 7));
    expect(lines).toEqual(['（一）甲', '（二）乙', '丙', '一、总体情况', '（一）丁']);
    expect(told).toEqual([`3 ${lost}：丙`]);
  });

  test('in cells are told with their label', async () => {
    const cells = `<w:tr><w:tc>${item('其他', 0)}</w:tc><w:tc>${line('0')}</w:tc></w:tr>`;
    expect((await numbered(`<w:tbl>${cells}${cells}</w:tbl>`, '')).told).toEqual([
      `1 ${lost}：其他`,
      `3 ${lost}：其他`,
    ]);
  });

  test('a title without a number in the document keeps none', async () => {
    expect((await numbered(line('总体情况') + line('正文'), '')).lines).toEqual(['总体情况', '正文']);
  });
});

test.each([
  [12, 'decimal', '12'],
  [3, 'decimalZero', '03'],
  [12, 'decimalFullWidth', '１２'],
  [12, 'chineseCountingThousand', '十二'],
  [20, 'ideographDigital', '二〇'],
  [3, 'decimalEnclosedCircle', '③'],
  [28, 'lowerLetter', 'bb'],
  [49, 'upperRoman', 'XLIX'],
  [21, 'decimalEnclosedCircle', undefined],
  [100, 'chineseCounting', undefined],
  [1, 'hebrew1', undefined],
])('%s as %s is %s', (value, format, text) => expect(counted(value, format)).toBe(text));
