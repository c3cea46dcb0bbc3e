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

  writeFileSync(at('notes.txt'), 'Nothing to check.\n');

  await check('is there before any draft is opened', async () => {
    await open('notes.txt');
    await page.locator('.pane-header', { hasText: '年报台账' }).click();
    await row(/青溪区住房和城乡建设局.*缺 1 年.*2020–2023/).waitFor();
    await screenshot('ledger-first');
  });

  await check('shows a unit with its years, and how many of them are missing', async () => {
    await open(file);
    await line(page, '# 云山市').waitFor();
    await command(page, '年报: 显示年报台账');
    await row(/青溪区住房和城乡建设局.*缺 1 年.*2020–2023/).waitFor();
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

  await check('makes an aggregate of the drafts that name an authority as theirs', async () => {
    const parent = '云山市青溪区人民政府';
    for (const [name, unit] of Object.entries({ east: '东溪镇人民政府', west: '西溪镇人民政府' })) {
      const text = clean.replaceAll('云山市青溪区住房和城乡建设局', `云山市青溪区${unit}`);
      writeFileSync(at(`${name}.nianbao.md`), `---\n上级: ${parent}\n---\n${text}`);
    }
    await row('东溪镇').waitFor();
    const pane = page.locator('.pane', { hasText: '年报台账' });
    await pane.locator('.pane-header').hover();
    await pane.getByRole('button', { name: /汇总下级年报/ }).click();
    const input = page.locator('.quick-input-widget:visible');
    await input.locator('.monaco-list-row', { hasText: '2023' }).first().click();
    await input.getByText('汇总机关全称').waitFor();
    await page.keyboard.press('Enter');
    await input.locator('.monaco-list-row', { hasText: '西溪镇' }).waitFor();
    await screenshot('sum-parts');
    await page.keyboard.press('Enter');
    await line(page, `# ${parent}2023年政府信息公开工作年度报告`).waitFor();
    await screenshot('sum');
  });

  // That a file is found of which nobody told is tested over the protocol: to have VS Code not watch a folder restarts its
  // watching of all others, and what happens meanwhile is lost. Last, since the rows are made anew a little later.
  await check('has a button that reads the folders anew', async () => {
    const pane = page.locator('.pane', { hasText: '年报台账' });
    await pane.locator('.pane-header').hover();
    await pane.getByRole('button', { name: '刷新年报台账' }).click();
    await row('东溪镇').waitFor();
    await screenshot('ledger-refresh');
  });
}
