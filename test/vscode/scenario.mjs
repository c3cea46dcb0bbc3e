// One scenario of the UI tests: a page of its own on a workspace of its own, and what its checks came to.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../command.mjs';
import { remoteUri, workbenchUrl } from './host/host.mjs';
import { editor } from './workbench.mjs';

const screenshots = path.join(import.meta.dirname, 'screenshots');
const pictures = path.join(root, 'images');

/** Runs a scenario and returns its figures. A failed check ends it: the steps after it build on what did not happen. */
export async function play(scenario, { browser, server, home }) {
  const figures = { passed: 0, failed: 0, skipped: 0 };
  const { page, workspace } = await stage(scenario, browser, home);
  const check = async (name, body) => {
    try {
      await body();
    } catch (error) {
      throw new CheckFailed(name, error);
    }
    console.log(`  ✓ ${name}`);
    figures.passed++;
  };
  console.log(scenario.name);
  try {
    await scenario.run(page, { check, ...context(page, workspace, server.authority) });
  } catch (error) {
    figures.failed++;
    await report(scenario, page, error);
  } finally {
    await page.context().close();
  }
  return figures;
}

class CheckFailed extends Error {
  constructor(name, cause) {
    super(name, { cause });
  }
}

/** A scenario may say which folder of the project it works on a copy of. */
async function stage({ file, folder = 'test/vscode/fixture' }, browser, home) {
  const workspace = path.join(home.data, 'workspaces', path.basename(file, '.mjs'));
  cpSync(path.join(root, folder), workspace, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  page.setDefaultTimeout(30_000);
  return { page, workspace };
}

/** What a scenario can do besides driving the page. */
function context(page, workspace, authority) {
  return {
    workspace,

    /** Opens the workbench on the workspace with a file of it in the editor. */
    async open(name) {
      const file = path.join(workspace, name);
      const payload = [
        ['openFile', remoteUri(authority, file)],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ];
      await page.goto(workbenchUrl(authority, { folder: workspace, payload }));
      await editor(page).locator('.view-line').first().waitFor();
    },

    /** The file on disk, once it is what the scenario waits for: the tab's dirty mark comes and goes too early. */
    async saved(name, enough) {
      const end = Date.now() + 10_000;
      for (;;) {
        const text = readFileSync(path.join(workspace, name), 'utf8');
        if (enough(text)) return text;
        if (Date.now() > end) throw new Error(`${name} on disk is not what it should be:\n${text}`);
        await page.waitForTimeout(50);
      }
    },

    /** A picture for whoever looks into a run. */
    screenshot: (name, options) => shoot(page, screenshots, name, options),

    /** A picture of the README, taken anew only with UPDATE=1: pixels differ from machine to machine. */
    async picture(name, options) {
      await shoot(page, screenshots, name, options);
      // The editor and the panel below it; the rest of the window says nothing about drafts.
      const clip = { x: 352, y: 36, width: 928, height: 732 };
      if (process.env.UPDATE === '1') await shoot(page, pictures, name, { clip, ...options });
    },
  };
}

async function shoot(page, folder, name, options) {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ ...options, path: path.join(folder, `${name}.png`) });
}

async function report(scenario, page, error) {
  const name = `${path.basename(scenario.file, '.mjs')}-failed`;
  const failed = error instanceof CheckFailed;
  console.log(
    `  ✗ ${failed ? error.message : 'runs to its end'}\n${String((failed ? error.cause : error)?.stack).replace(/^/gm, '    ')}`,
  );
  await shoot(page, screenshots, name).then(
    () => console.log(`    see test/vscode/screenshots/${name}.png`),
    () => {},
  );
}
