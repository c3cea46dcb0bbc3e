import { frontMatter, isInOpenFrontMatter } from './completion/front-matter.ts';
import { headings } from './completion/headings.ts';
import type { Asked, Completion, Completions, Item, Question } from './completion/item.ts';
import { labels } from './completion/labels.ts';
import { lineAt } from './completion/line.ts';
import { fewest, sentences } from './completion/prose.ts';
import { isInComment, suppressions } from './completion/suppressions.ts';
import { beginnings, tables } from './completion/tables.ts';
import { begins, filterText } from './completion/words.ts';

const none: Completions = { items: [], isIncomplete: false };

/**
 * What may be written at a place of a report: headings, labels, tables, sentences with the numbers of the tables, front
 * matter, comments to the linter.
 *
 * Where labels and headings stand, everything is offered, and the editor compares it with what is typed. In prose nothing is
 * offered before the words that stand there begin something: nobody wants a list at every word.
 */
export function completion(question: Question): Completions {
  const { report, at } = question;
  const it: Asked = { ...question, line: lineAt(report.tree, at) };
  const { block, from } = it.line;
  if (isFrontMatter(it)) return all(it, frontMatter(it));
  if (block?.kind === 'fence' && from > block.from) return none;
  if (isInComment(it)) return all(it, suppressions(it));
  if (block?.kind === 'table') return all(it, labels(it, block));
  if (block?.kind === 'comment' || block?.kind === 'front-matter' || block?.kind === 'fence') return none;
  if (/^ {0,3}#{1,6}/.test(it.line.before)) return all(it, headings(it));
  if (/^ {0,3}\|\s*\S*$/.test(it.line.before)) return /^[\s|]*$/.test(it.line.behind) ? all(it, tables(it)) : none;
  return prose(it);
}

function isFrontMatter(it: Asked): boolean {
  const { block, from } = it.line;
  if (block?.kind === 'front-matter') return from > block.from && it.line.before + it.line.behind !== '---';
  return isInOpenFrontMatter(it);
}

const all = (it: Asked, items: readonly Item[]): Completions => ({ items: filtered(it, items), isIncomplete: false });

const filtered = ({ report, at }: Asked, items: readonly Item[]): Completion[] =>
  items.map((it) => {
    const typed = report.text.slice(it.at.from, at).replace(/^[\s#|]+/, '');
    return { ...it, filter: filterText(it.names, typed, it.lead) };
  });

/** Prose: sentences anywhere, and what takes a line of its own where nothing else stands on it. */
function prose(it: Asked): Completions {
  const { before, behind, block } = it.line;
  // Signs that ask for a completion where they begin something mean nothing in the middle of a line.
  if (/[|<#]$/.test(before)) return none;
  const typed = before.trim();
  const out = [...sentences(it)];
  if (behind.trim() === '' && block?.kind !== 'list') {
    const first = beginnings(it);
    const lines = [...(first.length > 0 ? first : tables(it)), ...headings(it)];
    const fits = (one: Item): boolean => typed.length >= fewest && begins(one.names, typed);
    out.unshift(...(typed === '' ? lines : lines.filter(fits)));
  }
  return { items: filtered(it, out), isIncomplete: typed !== '' && out.length > 0 };
}
