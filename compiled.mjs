// What V8 has compiled of the command, kept beside it, so that it starts without reading its source.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * The command as one function of what a module is given, so that both who starts and who compiles it have the same source.
 * Such a function knows no `import()`; what it loads late it requires.
 */
export const asFunction = {
  supported: { 'dynamic-import': false },
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

/** V8 tells sources apart by their length alone, so what belongs to the last one goes before the next is written. */
export const forget = (cache) => rmSync(cache, { force: true });

/**
 * Writes what is compiled of the command after it has checked some drafts; functions that nobody called are not in it. V8
 * believes what it reads, so it is written whole or not at all.
 */
export async function keep(path, cache, drafts) {
  const script = new Script(readFileSync(path, 'utf8'), { filename: path });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  await module.exports.run(['check', ...drafts], {
    cwd: process.cwd(),
    locale: 'zh',
    colours: false,
    print: () => {},
    complain: () => {},
    flush: () => {},
  });
  writeFileSync(`${cache}.new`, script.createCachedData());
  renameSync(`${cache}.new`, cache);
}
