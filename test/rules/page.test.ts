import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { pageOf } from '../../server/src/rules/page.ts';
import { catalogue } from '../generators/catalogue.ts';

test.each(rules.map((it) => [it.id, it] as const))('the page of %s is whole in both languages', (_, it) => {
  const [zh, en] = [pageOf(it, 'zh'), pageOf(it, 'en')];
  for (const words of ['级别：', '依据：', '修复：', it.why.zh, it.basis, '有问题', '没有问题'])
    expect(zh).toContain(words);
  for (const words of ['Severity:', 'Basis', 'Fix', it.why.en, it.basis, 'Bad', 'Good']) expect(en).toContain(words);
  if (it.fixes) expect(zh).toContain('例中的修复：');
  // English but for what is cited, what a draft says, and the titles of fixes, which quote it.
  const own = en.split('\n\n').filter((part) => !part.includes('```') && !part.startsWith('- '));
  expect(own.join('\n').replace(/“[^”]*”|《[^》]*》|〔[^〕]*〕/g, '').length).toBeGreaterThan(20);
  expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/);
});

test('every link of the catalogue leads to one heading', () => {
  const text = catalogue().replace(/^````[\s\S]*?^````$/gm, '');
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to);
  expect(links).toHaveLength(rules.length);
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, words]) => words);
  expect(links.filter((to) => headings.filter((it) => it === to).length !== 1)).toEqual([]);
});
