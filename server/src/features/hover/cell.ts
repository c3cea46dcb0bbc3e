import { show } from '../../base/decimal.ts';
import { type Balance, balances } from '../../equations/balance.ts';
import { equationInWords } from '../../equations/explain.ts';
import { canonical, path } from '../../formats/lines.ts';
import type { Archive } from '../../report/archive.ts';
import type { Fact, Report } from '../../report/report.ts';
import { quoted } from '../../rules/prose-vs-table/told.ts';
import { type Link, linksTo, type State } from '../links/links.ts';
import { type Line, line, title } from './lines.ts';

/** More places than these nobody reads here; references list them all. */
const places = 3;

/** A number of a table: where it stands, what it says, its equations with the numbers of now, and where the prose says it. */
export function cellLines(report: Report, fact: Fact, archive: Archive): readonly Line[] {
  const links = linksTo(report, fact);
  const more = links.length - places;
  return [
    title(`${nameOf(fact)}：${saidIn(fact).zh}`, `${nameOf(fact)}: ${saidIn(fact).en}`),
    ...lastYears(report, fact, archive),
    ...equationsOf(report, fact).map((it) => equationLine(it, fact)),
    ...links.slice(0, places).map((it) => proseLine(report, it)),
    ...(more > 0 ? [line(`正文另有 ${more} 处写到`, `${more} more places of the text state it`)] : []),
  ];
}

/** How many years back a writer looks. */
const years = 4;

/** 历年：2021：3 · 2022：5, as far as there is one report on a year and it has this number. */
function lastYears({ unit, year }: Report, { table, row, column }: Fact, archive: Archive): readonly Line[] {
  if (!unit || !year) return [];
  const known = Array.from({ length: years }, (_, i) => year.value - years + i).flatMap((of) => {
    const [it, ...more] = archive.of(unit.value, of);
    const value = more.length > 0 ? undefined : it?.figure(table.id, row.id, column.id)?.value;
    return value ? [[of, show(value)] as const] : [];
  });
  if (known.length === 0) return [];
  return [
    line(
      `历年：${known.map(([of, n]) => `${of}：${n}`).join(' · ')}`,
      `Years before: ${known.map(([of, n]) => `${of}: ${n}`).join(' · ')}`,
    ),
  ];
}

/** 表三 · （三）不予公开 · 1.属于国家秘密 · 总计. */
export function nameOf({ table, row, column }: Fact): string {
  const groups = table.turned ? [] : path(table.rows, row.id).filter((it) => it !== row && it.id !== 'results');
  return [table.name, ...[...groups, row, column].map(canonical)].join(' · ');
}

function saidIn({ raw, value, column }: Fact): Line['words'] {
  if (raw === '') return { zh: '（空）', en: '(blank)' };
  const unit = column.unit ? { zh: ` ${column.unit}`, en: ` ${column.unit}` } : { zh: '', en: '' };
  if (!value) return { zh: `“${short(raw)}”，不是数字`, en: `“${short(raw)}”, which is no number` };
  const number = show(value);
  if (raw === number) return { zh: number + unit.zh, en: number + unit.en };
  return { zh: `“${short(raw)}”，读作 ${number}${unit.zh}`, en: `“${short(raw)}”, read as ${number}${unit.en}` };
}

const short = (raw: string): string => (raw.length > 40 ? `${raw.slice(0, 40)}…` : raw);

function equationsOf({ tables }: Report, fact: Fact): readonly Balance[] {
  const table = tables.find((it) => it.facts.some((row) => row.includes(fact)))!;
  return balances(table).filter(({ left, right }) => left.includes(fact) || right.includes(fact));
}

function equationLine(it: Balance, fact: Fact): Line {
  const cells = [...it.left, ...it.right];
  const open = cells.filter((one) => !one?.value).length;
  // An equation that cannot be weighed may lack cells, and one with many blanks says nothing by its terms.
  if (it.state === 'unknown' && (open > 3 || cells.some((one) => !one))) {
    const isRow = it.terms.axis === 'columns';
    const name = canonical(isRow ? fact.row : fact.column);
    return line(
      `○ 待填：“${name}”${isRow ? '行' : '列'}：有 ${open} 格空白、缺少或不是数字`,
      `○ open: ${isRow ? 'Row' : 'Column'} “${name}”: ${open} cells are blank, missing or no numbers`,
    );
  }
  const { zh, en } = equationInWords(it);
  const [said, inEnglish] = marks[it.state];
  return line(`${said}：${zh}`, `${inEnglish}: ${en}`);
}

const marks: Readonly<Record<Balance['state'], readonly [zh: string, en: string]>> = {
  held: ['✓ 成立', '✓ holds'],
  broken: ['✗ 不成立', '✗ does not hold'],
  unknown: ['○ 待填', '○ open'],
};

function proseLine(report: Report, it: Link): Line {
  const quote = quoted(report.text.slice(it.clause.from, it.clause.to));
  const { zh, en } = states[it.facts.length > 1 && it.state === 'same' ? 'sum' : it.state];
  return line(`正文“${quote}”：${zh}`, `Text “${quote}”: ${en}`);
}

const states: Readonly<Record<State | 'sum', Line['words']>> = {
  same: { zh: '✓ 一致', en: '✓ the same' },
  sum: { zh: '✓ 是含此格在内的合计', en: '✓ the sum of this and other cells' },
  differs: { zh: '✗ 不一致', en: '✗ differs' },
  part: { zh: '其中一部分', en: 'a part of it' },
  rough: { zh: '约数', en: 'about so many' },
  unknown: { zh: '表格待填，无法比对', en: 'cannot be compared yet' },
};
