// A clerk's way through a draft full of faults: see, look closer, mend, insert.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { choose, command, complete, errors, fixes, goTo, line, problems, warnings } from '../workbench.mjs';

export const name = '起草年报';
export const folder = 'examples';

const file = '2021-faults.nianbao.md';

export async function run(page, { check, open, saved, screenshot, picture, workspace }) {
  const original = readFileSync(path.join(workspace, file), 'utf8');

  await check('underlines what is wrong', async () => {
    await open(file);
    await warnings(page).first().waitFor();
  });

  await check('lists it in the Problems panel, in Chinese', async () => {
    const rows = await problems(page);
    await rows.filter({ hasText: '年报' }).first().waitFor();
    await goTo(page, wrongTotal(original).number);
    await errors(page).first().waitFor();
    await picture('problems');
    await page.keyboard.press('Control+Shift+M');
  });

  await check('sets the one wrong number right by a quick fix', async () => {
    const { number, words } = wrongTotal(original);
    await goTo(page, number, 'End');
    const menu = await fixes(page, words);
    await menu.filter({ hasText: '改为 8' }).first().waitFor();
    await menu.filter({ hasText: '忽略这一处：t3-suspect-cell' }).first().waitFor();
    await picture('quick-fix');
    await choose(page, menu, '改为 8');
    await page.keyboard.press('Control+S');
    const text = await saved(file, (it) => it !== original);
    assert.equal(changed(original, text).length, 1);
  });

  await check('inserts a standard table by its snippet', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\n');
    await complete(page, 'biao4', 'biao4');
    await line(page, /行政诉讼（复议后起诉）/).waitFor();
    await screenshot('snippet');
  });

  await check('starts a new report', async () => {
    await command(page, '年报: 新建年报');
    const input = page.locator('.quick-input-widget:visible input');
    await input.fill('某市某区某街道办事处');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible', { hasText: '报告年度' }).waitFor();
    await input.fill('2024');
    await page.keyboard.press('Enter');
    await line(page, '# 某市某区某街道办事处2024年政府信息公开工作年度报告').waitFor();
    await picture('new-report');
  });
}

/** The first row of table three whose numbers do not add up. */
function wrongTotal(text) {
  const lines = text.split('\n');
  const number = lines.findIndex((it) => {
    const cells = it
      .split('|')
      .slice(2, -1)
      .map((cell) => Number(cell.trim() || Number.NaN));
    return cells.length === 7 && cells.slice(0, 6).reduce((a, b) => a + b, 0) - cells[6];
  });
  assert.notEqual(number, -1, 'The example has no wrong row total');
  return { number: number + 1, words: lines[number].split('|')[1].trim() };
}

function changed(before, after) {
  const other = after.split('\n');
  return before.split('\n').filter((it, i) => it !== other[i]);
}
