import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importDocx } from '../../../server/src/convert/docx-import.ts';
import type { Imported } from '../../../server/src/convert/draft.ts';
import type { Refused } from '../../../server/src/convert/office.ts';
import type { Table } from '../../../server/src/formats/format.ts';
import { formats } from '../../../server/src/formats/index.ts';
import { leaves } from '../../../server/src/formats/lines.ts';
import { everyTrap, officialDocx } from '../official-docx.ts';
import { archive, bytesOf, docxOf, grid, line } from './archives.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const small = docxOf(
  `${line('一、总体情况')}${grid([
    ['规章', '12'],
    ['行政许可', '345'],
  ])}${line('共公开12条。')}`,
  {
    'word/styles.xml': `<w:styles ${w}/>`,
    'word/numbering.xml': `<w:numbering ${w}/>`,
    'docProps/core.xml': '<a/>',
  },
);

const numbered = (table: Table): string[][] =>
  leaves(table.rows).map((_, r) => table.columns.map((_, c) => String(100 + r * 10 + c)));

const damage = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'drop', 'add'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bit: fc.nat(7),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Uint8Array, them: readonly Damage[]): Uint8Array {
  let out = [...bytes];
  for (const { kind, at, bit } of them) {
    const place = Math.floor(at * out.length);
    if (kind === 'flip' && out.length > 0) out[place]! ^= 1 << bit;
    else if (kind === 'cut') out = out.slice(0, place);
    else if (kind === 'drop') out.splice(place, 1);
    else if (kind === 'add') out.splice(place, 0, 1 << bit);
  }
  return Uint8Array.from(out);
}

const saidBy = (it: Imported | Refused): unknown => ('refused' in it ? undefined : [it.draft, it.unplaced]);

async function same(bytes: Uint8Array, runs: number): Promise<void> {
  const whole = saidBy(await importDocx(bytes));
  expect(whole).toBeDefined();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (them) => {
      const it = saidBy(await importDocx(damaged(bytes, them)));
      if (it === undefined) refused++;
      else expect(it).toEqual(whole);
    }),
    { numRuns: runs },
  );
  expect(refused).toBeGreaterThan(runs / 2);
}

describe('a file damaged anywhere is refused, or says what it said', () => {
  test('a small one', () => same(small, 1500), 60_000);
  test('a report', async () => {
    await same(await officialDocx(formats[1]!, numbered, everyTrap), 40);
  }, 60_000);
});

const parts = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml'];
const elements = 'p r t tbl tr tc tcPr gridSpan vMerge pPr rPr ins del num lvl style sdt hyperlink'.split(' ');
const values = ['', '0', '-1', '1.5', '99999999999', 'restart', '一'];
const abuse = fc.record({
  part: fc.constantFrom(...parts),
  kind: fc.constantFrom('rename', 'value', 'drop', 'move'),
  one: fc.constantFrom(...elements),
  other: fc.constantFrom(...elements),
  value: fc.constantFrom(...values),
  at: fc.nat(),
  to: fc.nat(),
});
type Abuse = typeof abuse extends fc.Arbitrary<infer T> ? T : never;

/** Markup that is well formed and makes no sense: elements under other names and in other places, values that are none. */
function abused(text: string, { kind, one, other, value, at, to }: Abuse): string {
  const nth = (pattern: RegExp, change: (it: string) => string): string => {
    const count = text.match(pattern)?.length ?? 0;
    let i = 0;
    return count === 0 ? text : text.replace(pattern, (it) => (i++ === at % count ? change(it) : it));
  };
  if (kind === 'rename') return text.replace(new RegExp(`(</?w:)${one}(?=[ />])`, 'g'), `$1${other}`);
  if (kind === 'value') return nth(/w:(?:val|ilvl|numId)="[^"]*"/g, (it) => it.replace(/"[^"]*"/, `"${value}"`));
  if (kind === 'drop') return nth(/<w:\w+(?: [^<>]*)?\/>/g, () => '');
  const found = [...text.matchAll(/<w:(p|r|tc)>(?:(?!<w:\1>).)*?<\/w:\1>/g)].map((it) => it[0]);
  const ends = [...text.matchAll(/<\/w:\w+>/g)].map((it) => it.index);
  if (found.length === 0) return text;
  const place = ends[to % ends.length]!;
  return text.slice(0, place) + found[at % found.length] + text.slice(place);
}

test('markup that makes no sense is read or refused, and never thrown over', async () => {
  const whole = unzipSync(await officialDocx(formats[0]!, numbered, everyTrap));
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(abuse, { minLength: 1, maxLength: 6 }), async (them) => {
      const texts = new Map(parts.map((it) => [it, strFromU8(whole[it]!)]));
      for (const it of them) texts.set(it.part, abused(texts.get(it.part)!, it));
      const entries = Object.entries(whole).map(([name, data]) => ({
        name,
        data: texts.has(name) ? bytesOf(texts.get(name)!) : data,
      }));
      const it = await importDocx(archive(entries));
      if ('refused' in it) expect(it.refused.zh).not.toMatch(/无法读取该文档/);
      else read++;
    }),
    { numRuns: 60 },
  );
  expect(read).toBeGreaterThan(30);
}, 120_000);
