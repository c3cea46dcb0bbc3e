import { path } from '../formats/lines.ts';
import type { ImportNote } from './draft.ts';
import type { BodyRow, Found } from './gather.ts';
import { isBlankText } from './labels.ts';
import { tableOf } from './place.ts';

/** A place where one row of a table follows another. */
interface Joint {
  readonly gap: number | undefined;
  readonly text: string;
  /** Whether a new header begins here: five small tables may well stand apart. */
  readonly headed: boolean;
}

/** Blank lines that cut a table in two, and the halves that do not repeat the groups their rows stand in. */
export function splitNotes(read: readonly Found[]): ImportNote[] {
  const joints: Joint[] = [];
  const notes: ImportNote[] = [];
  read.forEach((found, f) => {
    found.source.forEach((row, i) => {
      if (f === 0 && i === 0) return;
      const text = row.cells.find((it) => !isBlankText(it.text))?.text.trim() ?? '';
      joints.push({ gap: row.gap, text, headed: i === 0 && (found.header.length > 0 || found.caption !== undefined) });
    });
    if (f > 0 && found.source[0]!.gap !== undefined) notes.push(...orphan(found));
  });
  for (const headed of [true, false]) {
    const own = joints.filter((it) => it.headed === headed);
    const cut = own.filter((it) => it.gap !== undefined);
    // Where most rows stand apart, that is how the source is written.
    if (cut.length * 2 > own.length) continue;
    for (const it of cut) notes.push({ rule: 'table-split', line: it.gap!, text: it.text });
  }
  return notes;
}

/** The first row of a half-table that stands in a group which is named only in the other half. */
function orphan(found: Found): ImportNote[] {
  const first = found.rows[0];
  const table = tableOf(found);
  if (!first?.line || !first.label || !table || found.header.length > 0) return [];
  const isOrphan = path(table.rows, first.line.id).length > 1;
  return isOrphan ? [{ rule: 'table-split', line: first.row.line, text: first.label.text.trim() }] : [];
}

/** Labels that stand further left than the label above them in the same group: their parents' columns are lost. */
export function strayLabels(found: Found): ImportNote[] {
  const table = tableOf(found);
  const before = new Map<string, BodyRow>();
  const notes: ImportNote[] = [];
  for (const it of found.rows) {
    if (!table || !it.line || it.line.lines || !it.label) continue;
    const parents = path(table.rows, it.line.id)
      .slice(0, -1)
      .map((line) => line.id);
    const group = parents.join('/');
    const sibling = before.get(group);
    const isEven = sibling?.row.cells.length === it.row.cells.length;
    if (parents.length > 1 && sibling && isEven && it.index < sibling.index) {
      notes.push({ rule: 'table-cells-misaligned', line: it.label.line, text: it.label.text.trim() });
    } else before.set(group, it);
  }
  return notes;
}

/** Rows of a page that lost its table which have too few values: nobody can tell which columns were blank. */
export function shortRows(found: Found): ImportNote[] {
  const columns = found.header.filter((it) => it.axis === 'column').length;
  const short = found.rows.filter((it) => it.row.cells.length === 1 && it.tail.length > 0 && it.tail.length < columns);
  return short.flatMap(({ label, tail }): ImportNote[] => {
    const words = [label!, ...tail].map((it) => it.text.trim()).join(' ');
    return [{ rule: 'table-cells-misaligned', line: label!.line, text: words }];
  });
}
