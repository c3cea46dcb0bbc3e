import { isBlank } from '../base/text.ts';
import type { Line, SectionId, Table } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { lookUp, namesOf, normal } from '../report/match.ts';

/** What a wording may be in the standard tables of one section, in any format. */
export interface Role {
  readonly section: SectionId;
  readonly table: Table;
  /** `mark` is a caption or corner, `head` the first header cell of the official layout, `banner` a cell above columns. */
  readonly axis: 'mark' | 'head' | 'banner' | 'column' | 'row';
  readonly line?: Line;
}

const roles = new Map<string, Role[]>();
const beginnings = new Set<string>();
const tables = formats.flatMap((it) => it.tables);

for (const table of tables) {
  const { section } = table;
  const names = namesOf(table);
  const add = (wording: string, role: Role): void => {
    if (wording === '') return;
    roles.set(wording, [...(roles.get(wording) ?? []), role]);
    for (let i = 1; i < wording.length; i++) beginnings.add(wording.slice(0, i));
  };
  for (const [wording, { line }] of names.rows) add(wording, { section, table, axis: 'row', line });
  for (const [wording, { line }] of names.columns) add(wording, { section, table, axis: 'column', line });
  for (const it of names.banners) add(it, { section, table, axis: 'banner' });
  add(names.corner, { section, table, axis: 'mark' });
  add(names.head, { section, table, axis: 'head' });
}

const longest = 80;

/** The form in which a cell is compared; '' for blanks and for texts too long to be a label. */
export const wordOf = (text: string): string => (text.length > longest ? '' : normal(text));

/** What a word may be; empty where it is no label of any standard table. */
export function rolesOf(word: string): readonly Role[] {
  const found = roles.get(word);
  if (found || !word.endsWith(')')) return found ?? [];
  return tables.flatMap((table): Role[] => {
    const names = namesOf(table);
    const row = lookUp(names.rows, word);
    const column = row ? undefined : lookUp(names.columns, word);
    if (row) return [{ section: table.section, table, axis: 'row', line: row.line }];
    return column ? [{ section: table.section, table, axis: 'column', line: column.line }] : [];
  });
}

/** Whether a word is a label that can only belong to one section, and there is a row or a column but not both. */
export function isTelling(found: readonly Role[]): boolean {
  const first = found[0];
  return first !== undefined && found.every((it) => it.section === first.section && it.axis === first.axis);
}

/** Whether more words behind these could make a label of it. */
export const beginsLabel = (word: string): boolean => beginnings.has(word);

const han = /[\u4e00-\u9fff]/;
const counted =
  /^(?:增加|增|减少|减|约)?[-+]?\d[\d,.]*(?:万元|亿元|元|件次|件|条|项|个|份|起|宗|次|篇)?$|^(?:无|不适用|暂无|没有)$/;

/** Whether a cell holds a value rather than words: a number however written, a dash, 无, or nothing. */
export function isValue(text: string): boolean {
  if (isBlankText(text)) return true;
  const word = wordOf(text);
  return word !== '' && (!han.test(word) || counted.test(word));
}

export function isBlankText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}
