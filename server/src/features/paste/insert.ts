import { apply, type Change } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import type { Clip } from '../../convert/clip.ts';
import { proseOf } from '../../convert/dialect.ts';
import { drawn, type Filling, fillingIn } from '../../convert/filling.ts';
import type { BoundTable, Report } from '../../report/report.ts';
import type { Layout } from '../../syntax/print.ts';
import type { Paste } from '../paste.ts';
import { type Expected, landed } from './landed.ts';
import { apart, type Place } from './place.ts';

/** A copy with standard tables, where there are none of these yet: all of it, its tables as the draft's format has them. */
export function pasteNew(report: Report, place: Place, clip: Clip, layout: Layout): Paste | undefined {
  const ending = lineEnding(report.text);
  const format = report.expected ?? report.format;
  const read = readIn(clip, (source) => fillingIn(clip, source, format));
  const changes = read.flatMap(({ source: { blocks }, filling }) => {
    const insert = [drawn(filling, layout, '\n'), leftBelow(filling.left)].filter(Boolean).join('\n\n');
    return blocks.map(({ from, to }, i): Change => ({ from, to, insert: i === 0 ? insert : '' }));
  });
  const whole = [apply(clip.report.text, changes).trim(), leftBelow(clip.unplaced)].filter(Boolean).join('\n\n');
  const fillings = read.map((it) => it.filling);
  const change = changeAt(report, place, whole.replaceAll('\n', ending));
  const found = landed(report, [change], expectedIn(change, fillings));
  const unplaced = [...fillings.flatMap((it) => it.left), ...clip.unplaced];
  const sources = clip.report.tables;
  const tables = sources.map((it) => it.table.name);
  const isNew = report.tables.every((it) => sources.every(({ table }) => table.id !== it.table.id));
  const isWhole = sources.every((it) => it.missingRows.length + it.missingColumns.length === 0);
  const isRead = read.length === sources.length;
  const isCertain = isNew && isRead && isWhole && found.isTrue && unplaced.length === 0 && isAtEdge(report, place);
  return { ...found, title: titleOf(tables, unplaced.length), isCertain, tables, unplaced };
}

/** A copied table that can be read cell by cell. */
export interface CopiedTable {
  readonly source: BoundTable;
  readonly filling: Filling;
}

/** The tables of a copy, without those that stay as they are since they are in no shape to be read. */
export const readIn = (clip: Clip, read: (source: BoundTable) => Filling | undefined): readonly CopiedTable[] =>
  clip.report.tables.flatMap((source) => {
    const filling = read(source);
    return filling ? [{ source, filling }] : [];
  });

/** A table of somebody's own, as Markdown. Not what one asked for in so many words, so only an offer. */
export function pasteAsMarkdown(report: Report, place: Place, clip: Clip): Paste | undefined {
  const isTable = clip.report.tree.blocks.some(
    (it) => it.kind === 'table' && it.rows.length > 0 && it.header.cells.length > 1,
  );
  if (!isTable) return undefined;
  const ending = lineEnding(report.text);
  const words = [clip.report.text.trim(), leftBelow(clip.unplaced)].filter(Boolean).join('\n\n');
  const { at, insert } = landed(report, [changeAt(report, place, words.replaceAll('\n', ending))], []);
  const title = { zh: '粘贴为 Markdown 表格', en: 'Paste as a Markdown table' };
  return { at, insert, stops: [], title, isCertain: false, tables: [], unplaced: clip.unplaced };
}

/** Below the table where the place is inside of one: a table in a table is none. */
function changeAt(report: Report, { at, block }: Place, words: string): Change {
  const to = block ? { from: block.to, to: block.to } : at;
  const { before, after } = apart(report, to);
  return { ...to, insert: before + words + after };
}

/** Tables that come in stand in their order where they were put. */
function expectedIn({ from, insert }: Change, fillings: readonly Filling[]): Expected[] {
  const to = from + insert.length;
  return fillings.map((filling) => ({
    filling,
    among: ({ tables }) => tables.filter((it) => it.from >= from && it.to <= to && it.table === filling.table),
  }));
}

/** What a table has no cell for, as a line of words below it, where nobody can overlook it. */
export const leftBelow = (left: readonly string[]): string =>
  left.length === 0 ? '' : proseOf(`粘贴的内容中未能归位：${left.map((it) => it.replace(/[\r\n]/g, '')).join('；')}`);

/** In the middle of a sentence a table is not expected. */
function isAtEdge({ text }: Report, { at, block }: Place): boolean {
  if (block) return false;
  const line = text.slice(text.lastIndexOf('\n', at.from - 1) + 1, at.from).trim();
  const rest = /^[^\r\n]*/.exec(text.slice(at.to))![0].trim();
  return rest === '' || line === '';
}

/** 表三; 表二 where there are several parts of it; 表三、表四. */
export function namesOf(tables: readonly string[]): string {
  const parts = new Set(tables);
  const whole = (it: string): string => it.replace(/第.*/, '');
  const isPart = (it: string): boolean => [...parts].filter((other) => whole(other) === whole(it)).length === 1;
  return [...new Set([...parts].map((it) => (isPart(it) ? it : whole(it))))].join('、');
}

function titleOf(tables: readonly string[], left: number): Paste['title'] {
  const names = namesOf(tables);
  const zh = left > 0 ? `（${left} 项未能归位，列在表后）` : '';
  const en = left > 0 ? ` (${left} without a place, listed below it)` : '';
  return { zh: `粘贴为${names}${zh}`, en: `Paste as ${names}${en}` };
}
