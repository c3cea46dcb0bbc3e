// The preview in three themes with the charts of several years, and what hostile words come to in it: nothing.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostile, literal, payloads, strangers } from '../hostile.mjs';
import { goTo, preview } from '../workbench.mjs';

export const name = '预览的样子';
export const folder = 'examples';

const file = '2021-faults.nianbao.md';
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };

export async function run(page, { check, open, screenshot, workspace }) {
  const write = (name, text) => writeFileSync(path.join(workspace, name), text);
  const text = readFileSync(path.join(workspace, file), 'utf8');
  const dress = (label) => {
    mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
    write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': label }));
  };
  /** The preview of a file that is opened with it. */
  const previewOf = async (name) => {
    await open(name);
    await page.locator('.editor-actions .codicon-open-preview').click();
    return preview(page);
  };

  write(
    '2021.nianbao.md',
    lastYear(text, 2021, [['| 10 | 3 | 0 | 0 | 1 | 0 | 14 |', '| 6 | 2 | 0 | 0 | 1 | 0 | 9 |']]),
  );
  write(
    '2020.nianbao.md',
    lastYear(text, 2020, [
      ['| （一）予以公开 | 5 | 2 | 0 | 0 | 1 | 0 | 9 |', '| （一）予以公开 |  |  |  |  |  |  |  |'],
    ]),
  );

  for (const [theme, label] of Object.entries(themes)) {
    await check(`the page is that of the theme (${theme})`, async () => {
      dress(label);
      const sheet = await previewOf(file);
      await goTo(page, 1);
      await sheet.locator('h1 mark').first().waitFor();
      await sheet.locator('h1.nb-here').waitFor();
      await screenshot(`preview-${theme}-text`);
      await goTo(page, text.split('\n').findIndex((it) => it.startsWith('| 四、结转')) + 1, 'End');
      await sheet.locator('td.nb-here').waitFor();
      await screenshot(`preview-${theme}-table`);
      const years = sheet.locator('.nb-years');
      await years.waitFor();
      await sheet.evaluate(() => document.querySelector('.nb-years').scrollIntoView());
      await screenshot(`preview-${theme}-years`);
      const [ground, words] = await sheet.evaluate(() => {
        const colour = (it) => getComputedStyle(it);
        return [colour(document.body).backgroundColor, colour(document.querySelector('p')).color];
      });
      await page.setViewportSize({ width: 2000, height: 1100 });
      await sheet.locator('table', { hasText: '三、本年度办理结果' }).first().scrollIntoViewIfNeeded();
      await screenshot(`preview-${theme}-wide`);
      await page.setViewportSize({ width: 1280, height: 800 });
      assert.notEqual(ground, words);
      const wide = await sheet.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `the page is ${wide} pixels wider than it is seen`);
    });
  }

  await check('on paper there is the report alone', async () => {
    const sheet = await preview(page);
    await page.emulateMedia({ media: 'print' });
    const seen = await sheet.evaluate(() =>
      ['.nb-years', '.nb-copy', 'h1'].map((it) => document.querySelector(it).checkVisibility()),
    );
    assert.deepEqual(seen, [false, false, true]);
    const marked = await sheet
      .locator('td.nb-found')
      .first()
      .evaluate((it) => getComputedStyle(it).boxShadow);
    assert.equal(marked, 'none');
    await page.emulateMedia({ media: null });
  });

  await check('hostile words stay words: nothing runs, and nothing is fetched', async () => {
    const refused = [];
    const fetched = [];
    page.on('console', (it) => {
      if (/Content Security Policy|Refused to/.test(it.text())) refused.push(it.text());
    });
    page.on('request', (it) => {
      if (it.url().includes('example.invalid')) fetched.push(it.url());
    });
    write('hostile.nianbao.md', hostile(text));
    const sheet = await previewOf('hostile.nianbao.md');
    await sheet.locator('p', { hasText: payloads[0] }).first().waitFor();
    // Messages hold hostile words too.
    await sheet.locator('[aria-description*=nbhit]').first().waitFor();
    // To hover and to choose are what handlers of events wait for.
    await sheet.locator('p', { hasText: 'onmouseover' }).first().hover();
    await sheet.locator('td', { hasText: '<img' }).first().click();
    await screenshot('preview-hostile');
    const shown = await sheet.evaluate(() => document.querySelector('main').textContent);
    for (const it of literal) assert.ok(shown.includes(it), it);
    for (const frame of page.frames()) {
      assert.equal(await frame.evaluate(() => window.nbhit), undefined);
    }
    assert.deepEqual(await strangers(sheet), []);
    assert.deepEqual(fetched, []);
    assert.deepEqual(refused, []);
  });
}

/** The report of another year, a little different. */
function lastYear(text, year, changes) {
  const moved = text.replaceAll('2023', String(year));
  return changes.reduce((it, [from, to]) => it.replace(from, to), moved);
}
