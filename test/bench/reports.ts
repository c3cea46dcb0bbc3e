import { apply, type Change } from '../../server/src/base/span.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { bind } from '../../server/src/report/bind.ts';
import type { BoundTable } from '../../server/src/report/report.ts';
import { scan } from '../../server/src/syntax/scan.ts';

/** A report as a file: `某区/某街道/2022.nianbao.md`. */
export interface ReportFile {
  readonly path: string;
  readonly text: string;
}

type Random = () => number;

/** A generator of numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 0x100000000;
  };
}

const below = (random: Random, most: number): number => Math.floor(random() * most);
const one = <T>(random: Random, them: readonly T[]): T => them[below(random, them.length)]!;

const years = [2021, 2022, 2023, 2024] as const;
const streets = 12;

/**
 * Reports of districts of twelve streets over four years, and the sum of each district: figures go on from year to year
 * and add up, and every unit writes in words of its own.
 */
export function* reports(count: number, seed = 1): Generator<ReportFile> {
  const random = randomFrom(seed);
  for (let district = 0, made = 0; made < count; district++) {
    const place = `${nameOf(district)}区`;
    const parts = Array.from({ length: streets }, (_, i) =>
      historyOf(`${place}${nameOf(i + 7 * district)}街道办事处`, random),
    );
    const whole = { unit: `${place}人民政府`, years: years.map((_, y) => summed(parts.map((it) => it.years[y]!))) };
    for (const [i, { unit, years: figures }] of [...parts, whole].entries()) {
      const above = i < streets ? `上级: ${whole.unit}` : `下级:\n${parts.map((it) => `  - ${it.unit}`).join('\n')}`;
      for (const [y, year] of years.entries()) {
        if (made++ >= count) return;
        yield { path: `${place}/${unit}/${year}.nianbao.md`, text: written(unit, year, above, figures[y]!, random) };
      }
    }
  }
}

const first = [...'青石白云竹清平永安长新金玉双龙凤松柳桂兰'];
const second = [...'河山泉溪桥塘湖坪岭坝口川林源沙岗原洲港湾'];

const nameOf = (n: number): string =>
  first[n % 20]! + second[Math.floor(n / 20) % 20]! + (n < 400 ? '' : first[Math.floor(n / 400) % 20]!);

/** By table, row and column. */
type Figures = Map<string, number>;

const columns = ['natural', 'company', 'research', 'charity', 'legal', 'other_org'] as const;
const results = [
  'open',
  'partial',
  'deny_process',
  'deny_internal',
  'unable_nohold',
  'unable_nomake',
  'refuse_petition',
  'other_misc',
];

/** Four years of one authority, each beginning with what the one before left over. */
function historyOf(unit: string, random: Random): { unit: string; years: Figures[] } {
  const size = 1 + below(random, 60);
  let [valid, left] = [5 + below(random, 20), columns.map(() => below(random, 3))];
  const out = years.map(() => {
    const it: Figures = new Map();
    const [made, repealed] = [below(random, 4), below(random, Math.min(3, valid))];
    valid += made - repealed;
    for (const [id, n] of Object.entries({ made, repealed, valid })) it.set(`t2.a20_1 norms ${id}`, n);
    it.set('t2.a20_5 license decisions', 200 * size + below(random, 100 * size));
    it.set('t2.a20_6 penalty decisions', 20 * size + below(random, 10 * size));
    left = columns.map((id, c) => requests(it, id, left[c]!, c === 0 ? size : 3, random));
    for (const id of ['upheld', 'corrected', 'other', 'pending']) it.set(`t4 review ${id}`, below(random, 2));
    return it;
  });
  return { unit, years: out };
}

/** One column of table three; what is left over for the next year. */
function requests(it: Figures, column: string, carried: number, size: number, random: Random): number {
  let settled = 0;
  for (const row of results) {
    const n = below(random, size);
    settled += n;
    it.set(`t3 ${row} ${column}`, n);
  }
  const left = Math.max(0, carried - settled) + below(random, 3);
  it.set(`t3 carry_in ${column}`, carried);
  it.set(`t3 total ${column}`, settled);
  it.set(`t3 carry_out ${column}`, left);
  it.set(`t3 new ${column}`, settled + left - carried);
  return left;
}

function summed(parts: readonly Figures[]): Figures {
  const out: Figures = new Map();
  for (const it of parts) for (const [cell, n] of it) out.set(cell, (out.get(cell) ?? 0) + n);
  return out;
}

function written(unit: string, year: number, above: string, figures: Figures, random: Random): string {
  const blank = blankReport(unit, year)!;
  const report = bind(scan(blank));
  const changes: Change[] = [];
  for (const table of report.tables) {
    for (const [r, row] of table.facts.entries())
      for (const fact of row) {
        const insert = fact && String(valueAt(table, table.leaves[r]!.id, fact.column.id, figures));
        if (fact) changes.push({ from: fact.from, to: fact.to, insert: insert! });
      }
  }
  const { blocks } = report.tree;
  for (const [i, it] of blocks.entries()) {
    const next = blocks[i + 1];
    const isBare = it.kind === 'heading' && (!next || (next.kind === 'heading' && next.level <= it.level));
    if (isBare) changes.push({ from: it.to, to: it.to, insert: `\n\n${paragraph(unit, year, random)}` });
  }
  const signed = `${unit}\n\n${year + 1}年1月${10 + below(random, 20)}日\n`;
  return `---\n单位: ${unit}\n年度: ${year}\n${above}\n---\n\n${apply(blank, changes)}\n${signed}`;
}

/** A cell is what was chosen, or the sum of its row. */
function valueAt({ table }: BoundTable, row: string, column: string, figures: Figures): number {
  const at = (id: string): number => figures.get(`${table.id} ${row} ${id}`) ?? 0;
  return column === 'total'
    ? table.columns.reduce((sum, it) => (it.id === 'total' ? sum : sum + at(it.id)), 0)
    : at(column);
}

const subjects = [
  '办公室',
  '党政办',
  '便民服务中心',
  '社会事务办',
  '经济发展办',
  '城建办',
  '各社区',
  '民政所',
  '财政所',
  '司法所',
];
const verbs = [
  '梳理公布',
  '集中公开',
  '修订',
  '核对并更新',
  '逐项公示',
  '分期刊登',
  '张贴说明',
  '上门讲解',
  '录入平台',
  '归档',
];
const things = [
  '低保名单',
  '道路维修计划',
  '财政预决算',
  '拆迁补偿标准',
  '防汛值班表',
  '采购结果',
  '招生划片',
  '老旧小区改造进度',
  '环境整治台账',
  '救助标准',
  '办事指南',
  '网格员名册',
];
const manners = [
  '每月一次',
  '按季度',
  '在宣传栏和网站同时',
  '经保密审查后',
  '会同相关科室',
  '根据群众来信',
  '对照目录',
  '赶在汛期之前',
  '结合入户走访',
  '以图解方式',
];
const ends = [
  '受到居民关注',
  '便于查阅',
  '减少了重复询问',
  '留有记录',
  '由专人核对',
  '接受监督',
  '仍有少数栏目更新较慢',
  '今后继续坚持',
  '意见已逐条答复',
  '效果好于预期',
];

/** Some sentences that hardly anybody else writes. */
function paragraph(unit: string, year: number, random: Random): string {
  const name = unit.slice(0, 4);
  const lines = Array.from({ length: 1 + below(random, 3) }, () =>
    Array.from({ length: 2 + below(random, 5) }, () => {
      const [who, what, other] = [one(random, subjects), one(random, things), one(random, things)];
      const when = random() < 0.3 ? `${year}年，` : '';
      const n = 1 + below(random, 90);
      return `${when}${name}${who}${one(random, manners)}${one(random, verbs)}${what}和${other}共${n}次，${one(random, ends)}。`;
    }).join(''),
  );
  return lines.join('\n\n');
}
