import type { Span } from '../../base/span.ts';
import type { Line } from '../../formats/format.ts';
import { formats } from '../../formats/index.ts';
import { flatten } from '../../formats/lines.ts';
import { isHan, type Place } from './signs.ts';

const labels = (lines: readonly Line[]): string[] =>
  flatten(lines).flatMap((it) => [it.label.official, ...(it.label.accepted ?? [])]);

/** The closed vocabulary of a report: its headings and labels, and the terms of the 条例. One word a line. */
const vocabulary = [
  ...formats.flatMap((it) => [
    ...it.sections.map((s) => s.title.official),
    ...it.tables.flatMap((t) => [...labels(t.rows), ...labels(t.columns)]),
  ]),
  ...'中华人民共和国政府信息公开条例 政府信息公开工作年度报告 主动公开政府信息 政府信息公开申请 行政规范性文件 政府信息公开指南 政府信息公开目录 依申请公开 领导小组 办公室 负责人'.split(
    ' ',
  ),
].join('\n');

/** How many repetitions a report is searched for; there are a handful of them in prose, and the search reads the whole report. */
export const searched = (text: string): number => Math.min(200, 20_000_000 / text.length);

/** Han characters in front of a place and behind it on its line, two at most each. */
function neighbours(text: string, { from, to }: Span, line: Span): { readonly left: string; readonly right: string } {
  let start = from;
  while (start > line.from && from - start < 2 && isHan(text.charCodeAt(start - 1))) start--;
  let end = to;
  while (end < line.to && end - to < 2 && isHan(text.charCodeAt(end))) end++;
  return { left: text.slice(start, from), right: text.slice(to, end) };
}

/**
 * Whether what is left when a repetition is taken out is a wording of its own: it stands elsewhere in the report, or in the
 * closed vocabulary. `second` is the repetition; the same characters stand directly before it.
 */
export function standsShorter(text: string, second: Place): boolean {
  const length = second.to - second.from;
  const word = text.slice(second.from, second.to);
  const { left, right } = neighbours(text, { from: second.from - length, to: second.to }, second.line);
  const shorter = left + word + right;
  if (left.length + right.length < 2 || shorter.length < 3) return false;
  if (left !== '' && right !== '' && vocabulary.includes(shorter)) return true;
  let at = text.indexOf(shorter);
  for (let tries = 0; at >= 0 && tries < 50; tries++) {
    const here = at < second.to && second.from - length < at + shorter.length;
    const again = text.startsWith(word, at + left.length + length) || text.startsWith(word, at + left.length - length);
    if (!here && !again) return true;
    at = text.indexOf(shorter, at + 1);
  }
  return false;
}
