// The drafts of several years: a ledger of units and years, and the draft of the year that is missing.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, line } from '../workbench.mjs';

export const name = '年报台账';
export const folder = 'examples';

const file = '2021-faults.nianbao.md';

export async function run(page, { check, open, screenshot, workspace }) {
  const at = (it) => path.join(workspace, it);
  const [clean, faults] = ['2021-clean.nianbao.md', file].map((it) => readFileSync(at(it), 'utf8'));
  const rows = page.locator('.pane', { hasText: '年报台账' }).locator('.monaco-list-row');
  const row = (text) => rows.filter({ hasText: text }).first();
  for (const it of ['2021-clean', '2019-clean', '2019-faults']) rmSync(at(`${it}.nianbao.md`));
  const moved = (year) => clean.replaceAll('2023', String(year));
  for (const year of [2020, 2021]) writeFileSync(at(`${year}.nianbao.md`), moved(year));
  // The two examples become years of one unit.
  writeFileSync(at(file), faults.replaceAll('南溪区', '青溪区'));

  await check('shows a unit with its years, and how many of them are missing', async () => {
    await open(file);
    await line(page, '# 云山市').waitFor();
    await command(page, '年报: 显示年报台账');
    await row(/青溪区住房和城乡建设局.*2020–2023 · 缺 1 年/).waitFor();
  });

  await check('says of every year in words what was found, and names the one that is missing', async () => {
    await row('青溪区').click();
    await row(/2023.*\d+ 个错误/).waitFor();
    await row(/2022.*缺/).waitFor();
    await row(/2021.*(?:错误|警告)/).waitFor();
    await screenshot('years');
  });

  await check('tells a reader of the screen the same', async () => {
    const label = /青溪区住房和城乡建设局，2022，缺/;
    await page.getByRole('treeitem', { name: label }).first().waitFor();
  });

  await check('follows a file that comes', async () => {
    writeFileSync(at('2022.nianbao.md'), moved(2022));
    await row(/2022.*(?:错误|警告|未检查)/).waitFor();
    rmSync(at('2022.nianbao.md'));
    await row(/2022.*缺/).waitFor();
  });

  await check('makes the draft of a missing year from the year before', async () => {
    await row(/2022.*缺/).hover();
    await row(/2022.*缺/)
      .locator('.action-label')
      .first()
      .click();
    await line(page, '# 云山市青溪区住房和城乡建设局2022年政府信息公开工作年度报告').waitFor();
    await line(page, /【请改写】/).waitFor();
    await screenshot('next-year');
  });
}
