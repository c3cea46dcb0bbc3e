import { carriesNumbers } from '../../server/src/features/table-snippet.ts';
import type { Equation, Format, Label, Line, Relation, Table } from '../../server/src/formats/format.ts';
import { formats } from '../../server/src/formats/index.ts';
import { canonical, canonicalRows, flatten } from '../../server/src/formats/lines.ts';

/** Proof sheets: every table as issued, with its equations, for a person to compare with the issued document. */
export const proofSheets = (): string =>
  [
    '# 报告格式',
    '',
    '由各格式的数据生成，供与原件逐项核对：每个标签、每条勾稽关系。',
    '',
    ...formats.flatMap(sheet),
  ].join('\n');

function sheet(format: Format): string[] {
  const [first, last] = format.years;
  const years = last > 9000 ? `${first} 年度起` : `${first}—${last} 年度`;
  const sections = format.sections.map((it) => `${it.ordinal}. ${it.title.official}${variants(it.title)}`);
  const tables = format.tables.flatMap(tableSheet);
  return [`## ${format.id}：${format.issued}（${years}）`, '', '### 六个部分', '', ...sections, '', ...tables];
}

function tableSheet(it: Table): string[] {
  const rows = canonicalRows(it).map(
    (row) =>
      `| ${canonical(row)} | \`${row.id}\` | ${carriesNumbers(it, row) ? '数' : '分组'} | ${spellings(row.label)} |`,
  );
  const columns = it.columns.map((c) => `| ${canonical(c)} | \`${c.id}\` | ${c.kind ?? ''} | ${spellings(c.label)} |`);
  const equations = [...(it.columnEquations ?? []), ...(it.rowEquations ?? [])].map((e) => equation(it, e));
  const relations = (it.relations ?? []).map((r) => relation(it, r));
  const reserved = flatten(it.rows).flatMap((row) => reservation(it, row));
  const notes = [...equations, ...relations, ...reserved];
  return [
    `### ${it.name} \`${it.id}\``,
    '',
    `首格：${it.corner}${it.head && `；官方版式为“${it.head}”`}${it.turned ? '；官方版式横排' : ''}`,
    '',
    ...['| 行 | 编号 | 内容 | 其他写法 |', '| --- | --- | --- | --- |', ...rows, ''],
    ...['| 列 | 编号 | 种类 | 其他写法 |', '| --- | --- | --- | --- |', ...columns, ''],
    ...(notes.length > 0 ? [...notes.map((e) => `- ${e}`), ''] : []),
  ];
}

/** An equation in the words of the table, with the rule that reports it. */
function equation(table: Table, { terms, rule }: Equation): string {
  const lines = [...table.columns, ...flatten(table.rows)];
  const inColumns = table.columnEquations?.some((it) => it.terms === terms);
  const names: readonly Line[] = inColumns ? table.columns : lines.slice(table.columns.length);
  const words = terms.replace(/\w+/g, (id) => `“${canonical(names.find((it) => it.id === id)!)}”`);
  return `${inColumns ? '每行' : '每列'}：${words}（\`${rule}\`）`;
}

const signs: Readonly<Record<string, string>> = { '<=': '≤', '!=': '≠', '<=>': '⇔' };

/** What custom and sense ask for, in the words of the table; no 勾稽关系 says so. */
function relation({ columns }: Table, { terms, rule, unlessZero = [] }: Relation): string {
  const name = (id: string): string => `“${canonical(columns.find((it) => it.id === id)!)}”`;
  const words = terms.replace(/[a-z]\w*/g, name).replace(/<=>|<=|!=/g, (it) => signs[it]!);
  const unless = unlessZero.length > 0 ? `，${unlessZero.map(name).join('、')}不为 0 时` : '';
  return `每行，非官方勾稽关系：${words}${unless}（\`${rule}\`）`;
}

/** Who alone can state more than 0 in a row. */
function reservation({ rows }: Table, { label, reserved }: Line): string[] {
  if (!reserved) return [];
  const instead = flatten(rows).find((it) => it.id === reserved.instead)!;
  return [`“${label.official}”仅${reserved.ranks.join('、')}可以不为 0，其余填“${canonical(instead)}”`];
}

const spellings = ({ accepted = [], flagged = [] }: Label): string =>
  [...accepted, ...flagged.map((it) => `${it}（提示）`)].join('；');

const variants = (it: Label): string => (spellings(it) ? `（也作：${spellings(it)}）` : '');
