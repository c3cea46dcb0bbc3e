// Tables that explain themselves: the wrong number, the blanks that follow, and a layout that is put right after a look.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { choose, fixes, goTo, line, problems } from '../workbench.mjs';

export const name = '表格';
export const folder = 'examples';

const source = '2021-clean.nianbao.md';
const file = '表格.nianbao.md';
const granted = '| （一）予以公开 |';

export async function run(page, { check, open, saved, screenshot, picture, workspace }) {
  const clean = readFileSync(path.join(workspace, source), 'utf8');
  // The problems of the whole folder are listed, and those of other drafts would push this one's about.
  for (const it of readdirSync(workspace)) if (it.endsWith('.nianbao.md')) rmSync(path.join(workspace, it));
  const draft = spoiled(clean);
  writeFileSync(path.join(workspace, file), draft);

  await check('says of a wrong number what it should be, and which equations say so', async () => {
    await open(file);
    const rows = await problems(page);
    const found = rows.filter({ hasText: '处勾稽关系因此不符' }).first();
    await found.waitFor();
    await found.click();
    await page.keyboard.press('ArrowRight');
    await rows.filter({ hasText: '≠' }).first().waitFor();
    await picture('one-number');
    await page.keyboard.press('Control+Shift+M');
  });

  await check('fills blanks that can only be 0, and those that can only be one number', async () => {
    await goTo(page, lineOf(draft, '| 二、上年结转'), 'End');
    const menu = await fixes(page, /二、上年结转政府信息公开申请数量.*\|/);
    await menu.filter({ hasText: '补出唯一确定的数' }).first().waitFor();
    await menu.filter({ hasText: '空格补零（可证' }).first().waitFor();
    await screenshot('blanks');
    await page.keyboard.press('Escape');
  });

  await check('shows what would move before it puts the official wide table into the standard shape', async () => {
    await goTo(page, lineOf(draft, '| 行政复议 |'));
    const menu = await fixes(page, '| 行政复议 |');
    await choose(page, menu, '整理为标准版式');
    const changes = page.locator('.bulk-edit-panel .monaco-list-row');
    await changes.last().click();
    await page.locator('.monaco-diff-editor .view-line', { hasText: '复议后起诉' }).first().waitFor();
    await picture('layout-preview');
    assert.equal(readFileSync(path.join(workspace, file), 'utf8'), draft);
    await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
    await line(page, /行政诉讼（复议后起诉）/).waitFor();
    await page.keyboard.press('Control+S');
    // While it is written a file is empty for a moment.
    const after = await saved(file, (it) => it !== '' && it !== draft);
    const four = (text) => text.slice(text.indexOf('## 四、'), text.indexOf('## 五、'));
    assert.equal(four(after), four(clean));
  });
}

/** A clean draft with one number wrong, some blanks, and table four as issued: fifteen numbers in one row. */
function spoiled(clean) {
  const lines = clean.split('\n').map((it) => {
    if (it.startsWith(granted)) return it.replace(/\| (\d+) \|/, (_, n) => `| ${Number(n) + 10} |`);
    if (it.startsWith('| 二、上年结转'))
      return it.replace(/(\| [^|]+ \|)(?: \d+ \|){2}/, '$1  |  |').replace(/ \d+ \|$/, '  |');
    return it;
  });
  const text = lines.join('\n');
  const from = text.indexOf('| 情形 |');
  const to = text.indexOf('\n\n', from);
  const numbers = text
    .slice(from, to)
    .split('\n')
    .slice(2)
    .flatMap((it) =>
      it
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim()),
    );
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const blank = (n) => Array.from({ length: n }, () => '');
  const wide = [
    ['行政复议', ...blank(4), '行政诉讼', ...blank(9)],
    blank(15).map(() => '---'),
    [...five, '未经复议直接起诉', ...blank(4), '复议后起诉', ...blank(4)],
    [...blank(5), ...five, ...five],
    numbers,
  ];
  return text.slice(0, from) + wide.map((it) => `| ${it.join(' | ')} |`).join('\n') + text.slice(to);
}

const lineOf = (text, words) => text.split('\n').findIndex((it) => it.startsWith(words)) + 1;
