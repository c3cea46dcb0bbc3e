import { expect } from 'vitest';
import type { Span } from '../../server/src/base/span.ts';
import type { Block } from '../../server/src/syntax/blocks.ts';
import { scan } from '../../server/src/syntax/scan.ts';
import { marked } from '../marker.ts';

interface Node extends Span {
  readonly name: string;
  readonly inner: readonly Node[];
}

const node = (name: string, it: Span, inner: readonly Node[] = []): Node => ({ name, from: it.from, to: it.to, inner });

function nodeOf(it: Block): Node {
  switch (it.kind) {
    case 'heading':
      return node(`h${it.level}`, it, [node('words', it.content)]);
    case 'front-matter':
      return node('front-matter', it, [node('yaml', it.content)]);
    case 'list':
      return node(
        'list',
        it,
        it.items.map((item) => node('item', item)),
      );
    case 'table': {
      const rows = [it.header, ...it.rows].map((row) =>
        node(
          'row',
          row,
          row.cells.map((cell) => node('cell', cell)),
        ),
      );
      return node('table', it, [rows[0]!, node('marks', it.delimiter), ...rows.slice(1)]);
    }
    default:
      return node(it.kind, it);
  }
}

/** Writes the blocks of a text into it: `⟦table:⟦row:| ⟦cell:甲⟧ |⟧…⟧`. */
function written(text: string, nodes: readonly Node[], room: Span): string {
  let out = '';
  let at = room.from;
  for (const it of nodes) {
    out += `${text.slice(at, it.from)}⟦${it.name}:${written(text, it.inner, it)}⟧`;
    at = it.to;
  }
  return out + text.slice(at, room.to);
}

/** A text is read as the tree that is marked in it. Kinds of marks that do not occur in the fixture are left out. */
export function tree(fixture: string): void {
  const { text, spans } = marked(fixture);
  const wanted = new Set(spans.map((it) => it.name));
  const pruned = (list: readonly Node[]): Node[] =>
    list.flatMap((it) => (wanted.has(it.name) ? [{ ...it, inner: pruned(it.inner) }] : pruned(it.inner)));
  const all = scan(text).blocks.map(nodeOf);
  expect(written(text, pruned(all), { from: 0, to: text.length })).toBe(fixture);
  if (!wanted.has('any')) expect(all.map((it) => it.name).filter((it) => !wanted.has(it))).toEqual([]);
}
