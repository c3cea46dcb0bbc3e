import type { Locale } from '../base/words.ts';
import type { DraftBlock } from '../convert/draft.ts';
import { official } from '../convert/official.ts';
import { blockHtml } from '../convert/page.ts';
import type { Archive } from '../report/archive.ts';
import type { Report } from '../report/report.ts';
import { yearsOf } from './charts/years.ts';
import { charts } from './charts.ts';

/** A part of the preview. Its key is made of its HTML, in which places count from `from`: an edit elsewhere leaves it as it is. */
export interface Previewed {
  readonly key: string;
  readonly html: string;
  readonly from: number;
  readonly to: number;
}

/** A report as it will be issued, in order, and the charts of all its years at the end where the archive knows some. */
export function preview(report: Report, archive: Archive, locale: Locale): readonly Previewed[] {
  const times = new Map<string, number>();
  const end = report.text.length;
  const block = (html: string, from: number, to: number): Previewed => {
    const hash = hashOf(html);
    const time = times.get(hash) ?? 0;
    times.set(hash, time + 1);
    // What stands twice has the same words under two keys.
    return { key: time === 0 ? hash : `${hash}.${time}`, html, from, to };
  };
  const blocks = official(report).blocks.map((it) => {
    const { from, to } = it.at!;
    return block(blockHtml(moved(it, -from), { places: true }), from, to);
  });
  const years = charts(yearsOf(report, archive), locale);
  return years === '' ? blocks : [...blocks, block(years, end, end)];
}

/** A block with all its places counted from elsewhere. */
function moved(it: DraftBlock, by: number): DraftBlock {
  if (it.kind !== 'grid') return shifted(it, by);
  const rows = it.rows.map((row) => ({ ...shifted(row, by), cells: row.cells.map((cell) => shifted(cell, by)) }));
  return { ...shifted(it, by), rows };
}

function shifted<T extends { readonly at?: { readonly from: number; readonly to: number } }>(it: T, by: number): T {
  return it.at ? { ...it, at: { from: it.at.from + by, to: it.at.to + by } } : it;
}

/** Two hashes of 32 bits and the length: what is equal in all three is equal, as far as anybody will see. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a >>> 0, b >>> 0, text.length].map((it) => it.toString(36)).join('-');
}
