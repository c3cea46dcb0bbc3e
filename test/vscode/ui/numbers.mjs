// A number of the report, asked about: what it says of itself, where it leads, and how all its places change together.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { editor, goTo, hover, line } from '../workbench.mjs';

export const name = '数与表';
export const folder = 'examples';

const file = '2021-clean.nianbao.md';
const said = '本年新收政府信息公开申请14件';
const row = '| 一、本年新收政府信息公开申请数量 | 10 | 3 | 0 | 0 | 1 | 0 | 14 |';

export async function run(page, { check, open, saved, screenshot, picture, workspace }) {
  const original = readFileSync(path.join(workspace, file), 'utf8');
  const lines = original.split('\n');
  const lineOf = (words) => lines.findIndex((it) => it.includes(words)) + 1;
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const at = (words) => page.locator('.statusbar-item', { hasText: words }).waitFor();
  /** Puts the cursor before the number in the prose; a column of Ctrl+G is one on the screen, where signs are two wide. */
  const toNumber = async () => {
    await goTo(page, lineOf(said));
    await at(`Ln ${lineOf(said)}, Col 1`);
    const before = said.indexOf('14');
    for (let i = 0; i < before; i++) await press('ArrowRight');
    await at(`Ln ${lineOf(said)}, Col ${before + 1}`);
  };
  /** Where it stands: Playwright would scroll it below the headings that VS Code keeps at the top. */
  const point = async (it) => {
    const { x, y, width, height } = await it.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  };

  await check('a number of the prose shows its cell', async () => {
    await open(file);
    await line(page, '# 云山市').waitFor();
    await point(line(page, said).getByText('14件', { exact: true }).first());
    await hover(page).filter({ hasText: '“14件”对应表格中的' }).filter({ hasText: '与表格一致' }).waitFor();
    await page.waitForTimeout(300);
    await screenshot('hover-prose');
    await press('Escape');
  });

  await check('F12 goes to the cell, whose equations are shown and made visible', async () => {
    await toNumber();
    await press('F12');
    await at(`Ln ${lineOf(row)},`);
    // VS Code makes the equation visible only when the cursor moves by itself.
    await press('ArrowRight');
    await editor(page).locator('.wordHighlightStrong').first().waitFor();
    await point(line(page, row).getByText('14', { exact: true }).last());
    await hover(page)
      .filter({ hasText: '成立：' })
      .filter({ hasText: '总计 14 = 10 + 3 + 0 + 0 + 1 + 0 = 14' })
      .waitFor();
    // It fades in, and nothing in the page tells when that is over.
    await page.waitForTimeout(300);
    await picture('hover');
    await press('Escape');
  });

  await check('F2 changes table and prose together', async () => {
    await press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('15');
    await screenshot('rename');
    await press('Enter');
    await line(page, row.replace('| 14 |', '| 15')).waitFor();
    await press('Control+S');
    const text = await saved(file, (it) => it !== original);
    assert.equal(text, original.replace(said, said.replace('14', '15')).replace(row, row.replace('| 14 |', '| 15 |')));
  });

  await check('what is no number is refused where it was typed', async () => {
    await press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('很多');
    await press('Enter');
    await page.getByText('“很多”不是非负整数').first().waitFor();
    await screenshot('rename-refused');
  });
}
