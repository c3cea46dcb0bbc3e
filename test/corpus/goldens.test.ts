import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpus, hasShared, seeds } from '../shared.ts';
import { checkSource, needsWhole } from './findings.ts';

// What is found in real reports, as rule and quote. A change here is read finding by finding before it is committed.
const folder = join(import.meta.dirname, 'goldens');

describe.runIf(hasShared)('findings in real reports', () => {
  for (const source of [...seeds(), ...corpus()]) {
    test(`${source.id} gives its golden findings`, () => {
      const { said } = checkSource(source);
      const lines = said
        .filter((it) => !(source.partial && needsWhole(it.rule)))
        .map((it) => `${it.severity} ${it.rule} ${[...it.text].slice(0, 40).join('')}`.trimEnd());
      compare(join(folder, `${source.id}.txt`), `${lines.join('\n')}\n`);
    });
  }
});

function compare(path: string, text: string): void {
  if (process.env.UPDATE === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${path} is missing; write it with UPDATE=1`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
