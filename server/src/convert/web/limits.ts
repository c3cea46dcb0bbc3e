import type { Words } from '../../base/words.ts';

/**
 * How large a page may be, far beyond any report: a report has some 15,000 characters in 300 lines and 300 cells.
 *
 * `depth` counts elements within elements (browsers stop at 512), `places` the cells that merged ones would fill.
 */
export const limits = {
  source: 33_554_432,
  words: 4_000_000,
  lines: 100_000,
  depth: 1_000,
  cells: 100_000,
  places: 1_000_000,
} as const;

const reasons: Readonly<Record<keyof typeof limits, Words>> = {
  source: { zh: '网页源码过长', en: 'the source of the page is too long' },
  words: { zh: '网页文字过多', en: 'the page has too many words' },
  lines: { zh: '网页段落过多', en: 'the page has too many paragraphs' },
  depth: { zh: '网页元素嵌套过深', en: 'the elements of the page are nested too deeply' },
  cells: { zh: '网页表格的单元格过多', en: 'the tables of the page have too many cells' },
  places: { zh: '网页表格过大', en: 'the tables of the page are too large' },
};

/** Why a page is refused, and what to do about it. */
export function tooMuch(of: keyof typeof limits): Words {
  const [most, { zh, en }] = [limits[of], reasons[of]];
  return {
    zh: `${zh}（上限 ${most}）；请在浏览器里只复制年报正文，另存为新文件后再导入`,
    en: `${en} (at most ${most}); copy the report alone out of the browser into a new file and import that`,
  };
}
