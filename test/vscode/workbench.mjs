// What stands where in VS Code's workbench, for scenarios: the only file here that knows its class names.

export const editor = (page) => page.locator('.editor-instance .monaco-editor').first();

/** The page of the preview, once it shows something: VS Code keeps it two frames below its own page. */
export async function preview(page) {
  const end = Date.now() + 30_000;
  for (;;) {
    for (const it of page.frames()) {
      const shown = it.locator('main[role=document] > .nb-block').first();
      if ((await shown.count().catch(() => 0)) > 0) return it;
    }
    if (Date.now() > end) throw new Error('There is no preview');
    await page.waitForTimeout(50);
  }
}

/** A line of the editor by its text; the workbench draws spaces as no-break spaces. */
export function line(page, text) {
  return editor(page)
    .locator('.view-line', { hasText: loose(text) })
    .first();
}

export const errors = (page) => editor(page).locator('.squiggly-error');
export const warnings = (page) => editor(page).locator('.squiggly-warning');
export const lightbulb = (page) => page.locator('[class*=lightbulb]:visible');
export const lenses = (page) => editor(page).locator('.codelens-decoration a');
export const inlays = (page) => editor(page).locator('[class*=inlayHint], [class*=dyn-rule]');
export const hover = (page) => page.locator('.monaco-hover:visible').first();
export const status = (page, text) => page.locator('.statusbar-item', { hasText: loose(text) }).first();

/** A message by its words, in the list of all messages: to a page that is driven by tests VS Code shows none by themselves. */
export async function message(page, text) {
  const it = page.locator('.notifications-center .monaco-list-row', { hasText: text });
  await page.locator('.statusbar-item .codicon-bell-dot').click();
  await it.waitFor();
  return it;
}

/** The rows of the Problems panel, which this opens. */
export async function problems(page) {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
  await panel.waitFor();
  return panel.locator('.monaco-list-row');
}

/**
 * Opens the quick fixes of the line of this text, for a look at them.
 *
 * The workbench drops the key without a sign while it is still asking for actions or closing another menu, so the key is
 * pressed again until the menu stands there; that no menu ever comes still fails.
 */
export async function fixes(page, text) {
  await line(page, text).click({ position: { x: 12, y: 8 } });
  const rows = page.locator('.action-widget .monaco-list-row.action');
  for (let tries = 6; ; tries--) {
    await page.keyboard.press('Control+.');
    const opened = await rows
      .first()
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        (error) => {
          if (tries === 1) throw error;
          return false;
        },
      );
    if (opened) return rows;
  }
}

/** The rows of the list of completions. */
export const suggestions = (page) => page.locator('.suggest-widget.visible .monaco-list-row');

/** Types a snippet's prefix at the cursor and takes the suggestion of this label. */
export async function complete(page, prefix, label) {
  await page.keyboard.type(prefix, { delay: 60 });
  await page
    .locator('.suggest-widget.visible .monaco-list-row', { hasText: loose(label) })
    .first()
    .waitFor();
  // The widget takes no Enter in its first moments, and nothing in the page tells when they are over.
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
}

/** Runs a command by its title through the command palette. */
export async function command(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget:visible input');
  await input.fill(`>${title}`);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: loose(title) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

/** By keyboard, down to the row: VS Code covers the menu with a pointer block, so a click would not arrive. */
export async function choose(page, rows, title) {
  const titles = await rows.allInnerTexts();
  const steps = titles.findIndex((it) => loose(title).test(it));
  await page.waitForTimeout(200); // The menu, too, is deaf in its first moments.
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Puts the cursor into a line by its number, counted from 1, and then where a key takes it. */
export async function goTo(page, number, key) {
  // By keyboard: the headings that stick to the top of the editor would catch a click on its first line.
  await page.keyboard.press('Control+1');
  // From a page inside of the workbench the focus comes back in its own time, and the next key would be lost.
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget:visible input');
  await input.fill(`:${number}`);
  await page.keyboard.press('Enter');
  // Keys that come too early go to the question for the line.
  await input.waitFor({ state: 'hidden' });
  await status(page, new RegExp(`Ln ${number}, `)).waitFor();
  if (key) await page.keyboard.press(key);
}

function loose(text) {
  if (text instanceof RegExp) return text;
  return new RegExp(
    text
      .trim()
      .split(/\s+/)
      .map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  );
}
