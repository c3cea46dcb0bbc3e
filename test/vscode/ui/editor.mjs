// What a writer sees of every feature, in a light and in a high-contrast theme: pictures for whoever looks into a run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, errors, fixes, goTo, hover, inlays, line, warnings } from '../workbench.mjs';

export const name = '编辑器';
export const folder = 'examples';

const file = '2021-faults.nianbao.md';
const themes = { light: 'Default Light Modern', contrast: 'Default High Contrast' };

export async function run(page, { check, open, screenshot, workspace }) {
  const original = readFileSync(path.join(workspace, file), 'utf8');
  const lineOf = (words) => original.split('\n').findIndex((it) => it.startsWith(words)) + 1;
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  /** Puts the theme into the settings, and says how a picture of it is taken. */
  const dress = (theme, label) => {
    mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
    const settings = { 'workbench.colorTheme': label };
    writeFileSync(path.join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
    return (what) => screenshot(`editor-${what}-${theme}`);
  };

  for (const [theme, label] of Object.entries(themes)) {
    const shot = dress(theme, label);
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

    await check(`why is told beside the draft (${theme})`, async () => {
      await goTo(page, lineOf('| （一）予以公开'), 'End');
      await errors(page).first().waitFor();
      await command(page, '年报: 为何有此提示');
      await page.locator('.tab', { hasText: 't3-suspect-cell.md' }).waitFor();
      await drawn(page, 'h1');
      await shot('why');
      await command(page, 'View: Close All Editors');
      // Keys go nowhere until something has the focus again.
      const empty = page.locator('.editor-group-container.empty');
      await empty.waitFor();
      await empty.click();
    });

    await check(`the walkthrough leads from a blank draft to the settings (${theme})`, async () => {
      await command(page, 'Welcome: Open Walkthrough...');
      const input = page.locator('.quick-input-widget:visible input');
      await input.fill('起草');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '起草政府信息公开' }).first().waitFor();
      await press('Enter');
      await page.locator('.getting-started-step', { hasText: '新建草稿' }).first().waitFor();
      // In a window of the usual width there is no room for its pictures.
      await page.setViewportSize({ width: 1700, height: 900 });
      await drawn(page, 'svg');
      await shot('walkthrough');
      await page.locator('.getting-started-step', { hasText: '当场改好' }).first().click();
      await drawn(page, 'svg text');
      await shot('walkthrough-fix');
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  }

  // Last, because what is typed here and not saved comes back with the next page.
  for (const [theme, label] of Object.entries(themes)) {
    const shot = dress(theme, label);
    await check(`completion is found by the first letters of the pinyin (${theme})`, async () => {
      const begun = `拼音-${theme}.nianbao.md`;
      writeFileSync(path.join(workspace, begun), original.replace('| （二）部分公开', '| yyg\n| （二）部分公开'));
      await open(begun);
      await warnings(page).first().waitFor();
      await goTo(page, lineOf('| （二）部分公开'), 'End');
      await page.keyboard.type('k');
      await press('Control+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '予以公开' }).first().waitFor();
      await shot('completion');
      await press('Escape');
    });
  }
}

/** Waits for a page within the page: previews and pictures of walkthroughs are drawn in frames of their own. */
async function drawn(page, what) {
  for (let tries = 150; tries > 0; tries--) {
    const inner = page.frames().filter((it) => it !== page.mainFrame());
    const counts = await Promise.all(
      inner.map((it) =>
        it
          .locator(what)
          .count()
          .catch(() => 0),
      ),
    );
    if (counts.some((it) => it > 0)) return page.waitForTimeout(300);
    await page.waitForTimeout(100);
  }
  throw new Error(`No frame shows ${what}`);
}
