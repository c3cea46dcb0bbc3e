// Says that the ground the other scenarios stand on holds; it needs nothing of the extension but that it installs.
import assert from 'node:assert/strict';
import { errors, line, problems } from '../workbench.mjs';

export const name = '工作台';

export async function run(page, { check, open, saved, screenshot }) {
  await check('opens a file in Chinese', async () => {
    await open('说明.md');
    await line(page, '# 说明').waitFor();
    await screenshot('smoke');
  });

  await check('saves what is typed', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('再见');
    await page.keyboard.press('Control+S');
    assert.match(await saved('说明.md', (it) => it.endsWith('再见')), /^# 说明/);
  });

  await check('shows a broken file in the Problems panel', async () => {
    await open('broken.json');
    await errors(page).first().waitFor();
    await (await problems(page)).filter({ hasText: 'Value expected' }).waitFor();
    await screenshot('smoke-problems');
  });
}
