import fc from 'fast-check';

const cell = fc.constantFrom(
  '',
  '0',
  '12',
  '规章',
  '自然人',
  'a\\|b',
  '`x`',
  '`a\\|b`',
  '１２',
  '-59',
  ' ',
  '　',
  '\\',
  '\\\\',
  ':',
  '-',
  '**总计**',
);
const outer = fc.constantFrom<readonly [string, string]>(
  ['| ', ' |'],
  ['|', '|'],
  ['', ''],
  ['| ', ''],
  ['', ' |'],
  ['  | ', ' |  '],
  ['\t|', '|'],
);

const row = (columns: number): fc.Arbitrary<string> =>
  fc
    .tuple(outer, fc.array(cell, { minLength: columns, maxLength: columns }), fc.constantFrom(' | ', '|', '  |  '))
    .map(([[open, close], cells, pipe]) => open + cells.join(pipe) + close);

const delimiter = (columns: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      outer,
      fc.array(fc.constantFrom('---', ':--', '--:', ':-:', '-', ':-'), { minLength: columns, maxLength: columns }),
    )
    .map(([[open, close], marks]) => open + marks.join(' | ') + close);

const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc
    .tuple(
      row(columns),
      delimiter(columns),
      fc.array(fc.oneof({ weight: 5, arbitrary: row(columns) }, { weight: 1, arbitrary: row(columns + 1) }), {
        maxLength: 4,
      }),
    )
    .map(([header, marks, rows]) => [header, marks, ...rows].join('\n')),
);

const indent = fc.constantFrom('', '', '', '', ' ', '   ', '    ', '\t', '　　');
const prose = fc.constantFrom(
  '一、总体情况',
  '（一）主动公开',
  '本年公开政府信息12件。',
  '1.推进',
  '第二十条',
  'a | b',
  '全年|',
  '<!',
  '\\# x',
  '2021',
);
const heading = fc
  .tuple(
    fc.constantFrom('#', '##', '###', '######', '#######'),
    fc.constantFrom(' ', '', '  ', '\t'),
    prose,
    fc.constantFrom('', '', ' ##', ' #  ', '#', ' \\#'),
  )
  .map((it) => it.join(''));
const piece = fc.oneof(
  { weight: 4, arbitrary: table },
  { weight: 3, arbitrary: heading },
  { weight: 4, arbitrary: prose },
  { weight: 3, arbitrary: fc.constantFrom('', '', ' ', '\t') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('- 一', '* ', '+ a', '-', '1. 甲', '2. 乙', '10) 丙', '- - x', '-\t甲', '1986.'),
  },
  { weight: 1, arbitrary: fc.constantFrom('> 引文', '>', '> # 题', '> a | b') },
  { weight: 1, arbitrary: fc.constantFrom('```', '~~~', '````', '```md', '``` a`b', '~~~ `') },
  { weight: 1, arbitrary: fc.constantFrom('<!-- 甲 -->', '<!--', '-->', '<!-->', '甲 <!-- 乙', '<!-- 甲 --> 乙') },
  { weight: 1, arbitrary: fc.constantFrom('---', '===', '***', '- - -', '--', '=', '___ ', '-|-', ':--', '|--') },
);

/** Report-like Markdown out of pieces that meet each other in every way, a line below a line. */
export const drafts: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(indent, piece).map(([blank, it]) => blank + it),
    { maxLength: 12 },
  )
  .map((it) => it.join('\n'));

const sign = fc.constantFrom(...'||--::##>\\``~~*=<!   \t\n\n\n123.)年公开。');

/** One edit: cut `cut` characters at `at` (a fraction of the length) and write `insert`. */
export interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}

export const edits: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
  ),
  insert: fc.oneof({ weight: 6, arbitrary: fc.string({ unit: sign, maxLength: 4 }) }, { weight: 1, arbitrary: piece }),
});

/** The edit as a change of this very text. */
export function changeOf(text: string, { at, cut, insert }: Edit): { from: number; to: number; insert: string } {
  const from = Math.floor(at * text.length);
  return { from, to: Math.min(text.length, from + cut), insert };
}

export const edited = (text: string, it: { from: number; to: number; insert: string }): string =>
  text.slice(0, it.from) + it.insert + text.slice(it.to);

/** Drafts after a few random edits. */
export const mutated = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.array(edits, { maxLength: 6 }))
    .map(([text, list]) => list.reduce((out, it) => edited(out, changeOf(out, it)), text));
