import type { Diagnostic } from '../rules/lint.ts';
import type { Topic } from '../rules/rule.ts';
import type { Tree } from '../syntax/blocks.ts';
import type { Draft } from './documents.ts';

/** Holds back what is only being typed: new findings about numbers while the cursor stays in the cell it edits. */
export interface Settling {
  /** Where the cursor stands now; says whether something held back may be shown. */
  moved(uri: string, offset: number | undefined, draft: Draft | undefined): boolean;
  /** The findings to show. To be asked once a check, because it remembers what was found the time before. */
  shown(draft: Draft, findings: readonly Diagnostic[]): readonly Diagnostic[];
  /** How often something held back was let go. */
  revision(uri: string): number;
  forget(uri: string): void;
}

/** Findings about numbers, which change with every digit. Others wait for nobody. */
const held: ReadonlySet<Topic> = new Set(['cells', 'arithmetic', 'prose-vs-table']);

interface Cursor {
  offset: number;
  /** The cell it edits, once it edits one. */
  cell: string | undefined;
  /** What was found before the first edit in that cell. */
  known: ReadonlySet<string>;
  holds: boolean;
}

interface Checked {
  readonly tree: Tree;
  readonly findings: readonly Diagnostic[];
}

export const settling = (): Settling => new Held();

class Held implements Settling {
  readonly #cursors = new Map<string, Cursor>();
  readonly #before = new Map<string, Checked>();
  readonly #revisions = new Map<string, number>();

  moved(uri: string, offset: number | undefined, draft: Draft | undefined): boolean {
    const it = this.#cursors.get(uri);
    if (offset === undefined || !draft) {
      this.#cursors.delete(uri);
      return it?.holds ? this.#letGo(uri) : false;
    }
    if (!it) {
      this.#cursors.set(uri, { offset, cell: undefined, known: new Set(), holds: false });
      return false;
    }
    it.offset = offset;
    return it.holds && cellAt(draft.snapshot.tree, offset) !== it.cell ? this.#letGo(uri) : false;
  }

  shown(draft: Draft, findings: readonly Diagnostic[]): readonly Diagnostic[] {
    const { tree } = draft.snapshot;
    const last = this.#before.get(draft.uri);
    this.#before.set(draft.uri, { tree, findings });
    const it = this.#cursors.get(draft.uri);
    if (!it) return findings;
    const cell = cellAt(tree, it.offset);
    if (cell !== it.cell) {
      it.cell = cell;
      it.known = new Set(last?.findings.filter(waits).map((f) => key(last.tree, f)));
    }
    // Where there was no such cell before, it was pasted and not typed, and all of it counts at once.
    if (cell === undefined || !last || last.tree.blocks.length !== tree.blocks.length) {
      it.holds = false;
      it.cell = undefined;
      return findings;
    }
    const out = findings.filter((f) => !waits(f) || it.known.has(key(tree, f)));
    it.holds = out.length < findings.length;
    return out;
  }

  revision(uri: string): number {
    return this.#revisions.get(uri) ?? 0;
  }

  forget(uri: string): void {
    this.#cursors.delete(uri);
    this.#before.delete(uri);
  }

  #letGo(uri: string): true {
    this.#revisions.set(uri, this.revision(uri) + 1);
    return true;
  }
}

const waits = (it: Diagnostic): boolean => held.has(it.rule.topic);

/** The cell of a table's body an offset stands in, by its place in the tree, which stays when its text is edited. */
function cellAt(tree: Tree, offset: number): string | undefined {
  const index = blockAt(tree, offset);
  const table = tree.blocks[index];
  if (table?.kind !== 'table') return undefined;
  const row = table.rows.findIndex((it) => it.from <= offset && offset <= it.to);
  const cell = table.rows[row]?.cells.findIndex(({ room }) => room.from <= offset && offset <= room.to) ?? -1;
  return cell < 0 ? undefined : `${index}:${row}:${cell}`;
}

/** A finding by its rule and its place in the tree. */
const key = (tree: Tree, { rule, at }: Diagnostic): string =>
  `${rule.id}:${cellAt(tree, at.from) ?? blockAt(tree, at.from)}`;

/** The block an offset stands in or behind, by bisection; -1 before the first. */
function blockAt({ blocks }: Tree, offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.from <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
