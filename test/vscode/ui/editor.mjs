// What a writer sees of every feature, in a light and in a high-contrast theme: pictures for whoever looks into a run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, fixes, goTo, hover, inlays, line } from '../workbench.mjs';

export const name = '编辑器';
export const folder = 'examples';

const file = '2021-faults.nianbao.md';
const themes = { light: 'Default Light Modern', contrast: 'Default High Contrast' };

export async function run(page, { check, open, screenshot, picture, workspace }) {
  const original = readFileSync(path.join(workspace, file), 'utf8');
  const lineOf = (words) => original.split('\n').findIndex((it) => it.startsWith(words)) + 1;
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  for (const [theme, label] of Object.entries(themes)) {
    const shot = (what) => (theme === 'light' ? picture(`editor-${what}`) : screenshot(`editor-${what}-${theme}`));
    mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
    const settings = { 'workbench.colorTheme': label, 'files.autoSave': 'off' };
    writeFileSync(path.join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));

    await check(`the outline shows sections and tables with the state of their equations (${theme})`, async () => {
      await open(file);
      await line(page, /^#/).waitFor();
      await press('Control+Shift+O');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: /表三 ✗ \d+\/39/ }).waitFor();
      await shot('outline');
      await press('Escape');
    });

    await check(`a hint says what a total should be (${theme})`, async () => {
      await goTo(page, lineOf('| （七）总计'), 'Home');
      await inlays(page).filter({ hasText: '应为' }).first().waitFor();
      await shot('inlay-hint');
    });

    await check(`a hover on a number shows its equations (${theme})`, async () => {
      await goTo(page, lineOf('| （七）总计'), 'End');
      await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      await press('Control+K', 'Control+I');
      await hover(page).filter({ hasText: '总计' }).waitFor();
      await shot('hover');
      await press('Escape');
    });

    await check(`the quick fixes mend, silence and explain a finding (${theme})`, async () => {
      const words = '| （一）予以公开 |';
      await goTo(page, lineOf(words), 'End');
      const menu = await fixes(page, words);
      await menu.filter({ hasText: '为何有此提示' }).first().waitFor();
      await shot('quick-fixes');
      await press('Escape');
    });

    await check(`completion is found by the first letters of the pinyin (${theme})`, async () => {
      await goTo(page, lineOf('| 四、结转下年度'), 'End');
      await page.keyboard.type('\n');
      await page.keyboard.type('yygk', { delay: 80 });
      await press('Control+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '予以公开' }).first().waitFor();
      await shot('completion');
      await press('Escape');
      await command(page, 'File: Revert File');
    });

    await check(`why is told beside the draft (${theme})`, async () => {
      await goTo(page, lineOf('| （一）予以公开'), 'End');
      await command(page, '年报: 为何有此提示');
      await page.locator('.tab', { hasText: 't3-suspect-cell.md' }).waitFor();
      await page.waitForTimeout(1500); // The preview is a page of its own, and nothing here tells when it is drawn.
      await shot('why');
      await command(page, 'View: Close All Editors');
    });

    await check(`the walkthrough leads from a blank draft to the settings (${theme})`, async () => {
      await command(page, 'Welcome: Open Walkthrough...');
      const input = page.locator('.quick-input-widget:visible input');
      await input.fill('起草');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '起草政府信息公开' }).first().waitFor();
      await press('Enter');
      await page.locator('.getting-started-step', { hasText: '新建草稿' }).first().waitFor();
      await page.waitForTimeout(1500); // Its picture is a page of its own, too.
      await shot('walkthrough');
      await page.locator('.getting-started-step', { hasText: '当场改好' }).first().click();
      await page.waitForTimeout(1500);
      await shot('walkthrough-fix');
    });
  }
}
