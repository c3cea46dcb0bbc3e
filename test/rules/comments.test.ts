import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { rules } from '../../server/src/rules/index.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { read } from '../check.ts';

// A comment is a note of whoever writes the report; nobody publishes it.
const draft = readFileSync(join(import.meta.dirname, '../../examples/2021-clean.nianbao.md'), 'utf8');
const gaps = [...draft.matchAll(/\n\n(?=\S)/g)].map((it) => it.index + 2);
const places = [gaps[1]!, gaps[Math.floor(gaps.length / 2)]!, draft.length];

const said = (at: number, words: string): readonly string[] =>
  lint(read(`${draft.slice(0, at)}<!--\n\n${words}\n-->\n\n${draft.slice(at)}`), defaults).map(
    (it) => `${it.rule.id} ${it.at.from}`,
  );

test.each(rules.map((it) => [it.id, it.example] as const))(
  'no rule hears a comment that says what %s finds',
  (_, it) => {
    for (const example of [it.bad, it.good]) {
      const words = example.replace(/[⟦⟧]|<!--|-->/g, '').trim();
      for (const at of places) expect(said(at, words)).toEqual(said(at, words.replace(/[^\n]/g, '注')));
    }
  },
);
