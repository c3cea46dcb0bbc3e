// What a draft shows of itself: its outline, what a wrong total should be, and the same in high contrast.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editor, goTo, lenses, line } from '../workbench.mjs';

export const name = '大纲与提示';
export const folder = 'examples';

const file = '2021-faults.nianbao.md';

export async function run(page, { check, open, saved, screenshot, workspace }) {
  const original = readFileSync(path.join(workspace, file), 'utf8');
  const row = (text) => text.split('\n').find((it) => it.startsWith('| 行政复议 |'));
  const at = original.split('\n').indexOf(row(original)) + 1;
  const hint = editor(page)
    .locator('.view-line span', { hasText: /^\s*应为\s3\s*$/ })
    .last();

  await check('says behind a wrong total what it should be', async () => {
    await open(file);
    await line(page, '# 云山市').waitFor();
    await goTo(page, at, 'Home');
    await hint.waitFor();
    await screenshot('hint');
  });

  await check('shows the outline with the state of the equations', async () => {
    await page.keyboard.press('Control+Shift+O');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '表三 ✗ 30/39' }).waitFor();
    await rows.filter({ hasText: '表四 ✗ 2/3' }).waitFor();
    await screenshot('outline');
    await page.keyboard.press('Escape');
  });

  await check('shows the same in high contrast, and lenses once they are asked for', async () => {
    mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
    const settings = { 'workbench.colorTheme': 'Default High Contrast', 'nianbao.codeLens': true };
    writeFileSync(path.join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
    await page.locator('.monaco-workbench.hc-black').waitFor();
    await lenses(page).filter({ hasText: '重算 · 勾稽 2/3' }).waitFor();
    await hint.waitFor();
    await screenshot('high-contrast');
  });

  await check('puts the number there by a double click', async () => {
    await hint.dblclick();
    await page.keyboard.press('Control+S');
    const text = await saved(file, (it) => row(it)?.endsWith('| 3 |'));
    assert.equal(text.replace(row(text), row(original)), original);
  });
}
