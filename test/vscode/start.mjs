#!/usr/bin/env node
// `npm start`: what the extension finds in the examples, then the examples in an editor with the extension running.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { must, onPath, root, run } from '../command.mjs';
import { installExtension, newHome, remoteUri, startServer, workbenchUrl } from './host/host.mjs';
import { hostRunsHere, readyServer } from './ready.mjs';

const examples = path.join(root, 'examples');
/** The example that is opened first: the one with something to see. */
const first = path.join(examples, '2021-faults.nianbao.md');

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});

async function main() {
  await must('node esbuild.mjs');
  // Status 1 only says that there are findings, and the examples are there to have some.
  const { status } = await run('node dist/cli.js check examples/');
  if (status > 1) return status;
  const watched = process.stdin.isTTY && process.stdout.isTTY;
  if (!watched || process.argv.includes('--check-only')) return 0;
  if (onPath('code')) return openDesktop();
  if (hostRunsHere) return serve();
  say('这里没有 code 命令，浏览器里的工作台只能在 Linux x64 上运行。请安装 VS Code 后再试。');
  say(
    'There is no `code` command here, and the workbench for the browser runs on Linux x64 only. Please install VS Code.',
  );
  return 0;
}

async function openDesktop() {
  say('正在用 VS Code 打开 examples …');
  say('Opening examples in VS Code …');
  const { status } = await run(`code --extensionDevelopmentPath="${root}" "${examples}" "${first}"`);
  return status;
}

/** A workbench for the browser, for this machine's own user: loopback and a token, and no door for tests. */
async function serve() {
  await readyServer();
  await must('npm run package');
  const home = newHome();
  const token = randomBytes(16).toString('hex');
  const tokenFile = path.join(home.data, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 }); // In a file, because everybody can read a command line.
  const stopped = untilStopped();
  let server;
  try {
    await installExtension(home, path.join(root, 'dist', 'nianbao.vsix'));
    server = await startServer(home, { args: ['--connection-token-file', tokenFile], locale: language() });
    say('在浏览器里打开下面的地址；按 Ctrl+C 结束。');
    say('Open this address in a browser; Ctrl+C ends it.');
    const payload = [['openFile', remoteUri(server.authority, first)]];
    say(`\n  ${workbenchUrl(server.authority, { folder: examples, token, payload })}\n`);
    const left = once(server.child, 'exit').then(() => 'left');
    const end = await Promise.race([stopped, left]);
    if (end === 'left') say('工作台自己结束了。\nThe workbench ended by itself.');
  } finally {
    await server?.stop();
    home.remove();
  }
  return 0;
}

/** Chinese, as the reports are, unless this machine's language is English. */
function language() {
  const name = process.env.LC_ALL || process.env.LANG || '';
  return name.startsWith('en') ? 'en' : 'zh-cn';
}

/** Listens on after the first signal: npm and the terminal may both send one, and the second must not cut the clean-up short. */
function untilStopped() {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  });
}

function say(words) {
  console.log(words);
}
