#!/usr/bin/env node
// The recipes of docs/editors.md in the editors they are for, against the packaged server: each opens a faulty draft, sees
// what the command finds in it, and changes it through the server.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, run } from '../command.mjs';
import { add, closing, leave, none } from '../figures.mjs';
import { aptInstall, whyNoApt } from '../vscode/apt.mjs';

const here = import.meta.dirname;
const command = path.join(root, 'dist', 'cli.js');

/**
 * `recipe` is the language of the block in the documentation, and the ending of the file it goes to. The line takes the
 * shell's place, so that an editor that hangs is ended itself.
 */
const editors = [
  {
    name: 'Neovim',
    probe: 'nvim --version',
    packages: ['neovim'],
    recipe: ['lua', 'lua'],
    line: `exec nvim --headless --clean -c "luafile ${path.join(here, 'neovim.lua')}"`,
  },
  {
    name: 'Emacs',
    probe: `emacs --batch -l package -f package-initialize --eval "(require 'eglot)"`,
    // The server's partner came to Emacs itself with version 29.
    packages: ['emacs-nox', 'elpa-eglot'],
    recipe: ['elisp', 'el'],
    line: `exec emacs --batch -l ${path.join(here, 'emacs.el')}`,
  },
  {
    name: 'a plain client, for Helix',
    probe: 'node --version',
    packages: [],
    recipe: ['toml', 'toml'],
    line: `exec node ${path.join(here, 'plain.mjs')}`,
  },
];

const documented = readFileSync(path.join(root, 'docs', 'editors.md'), 'utf8');
let sum = none;
for (const it of editors) sum = add(sum, await smoke(it));
leave(sum);
console.log(closing(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

async function smoke(editor) {
  const why = await lacking(editor);
  if (why) {
    console.log(`${editor.name}: skipped, because ${why}`);
    return { ...none, skipped: 1 };
  }
  const home = mkdtempSync(path.join(tmpdir(), 'nianbao-editor-'));
  try {
    const { status, output } = await run(editor.line, {
      cwd: home,
      env: prepared(home, editor),
      quiet: true,
      limit: 60_000,
    });
    console.log(`${editor.name}: ${status === 0 ? 'passed' : `failed with ${status}`}\n${output.trim()}`);
    return status === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Why an editor cannot be had here; undefined where it can. The probe is a command that only an editor fit for the recipe does. */
async function lacking({ probe, packages }) {
  const works = async () => (await run(probe, { quiet: true })).status === 0;
  if (await works()) return undefined;
  const why = whyNoApt();
  if (why) return `${packages.join(' and ')} cannot be installed: ${why}`;
  try {
    await aptInstall(...packages);
  } catch (error) {
    return `${packages.join(' and ')} could not be installed: ${error.message.trim()}`;
  }
  return (await works()) ? undefined : `“${probe}” fails after ${packages.join(' and ')} were installed`;
}

/** A home of its own: the recipe as documented, the command by its name, and a draft with faults of the form too. */
function prepared(home, { recipe: [language, ending] }) {
  const file = (name, text) => {
    writeFileSync(path.join(home, name), text);
    return path.join(home, name);
  };
  chmodSync(file('nianbao', `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`), 0o755);
  const faults = readFileSync(path.join(root, 'examples', '2021-faults.nianbao.md'), 'utf8');
  const draft = file('某县.nianbao.md', faults.replace('| 行政复议 |', '|行政复议|'));
  const { files } = JSON.parse(nianbao(home, 'check', '--format', 'json', draft));
  const formatted = file('formatted.nianbao.md', readFileSync(draft, 'utf8'));
  nianbao(home, 'format', formatted);
  return {
    HOME: home,
    XDG_CONFIG_HOME: home,
    PATH: home + path.delimiter + process.env.PATH,
    NIANBAO_RECIPE: file(`recipe.${ending}`, block(language)),
    NIANBAO_DRAFT: draft,
    NIANBAO_FORMATTED: formatted,
    NIANBAO_EXPECTED: files[0].findings
      .map((it) => it.rule)
      .sort()
      .join(' '),
  };
}

/** What the command prints; that it finds errors is no failure of it. */
function nianbao(cwd, ...argv) {
  try {
    return execFileSync(process.execPath, [command, ...argv], { cwd, encoding: 'utf8' });
  } catch (error) {
    if (error.status === 1) return error.stdout;
    throw error;
  }
}

function block(language) {
  const found = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(documented);
  if (!found) throw new Error(`docs/editors.md has no block of ${language}`);
  return found[1];
}
