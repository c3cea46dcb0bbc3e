import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocx } from '../../../server/src/convert/docx-import.ts';
import { docxOf } from './archives.ts';

/** A piece of a document: an element around others, or around a word of its own. */
interface Piece {
  readonly around: readonly [before: string, after: string];
  readonly kids: readonly Piece[];
  /** Whether a tracked change took it away, with all that is in it. */
  readonly gone?: boolean;
  readonly word?: boolean;
}

const wrap = (name: string, attributes = ''): Piece['around'] => [`<${name}${attributes}>`, `</${name}>`];
const word: Piece = { around: wrap('w:t'), kids: [], word: true };
const run: Piece = { around: wrap('w:r'), kids: [word] };
const mc = ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const boxes: readonly Piece['around'][] = [
  [
    `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>`,
    '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
  ],
  [
    `<w:r><mc:AlternateContent${mc}><mc:Choice><w:drawing><w:txbxContent>`,
    '</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent></w:r>',
  ],
];
const wrappers = [
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'x:unknown',
].map((it) => wrap(it));
wrappers.push(['<w:sdt><w:sdtPr><w:alias w:val="y"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>']);

const made = (around: Piece['around'], kids: readonly Piece[], gone = false): Piece => ({ around, kids, gone });
const merges = [
  '',
  '<w:vMerge w:val="restart"/>',
  '<w:vMerge/>',
  '<w:hMerge w:val="restart"/>',
  '<w:hMerge/>',
  '<w:gridSpan w:val="2"/>',
];

const { block } = fc.letrec<{ block: Piece; inline: Piece; row: Piece; cell: Piece }>((tie) => {
  const some = <T extends Piece>(of: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> =>
    fc.array(of, { maxLength: most });
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant(run),
      fc.tuple(fc.constantFrom(...wrappers), some(tie('inline'), 3)).map(([it, kids]) => made(it, kids)),
      fc
        .tuple(fc.constantFrom('w:del', 'w:moveFrom'), some(tie('inline'), 2))
        .map(([it, kids]) => made(wrap(it), kids, true)),
      fc.tuple(fc.constantFrom(...boxes), some(tie('block'), 2)).map(([it, kids]) => made(it, kids)),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      some(tie('inline'), 4).map((kids) => made(wrap('w:p'), kids)),
      some(tie('inline'), 3).map((kids) => made(['<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>', '</w:p>'], kids)),
      fc.tuple(fc.constantFrom(...wrappers), some(tie('block'), 3)).map(([it, kids]) => made(it, kids)),
      some(tie('row'), 4).map((kids) => made(wrap('w:tbl'), kids)),
    ),
    row: fc.oneof(
      some(tie('cell'), 4).map((kids) => made(wrap('w:tr'), kids)),
      some(tie('cell'), 2).map((kids) => made(['<w:tr><w:trPr><w:del/></w:trPr>', '</w:tr>'], kids, true)),
      some(tie('cell'), 3).map((kids) =>
        made(
          ['<w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>', '</w:tr></w:sdtContent></w:sdt>'],
          kids,
        ),
      ),
    ),
    cell: fc
      .tuple(fc.constantFrom(...merges), some(tie('block'), 2))
      .map(([it, kids]) => made([`<w:tc><w:tcPr>${it}</w:tcPr>`, '</w:tc>'], kids)),
  };
});

/** The markup of some pieces, each word a number of its own, and the numbers that are to be read. */
function drawn(them: readonly Piece[]): { xml: string; words: number[] } {
  const words: number[] = [];
  let next = 0;
  const draw = ({ around, kids, gone, word }: Piece, isGone: boolean): string => {
    if (!word) return around[0] + kids.map((it) => draw(it, isGone || gone === true)).join('') + around[1];
    next++;
    if (!isGone) words.push(next);
    return `${around[0]}〔${next}〕${around[1]}`;
  };
  return { xml: them.map((it) => draw(it, false)).join(''), words };
}

test('every word that is not deleted is read exactly once, or told', async () => {
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (them) => {
      const { xml, words } = drawn(them);
      most = Math.max(most, words.length);
      const it = await importDocx(docxOf(`${xml}<w:p><w:r><w:t>完</w:t></w:r></w:p>`));
      if ('refused' in it) throw new Error(it.refused.zh);
      const lines = it.draft.blocks.map((one) =>
        one.kind === 'grid' ? one.rows.map((row) => row.cells.map((c) => c.text).join()).join() : one.text,
      );
      const all = [...lines, ...it.unplaced.map((one) => one.text)].join();
      const found = [...all.matchAll(/〔(\d+)〕/g)].map((one) => Number(one[1]));
      expect(found.sort((a, b) => a - b)).toEqual(words);
    }),
    { numRuns: 600 },
  );
  expect(most).toBeGreaterThan(10);
}, 120_000);
