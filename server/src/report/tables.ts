import type { Format, Section, Table } from '../formats/format.ts';
import { formats, latest } from '../formats/index.ts';
import type { Block, Tree } from '../syntax/blocks.ts';
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
  /** The table of each format that it shows most labels of. */
  readonly best: readonly Choice[];
}

interface Choice {
  readonly format: Format;
  readonly table: Table;
  readonly weight: number;
}

/** The parts of one table. */
interface Group {
  readonly table: Table;
  readonly format: Format;
  readonly parts: Part[];
}

/**
 * Finds the standard tables by their labels, never by position or caption alone.
 *
 * Each binds to the format its own labels show; one that shows none (表四 is the same in both) follows the rest of the
 * document, then the year.
 */
export function readTables(
  tree: Tree,
  pipeLines: ReadonlySet<Block>,
  year: Format | undefined,
  sectionAt: (at: number) => Section | undefined,
): Tables {
  const named = parts(tree, pipeLines).map((part): Named => ({ part, best: bestOf(part) }));
  const shown = majority(named.filter((it) => it.best.length > 0));
  const fallback = shown ?? year ?? mostComplete(named);
  const groups: Group[] = [];
  for (const it of named) {
    const last = groups.at(-1);
    const choice = choose(it, fallback);
    if (last && isContinuation(it.part, last, choice?.table)) last.parts.push(it.part);
    else if (choice) groups.push({ table: choice.table, format: choice.format, parts: [it.part] });
  }
  const tables = groups.map((it) => bindTable(tree.text, it.table, it.format, it.parts, sectionAt(firstOf(it.parts))));
  return { tables, shown: shown ?? (tables.length > 0 && year === undefined ? fallback : undefined) };
}

const firstOf = (them: readonly Part[]): number => (them[0]!.header[0] ?? them[0]!.body[0])!.source.from;

function bestOf(part: Part): Named['best'] {
  const out: Choice[] = [];
  for (const format of formats) {
    let best: Choice | undefined;
    for (const votes of part.votes) {
      const { table } = votes;
      const weight = votes.columns + votes.rows + 3 * votes.marks;
      if (weight > (best?.weight ?? 0) && format.tables.includes(table) && isEnough(part, votes)) {
        best = { format, table, weight };
      }
    }
    if (best) out.push(best);
  }
  return out;
}

/**
 * Enough labels to be this table and no list of somebody's own: its caption or note, most of its columns, or several of its
 * rows with room for all its columns behind them.
 */
function isEnough(part: Part, votes: Votes): boolean {
  if (votes.rows + votes.columns === 0) return false;
  if (votes.marks > 0) return true;
  const count = votes.table.columns.length;
  if (votes.columns >= Math.max(Math.min(2, count), Math.ceil(count / 2)) && votes.rows > 0) return true;
  return votes.rows >= 3 && part.body.some((it) => it.source.cells.length > count);
}

/** The format that the labels of all parts together show; undefined where they show none. */
function majority(named: readonly Named[]): Format | undefined {
  let best: Format | undefined;
  let lead = 0;
  for (const format of formats) {
    let sum = 0;
    for (const it of named) {
      let rival = 0;
      let own = 0;
      for (const choice of it.best) {
        if (choice.format === format) own = choice.weight;
        else rival = Math.max(rival, choice.weight);
      }
      sum += own - rival;
    }
    if (sum > lead) [best, lead] = [format, sum];
  }
  return best;
}

const bestIn = (it: Named, format: Format): Choice | undefined => it.best.find((choice) => choice.format === format);

/** Where nothing else tells, the format of which the fewest rows are missing; a blank 2019 table three lacks rows of 2021. */
function mostComplete(named: readonly Named[]): Format {
  let best = latest;
  let least = Number.POSITIVE_INFINITY;
  for (const format of formats.toReversed()) {
    const tables = new Set(named.flatMap((it) => bestIn(it, format)?.table ?? []));
    let missing = 0;
    for (const table of tables) {
      const present = new Set(named.flatMap((it) => rowIdsOf(table, it.part)));
      missing += namesOf(table).leaves.filter((it) => !present.has(it.id)).length;
    }
    if (tables.size > 0 && missing < least) [best, least] = [format, missing];
  }
  return best;
}

function choose(it: Named, fallback: Format): Choice | undefined {
  let choice: Choice | undefined;
  for (const own of it.best) {
    if (!choice || own.weight > choice.weight || (own.weight === choice.weight && own.format === fallback))
      choice = own;
  }
  return choice;
}

/**
 * Whether a part goes on with the table before it: rows it lacks, under the same header again, or under none, where a row
 * may stand on both sides of the cut.
 */
function isContinuation(part: Part, last: Group, own: Table | undefined): boolean {
  const isHeaded = part.header.length > 0;
  if (isHeaded && own !== last.table) return false;
  const ids = rowIdsOf(last.table, part);
  if (ids.length === 0) return false;
  const seen = new Set(last.parts.flatMap((it) => rowIdsOf(last.table, it)));
  const fresh = ids.filter((id) => !seen.has(id)).length;
  return fresh > 0 && (isHeaded ? fresh === ids.length : fresh * 2 > ids.length);
}
