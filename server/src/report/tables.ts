import type { Format, Section, Table } from '../formats/format.ts';
import { formats, latest } from '../formats/index.ts';
import type { Tree } from '../syntax/blocks.ts';
import { bindTable, rowIdsOf } from './bind-table.ts';
import { type Part, parts, type Votes } from './grids.ts';
import { namesOf } from './match.ts';
import type { BoundTable } from './report.ts';

/** The standard tables of a document and the format that most of them show. */
export interface Tables {
  readonly tables: readonly BoundTable[];
  readonly shown: Format | undefined;
}

/** A part with the table it is, once that is known. */
interface Named {
  readonly part: Part;
  readonly best: ReadonlyMap<Format, { readonly table: Table; readonly weight: number }>;
}

/** The parts of one table, and the rows they name. */
interface Group {
  readonly table: Table;
  readonly format: Format;
  readonly parts: Part[];
  readonly seen: Set<string>;
}

/**
 * Finds the standard tables by their labels, never by position or caption alone.
 *
 * Each binds to the format its own labels show; one that shows none (表四 is the same in both) follows the rest of the
 * document, then the year.
 */
export function readTables(
  tree: Tree,
  year: Format | undefined,
  sectionAt: (at: number) => Section | undefined,
): Tables {
  const named = parts(tree).map((part): Named => ({ part, best: bestOf(part) }));
  const shown = majority(named.filter((it) => it.best.size > 0));
  const fallback = shown ?? year ?? mostComplete(named);
  const groups: Group[] = [];
  for (const it of named) {
    const last = groups.at(-1);
    const choice = choose(it, fallback);
    if (last && isContinuation(it.part, last, choice?.table)) continueWith(last, it.part);
    else if (choice) groups.push(continueWith({ ...choice, parts: [], seen: new Set() }, it.part));
  }
  const tables = groups.map((it) => bindTable(tree.text, it.table, it.format, it.parts, sectionAt(firstOf(it.parts))));
  return { tables, shown: shown ?? (tables.length > 0 && year === undefined ? fallback : undefined) };
}

const firstOf = (them: readonly Part[]): number => (them[0]!.header[0] ?? them[0]!.body[0])!.source.from;

function bestOf(part: Part): Named['best'] {
  const out = new Map<Format, { table: Table; weight: number }>();
  for (const format of formats) {
    for (const table of format.tables) {
      const votes = part.votes.get(table);
      if (!votes || !isEnough(table, part, votes)) continue;
      const weight = votes.columns + votes.rows + 3 * votes.marks;
      if (weight > (out.get(format)?.weight ?? 0)) out.set(format, { table, weight });
    }
  }
  return out;
}

/**
 * Enough labels to be this table and no list of somebody's own: its caption or note, most of its columns, or several of its
 * rows with room for all its columns behind them.
 */
function isEnough(table: Table, part: Part, votes: Votes): boolean {
  if (votes.rows + votes.columns === 0) return false;
  if (votes.marks > 0) return true;
  const count = table.columns.length;
  if (votes.columns >= Math.max(Math.min(2, count), Math.ceil(count / 2)) && votes.rows > 0) return true;
  return votes.rows >= 3 && part.body.some((it) => it.words.length > count);
}

/** The format that the labels of all parts together show; undefined where they show none. */
function majority(named: readonly Named[]): Format | undefined {
  let best: Format | undefined;
  let lead = 0;
  for (const format of formats) {
    let sum = 0;
    for (const it of named) {
      const own = it.best.get(format)?.weight ?? 0;
      const rival = Math.max(0, ...formats.filter((f) => f !== format).map((f) => it.best.get(f)?.weight ?? 0));
      sum += own - rival;
    }
    if (sum > lead) [best, lead] = [format, sum];
  }
  return best;
}

/** Where nothing else tells, the format of which the fewest rows are missing; a blank 2019 table three lacks rows of 2021. */
function mostComplete(named: readonly Named[]): Format {
  let best = latest;
  let least = Number.POSITIVE_INFINITY;
  for (const format of formats.toReversed()) {
    const tables = new Set(named.flatMap((it) => it.best.get(format)?.table ?? []));
    let missing = 0;
    for (const table of tables) {
      const present = new Set(named.flatMap((it) => rowIdsOf(table, it.part)));
      missing += namesOf(table).leaves.filter((it) => !present.has(it.id)).length;
    }
    if (tables.size > 0 && missing < least) [best, least] = [format, missing];
  }
  return best;
}

function choose(it: Named, fallback: Format): { table: Table; format: Format } | undefined {
  let choice: { table: Table; format: Format; weight: number } | undefined;
  for (const [format, { table, weight }] of it.best) {
    const wins = !choice || weight > choice.weight || (weight === choice.weight && format === fallback);
    if (wins) choice = { table, format, weight };
  }
  return choice;
}

/** Whether a part goes on with the table before it: rows it lacks, under no header or under the same one again. */
function isContinuation(part: Part, last: Group, own: Table | undefined): boolean {
  if (part.header.length > 0 && own !== last.table) return false;
  const ids = rowIdsOf(last.table, part);
  return ids.length > 0 && ids.every((id) => !last.seen.has(id));
}

function continueWith(group: Group, part: Part): Group {
  group.parts.push(part);
  for (const id of rowIdsOf(group.table, part)) group.seen.add(id);
  return group;
}
