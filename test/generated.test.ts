import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { schema } from '../server/src/base/settings-schema.ts';
import { formats } from '../server/src/formats/index.ts';
import { rules } from '../server/src/rules/index.ts';
import { catalogue } from './generators/catalogue.ts';
import { grammar } from './generators/grammar.ts';
import { manifest, words } from './generators/manifest.ts';
import { readings } from './generators/pinyin.ts';
import { proofSheets } from './generators/proof.ts';
import { json, snippets } from './generators/snippets.ts';

/** Every generated file and what makes it. */
const files: readonly (readonly [path: string, make: () => string])[] = [
  ...formats.map((it) => [`snippets/${it.id}.json`, () => snippets(it)] as const),
  ['syntaxes/nianbao.tmLanguage.json', grammar],
  ['schemas/nianbao.schema.json', () => json(schema(rules))],
  ['package.json', manifest],
  ['package.nls.json', () => words('package.nls.json', 'en')],
  ['package.nls.zh-cn.json', () => words('package.nls.zh-cn.json', 'zh')],
  ['server/src/features/completion/pinyin.ts', readings],
  ['server/src/formats/README.md', proofSheets],
  ['server/src/rules/README.md', catalogue],
];

// `UPDATE=1 npx vitest run test/generated.test.ts` writes them; otherwise they are compared.
test.each(files)('%s is what its data says', (path, make) => {
  const wanted = make();
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
  }
  expect(readFileSync(path, 'utf8')).toBe(wanted);
});
