import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, goTo, line } from '../workbench.mjs';

export const name = '填表';
export const folder = 'examples';

const file = '2021-clean.nianbao.md';
const plain = '表格.md';
const table = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n';

export async function run(page, { check, open, saved, screenshot, workspace }) {
  const original = readFileSync(path.join(workspace, file), 'utf8');
  const rowOf = (text, words) => text.split('\n').find((it) => it.startsWith(words));
  const at = (words) => original.split('\n').findIndex((it) => it.startsWith(words)) + 1;
  const granted = '| （一）予以公开 |';
  const upheld = '| 行政复议 |';
  const type = (text) => page.keyboard.type(text, { delay: 30 });
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const position = () => page.locator('[id="status.editor.selection"]').innerText();
  /** Where the cursor is once the status bar, which comes after, has caught up. */
  const settled = async () => {
    for (let last; ; ) {
      const now = await position();
      if (now === last) return now;
      last = now;
      await page.waitForTimeout(400);
    }
  };
  /** Presses a key that moves the selection, and waits until it has: the hands of a person are slower than the editor. */
  const go = async (...keys) => {
    for (const key of keys) {
      const before = await settled();
      await page.keyboard.press(key);
      await page.waitForFunction((it) => document.getElementById('status.editor.selection')?.innerText !== it, before);
    }
    await settled();
  };
  /** Into a cell of this line from its end, once the editor has been told that the cursor stands in a table. */
  const enter = async (number) => {
    await goTo(page, number, 'End');
    await page.locator('[id="status.editor.selection"]', { hasText: `Ln ${number},` }).waitFor();
    // Until then the key takes away indentation, of which there is none.
    for (let tries = 10; tries > 0 && !(await position()).includes('selected'); tries--) {
      await page.keyboard.press('Shift+Tab');
      await page
        .locator('[id="status.editor.selection"]', { hasText: 'selected' })
        .waitFor({ timeout: 3000 })
        .catch(() => {});
    }
  };
  const save = async (enough, which = file) => {
    await press('Control+S');
    return saved(which, enough);
  };

  await check('tells the state of the draft in words, in the status bar', async () => {
    await open(file);
    await line(page, '# 云山市').waitFor();
    await page.locator('[id="status.languageStatus"]').click();
    const shown = page.locator('.hover-language-status', { hasText: '未发现问题' });
    await shown.filter({ hasText: '勾稽关系：42 条成立' }).waitFor();
    await screenshot('status');
    await press('Escape');
  });

  await check('Shift+Tab goes to the cell before and selects it, Tab goes on', async () => {
    await enter(at(granted));
    await go('Shift+Tab', 'Shift+Tab');
    await type('50');
    await go('Tab');
    await type('20');
    await go('Tab', 'Tab', 'Shift+Tab');
    await type('7');
    await save((it) => rowOf(it, granted) === '| （一）予以公开 | 5 | 2 | 0 | 0 | 50 | 20 | 7 |');
    await screenshot('cells');
  });

  await check('Enter begins a line, as long as nothing else is asked', async () => {
    const before = readFileSync(path.join(workspace, file), 'utf8');
    const prose = '2023年，本局坚持以公开为常态';
    await goTo(page, at(prose), 'End');
    await settled();
    await go('Enter');
    await save((it) => it.split('\n').length === before.split('\n').length + 1);
    await press('Control+Z');
    await save((it) => it === before);
  });

  await check('with several cursors Tab is left alone', async () => {
    await goTo(page, at(granted), 'End');
    await settled();
    await command(page, 'Add Cursor Above');
    await page.locator('[id="status.editor.selection"]', { hasText: '2 selections' }).waitFor();
    await press('Tab');
    await save((it) => /\|\s+$/.test(rowOf(it, granted)));
  });

  await check('in ordinary Markdown Tab is left alone', async () => {
    writeFileSync(path.join(workspace, plain), table);
    await open(plain);
    await goTo(page, 3, 'End');
    await press('Tab');
    await save((it) => /\| 1 \| 2 \|[\t ]+\n$/.test(it), plain);
  });

  await check('when it is asked for, Enter goes down the column and Shift+Enter up', async () => {
    mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
    writeFileSync(path.join(workspace, '.vscode', 'settings.json'), '{ "nianbao.enterMovesDown": true }');
    writeFileSync(path.join(workspace, file), original);
    await open(file);
    await enter(at(upheld));
    await go('Shift+Tab', 'Enter', 'Enter');
    await type('9');
    await go('Shift+Enter');
    await type('4');
    await save(
      (it) =>
        rowOf(it, '| 行政诉讼（复议后') === '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 9 | 0 |' &&
        rowOf(it, '| 行政诉讼（未经') === '| 行政诉讼（未经复议直接起诉） | 1 | 0 | 0 | 4 | 1 |',
    );
  });
}
