// The clipboard as Word, Excel and a government page fill it, pasted with Ctrl+V: tables land filled, words as ever.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../command.mjs';
import { choose, editor, goTo, line, message, status } from '../workbench.mjs';

export const name = '粘贴';

const file = '粘贴.nianbao.md';

export async function run(page, { check, open, saved, screenshot, workspace }) {
  const { blank, copied, numbersOf, wanted } = await clips();
  const draft = blank();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

  /** A fresh draft with the cursor in the first cell of a row. */
  const begin = async (label, text = draft) => {
    writeFileSync(path.join(workspace, file), text);
    await open(file);
    // Before the first finding the extension is not there yet, and pastes are the editor's own.
    await editor(page).locator('[class*=squiggly-]').first().waitFor();
    const number = text.split('\n').findIndex((it) => it.startsWith(label)) + 1;
    await goTo(page, number);
    for (let i = 0; i < label.length; i++) await page.keyboard.press('ArrowRight');
    await status(page, `Ln ${number}, Col ${label.length + 1}`).waitFor();
  };
  const paste = async ({ html, text }) => {
    await page.evaluate(
      ([html, text]) => {
        const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
        if (html) parts['text/html'] = new Blob([html], { type: 'text/html' });
        return navigator.clipboard.write([new ClipboardItem(parts)]);
      },
      [html, text],
    );
    await page.keyboard.press('Control+V');
  };
  const afterwards = async (enough) => {
    await page.keyboard.press('Control+S');
    // What is only half written has another end.
    return saved(file, (it) => it.endsWith(draft.slice(-30)) && enough(it));
  };

  for (const [writer, section, id, label] of [
    ['Word', 's3', 't3', '| 一、本年新收政府信息公开申请数量 | '],
    ['Excel', 's4', 't4', '| 行政复议 | '],
    ['a government page', 's2', 't2.a20_1', '| 规章 | '],
  ]) {
    await check(`fills the blank table with that of ${writer}`, async () => {
      await begin(label);
      await paste(copied(writer, section));
      // The last row is where the cursor stands then; its total may have a hint behind it.
      await line(
        page,
        new RegExp(`\\| ${wanted(id).at(-1).slice(0, 2).join('\\s+\\|\\s+')}\\s+\\|`.replace(' ', '\\s+')),
      ).waitFor();
      await screenshot(`paste-${section}`);
      const text = await afterwards((it) => it !== draft);
      assert.deepEqual(numbersOf(text, id), wanted(id));
      assert.equal(
        text.replace(/\d/g, '').replace(/\|\s+(?=\|)/g, '|'),
        draft.replace(/\d/g, '').replace(/\|\s+(?=\|)/g, '|'),
      );
    });
  }

  await check('takes all of it back by one undo', async () => {
    await page.keyboard.press('Control+Z');
    assert.equal(await afterwards((it) => it === draft), draft);
  });

  await check('writes over another number only when asked to', async () => {
    const label = '| 行政复议 | ';
    const other = draft.replace(`${label} |`, `${label}7 |`);
    await begin(label, other);
    await paste(copied('Excel', 's4'));
    await page.locator('.post-edit-widget:visible').waitFor();
    await page.keyboard.press('Control+.');
    const rows = page.locator('.action-widget .monaco-list-row');
    await rows.filter({ hasText: '填入表四（改写其中 1 个不同的数）' }).waitFor();
    await screenshot('paste-offer');
    await choose(page, rows, '填入表四');
    await line(page, /21\s+\|\s+22/).waitFor();
    // The number that was written over is a tab stop: it is selected, and typing goes there.
    await page.keyboard.type('8');
    const text = await afterwards((it) => it !== other && numbersOf(it, 't4')[0]?.[0] === '8');
    assert.deepEqual(numbersOf(text, 't4'), [['8', ...wanted('t4')[0].slice(1)], ...wanted('t4').slice(1)]);
  });

  await check('pastes words as ever', async () => {
    await begin('## 一、总体情况');
    const words = '本年度共收到申请3件。';
    await paste({ html: `<p class=MsoNormal><span>${words}</span></p>`, text: words });
    await line(page, words).waitFor();
    assert.equal(await afterwards((it) => it !== draft), draft.replace('## 一、总体情况', `## 一、总体情况${words}`));
  });

  await check('offers to import a page that is dropped into a draft as another draft, beside it', async () => {
    const html = `<h1>某局2024年政府信息公开工作年度报告</h1>${copied('Word', 's4').html}`;
    writeFileSync(path.join(workspace, '某局年报.html'), html);
    await begin('## 一、总体情况');
    await drop(page, '某局年报.html');
    const offer = await message(page, '某局年报.html');
    await screenshot('drop-offer');
    assert.equal(await page.locator('.editor-instance .monaco-editor').count(), 1);
    // By keyboard: what VS Code says of the bell would cover it for a pointer.
    await offer.getByRole('button', { name: '导入' }).press('Enter');
    const words = page.locator('.editor-instance .monaco-editor').nth(1).locator('.view-line');
    await words.filter({ hasText: '某局2024年' }).first().waitFor();
    await words.filter({ hasText: '行政诉讼' }).first().waitFor();
    await screenshot('drop');
    // Nothing was written where it was dropped.
    assert.equal(await page.locator('.tab.dirty', { hasText: file }).count(), 0);
    assert.equal(await saved(file, () => true), draft);
  });
}

/** Drops a file of the explorer into the editor; Shift says that it is not to be opened in its place. */
async function drop(page, name) {
  const row = page.locator('.explorer-viewlet .monaco-list-row', { hasText: name }).first();
  const to = await editor(page).locator('.view-lines').boundingBox();
  // Hovering waits until the list stands still.
  await row.hover();
  await page.mouse.down();
  await page.mouse.move(to.x + 200, to.y + 200, { steps: 10 });
  await page.keyboard.down('Shift');
  await page.mouse.move(to.x + 220, to.y + 220, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

/** What is copied is written in TypeScript, as all tests are. */
async function clips() {
  const outfile = path.join(root, 'dist', 'test', 'clips.cjs');
  const entry = path.join(import.meta.dirname, '..', 'clips.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'cjs', platform: 'node', logLevel: 'warning' });
  return createRequire(import.meta.url)(outfile);
}
