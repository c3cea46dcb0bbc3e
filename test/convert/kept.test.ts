import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { squeeze } from '../../server/src/base/text.ts';
import { toDialect } from '../../server/src/convert/dialect.ts';
import type { Draft } from '../../server/src/convert/draft.ts';
import { rolesOf, wordOf } from '../../server/src/convert/labels.ts';
import { importPlain, readPlain } from '../../server/src/convert/plain.ts';
import { corpus, hasShared, seeds } from '../shared.ts';

const texts = (draft: Draft): string[] =>
  draft.blocks.flatMap((it) =>
    it.kind === 'grid' ? it.rows.flatMap((row) => row.cells.map((c) => c.text)) : [it.text],
  );

/** Everything a source says stands in the draft, or among what was not placed. */
function keepsAll(source: string): void {
  const raw = texts(readPlain(source));
  // Reading the layout only takes the signs of the layout away.
  const bare = (it: string): string => squeeze(it).replace(/[|\\:-]/g, '');
  expect(bare(raw.join(''))).toBe(bare(source));
  const { draft, unplaced } = importPlain(source);
  const kept = [...texts(draft), ...unplaced.map((it) => it.text)].map(squeeze);
  const left = new Map<string, number>();
  for (const it of kept) left.set(it, (left.get(it) ?? 0) + 1);
  for (const cell of raw.map(squeeze)) {
    const roles = rolesOf(wordOf(cell));
    // The first cell and the cells above the columns belong to the official layout; export brings them back.
    if (cell === '' || roles.some((it) => it.axis === 'head' || it.axis === 'banner')) continue;
    if (roles.length > 0)
      expect(
        kept.some((it) => it.includes(cell)),
        cell,
      ).toBe(true);
    else left.set(cell, (left.get(cell) ?? 0) - 1);
  }
  expect([...left].filter(([, count]) => count < 0)).toEqual([]);
  const printed = squeeze(toDialect(draft)).replaceAll('\\', '');
  for (const it of texts(draft)) expect(printed).toContain(squeeze(it).replaceAll('\\', ''));
}

const label = fc.constantFrom(
  '第二十条第（一）项',
  '第二十条第（五）项',
  '信息内容',
  '本年新制作数量',
  '本年制发件数',
  '处理决定数量',
  '规章',
  '行政许可',
  '规范性文件',
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '商业企业',
  '其他',
  '总计',
  '一、本年新收政府信息公开申请数量',
  '三、本年度办理结果',
  '（一）予以公开',
  '（三）不予公开',
  '1.属于国家秘密',
  '（七）总计',
  '行政复议',
  '行政诉讼',
  '结果维持',
  '复议后起诉',
  '未经复议直接起诉',
);
const value = fc.constantFrom(
  '0',
  '12',
  '减59',
  '251000元',
  '　4',
  '—',
  '',
  '[bookmark: _GoBack]7',
  '某某文字',
  '327.50',
);
const text = fc.constantFrom(
  '一、总体情况',
  '二、主动公开政府信息情况',
  '公开信息12条。',
  '—5—',
  '# 号',
  '- 项',
  '结果',
  '某局',
  '｜竖线',
  '1. 加强',
);
const cell = fc.oneof({ weight: 3, arbitrary: label }, { weight: 4, arbitrary: value }, { weight: 1, arbitrary: text });
const glue = fc.constantFrom('\n\t', '\n\t', '\t', ' | ', '\n', '\n\n', '\n\n\t', '\n\t\n');
const messy = fc.array(fc.tuple(glue, cell), { maxLength: 60 }).map((them) => them.map(([g, c]) => g + c).join(''));

describe('import keeps everything', () => {
  test('of generated texts in any mixture of layouts', () => {
    fc.assert(fc.property(messy, keepsAll), { numRuns: 1500 });
  });

  test('of any text at all, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: 'binary' }),
        (it) => typeof toDialect(importPlain(it).draft) === 'string',
      ),
    );
  });

  test.runIf(hasShared)('of the real reports', () => {
    for (const it of [...seeds(), ...corpus()]) keepsAll(it.text);
  });

  test.runIf(hasShared)('of real reports with lines dropped, doubled, joined and moved', () => {
    const sources = [...seeds(), ...corpus()].map((it) => it.text.split('\n').filter((line) => line.length < 120));
    const change = fc.record({ at: fc.nat(), kind: fc.constantFrom('drop', 'double', 'join', 'blank', 'move', 'tab') });
    fc.assert(
      fc.property(fc.nat(), fc.array(change, { maxLength: 12 }), (which, changes) => {
        const lines = [...sources[which % sources.length]!];
        for (const it of changes) {
          const at = it.at % lines.length;
          if (it.kind === 'drop') lines.splice(at, 1);
          else if (it.kind === 'double') lines.splice(at, 0, lines[at]!);
          else if (it.kind === 'join') lines.splice(at, 2, `${lines[at]}${lines[at + 1] ?? ''}`);
          else if (it.kind === 'blank') lines.splice(at, 0, '');
          else if (it.kind === 'tab') lines[at] = `\t${lines[at]}`;
          else lines.push(...lines.splice(at, 1));
        }
        keepsAll(lines.join('\n'));
      }),
      { numRuns: 150 },
    );
  });
});

describe('import of junk', () => {
  test.each([
    ['lines of one letter', 'a\n'],
    ['tabs', '\t'],
    ['tabs before a letter', `${'\t'.repeat(500)}a`],
    ['lines of tabs', '\ta\tb\n'],
    ['cells', '\t0\n'],
    ['bars', 'a | b | c\n'],
    ['labels', '规章\n'],
    ['captions', '\t第二十条第（一）项\n\n'],
    ['the beginnings of labels', '本年新\n\n'],
    ['blank cells', '\t\n\n'],
    ['ordinals', '一、'],
    ['rows of table three', '一、本年新收政府信息公开申请数量\t1\t2\n'],
  ])('%s, a million signs of them, are read and kept', (_, piece) => {
    // What is quadratic in them does not end within the limit of a test.
    const junk = piece.repeat(1_000_000 / piece.length);
    const words = (text: string): number => text.replace(/[\s|:\\-]/g, '').length;
    expect(words(toDialect(importPlain(junk).draft))).toBeGreaterThanOrEqual(words(junk) / 2);
  });

  test('fifty megabytes are kept as they are', () => {
    const junk = '\ta | 规章\n'.repeat(6_000_000);
    expect(toDialect(importPlain(junk).draft).length).toBeGreaterThan(junk.length - 10);
  });
});
