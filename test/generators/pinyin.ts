import { pinyin } from 'pinyin-pro';
import { vocabulary } from '../../server/src/features/completion/vocabulary.ts';

/**
 * How every wording that can be completed is read, one to a line. A reading depends on the words around a sign (重复 is chong,
 * 行政 xing), so whole wordings are listed and not signs.
 */
export const readings = (): string =>
  [
    '/** Every wording that can be completed and its syllables. Made of the vocabulary by test/generators/pinyin.ts. */',
    'export const readings = `',
    ...vocabulary().map((it) => [it, ...syllables(it)].join(' ')),
    '`;',
    '',
  ].join('\n');

/** ü is typed as v; signs that are no Chinese are left out. */
const syllables = (it: string): string[] => pinyin(it, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
