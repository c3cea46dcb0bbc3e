import { own } from '../base/text.ts';
import type { Format, Line, Table } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { lookUp, type Match, namesOf, normal, type Wording } from './match.ts';

/** The words of a cell and everything they may name, in any table of any format. */
export interface Label {
  /** In the form in which wordings are compared; never empty. */
  readonly word: string;
  readonly names: readonly Name[];
  /** `信息内容` heads every block of table two: it names none, but shows that its row is a header. */
  readonly isHead: boolean;
  /** Words of any table at all. They name a line once it is known which table it is, but are no evidence of one. */
  readonly isVague: boolean;
}

/** One thing a wording names: a line, a table's caption or note, or a header over several columns. */
export type Name =
  | { readonly table: Table; readonly axis: 'row' | 'column'; readonly line: Line; readonly as: Wording }
  | { readonly table: Table; readonly axis: 'mark' | 'banner' };

const head = normal('信息内容');
const vague = new Set(['总计', '合计', '其他'].map(normal));
const tables = [...new Set(formats.flatMap((it: Format) => it.tables))];

const names = new Map<string, Name[]>();
for (const table of tables) {
  const add = (wording: string, name: Name): void => {
    if (wording !== '') names.set(wording, [...(names.get(wording) ?? []), name]);
  };
  const { rows, columns, banners, corner, head: note } = namesOf(table);
  for (const [wording, match] of rows) add(wording, { table, axis: 'row', ...match });
  for (const [wording, match] of columns) add(wording, { table, axis: 'column', ...match });
  for (const it of banners) add(it, { table, axis: 'banner' });
  add(corner, { table, axis: 'mark' });
  if (note !== head) add(note, { table, axis: 'mark' });
}

const seen = new Map<string, Label>();

/** Reads the text of a cell as a label; undefined for a blank or a number. Labels repeat, so each is read once. */
export function labelOf(text: string): Label | undefined {
  const known = seen.get(text);
  if (known || isNumber.test(text)) return known;
  const word = normal(text);
  if (isNumber.test(word)) return undefined;
  const label = { word, names: namesFor(word), isHead: word === head, isVague: vague.has(word) };
  if (text.length <= 80) {
    if (seen.size > 20_000) seen.clear();
    seen.set(own(text), label);
  }
  return label;
}

const isNumber = /^-?[\d.]*$/;

/** What a wording names; one with a note in brackets behind it names what it names without. */
function namesFor(word: string): readonly Name[] {
  const found = names.get(word);
  if (found || !word.endsWith(')')) return found ?? [];
  return tables.flatMap((table): Name[] => {
    const { rows, columns } = namesOf(table);
    const row = lookUp(rows, word);
    const column = lookUp(columns, word);
    return [
      ...(row ? [{ table, axis: 'row' as const, ...row }] : []),
      ...(column ? [{ table, axis: 'column' as const, ...column }] : []),
    ];
  });
}

/** The row or column of a table that a label names. */
export function lineNamed(label: Label, table: Table, axis: 'row' | 'column'): Match | undefined {
  for (const it of label.names) if (it.table === table && it.axis === axis) return it as Match;
  return undefined;
}

/** Whether a label is the caption, corner or note of a table, or a header over several of its columns. */
export const marks = (label: Label, table: Table): boolean =>
  label.isHead || label.names.some((it) => it.table === table && (it.axis === 'mark' || it.axis === 'banner'));
