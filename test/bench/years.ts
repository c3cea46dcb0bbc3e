import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import { reports } from './reports.ts';

// What it costs that the drafts of one check see each other: the same files with and without the rules that compare them,
// in turns, by time of the processor and most memory held. Figures only.
const counts = (process.argv[2] ?? '1000').split(',').map(Number);
const rounds = Number(process.argv[3] ?? 3);

const folder = mkdtempSync(join(tmpdir(), 'nianbao-years-'));
const cli = join(dirname(process.argv[1]!), 'cli.cjs');
const usage = join(folder, 'usage.cjs');
writeFileSync(
  usage,
  "process.on('exit', () => require('fs').writeSync(2, JSON.stringify({ usage: process.resourceUsage() }) + '\\n'));",
);

const comparing = rules.filter((it) => it.compares).map((it) => it.id);
const off = (ids: readonly string[]): string[] => ids.flatMap((it) => ['--rule', `${it}=off`]);
const ways: Readonly<Record<string, readonly string[]>> = {
  'with them': [],
  'without copies': off(comparing.filter((it) => it.endsWith('-copy'))),
  'without them': off(comparing),
};

interface Usage {
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
  readonly maxRSS: number;
}

function spentOn(at: string, argv: readonly string[]): { seconds: number; megabytes: number; summary: string } {
  const { stdout, stderr } = spawnSync(process.execPath, ['-r', usage, cli, 'check', at, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const { usage: it } = JSON.parse(stderr.trim().split('\n').at(-1)!) as { usage: Usage };
  const summary = stdout.trim().split('\n').at(-1)!;
  return { seconds: (it.userCPUTime + it.systemCPUTime) / 1e6, megabytes: it.maxRSS / 1024, summary };
}

const middle = (them: readonly number[]): number => them.toSorted((a, b) => a - b)[Math.floor(them.length / 2)]!;

for (const count of counts) {
  const at = join(folder, String(count));
  for (const { path, text } of reports(count)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  const spent = new Map(Object.keys(ways).map((it) => [it, [] as ReturnType<typeof spentOn>[]]));
  for (let i = 0; i < rounds; i++)
    for (const [way, argv] of Object.entries(ways)) spent.get(way)!.push(spentOn(at, argv));
  const floor = middle(spent.get('without them')!.map((it) => it.seconds));
  for (const [way, them] of spent) {
    const seconds = middle(them.map((it) => it.seconds));
    const memory = Math.max(...them.map((it) => it.megabytes));
    const ratio = (seconds / floor).toFixed(2);
    console.log(`${count} ${way}: ${seconds.toFixed(2)} s, × ${ratio}, ${memory.toFixed(0)} MB; ${them[0]!.summary}`);
  }
  rmSync(at, { recursive: true });
}
rmSync(folder, { recursive: true });
