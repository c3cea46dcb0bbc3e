import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { squeeze } from '../../server/src/base/text.ts';
import { proseOf, toDialect } from '../../server/src/convert/dialect.ts';
import type { DraftBlock } from '../../server/src/convert/draft.ts';
import { scan } from '../../server/src/syntax/scan.ts';

const prose = (text: string): DraftBlock => ({ kind: 'paragraph', text, line: 1 });
const kinds = (text: string): string[] => scan(text).blocks.map((it) => it.kind);

describe('proseOf', () => {
  test('leaves ordinary lines alone', () => {
    for (const it of [
      '（一）概述',
      '1.加强领导',
      '　　开头空两格',
      ' 前有一格',
      '2020年，公开12条。',
      '访问<http://a.b/>。',
      '**一是**做好',
    ]) {
      expect(proseOf(it)).toBe(it);
    }
  });

  test.each([
    ['# 不是标题', '\\# 不是标题'],
    ['> 引用', '\\> 引用'],
    ['===', '==='],
    ['---', '\\---'],
    ['```', '\\```'],
    ['<!-- 备注', '\\<!-- 备注'],
    ['| a | b |', '\\| a \\| b \\|'],
    ['首页 | 新闻 | 公开 | 办事', '首页 \\| 新闻 \\| 公开 \\| 办事'],
    ['- 一项', '-\u00a0一项'],
    ['1. 加强领导', '1.\u00a0加强领导'],
    ['      落款', '落款'],
    ['\t缩进', '缩进'],
    ['-', '\\-'],
    ['3.', '3\\.'],
  ])('%s stays prose', (line, expected) => {
    expect(proseOf(line)).toBe(expected);
    expect(kinds(`甲\n\n${expected}\n\n乙`)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  test('whatever a line is, it is one paragraph of the same words', () => {
    const sign = fc.constantFrom(
      '#',
      '|',
      '>',
      '-',
      '+',
      '*',
      '1',
      '.',
      ')',
      ' ',
      '`',
      '~',
      '=',
      '_',
      '<',
      '!',
      ':',
      '[',
      ']',
      '字',
      '\t',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
        const line = signs.join('');
        const out = proseOf(line);
        expect(squeeze(out).replaceAll('\\', '')).toBe(squeeze(line).replaceAll('\\', ''));
        if (squeeze(line) !== '')
          expect(kinds(toDialect({ blocks: [prose(line), prose('尾')] }))).toEqual(['paragraph', 'paragraph']);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('toDialect', () => {
  test('writes headings, lines and tables apart from one another', () => {
    const cell = (text: string): { text: string; line: number } => ({ text, line: 3 });
    const blocks: DraftBlock[] = [
      { kind: 'heading', level: 2, text: ' 一、总体情况 ', line: 1 },
      prose('甲'),
      prose('乙'),
      {
        kind: 'grid',
        line: 3,
        rows: [
          { line: 3, cells: [cell('名称'), cell('数')] },
          { line: 4, cells: [cell('a|b'), cell('　')] },
        ],
      },
    ];
    expect(toDialect({ blocks })).toBe('## 一、总体情况\n\n甲\n\n乙\n\n| 名称 | 数 |\n| :-- | --: |\n| a\\|b |  |\n');
  });

  test('nothing gives nothing', () => {
    expect(toDialect({ blocks: [] })).toBe('');
  });
});
