import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

// The command, started from what V8 has compiled of it: to read its source takes longer than to check a draft. The build
// leaves both beside this file. What another version of node compiled is refused by V8, which then reads the source.
const path = join(__dirname, 'command.js');
const script = new Script(readFileSync(path, 'utf8'), { filename: path, cachedData: compiled() });
script.runInThisContext()(exports, require, module, path, __dirname);

function compiled(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, 'command.cache'));
  } catch {
    return undefined;
  }
}
