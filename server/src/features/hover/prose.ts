import { isZero, show } from '../../base/decimal.ts';
import type { Fact, Report } from '../../report/report.ts';
import { type Link, worth } from '../links/links.ts';
import { nameOf } from './cell.ts';
import { type Line, line, title } from './lines.ts';

/** More cells than these are counted, not listed. */
const listed = 4;

/** A number of the prose: the cells it repeats, what they say, and whether they agree. */
export function proseLines(report: Report, link: Link): readonly Line[] {
  const { facts, at } = link;
  const words = report.text.slice(at.from, at.to);
  const told = facts.length > listed ? facts.filter((it) => !isZero(worth(report, it))) : facts;
  const shown = told.slice(0, told.length > listed ? listed - 1 : listed);
  const rest = facts.length - shown.length;
  return [
    title(`“${words}”对应表格中的`, `“${words}” in the tables`),
    ...shown.map((it) => cellLine(report, it)),
    ...(rest > 0 ? [restOf(rest, shown.length, told.length <= shown.length)] : []),
    verdict(link),
  ];
}

function restOf(rest: number, shown: number, zeros: boolean): Line {
  if (!zeros) return line(`以及另外 ${rest} 格`, `And ${rest} more cells`);
  return shown === 0
    ? line(`${rest} 格均为 0`, `All ${rest} cells are 0`)
    : line(`其余 ${rest} 格为 0`, `The other ${rest} cells are 0`);
}

function cellLine(report: Report, it: Fact): Line {
  const name = nameOf(it);
  if (it.value) return line(`${name}：${show(it.value)}`, `${name}: ${show(it.value)}`);
  const only = worth(report, it);
  if (only) return line(`${name}：（空，只能是 ${show(only)}）`, `${name}: (blank, can only be ${show(only)})`);
  return it.raw === '' ? line(`${name}：（空）`, `${name}: (blank)`) : line(`${name}：不是数字`, `${name}: no number`);
}

function verdict({ state, facts, sum, value, quantity }: Link): Line {
  const is = sum ? show(sum) : '';
  const total = facts.length > 1 ? { zh: `合计 ${is}`, en: `${is} together` } : { zh: ` ${is}`, en: ` ${is}`.trim() };
  // Amounts of the prose are kept in 元, cells in the unit of their table; both as they stand are shown already.
  const isMoney = facts[0]!.column.kind === 'amount';
  switch (state) {
    case 'same':
      return line(
        `✓ 与表格一致${facts.length > 1 ? `（${total.zh}）` : ''}`,
        `✓ The table says the same${facts.length > 1 ? ` (${total.en})` : ''}`,
      );
    case 'differs': {
      if (isMoney) return line('✗ 与表格不一致', '✗ The table says otherwise');
      if (!quantity) return line(`✗ 与表格不一致：表格${total.zh}`, `✗ The table says otherwise: ${total.en}`);
      const said = show(value);
      return line(`✗ 与表格不一致：正文 ${said}，表格${total.zh}`, `✗ The text says ${said}, the table ${total.en}`);
    }
    case 'part':
      return line(`是表格${total.zh.trimStart()} 中的一部分`, `A part of what the table counts (${total.en})`);
    case 'rough':
      return line('正文写的是约数，不比对', 'The text gives no exact number; not compared');
    case 'unknown':
      return line('表格尚未填完，无法比对', 'The table is not filled in yet; cannot be compared');
  }
}
