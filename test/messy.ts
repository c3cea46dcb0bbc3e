import { carriesNumbers } from '../server/src/features/table-snippet.ts';
import type { Format, Line, Table } from '../server/src/formats/format.ts';
import { formats } from '../server/src/formats/index.ts';
import { canonical, canonicalHeader, canonicalRows } from '../server/src/formats/lines.ts';

/** Numbers from 0 up to a limit, always the same for one seed. */
export type Dice = (sides: number) => number;

export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), state | 1);
    it ^= it + Math.imul(it ^ (it >>> 7), it | 61);
    return ((it ^ (it >>> 14)) >>> 0) % sides;
  };
}

const one = <T>(roll: Dice, them: readonly T[]): T => them[roll(them.length)]!;

/**
 * A draft as hands make it, in any layout that reads as a table: ragged and crooked rows, missing pipes, tabs, numbers with
 * units, rows left out, tables of one's own, and prose that looks like one. Made from a seed alone, and quickly: ten thousand
 * of them are read in one test.
 */
export function messy(seed: number): string {
  const roll = dice(seed);
  const format = one(roll, formats);
  const ending = roll(4) === 0 ? '\r\n' : '\n';
  const parts = [
    ...(roll(3) === 0 ? [`---\n单位:   某县教育局\n年度: ${format.years[0]}\n---`] : []),
    `${one(roll, ['# ', '#   ', ''])}某县教育局${format.years[0]}年政府信息公开工作年度报告${one(roll, ['', '  '])}`,
    ...format.sections.flatMap((it) => section(roll, format, it.id)),
  ];
  const text = parts.join(one(roll, ['\n\n', '\n\n', '\n\n\n'])) + one(roll, ['', '\n']);
  return (roll(8) === 0 ? '\ufeff' : '') + text.replaceAll('\n', ending);
}

function section(roll: Dice, format: Format, id: string): string[] {
  const it = format.sections.find((one) => one.id === id)!;
  if (roll(12) === 0) return [];
  const sign = '一二三四五六'[it.ordinal - 1]!;
  const heading = `${one(roll, ['## ', '##  ', '', '### '])}${sign}、${it.title.official}${one(roll, ['', ' ', ' ##'])}`;
  const tables = format.tables.filter((table) => table.section === id && roll(5) > 1);
  return [
    heading,
    prose(roll),
    ...tables.flatMap((table) => [standard(roll, table), ...(roll(3) === 0 ? [prose(roll)] : [])]),
  ];
}

const lines = [
  '全年主动公开政府信息12条，其中公文类5条。',
  '收到政府信息公开申请 3 件，  比上年增加1件。',
  '公开渠道：网站|微信|微博',
  '“两微一端”发布信息１２条 — 较上年增长5%…',
  '𠮷祥镇办理申请4件。',
  '- 一是  制度建设\n- 二是|平台建设',
  '> 引文 | 引文',
  '```\n|a|b|\n|-|-|\n```',
  '<!-- |甲|乙|\n|-|-| -->',
  '|渠道|条数|\n|-|-|\n|网 站|3|\n|`a|b`|\\|2|\n',
  '渠道 | 条数\n-: | :-\n网站 | 3',
  '（一）主动公开。坚持以公开为常态。\n\n### （二）依申请公开',
  '本表数据不含下属单位。\n| 半截的行',
  '　　统计期限为1月1日　至　12月31日。',
  '### （一）制度建设\n\n全年制发文件2件。\n\n#### 1.公文公开\n\n全年发布公文5条。',
  '|渠道|条数|\n|-|-|\n|合计|3|\n|　其中：网站|2|',
];
const prose = (roll: Dice): string => one(roll, lines);

const blanks = ['', '', ' ', ' ', '  ', '\t', '   '];
const pad = (roll: Dice): string => one(roll, blanks);

/** The rows of a standard table, each laid out as it comes. */
function standard(roll: Dice, table: Table): string {
  const header = canonicalHeader(table);
  const outer = roll(6) > 0;
  const blank = roll(5) === 0;
  const rows = canonicalRows(table)
    .filter(() => roll(40) > 0)
    .map((it) =>
      row(
        roll,
        [label(roll, it), ...header.slice(1).map(() => (blank || !carriesNumbers(table, it) ? '' : number(roll)))],
        outer,
      ),
    );
  const delimiter = header.map(() => `${one(roll, ['', ':'])}${'-'.repeat(1 + roll(5))}${one(roll, ['', ':'])}`);
  const below = roll(15) === 0 ? ['以上数据截至年底。'] : [];
  const cut = roll(10) === 0 ? roll(rows.length + 1) : -1;
  const body = rows.flatMap((it, i) => (i === cut ? ['', it] : [it]));
  return [row(roll, header, true), line(delimiter.map((it) => ` ${it} `)), ...body, ...below].join('\n');
}

const label = (roll: Dice, it: Line): string =>
  roll(30) === 0 ? canonical(it).replace(/(?<=.)(?=.)/, ' ') : canonical(it);

const odd = ['12件', '１２', '—', '无', '约5', '1,234', '减59', '\u30004', '`3`', 'a\\|b', '44967.00'];
const number = (roll: Dice): string => (roll(12) === 0 ? one(roll, odd) : roll(10) === 0 ? '' : String(roll(60)));

/** One row with its own spaces, sometimes too short or too long. */
function row(roll: Dice, cells: readonly string[], outer: boolean): string {
  const own = roll(40) === 0 ? cells.slice(0, -1) : roll(40) === 0 ? [...cells, one(roll, ['', '7'])] : cells;
  const padded = own.map((it) => `${pad(roll)}${it}${pad(roll)}`);
  // Without outer pipes a blank first or last cell would vanish.
  const bare = !outer && own[0] !== '' && own.at(-1) !== '' && own.length > 1;
  return `${one(roll, ['', '', '', ' ', '   '])}${bare ? padded.join('|').trim() : line(padded)}${one(roll, ['', '', ' '])}`;
}

const line = (cells: readonly string[]): string => `|${cells.join('|')}|`;
