import type { Change } from '../../base/span.ts';
import { lineEnding, squeeze } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import type { Clip } from '../../convert/clip.ts';
import { drawn, type Filling, fillingIn, fillingOf, type Value } from '../../convert/filling.ts';
import type { Table } from '../../formats/format.ts';
import { canonical } from '../../formats/lines.ts';
import { type BoundTable, factOf, type Report } from '../../report/report.ts';
import type { Block } from '../../syntax/blocks.ts';
import type { Layout } from '../../syntax/print.ts';
import type { Paste } from '../paste.ts';
import { put } from './cell.ts';
import { leftBelow, namesOf, readIn } from './insert.ts';
import { type Expected, landed, moved } from './landed.ts';
import { apart, type Place } from './place.ts';

/** A table of the draft and what goes into it. */
interface Filled {
  readonly filling: Filling;
  readonly changes: readonly Change[];
  /** How many numbers another number takes the place of. */
  readonly conflicts: number;
}

/** What becomes of a copy that is pasted at a table of its own kind. */
interface Plan {
  readonly filled: (Filled & { readonly target: BoundTable })[];
  readonly added: Filling[];
  /** Whether all tables of the copy could be read cell by cell; others stay as they are. */
  readonly isRead: boolean;
  /** Blocks of the copy that are dealt with. */
  readonly done: ReadonlySet<Block>;
}

/** A copy pasted at a table of its own kind fills that table, and its like in the same section; all else follows below. */
export function pasteInto(report: Report, place: Place, clip: Clip, layout: Layout): Paste {
  const bound = place.bound!;
  const plan = planned(report, bound, clip);
  const ending = lineEnding(report.text);
  const left = [...plan.filled, ...plan.added.map((filling) => ({ filling }))].flatMap((it) => it.filling.left);
  const unplaced = [...left, ...clip.unplaced];
  const others = othersIn(report, clip, plan.done);
  const below = [...plan.added.map((it) => drawn(it, layout, '\n')), ...others, leftBelow(unplaced)].filter(Boolean);
  const end = Math.max(...bound.blocks.map((it) => it.to));
  const { before, after } = apart(report, { from: end, to: end });
  const words = below.join('\n\n').replaceAll('\n', ending);
  const cells = plan.filled.flatMap((it) => it.changes);
  const changes = words === '' ? cells : [...cells, { from: end, to: end, insert: before + words + after }];
  const tables = [...plan.filled, ...plan.added.map((filling) => ({ filling }))].map((it) => it.filling.table.name);
  const conflicts = plan.filled.reduce((sum, it) => sum + it.conflicts, 0);
  const title = titleOf(tables, conflicts, unplaced.length);
  const { from } = place.at;
  if (changes.length === 0) return { ...nothing(from), title, tables, unplaced };
  const found = landed(report, changes, expectedIn(plan, changes, end));
  const isCertain = found.isTrue && plan.isRead && conflicts + below.length === 0;
  return { ...found, title, isCertain, tables, unplaced };
}

/** All of it stands there already. */
const nothing = (at: number) => ({ at: { from: at, to: at }, insert: '', stops: [], isCertain: true });

function planned(report: Report, bound: BoundTable, clip: Clip): Plan {
  const targets = new Map<string, BoundTable | undefined>();
  for (const { table } of clip.report.tables) targets.set(table.id, targetOf(report, bound, table));
  const read = readIn(clip, (source) => {
    const target = targets.get(source.table.id);
    return target ? fillingOf(clip, source, target.table) : fillingIn(clip, source, report.expected ?? report.format);
  });
  const done = new Set(read.flatMap((it) => it.source.blocks));
  const plan: Plan = { filled: [], added: [], isRead: read.length === clip.report.tables.length, done };
  for (const { filling } of read) {
    const target = targets.get(filling.table.id);
    targets.delete(filling.table.id);
    if (target) plan.filled.push({ ...filledIn(target, filling), target });
    else plan.added.push(filling);
  }
  return plan;
}

/** The table under the cursor, or, for the others of a long table, their own one in the same section. */
function targetOf({ tables }: Report, bound: BoundTable, table: Table): BoundTable | undefined {
  if (table.id === bound.table.id) return bound;
  const like = tables.filter((it) => it.table.id === table.id && it.section === bound.section);
  return like.length === 1 ? like[0] : undefined;
}

function filledIn(target: BoundTable, filling: Filling): Filled {
  const changes: Change[] = [];
  const values: Value[] = [];
  const left = [...filling.left];
  let conflicts = 0;
  for (const it of filling.values) {
    const fact = factOf(target, it.row.id, it.column.id);
    if (!fact?.room) {
      left.push(`${canonical(it.row)}·${canonical(it.column)}：${it.raw}`);
      continue;
    }
    const isBlank = fact.raw === '';
    const isOther = !isBlank && squeeze(fact.raw) !== squeeze(it.raw);
    if (isOther) conflicts++;
    if (isOther || isBlank) changes.push(put(it.raw, fact, fact.room));
    // What is there already has been looked at, and need not be again.
    values.push(isBlank ? it : { ...it, isSure: !isOther });
  }
  return { filling: { ...filling, values, left }, changes, conflicts };
}

/** Words and tables around the copied tables; those that stand in the draft already were copied along with them. */
function othersIn(report: Report, { report: { text, tree } }: Clip, done: ReadonlySet<Block>): string[] {
  const known = new Set(report.text.split('\n').map(bare));
  const others = tree.blocks.filter((it) => !done.has(it)).map((it) => text.slice(it.from, it.to));
  return others.filter((it) => it.includes('\n') || !known.has(bare(it)));
}

const bare = (line: string): string => squeeze(line).replace(/^#+/, '');

function expectedIn({ filled, added }: Plan, changes: readonly Change[], end: number): Expected[] {
  const from = moved(
    changes.filter((it) => it.to < end),
    end,
  );
  return [
    ...filled.map(
      ({ filling, target }): Expected => ({
        filling,
        among: ({ tables }) =>
          tables.filter((it) => it.table === target.table && it.from === moved(changes, target.from)),
      }),
    ),
    ...added.map(
      (filling): Expected => ({
        filling,
        among: ({ tables }) => tables.filter((it) => it.from > from && it.table === filling.table),
      }),
    ),
  ];
}

function titleOf(tables: readonly string[], conflicts: number, left: number): Words {
  const names = namesOf(tables);
  const zh = [
    ...(conflicts > 0 ? [`改写其中 ${conflicts} 个不同的数`] : []),
    ...(left > 0 ? [`${left} 项未能归位，列在表后`] : []),
  ];
  const en = [
    ...(conflicts > 0 ? [`replacing ${conflicts} other numbers`] : []),
    ...(left > 0 ? [`${left} without a place, listed below it`] : []),
  ];
  return {
    zh: `填入${names}${zh.length > 0 ? `（${zh.join('，')}）` : ''}`,
    en: `Fill in ${names}${en.length > 0 ? ` (${en.join(', ')})` : ''}`,
  };
}
