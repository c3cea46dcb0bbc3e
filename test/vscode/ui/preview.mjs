// The preview beside the editor: the official layout, findings on it, and the ways between a place of the page and of the text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { command, editor, goTo, line, preview, warnings } from '../workbench.mjs';

export const name = '预览';
export const folder = 'examples';

const file = '2021-faults.nianbao.md';
const section = '三、收到和处理政府信息公开申请情况';

export async function run(page, { check, open, picture, screenshot, workspace }) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const lines = readFileSync(path.join(workspace, file), 'utf8').split('\n');
  const lineOf = (words) => lines.findIndex((it) => it.includes(words)) + 1;
  const at = (words) => page.locator('.statusbar-item', { hasText: words }).waitFor();
  let sheet;
  const three = () => sheet.locator('table', { hasText: '三、本年度办理结果' });
  const rowOf = (words) =>
    three()
      .locator('tr', { has: sheet.locator('th', { hasText: words }) })
      .last();
  const here = (words) => sheet.locator('.nb-here', { hasText: words }).waitFor();
  /** Until the page says so: nothing announces what happens in it. */
  const until = async (what, ask) => {
    for (const end = Date.now() + 15_000; !(await ask()); await page.waitForTimeout(50)) {
      if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    }
  };
  const top = () => sheet.evaluate(() => window.scrollY);

  await check('two keys open the report beside its text, which keeps the focus', async () => {
    await open(file);
    await line(page, '# 云山市').waitFor();
    // Until its findings are shown the file is no draft, and the keys mean something else.
    await warnings(page).first().waitFor();
    await goTo(page, 5);
    await at('Ln 5,');
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    sheet = await preview(page);
    assert.equal(await sheet.locator('h1').innerText(), '云山市南溪区住房和城乡建设局2023年政府信息公开工作报告');
    await here('总体工作情况');
    await at('Ln 5,');
  });

  await check('table three is merged as it was issued', async () => {
    const all = three().locator('th', { hasText: /^三、本年度办理结果$/ });
    assert.equal(await all.getAttribute('rowspan'), '22');
    assert.equal(await three().locator('th', { hasText: '申请人情况' }).first().getAttribute('colspan'), '7');
    assert.equal(await three().locator('caption').innerText(), section.slice(2));
  });

  await check('findings are on the cells and words they are about, in words too', async () => {
    const cell = rowOf('（一）予以公开').locator('td.nb-error').last();
    await cell.waitFor();
    assert.match(await cell.getAttribute('aria-description'), /^错误：.*/);
    await sheet.locator('p mark.nb-warning', { hasText: '336条' }).first().waitFor();
    await sheet.locator('h1 mark').first().waitFor();
  });

  await check('a cell that is chosen is selected in the text', async () => {
    await rowOf('（一）予以公开').locator('td').last().click();
    await at(`Ln ${lineOf('| （一）予以公开')},`);
    await at('(1 selected)');
    await here('9');
    await picture('preview');
  });

  await check('a number of the prose that is chosen is selected in the text', async () => {
    const p = sheet.locator('p', { hasText: '本年新收政府信息公开申请14件' });
    await p.scrollIntoViewIfNeeded();
    const place = await p.evaluate((it) => {
      const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
      for (let one = texts.nextNode(); one; one = texts.nextNode()) {
        const from = one.nodeValue.indexOf('14件');
        if (from < 0) continue;
        const range = document.createRange();
        range.setStart(one, from);
        range.setEnd(one, from + 2);
        const { left, top, width, height } = range.getBoundingClientRect();
        const box = it.getBoundingClientRect();
        return { x: left + width / 2 - box.left, y: top + height / 2 - box.top };
      }
    });
    await p.click({ position: place });
    await at(`Ln ${lineOf('本年新收政府信息公开申请14件')},`);
    await at('(2 selected)');
  });

  await check('the cell of the cursor is shown and seen', async () => {
    await goTo(page, lineOf('| 四、结转下年度继续办理'), 'End');
    const last = rowOf('四、结转下年度继续办理').locator('td.nb-here');
    await last.waitFor();
    await until('it is in sight', () =>
      last.evaluate((it) => it.getBoundingClientRect().top >= 0 && it.getBoundingClientRect().bottom <= innerHeight),
    );
  });

  await check('an edit makes anew what it changed, and nothing else', async () => {
    await sheet.evaluate(() => {
      for (const it of document.querySelectorAll('.nb-block')) it.kept = true;
    });
    await goTo(page, lineOf('2023年，本局坚持'), 'End');
    await page.keyboard.type('新增一句。');
    await sheet.locator('p', { hasText: '新增一句。' }).waitFor();
    const made = await sheet.evaluate(() =>
      [...document.querySelectorAll('.nb-block')].filter((it) => !it.kept).map((it) => it.textContent),
    );
    assert.equal(made.length, 1);
    assert.match(made[0], /新增一句。/);
    // Places behind the edit have moved, and still lead where they should.
    await rowOf('（一）予以公开').locator('td').last().click();
    await at(`Ln ${lineOf('| （一）予以公开')},`);
    await at('(1 selected)');
    await goTo(page, 7, 'End');
    await page.keyboard.press('Control+Z');
    await sheet.locator('p', { hasText: '新增一句。' }).waitFor({ state: 'detached' });
  });

  await check('the page follows the editor into the middle of a table', async () => {
    await goTo(page, 1);
    await until('the title', async () => (await top()) < 40);
    const box = await editor(page).boundingBox();
    await page.mouse.move(box.x + 200, box.y + 200);
    await until('a row of table three is at the top', async () => {
      await page.mouse.wheel(0, 60);
      return three().evaluate((it) => it.getBoundingClientRect().top < -200);
    });
    // The first row that the editor shows is the first that the page shows.
    await until('both begin with the same row', async () => {
      const first = await editor(page).evaluate((it) => {
        const top = it.getBoundingClientRect().top;
        const lines = [...it.querySelectorAll('.view-line')].map((one) => ({
          at: one.getBoundingClientRect().top - top,
          said: one.textContent,
        }));
        return lines.filter(({ at, said }) => at > -10 && said.startsWith('|')).sort((a, b) => a.at - b.at)[0]?.said;
      });
      const label = first?.replaceAll('\u00a0', ' ').split('|')[1].trim();
      const row = await three()
        .locator('tr[data-from]')
        .evaluateAll((all) => all.find((it) => it.getBoundingClientRect().bottom > 10)?.textContent);
      return label && row?.includes(label);
    });
    await screenshot('preview-scrolled');
  });

  await check('the editor follows the page, which is not put anywhere else meanwhile', async () => {
    await sheet.evaluate(() => {
      window.put = 0;
      const scrollTo = window.scrollTo.bind(window);
      window.scrollTo = (...them) => {
        window.put++;
        scrollTo(...them);
      };
    });
    const frame = await sheet.frameElement();
    const outer = await frame.ownerFrame();
    const box = await (await outer.frameElement()).boundingBox();
    await page.mouse.move(box.x + 200, box.y + 200);
    const wheel = (what, by, words) =>
      until(what, async () => {
        await page.mouse.wheel(0, by);
        return line(page, words).isVisible();
      });
    await wheel('the end of the text', 400, '2024年1月18日');
    await wheel('its first line', -800, '# 云山市');
    assert.equal(await sheet.evaluate(() => window.put), 0);
  });

  const clipboard = () =>
    page.evaluate(async () => {
      const [it] = await navigator.clipboard.read();
      const read = async (type) => (it?.types.includes(type) ? (await it.getType(type)).text() : '');
      return { html: await read('text/html'), text: await read('text/plain') };
    });

  await check('a table is copied with its merged cells, by its button', async () => {
    await sheet.locator('.nb-block', { has: three() }).locator('.nb-copy').click();
    await sheet.locator('[role=status]', { hasText: '表格已复制' }).waitFor();
    await page.bringToFront();
    const { html, text } = await clipboard();
    assert.match(html, /<td rowspan="22"[^>]*>三、本年度办理结果<\/td>/);
    assert.match(text, /\t（一）予以公开\t\t5\t2\t0\t0\t1\t0\t9\n/);
  });

  await check('and by the command, for the table of the cursor', async () => {
    await goTo(page, lineOf('| 行政诉讼（未经复议直接起诉）'));
    await page.locator('.monaco-editor.focused').waitFor();
    await command(page, '年报: 复制表格');
    await until('the other table on the clipboard', async () => {
      // What changes while it is read is read again.
      const { text } = await clipboard().catch(() => ({ text: '' }));
      return text.includes('未经复议直接起诉');
    });
    assert.match((await clipboard()).html, /colspan="5"[^>]*>行政复议</);
    await at(`Ln ${lineOf('| 行政诉讼（未经复议直接起诉）')},`);
  });

  await check('it comes back with the window', async () => {
    await goTo(page, lineOf('## 四、'));
    await here('四、');
    // The address names a file to open, and with one VS Code brings nothing back.
    const address = new URL(page.url());
    address.searchParams.delete('payload');
    await page.goto(address.href);
    sheet = await preview(page);
    assert.match(await sheet.locator('h1').innerText(), /住房和城乡建设局/);
    // Where it stood VS Code writes down in its own time, so a window that is left at once may come back at an older place.
    await screenshot('preview-again');
  });
}
