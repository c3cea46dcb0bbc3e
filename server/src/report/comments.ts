import { derived } from '../base/memo.ts';
import type { Report } from './report.ts';

/**
 * The text as it is published: with blanks for its comments, which are notes of whoever writes it. Every place in it is the
 * same place in the text itself.
 */
export const publishedText = (report: Report): string => derived(report, read);

function read({ text, tree }: Report): string {
  if (!text.includes('<!--')) return text;
  let out = '';
  let at = 0;
  for (const { kind, from, to } of tree.blocks) {
    if (kind !== 'comment') continue;
    out += text.slice(at, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ');
    at = to;
  }
  return out + text.slice(at);
}
