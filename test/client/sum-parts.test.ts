import { expect, test } from 'vitest';
import { counted, isLikely, partsIn } from '../../client/src/sum-parts.ts';

const all = {
  units: [
    {
      unit: '甲镇',
      years: [
        { year: 2024, drafts: [{ uri: 'file:///w/a/4.md', parent: '某县' }] },
        { year: 2023, drafts: [] },
      ],
    },
    { unit: '乙镇', years: [{ year: 2024, drafts: [{ uri: 'file:///w/b/4.md' }, { uri: 'file:///w/ab.md' }] }] },
  ],
  unknown: [{ uri: 'file:///w/b/x.md' }],
};
const uris = (...given: string[]): readonly string[] => partsIn(all, given).map((it) => it.uri);

test('the parts to choose from are all drafts, or those in the folders and files that were given', () => {
  expect(uris()).toEqual(['file:///w/a/4.md', 'file:///w/b/4.md', 'file:///w/ab.md', 'file:///w/b/x.md']);
  expect(uris('file:///w/b')).toEqual(['file:///w/b/4.md', 'file:///w/b/x.md']);
  expect(uris('file:///w/a/', 'file:///w/ab.md')).toEqual(['file:///w/a/4.md', 'file:///w/ab.md']);
  expect(uris('file:///w/c')).toEqual([]);
});

test('a file that was given and is in no ledger is a part as well', () => {
  expect(partsIn(all, ['file:///else/y.md'])).toEqual([{ uri: 'file:///else/y.md' }]);
});

test('each comes with what is known of it', () => {
  expect(partsIn(all)[0]).toEqual({ uri: 'file:///w/a/4.md', unit: '甲镇', year: 2024, parent: '某县' });
  expect(partsIn(all).at(-1)).toEqual({ uri: 'file:///w/b/x.md' });
});

test('names are counted by how many say them, years from the last one back', () => {
  expect(counted(['甲县', undefined, '乙县', '乙县'])).toEqual([
    ['乙县', 2],
    ['甲县', 1],
  ]);
  expect(counted([2022, 2024, 2022, undefined]).map(([year]) => year)).toEqual([2024, 2022]);
});

test('a draft is chosen beforehand where it names the authority or was given, and never the aggregate itself', () => {
  const part = { uri: 'a', unit: '甲镇', parent: '某县' };
  expect([isLikely(part, '某县', false), isLikely(part, '乙县', false), isLikely(part, '乙县', true)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(isLikely({ uri: 'b', unit: '某县' }, '某县', true)).toBe(false);
  expect(isLikely({ uri: 'c' }, '某县', true)).toBe(false);
});
