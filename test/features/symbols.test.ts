import { expect, test } from 'vitest';
import { type OutlineSymbol, symbols } from '../../server/src/features/symbols.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { read } from '../check.ts';
import { allDrafts } from '../drafts.ts';
import { messy } from '../messy.ts';
import { tableFour } from './tables.ts';

/** The outline as indented lines. */
const drawn = (them: readonly OutlineSymbol[], depth = 0): string[] =>
  them.flatMap((it) => [`${'  '.repeat(depth)}${it.name}`, ...drawn(it.children, depth + 1)]);

const outline = (text: string): string[] => drawn(symbols(read(text)));

const flat = (them: readonly OutlineSymbol[]): OutlineSymbol[] => them.flatMap((it) => [it, ...flat(it.children)]);

test('the title holds the sections, a section its sub-sections and tables', () => {
  const text = `# 某县教育局2024年政府信息公开工作年度报告

## 一、总体情况

### （一）主动公开

无。

#### 1.平台

无。

### （二）依申请公开

无。

## 四、政府信息公开行政复议、行政诉讼情况

${tableFour('1 0 0 0 1')}
`;
  expect(outline(text)).toEqual([
    '某县教育局2024年政府信息公开工作年度报告',
    '  一、总体情况',
    '    （一）主动公开',
    '      1.平台',
    '    （二）依申请公开',
    '  四、政府信息公开行政复议、行政诉讼情况',
    '    表四 ✓ 3',
  ]);
});

test.each([
  ['1 0 0 0 1', '表四 ✓ 3', '3 条勾稽关系全部成立'],
  ['1 0 0 0 2', '表四 ✗ 2/3', '1 条勾稽关系不符'],
  ['1 0 0 0 ·', '表四 ? 2/3', '1 格未填'],
  ['· · · · 1', '表四 ? 2/3', '4 格未填'],
])('a table with %s in a row is told as %s', (row, name, detail) => {
  const [it] = symbols(read(tableFour(row)));
  expect([it!.name, it!.detail?.zh]).toEqual([name, detail]);
});

test('a table without equations tells only what is blank', () => {
  const report = read('| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 |  |\n');
  const [it] = symbols(report);
  expect(it).toMatchObject({ name: '表二第（五）项', detail: { zh: '1 格未填', en: '1 blank cell' } });
});

test('a section tells how much stands in it', () => {
  const sections = symbols(read(blankReport('某局', 2024)!))[0]!.children;
  expect(sections.map((it) => it.detail?.zh)).toEqual(['5 个小节', '4 张表', '1 张表', '1 张表', undefined, undefined]);
});

test('without a title the sections stand at the top', () => {
  expect(outline('## 一、总体情况\n\n无。\n\n## 二、主动公开政府信息情况\n\n无。\n')).toEqual([
    '一、总体情况',
    '二、主动公开政府信息情况',
  ]);
});

test('a section reaches over its blank lines, not to the next heading', () => {
  const text = '## 一、总体情况\r\n\r\n无。\r\n\r\n## 二、主动公开政府信息情况\r\n';
  const [first] = symbols(read(text));
  expect(text.slice(first!.from, first!.to)).toBe('## 一、总体情况\r\n\r\n无。\r\n');
  expect(text.slice(first!.at.from, first!.at.to)).toBe('## 一、总体情况');
});

test('a heading without a mark is an entry too, and one without words has a name', () => {
  expect(outline('一、总体情况\n\n无。\n\n## \n\n## 二、主动公开政府信息情况\n')).not.toContain('');
  expect(outline('一、总体情况\n\n无。\n')).toEqual(['一、总体情况']);
});

test('a sub-section with a mark ends those without one that began in it', () => {
  const text = '## 一、总体情况\n\n### （一）主动公开\n\n（1）平台。\n\n无。\n\n### 机制\n\n无。\n';
  expect(outline(text)).toEqual(['一、总体情况', '  （一）主动公开', '    （1）平台', '  机制']);
  sound(text);
});

/** Each entry lies inside its parent, apart from its neighbours, and selects something of its own; no table is left out. */
function sound(text: string): void {
  const report = read(text);
  const inside = (them: readonly OutlineSymbol[], from: number, to: number): void => {
    let end = from;
    for (const it of them) {
      expect(it.from).toBeGreaterThanOrEqual(end);
      expect(it.at.from).toBeGreaterThanOrEqual(it.from);
      expect(it.at.to).toBeGreaterThanOrEqual(it.at.from);
      expect(it.to).toBeGreaterThanOrEqual(it.at.to);
      expect(it.name.trim()).not.toBe('');
      inside(it.children, it.from, it.to);
      end = it.to;
    }
    expect(to).toBeGreaterThanOrEqual(end);
  };
  const all = symbols(report);
  inside(all, 0, text.length);
  expect(flat(all).filter((it) => it.kind === 'table')).toHaveLength(report.tables.length);
}

test.each(allDrafts())('$id: each entry lies inside its parent and apart from its neighbours', ({ text }) => {
  sound(text);
});

test('so it is in drafts of all kinds', () => {
  for (let seed = 0; seed < 500; seed++) sound(messy(seed));
});
