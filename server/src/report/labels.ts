import { distance, isBlank, own } from '../base/text.ts';
import type { Format, Line, Table } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { flatten } from '../formats/lines.ts';
import { commonHead, lookUp, type Match, namesOf, normal, type Wording } from './match.ts';

/** The words of a cell and everything they may name, in any table of any format. */
export interface Label {
  /** In the form in which wordings are compared; never empty. */
  readonly word: string;
  readonly names: readonly Name[];
  /** `信息内容` heads every block of table two: it names none, but shows that its row is a header. */
  readonly isHead: boolean;
  /** Whether it stands in headers alone: such a head, a caption, a note or a banner. */
  readonly isTop: boolean;
  /** Whether it names a column of some table, and a row of one whose rows stand in its header. */
  readonly isColumn: boolean;
  readonly isTurned: boolean;
  /** Words of any table at all. They name a line once it is known which table it is, but are no evidence of one. */
  readonly isVague: boolean;
  /** Whether white space or a line break stands among its words; a space behind an ordinal does not count. */
  readonly isSpaced: boolean;
  /** The labels of a row that has this one in its first cell and no other, as most rows have: the same for all of them. */
  readonly alone: readonly GridLabel[];
}

/** A label and its place among the cells of its row. */
export interface GridLabel {
  readonly index: number;
  readonly label: Label;
}

/** One thing a wording names: a line, a table's caption or note, or a header over several columns. */
export type Name =
  | {
      readonly table: Table;
      readonly axis: 'row' | 'column';
      readonly line: Line;
      readonly as: Wording;
      /** Groups that stand in the same cell before the line: （三）不予公开1.属于国家秘密. */
      readonly groups?: readonly Line[];
    }
  | {
      readonly table: Table;
      readonly axis: 'mark' | 'banner';
      /** Whether the wording is merely close to the caption. */
      readonly isNear?: boolean;
    };

const head = normal(commonHead);
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

const captions = new Map<string, Name[]>();
for (const table of tables) {
  const caption = normal(namesOf(table).caption);
  if (caption === '') continue;
  captions.set(caption, [...(captions.get(caption) ?? []), { table, axis: 'mark', isNear: true }]);
}

const seen = new Map<string, Label>();

/** Reads the text of a cell as a label; undefined for a blank or a number. Labels repeat, so each is read once. */
export function labelOf(text: string): Label | undefined {
  const known = seen.get(text);
  if (known || isNumber.test(text)) return known;
  const word = normal(text);
  if (isNumber.test(word)) return undefined;
  const found = namesFor(word);
  const isGlued = found.some((it) => 'groups' in it);
  const isHead = word === head;
  const alone: GridLabel[] = [];
  const label: Label = {
    word: own(word),
    names: found,
    isHead,
    isTop: isHead || found.some((it) => it.axis === 'mark' || it.axis === 'banner'),
    isColumn: found.some((it) => it.axis === 'column'),
    isTurned: found.some((it) => it.axis === 'row' && it.table.turned === true),
    isVague: vague.has(word),
    isSpaced: !isGlued && isSpaced(text),
    alone,
  };
  alone.push({ index: 0, label });
  if (text.length <= 80) {
    if (seen.size > 20_000) seen.clear();
    seen.set(own(text), label);
  }
  return label;
}

const isNumber = /^-?[\d.]*$/;

const bookmark = /\[bookmark:[^\]]{0,80}\]|\*\*/g;
const ordinal = /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．,，])/;

function isSpaced(text: string): boolean {
  const words = text.replace(bookmark, '').trim();
  if (/<br ?\/?>/i.test(words)) return true;
  let at = ordinal.exec(words)?.[0].length ?? 0;
  while (isBlank(words.charCodeAt(at))) at++;
  for (; at < words.length; at++) if (isBlank(words.charCodeAt(at))) return true;
  return false;
}

/** A label without the white space and the line breaks in it; what Word's bookmarks hold stays. */
export const unspaced = (text: string): string =>
  text.replace(
    /(\[bookmark:[^\]]{0,80}\])|<br ?\/?>|[\s\u00a0\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/gi,
    '$1',
  );

/** What a wording names; one with a note in brackets behind it names what it names without. */
function namesFor(word: string): readonly Name[] {
  const found = names.get(word);
  if (found) return found;
  const bare = word.endsWith(')') ? withoutNote(word) : [];
  return bare.length > 0 ? bare : (glued(word) ?? nearCaption(word));
}

const withoutNote = (word: string): readonly Name[] =>
  tables.flatMap((table): Name[] => {
    const { rows, columns } = namesOf(table);
    const row = lookUp(rows, word);
    const column = lookUp(columns, word);
    return [
      ...(row ? [{ table, axis: 'row' as const, ...row }] : []),
      ...(column ? [{ table, axis: 'column' as const, ...column }] : []),
    ];
  });

/** The groups of a table by the form in which their labels are compared, and the lines they hold. */
const groups = tables.map((table) => ({
  table,
  groups: flatten(table.rows).flatMap((line) => (line.lines ? [{ line, word: normal(line.label.official) }] : [])),
}));

/** A cell into which a merged neighbour ran, （三）不予公开1.属于国家秘密, names the last line in it. */
function glued(word: string): readonly Name[] | undefined {
  const found = groups.flatMap(({ table, groups }): Name[] => {
    const passed: Line[] = [];
    let rest = word;
    for (const it of groups) {
      if (!rest.startsWith(it.word) || rest === it.word) continue;
      if (passed.length > 0 && !flatten(passed.at(-1)!.lines!).includes(it.line)) continue;
      passed.push(it.line);
      rest = normal(rest.slice(it.word.length).replace(/^[:,;>/—-]+/, ''));
    }
    const match = passed.length > 0 ? lookUp(namesOf(table).rows, rest) : undefined;
    if (!match || !flatten(passed.at(-1)!.lines!).includes(match.line)) return [];
    return [{ table, axis: 'row', ...match, groups: passed }];
  });
  return found.length > 0 ? found : undefined;
}

/** The caption a wording is so close to that nothing else can be meant: 第二十条第八项, 第20条第（8）项. */
function nearCaption(label: string): readonly Name[] {
  const word = label.replace(/\d/g, (it) => '零一二三四五六七八九'[Number(it)]!);
  let best = '';
  let least = Number.POSITIVE_INFINITY;
  for (const it of captions.keys()) {
    const most = Math.min(8, Math.floor(it.length * 0.35));
    if (Math.abs(word.length - it.length) > most) continue;
    const far = distance(word, it, most);
    if (far <= most && far <= least) [best, least] = [far === least ? '' : it, far];
  }
  return captions.get(best) ?? [];
}

/** The row or column of a table that a label names. */
export function lineNamed(label: Label, table: Table, axis: 'row' | 'column'): NamedLine | undefined {
  const { names } = label;
  for (let i = 0; i < names.length; i++) {
    const it = names[i]!;
    if (it.table === table && it.axis === axis) return it as NamedLine;
  }
  return undefined;
}

/** A line and the groups that stand in the same cell before it. */
export interface NamedLine extends Match {
  readonly groups?: readonly Line[];
}

/** Whether a label is the caption, corner or note of a table, or a header over several of its columns. */
export const marks = (label: Label, table: Table): boolean =>
  label.isHead ||
  (label.isTop && label.names.some((it) => it.table === table && (it.axis === 'mark' || it.axis === 'banner')));
