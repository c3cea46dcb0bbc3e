import type { Span } from '../base/span.ts';
import { isBlank } from '../base/text.ts';
import type { Report } from '../report/report.ts';
import { subsectionsOf } from '../report/subsections.ts';
import { linesOf } from './parts.ts';

/** What can be folded, from its first line to its last; whoever shows it keeps the first line. */
export interface Fold extends Span {
  readonly kind: 'comment' | 'region' | undefined;
}

/**
 * Front matter, sections, sub-sections, tables, fences, comments and the regions comments mark out.
 *
 * A fold ends behind its last word, so that the blank line before the next heading stays where it is. The title folds
 * nothing: to fold everything should leave the six sections to choose from.
 */
export function folding(report: Report): readonly Fold[] {
  const { text, tree, outline, tables } = report;
  const out: Fold[] = [];
  const add = (from: number, to: number, kind?: Fold['kind']): void => {
    let end = to;
    while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
    if (text.slice(from, end).includes('\n')) out.push({ from, to: end, kind });
  };
  for (const it of tree.blocks) {
    if (it.kind === 'front-matter' || it.kind === 'table' || it.kind === 'fence') add(it.from, it.to);
    else if (it.kind === 'comment') add(it.from, it.to, 'comment');
  }
  for (const it of [...outline.headings, ...subsectionsOf(report)]) {
    const { from, to } = linesOf(text, it);
    add(from, to);
  }
  // The long official table two is one table to Markdown and four or five to a report.
  for (const it of tables) if (it.blocks.length === 1 && isPart(it, it.blocks[0]!)) add(it.from, it.to);
  for (const it of regions(report)) add(it.from, it.to, 'region');
  return uncrossed(
    text,
    out.sort((a, b) => a.from - b.from || b.to - a.to),
  );
}

/** Folds that reach beyond the one they begin in end with it: sub-sections of two kinds may run into each other. */
function uncrossed(text: string, folds: readonly Fold[]): readonly Fold[] {
  const open: Fold[] = [];
  return folds.flatMap((it) => {
    while (open.length > 0 && open.at(-1)!.to <= it.from) open.pop();
    const to = Math.min(it.to, open.at(-1)?.to ?? it.to);
    if (!text.slice(it.from, to).includes('\n')) return [];
    const fold = to < it.to ? { ...it, to } : it;
    open.push(fold);
    return [fold];
  });
}

const isPart = (it: Span, whole: Span): boolean => it.from > whole.from || it.to < whole.to;

/** What stands between `<!-- #region -->` and `<!-- #endregion -->`, both included. */
function* regions({ text, tree }: Report): Iterable<Span> {
  if (!text.includes('region')) return;
  const open: number[] = [];
  for (const it of tree.blocks) {
    if (it.kind !== 'comment') continue;
    const mark = /^<!--\s*#?(end)?region\b/.exec(text.slice(it.from, it.to));
    if (!mark) continue;
    if (!mark[1]) open.push(it.from);
    else if (open.length > 0) yield { from: open.pop()!, to: it.to };
  }
}
