import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import { lezerMarkdown, micromark, ours, type Seen, type Shape } from './judges.ts';
import { drafts, mutated } from './texts.ts';

// Front matter is ours alone. A line break in front makes every text one without.
const texts = mutated(drafts).map((it) => `\n${it}`);

const shown = (it: Shape): string =>
  `${it.kind} ${it.level} at ${it.from}: ${it.words.map((row) => row.map((at) => `${at.from}-${at.to}`).join(' ')).join(' / ')}`;
const place = (it: Shape): string => `${it.kind} ${it.level} at ${it.from}`;
const within = (it: Shape, seen: Seen): boolean => seen.inner.some((at) => at.from <= it.from && it.from <= at.to);

/**
 * Where @lezer/markdown leaves GFM and micromark does not. One of these must hold before the two may be told apart.
 */
const lezerDiffers: readonly { readonly reason: string; readonly where: RegExp }[] = [
  { reason: 'a delimiter row of one column needs a pipe behind its dashes', where: /^[ \t]*\|?[ \t]*:?-+:?[ \t]*$/m },
  {
    reason: 'the header of a single column needs a pipe',
    where: /^(?:[^|\n]|\\\|)+\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|?[ \t]*$/m,
  },
  { reason: 'a delimiter row may not be indented in front of a pipe', where: /^[ \t]+\|[-|: \t]*$/m },
  { reason: 'a delimiter row may not have spaces behind its last pipe', where: /\|[ \t]+$/m },
  {
    reason: 'no table begins in a paragraph whose first line has a pipe',
    where: /\|.*\n(?:.+\n)+[ \t]*[|:-][-|: \t]*$/m,
  },
  { reason: 'an indented line does not end a table', where: /^(?: {4}| {0,3}\t)[ \t]*[^ \t\n]/m },
  {
    reason: 'an underline of `=` or `-` makes a heading of the table above it',
    // A row below the header need have no pipe.
    where: /\|.*\n(?:.+\n)*[ \t]*(?:=+|-+)[ \t]*$/m,
  },
  {
    reason: 'a delimiter row may hold wide blanks',
    where: /^(?=.*-)(?=.*[\u00a0\u2000-\u200b\u3000])[|:\-\t \u00a0\u2000-\u200b\u3000]+$/m,
  },
  { reason: 'a blank behind a backslash belongs to the cell', where: /\\[ \t]/ },
];

/**
 * Where we leave GFM on purpose, once a text has lists, quotes, HTML or indented code:
 *
 * | text | GFM | we |
 * | --- | --- | --- |
 * | a heading or table behind a blank line, indented below a list item | part of the item | read it at top level |
 * | HTML other than comments | swallows lines to the next blank one | prose, so headings in it count |
 * | a line directly below a nested table, fence or heading | may end the item | belongs to the item or quote |
 * | a fence or comment that opens inside an item | ends with the item | ends where it is closed |
 */
const judgesDiffer: readonly RegExp[] = [
  // Below indented code micromark, and below a table @lezer/markdown, begin no list by an empty item or a number but 1.
  /^(?: {4}| {0,3}\t)[ \t]*\S.*\n(?:[ \t]*\n)* {0,3}(?:[-+*][ \t]*$|\d+[.)])/m,
  // An indented delimiter row below an item is its prose to us, and a table to both judges, but not the same one.
  /^ {0,3}(?:[-+*]|\d+[.)])(?:[ \t].*)?\n(?:.+\n)*[ \t]+\|?[ \t]*:?-[-|: \t]*$/m,
];

function explained(it: Shape, mine: Seen, judges: readonly Seen[]): boolean {
  if (judges.some((seen) => within(it, seen))) return true;
  const nested = judges.flatMap((seen) => seen.nested);
  return mine.inner.some(
    (at) => at.from <= it.from && nested.some((from) => at.from <= from && from <= it.from && it.from <= at.to),
  );
}

describe('the scanner and its judges', () => {
  test('micromark sees the same headings, tables, rows and cells where nothing is nested', () => {
    let tables = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const judge = micromark(text);
        fc.pre(judge.inner.length === 0);
        tables += judge.blocks.filter((it) => it.kind === 'table').length;
        expect(ours(text).blocks.map(shown)).toEqual(judge.blocks.map(shown));
      }),
      { numRuns: 3000 },
    );
    expect(tables).toBeGreaterThan(150);
  });

  test('@lezer/markdown sees the same, but for the listed reasons', () => {
    let compared = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const judge = lezerMarkdown(text);
        fc.pre(judge.inner.length + micromark(text).inner.length === 0);
        if (lezerDiffers.some((it) => it.where.test(text))) return;
        compared += judge.blocks.length;
        expect(ours(text).blocks.map(shown)).toEqual(judge.blocks.map(shown));
      }),
      { numRuns: 4000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('around lists, quotes and HTML no top-level block is missed or made up without a listed reason', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (judgesDiffer.some((it) => it.test(text))) return;
        const judges = [micromark(text), lezerMarkdown(text)];
        const [first, second] = judges.map((it) => new Set(it.blocks.map(place)));
        const mine = ours(text);
        const own = new Set(mine.blocks.map(place));
        const missed = judges[0]!.blocks.filter((it) => second!.has(place(it)) && !own.has(place(it)));
        const extra = mine.blocks.filter((it) => !first!.has(place(it)) && !second!.has(place(it)));
        expect([...missed, ...extra].filter((it) => !explained(it, mine, judges)).map(place)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test.runIf(corpus.length > 0)('published reports, edited at random, are read as micromark reads them', () => {
    fc.assert(
      fc.property(mutated(fc.constantFrom(...corpus)), (it) => {
        const text = `\n${it}`;
        const judge = micromark(text);
        fc.pre(judge.inner.length === 0);
        expect(ours(text).blocks.map(shown)).toEqual(judge.blocks.map(shown));
      }),
      { numRuns: 150 },
    );
  });
});
