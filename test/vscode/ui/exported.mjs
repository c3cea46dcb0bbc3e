// A draft as a web page of its own: how it looks on the screen and on paper, and what hostile words come to in it: nothing.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { must, root } from '../../command.mjs';
import { hostile, literal, payloads, strangers } from '../hostile.mjs';

export const name = '导出的网页';
export const folder = 'examples';

export async function run(page, { check, screenshot, workspace }) {
  const at = (it) => path.join(workspace, it);
  /** Writes the web page of a draft and shows it. */
  const show = async (draft, change = (html) => html) => {
    const target = at(`${draft}.html`);
    await must(`node "${path.join(root, 'dist', 'cli.js')}" export "${at(draft)}" -o "${target}" --force`);
    writeFileSync(target, change(readFileSync(target, 'utf8')));
    await page.goto(pathToFileURL(target).href);
  };

  await check('stands in its official layout, on the screen and on paper', async () => {
    await show('2021-clean.nianbao.md');
    assert.equal(await page.locator('main table').count(), 3);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `the page is ${wide} pixels wider than it is seen`);
    await screenshot('exported', { fullPage: true });
    await page.emulateMedia({ media: 'print' });
    await screenshot('exported-print', { fullPage: true });
    await page.emulateMedia({ media: null });
  });

  const text = readFileSync(at('2021-faults.nianbao.md'), 'utf8');
  writeFileSync(at('hostile.nianbao.md'), hostile(text));
  const pages = [
    ['hostile words stay words: nothing runs, and nothing is fetched', (html) => html],
    ['nor does anything where the page forbids nothing', (html) => html.replace(/<meta http-equiv[^>]*>\n/, '')],
  ];
  for (const [words, change] of pages) {
    await check(words, async () => {
      const events = [];
      const fetched = (it) => events.push(it.url());
      page.on('request', fetched);
      page.on('dialog', (it) => events.push(it.message()));
      page.on('console', (it) => events.push(it.text()));
      await show('hostile.nianbao.md', change);
      // To hover, to choose and to write are what handlers of events wait for.
      await page.locator('p', { hasText: 'onmouseover' }).first().hover();
      await page.locator('td', { hasText: '<img' }).first().click();
      for (let count = 0; count < 5; count++) await page.keyboard.press('Tab');
      await screenshot('exported-hostile');
      const shown = await page.evaluate(() => document.querySelector('main').textContent);
      for (const it of literal) assert.ok(shown.includes(it), it);
      assert.equal(await page.evaluate(() => window.nbhit), undefined);
      assert.deepEqual(await strangers(page), []);
      assert.deepEqual(events, [page.url()]);
      page.off('request', fetched);
    });
  }

  await check('where a word would run, these checks would know', async () => {
    await show('2021-clean.nianbao.md', (html) =>
      html.replace(/<meta http-equiv[^>]*>\n/, '').replace('<main>', `<main>${payloads.join('')}`),
    );
    assert.equal(await page.evaluate(() => window.nbhit), 1);
    assert.notDeepEqual(await strangers(page), []);
  });
}
