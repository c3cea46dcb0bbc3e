// Completion as a clerk has it: letters of pinyin, a sentence with numbers, the missing section, a rule in a comment.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { complete, errors, goTo, line, suggestions } from '../workbench.mjs';

export const name = '补全';
export const folder = 'examples';

const source = '2021-clean.nianbao.md';
const file = '补全.nianbao.md';
const granted = '| （一）予以公开 |';

export async function run(page, { check, open, saved, screenshot, picture, workspace }) {
  const clean = readFileSync(path.join(workspace, source), 'utf8');
  const lines = clean.split('\n');
  const row = lines.findIndex((it) => it.startsWith(granted));
  const section = lines.findIndex((it) => it.startsWith('## 四、'));
  const draft = lines.with(row, '').with(section, '').join('\n');
  writeFileSync(path.join(workspace, file), draft.replace('\n\n| 1.属于', '\n| 1.属于'));

  await check('finds a row of table three by the initials of its pinyin', async () => {
    await open(file);
    // Until its findings are shown there is no server to ask.
    await goTo(page, row, 'End');
    await errors(page).first().waitFor();
    await page.keyboard.type('\n', { delay: 60 });
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('| yygk', { delay: 60 });
    const rows = suggestions(page);
    await rows.filter({ hasText: '予以公开' }).first().waitFor();
    await picture('completion');
    assert.match(await rows.first().innerText(), /（一）予以公开/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await complete(page, 'k', '（一）予以公开');
    await line(page, '（一）予以公开 |').waitFor();
    await page.keyboard.press('Escape');
  });

  await check(
    'offers the section that is missing as soon as a mark is typed, and sentences with the numbers of tables',
    async () => {
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+Home');
      await goTo(page, section + 1);
      await page.keyboard.type('#', { delay: 60 });
      await suggestions(page).filter({ hasText: '四、政府信息公开行政复议' }).first().waitFor();
      await screenshot('section');
      await complete(page, '# xzfy', '四、政府信息公开行政复议');
      await line(page, '## 四、政府信息公开行政复议、行政诉讼情况').waitFor();
      await page.keyboard.type('\n\n因政府', { delay: 60 });
      await suggestions(page).filter({ hasText: '行政复议3件' }).first().waitFor();
      await screenshot('sentence');
      await page.keyboard.press('Enter');
      await line(page, '因政府信息公开工作被申请行政复议3件，被提起行政诉讼1件。').waitFor();
    },
  );

  await check('knows the directives and the rules of comments to the linter', async () => {
    await page.keyboard.type('\n\n<', { delay: 60 });
    await suggestions(page).filter({ hasText: 'nianbao-disable-next-line' }).first().waitFor();
    await complete(page, '!--', 'nianbao-disable-next-line');
    await page.keyboard.type('t4', { delay: 60 });
    await suggestions(page).filter({ hasText: 't4-total' }).first().waitFor();
    await screenshot('rule');
    await page.keyboard.press('Enter');
    await line(page, '<!-- nianbao-disable-next-line t4-total：原因 -->').waitFor();
    await page.keyboard.press('Control+S');
    await saved(file, (it) => it.includes('t4-total') && it.includes(granted));
  });
}
