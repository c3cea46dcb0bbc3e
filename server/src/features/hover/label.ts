import { ordinal } from '../../base/numerals.ts';
import type { Words } from '../../base/words.ts';
import { type Balance, balances } from '../../equations/balance.ts';
import type { Line as TableLine } from '../../formats/format.ts';
import { canonical, leaves, path } from '../../formats/lines.ts';
import { columnMeanings, type Meaning, rowMeanings, tableMeanings } from '../../formats/meanings.ts';
import type { BoundTable } from '../../report/report.ts';
import type { LabelPlace } from '../places.ts';
import { type Line, line, title } from './lines.ts';

/** A label: what it means, its article, the format that prints it, and how its equations stand. */
export function labelLines({ table, axis, line: it }: LabelPlace): readonly Line[] {
  const meaning = it ? (axis === 'row' ? ofRow(table, it) : ofColumn(table, it)) : undefined;
  const own = tableMeanings[table.table.id];
  const words = meaning?.words ?? (it ? undefined : own?.words);
  const basis = meaning?.basis ?? own?.basis;
  const name = `${table.table.name} · ${it ? it.label.official : table.table.corner}`;
  const { issued } = table.format;
  return [
    title(name, name),
    ...(words ? [{ words }] : []),
    ...(basis ? [line(`依据：${basis}`, `Basis (in Chinese, as issued): ${basis}`)] : []),
    line(`格式：${issued}`, `Format: ${issued}`),
    ...standing(table, axis, it),
  ];
}

function ofColumn({ table }: BoundTable, { id, label }: TableLine): Meaning {
  const known = columnMeanings[`${table.id} ${id}`] ?? columnMeanings[id];
  if (known) return known;
  const name = label.official;
  return { words: { zh: `法人或其他组织中的${name}提出的申请`, en: `Applications of organisations: “${name}”` } };
}

/** A row below a group says with the group what is counted: 结果为“不予公开”，具体为“属于国家秘密”的申请. */
function ofRow({ table }: BoundTable, it: TableLine): Meaning {
  const own = rowMeanings[`${table.id} ${it.id}`];
  const group = path(table.rows, it.id).at(-2);
  if (own?.words || !group || group.id === 'results' || table.turned) return own ?? {};
  const [above, name] = [bare(group), bare(it)];
  const words: Words = {
    zh: `结果为“${above}”，具体为“${name}”的申请`,
    en: `Applications with the result “${above}”, of the kind “${name}”`,
  };
  const basis = own?.basis ?? rowMeanings[`${table.id} ${group.id}`]?.basis;
  return { words, ...(basis !== undefined && { basis }) };
}

const bare = (it: TableLine): string => {
  const words = canonical(it);
  return words.slice(ordinal(words)?.length ?? 0);
};

/** How many equations of a line, or of the whole table, hold. */
function standing(table: BoundTable, axis: LabelPlace['axis'], it: TableLine | undefined): readonly Line[] {
  const rows = it && axis === 'row' ? leaves([it]) : [];
  const isOwn = ({ terms, at }: Balance): boolean => {
    if (axis === 'row') return terms.axis === 'columns' && rows.includes(table.leaves[at]!);
    return axis === 'table' || (terms.axis === 'rows' && table.table.columns[at] === it);
  };
  const own = balances(table).filter(isOwn);
  if (own.length === 0) return [];
  const count = (state: string): number => own.filter((one) => one.state === state).length;
  const [held, broken, open] = [count('held'), count('broken'), count('unknown')];
  const zh = [`成立 ${held}`, ...(broken > 0 ? [`不成立 ${broken}`] : []), ...(open > 0 ? [`待填 ${open}`] : [])];
  const en = [`${held} hold`, ...(broken > 0 ? [`${broken} do not`] : []), ...(open > 0 ? [`${open} are open`] : [])];
  return [line(`勾稽关系 ${own.length} 条：${zh.join('，')}`, `Equations (${own.length}): ${en.join(', ')}`)];
}
