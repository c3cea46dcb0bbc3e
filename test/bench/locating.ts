import { brokenBalances } from '../../server/src/equations/balance.ts';
import { diagnose } from '../../server/src/equations/diagnose.ts';
import { explanations } from '../../server/src/equations/explanations.ts';
import { bind } from '../../server/src/report/bind.ts';
import { type BoundTable, type Report, tableOf } from '../../server/src/report/report.ts';
import { tableThree } from '../../server/src/rules/arithmetic/example.ts';
import { scan } from '../../server/src/syntax/scan.ts';

// What weighing a table three, locating one wrong cell and looking for two or three costs. Figures only.
const right = {
  new: '13612 252 0 45 128 32 14069',
  carry_in: '535 6 0 1 18 0 560',
  open: '13364 252 0 44 121 29 13810',
  total: '13364 252 0 44 121 29 13810',
  carry_out: '783 6 0 2 25 3 819',
};
const one = { ...right, carry_out: '783 6 0 2 52 3 819' };
const two = { ...one, open: '13364 252 0 44 121 29 13180' };
const three = { ...two, carry_in: '353 6 0 1 18 0 560' };
// The same difference everywhere leaves most ways open.
const alike = {
  ...right,
  new: '13613 252 0 45 128 32 14069',
  carry_in: '535 7 0 1 18 0 560',
  open: '13364 252 0 45 121 29 13810',
};
const five = { ...three, new: '13612 252 9 45 128 32 14069', total: '13364 252 0 44 121 30 13811' };

const reportOf = (given: Record<string, string>): Report => bind(scan(tableThree(given)));

function timed(
  name: string,
  rounds: number,
  run: (report: Report, table: BoundTable) => unknown,
  given: Record<string, string>,
): void {
  const spent: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const report = reportOf(given);
    const table = tableOf(report, 't3')!;
    const start = performance.now();
    run(report, table);
    spent.push((performance.now() - start) * 1000);
  }
  spent.sort((a, b) => a - b);
  const at = (share: number): string => spent[Math.floor(spent.length * share)]!.toFixed(1).padStart(9);
  console.log(`p50 ${at(0.5)} µs   p95 ${at(0.95)} µs   most ${spent.at(-1)!.toFixed(0).padStart(6)} µs   ${name}`);
}

timed('weigh a consistent table', 3000, brokenBalances, right);
timed('locate one wrong cell', 3000, (_, table) => diagnose(table), one);
timed('look for two', 300, (_, table) => explanations(table), two);
timed('look for three', 300, (_, table) => explanations(table), three);
timed('look for three that are alike', 300, (_, table) => explanations(table), alike);
timed('look in vain: five are wrong', 300, (_, table) => explanations(table), five);
