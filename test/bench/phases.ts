import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { balances } from '../../server/src/equations/balance.ts';
import { bind } from '../../server/src/report/bind.ts';
import { rules } from '../../server/src/rules/index.ts';
import { heard } from '../../server/src/rules/rule.ts';
import { scan } from '../../server/src/syntax/scan.ts';

// Where the time of one check goes, phase by phase and rule by rule. Figures only: nothing passes or fails by the clock.
const folder = process.argv[2] ?? 'examples';
const rounds = Number(process.argv[3] ?? 200);
const texts = readdirSync(folder)
  .filter((it) => it.endsWith('.md'))
  .map((it) => readFileSync(join(folder, it), 'utf8'));

const spent = new Map<string, number>();
function timed<T>(name: string, run: () => T): T {
  const start = performance.now();
  const out = run();
  spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
  return out;
}

for (let i = 0; i < rounds; i++) {
  if (i === Math.floor(rounds / 2)) spent.clear();
  for (const text of texts) {
    const tree = timed('scan', () => scan(text));
    const report = timed('bind', () => bind(tree));
    timed('balance', () => report.tables.forEach(balances));
    // What several rules share is paid for by the first of them.
    timed('rules', () => {
      for (const rule of rules) timed(`  ${rule.id}`, () => [...heard(rule, report)]);
    });
  }
}

const checks = texts.length * Math.ceil(rounds / 2);
const rows = [...spent].sort((a, b) => Number(a[0].startsWith(' ')) - Number(b[0].startsWith(' ')) || b[1] - a[1]);
for (const [name, ms] of rows) console.log(`${((ms / checks) * 1000).toFixed(1).padStart(8)} µs  ${name}`);
