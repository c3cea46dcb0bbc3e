import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { importPlain } from '../../server/src/convert/plain.ts';
import { completion } from '../../server/src/features/completion.ts';
import { snapshot } from '../../server/src/workspace/snapshot.ts';

// What a list of completions costs at the places of one report, the largest of a folder: with the report at hand, and right
// after a keystroke, when it has to be read anew. Time of the processor, so that other programs do not count. Figures only.
const [folder = 'examples', rounds = '5'] = process.argv.slice(2);
const drafts = readdirSync(folder)
  .filter((it) => /\.(?:md|txt)$/.test(it))
  .map((it) => ({ it, text: readFileSync(join(folder, it), 'utf8') }))
  .map(({ it, text }) => ({ it, text: it.endsWith('.txt') ? toDialect(importPlain(text).draft) : text }))
  .sort((a, b) => b.text.length - a.text.length);
const [largest] = drafts;
if (!largest) throw new Error(`no drafts in ${folder}`);
const { it, text } = largest;

const comment = text.replace('\n\n', '\n\n<!-- nianbao-disable-next-line  -->\n');
const behind = comment.indexOf('next-line ') + 'next-line '.length;

function timed(name: string, of: string, places: readonly number[], isFresh: boolean): void {
  const spent: number[] = [];
  const before = snapshot('', 0, of);
  before.findings(defaults);
  for (let round = 0; round < Number(rounds) + 1; round++) {
    for (const at of places) {
      const start = process.cpuUsage();
      const typed = { from: at, to: at, insert: 't' };
      const now = isFresh ? before.edited(1, apply(of, [typed]), typed) : before;
      completion({ report: now.report, at: isFresh ? at + 1 : at, year: 2025, raised: () => now.raised(defaults) });
      const { user, system } = process.cpuUsage(start);
      if (round > 0) spent.push((user + system) / 1000);
    }
  }
  spent.sort((a, b) => a - b);
  const at = (share: number): string => spent[Math.floor(spent.length * share)]!.toFixed(2).padStart(6);
  console.log(`p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   most ${spent.at(-1)!.toFixed(2).padStart(6)} ms   ${name}`);
}

const places = Array.from({ length: Math.floor(text.length / 7) }, (_, i) => i * 7);
const lines = [...text.matchAll(/^\|? ?/gm)].map((found) => found.index + found[0].length);
console.log(`${it}, ${text.length} characters`);
timed('anywhere, the report at hand', text, places, false);
timed('at the beginning of a line or row', text, lines, false);
timed(
  'anywhere, right after a keystroke',
  text,
  places.filter((_, i) => i % 4 === 0),
  true,
);
timed(
  'the rules a comment may name',
  comment,
  Array.from({ length: 300 }, () => behind),
  true,
);
