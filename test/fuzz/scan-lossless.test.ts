import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../server/src/base/span.ts';
import { type Block, type Row, rowsOf } from '../../server/src/syntax/blocks.ts';
import { scan } from '../../server/src/syntax/scan.ts';
import { drafts, mutated } from './texts.ts';

const texts = fc.oneof(
  mutated(drafts),
  mutated(drafts).map((it) => it.replaceAll('\n', '\r')),
  mutated(drafts).map((it) => `\ufeff---\r\n${it}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((it) => String.fromCharCode(...it)),
);

const inside = (it: Span, room: Span): boolean => room.from <= it.from && it.from <= it.to && it.to <= room.to;

/** Spans in order, none over another, all inside `room`. */
function ordered(list: readonly Span[], room: Span): void {
  let at = room.from;
  for (const it of list) {
    expect(it.from).toBeGreaterThanOrEqual(at);
    expect(inside(it, room)).toBe(true);
    at = it.to;
  }
}

function soundRow(it: Row): void {
  ordered(
    it.cells.map((cell) => cell.room),
    it,
  );
  for (const cell of it.cells) expect(inside(cell, cell.room)).toBe(true);
}

function sound(it: Block): void {
  if (it.kind === 'table') {
    ordered([it.header, it.delimiter, ...it.rows], it);
    rowsOf(it).forEach(soundRow);
  } else if (it.kind === 'list') ordered(it.items, it);
  else if (it.kind === 'heading' || it.kind === 'front-matter') ordered([it.content], it);
}

describe('scanning any text', () => {
  test('gives blocks in order with nothing but white space between them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks } = scan(text);
        ordered(blocks, { from: 0, to: text.length });
        let at = 0;
        for (const it of [...blocks, { from: text.length, to: text.length }]) {
          expect(text.slice(at, it.from)).toMatch(/^\ufeff?[ \t\r\n]*$/);
          at = it.to;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('keeps every part inside its whole', () => {
    fc.assert(
      fc.property(texts, (text) => scan(text).blocks.forEach(sound)),
      { numRuns: 3000 },
    );
  });
});

/**
 * Inputs on which a scanner that looks ahead or behind without bound takes quadratic time: hours for these.
 * The runner's own limit on a test only catches that hang.
 */
const size = 1 << 21;
const nasty: readonly (readonly [name: string, piece: string, start?: string])[] = [
  ['pipes in one line', '|'],
  ['pipes in one header line', '|', '|-|\n|-|\n'],
  ['header lines', '|-|\n'],
  ['comments that close', '<!---->\n'],
  ['comment openings', '<!--\n'],
  ['comment openings behind words', '甲 <!--\n'],
  ['dashes', '---\n'],
  ['dashes behind front matter that stays open', '--- \n\n', '---\n年度:\n'],
  ['dots and dashes', '甲\n-\n'],
  ['tilde fences', '~~~\n~~~\n'],
  ['fences', '```\n```\n'],
  ['fences with backticks', '```a`\n'],
  ['blanks inside a heading', ' ', '# 甲'],
  ['closing marks', ' #', '# 甲'],
  ['marks', '#'],
  ['items in items', '- '],
  ['quotes in quotes', '> '],
  ['quotes', '> 甲\n'],
  ['deep indents', `${' '.repeat(200)}甲\n`],
  ['lazy lines', '甲|\n', '- 甲\n'],
  ['numbers', '1'],
  ['numbered items', '1. 甲\n'],
  ['backslashes', '\\', '|'],
  ['carriage returns', '\r'],
  ['blank lines', ' \n'],
  ['prose in one line', '年报'],
  ['prose in short lines', '甲\n'],
];

test.each(nasty.map(([name, piece, start = '']) => [name, piece, start] as const))(
  'two million %s are read to the end',
  (_, piece, start) => {
    const text = `${start}${piece.repeat(size / piece.length)}乙`;
    const { blocks } = scan(text);
    expect(blocks.at(-1)?.to).toBe(text.length);
  },
);
