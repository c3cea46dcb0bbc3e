import type { Span } from '../base/span.ts';
import { squeeze } from '../base/text.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { cellText, delimiterColumns, readRow } from '../syntax/cells.ts';
import { isValue, rolesOf, wordOf } from './labels.ts';
import { isStandard } from './standard.ts';

/** Whether a report whose tables were laid out anew says what it said, with all its words, and in the canonical shape. */
export function isKept(
  before: Report,
  after: Report,
  region: Span & { readonly tables: readonly BoundTable[] },
): boolean {
  if (before.tables.length !== after.tables.length) return false;
  for (const [i, it] of before.tables.entries()) {
    const now = after.tables[i]!;
    if (now.table !== it.table || (region.tables.includes(it) && !isStandard(now)) || !saysTheSame(it, now))
      return false;
  }
  const to = region.to + after.text.length - before.text.length;
  return sameBag(wordsIn(before.text.slice(region.from, region.to)), wordsIn(after.text.slice(region.from, to)));
}

/** Whether every value of one text, in cells, lists or on lines of their own, stands in the other as often at least. */
export function keepsValues(before: string, after: string): boolean {
  const kept = valuesIn(after);
  for (const [it, count] of valuesIn(before)) if ((kept.get(it) ?? 0) < count) return false;
  return true;
}

function valuesIn(text: string): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const it of text.split(/[|\r\n：]/)) {
    // A list in a comment writes the dashes that would end it as wide ones.
    const word = it.length > 80 ? '' : squeeze(it).replaceAll('－', '-');
    if (word !== '' && isValue(word) && !/^[:-]+$/.test(word)) out.set(word, (out.get(word) ?? 0) + 1);
  }
  return out;
}

/** Rows whose values stood beside their columns state something only now. */
function saysTheSame(before: BoundTable, after: BoundTable): boolean {
  // Where two columns share a place, merged cells are gone, and what was read under them was a guess.
  const isSure = new Set(before.columns.map((it) => it.index)).size === before.columns.length;
  if (!isSure) return true;
  return before.facts.every((row, r) =>
    row.every((it, c) => !it || squeeze(it.raw) === squeeze(after.facts[r]![c]?.raw ?? '')),
  );
}

/** How often each filled cell and each line of words stands in a text; official labels aside, which a layout may repeat. */
function wordsIn(text: string): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const at = { from: 0, to: line.length };
    if (delimiterColumns(line, at) > 0) continue;
    for (const cell of readRow(line, at).cells) {
      const words = cellText(line, cell);
      const word = squeeze(words).replaceAll('\\', '');
      if (word !== '' && rolesOf(wordOf(words)).length === 0) out.set(word, (out.get(word) ?? 0) + 1);
    }
  }
  return out;
}

function sameBag(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [it, count] of a) if (b.get(it) !== count) return false;
  return true;
}
