import type { Span } from '../base/span.ts';
import { lineEnding } from '../base/text.ts';
import type { Report } from '../report/report.ts';
import { above } from '../report/suppressions.ts';
import type { Diagnostic } from '../rules/lint.ts';
import { unusedSuppression } from '../rules/text/unused-suppression.ts';
import { type Action, reach } from './code-actions.ts';

/** 忽略这一处 and 本文件不再提示, for each rule that found something where the selection is. */
export function suppressActions(report: Report, findings: readonly Diagnostic[], selected: Span): readonly Action[] {
  const at = reach(report, findings, selected);
  const touched = findings.filter((it) => it.rule !== unusedSuppression && touches(it.at, at));
  const firsts = touched.filter((it, i) => touched.findIndex((one) => one.rule === it.rule) === i);
  const own = (it: Diagnostic): Diagnostic[] => touched.filter((one) => one.rule === it.rule);
  return [
    ...firsts.flatMap((it) => here(report, it, own(it))),
    ...firsts.map((it) => inFile(report, it.rule.id, own(it))),
  ];
}

/** A comment above the line, above the table where it stands in one. Front matter has no room for it. */
function here(report: Report, { rule: { id }, at }: Diagnostic, findings: readonly Diagnostic[]): Action[] {
  const from = above(report, at.from);
  if (from === undefined) return [];
  const title = { zh: `忽略这一处：${id}`, en: `Ignore this one: ${id}` };
  const insert = `<!-- nianbao-disable-next-line ${id}：原因 -->${lineEnding(report.text)}`;
  return [{ title, kind: 'quickfix', changes: [{ from, to: from, insert }], findings, preferred: false }];
}

/** A comment behind the title, else behind the front matter, else at the very start. */
function inFile(report: Report, id: string, findings: readonly Diagnostic[]): Action {
  const { text, title: heading, front, tree } = report;
  const ending = lineEnding(text);
  const comment = `<!-- nianbao-disable-file ${id}：原因 -->`;
  const head = heading ?? front;
  const block = head && tree.blocks.findLast((it) => it.from < head.to);
  const from = block ? Math.max(block.to, head.to) : text.startsWith('\ufeff') ? 1 : 0;
  const insert = block ? `${ending}${ending}${comment}` : `${comment}${ending}${ending}`;
  const title = { zh: `本文件不再提示 ${id}`, en: `Say no more of ${id} in this file` };
  return { title, kind: 'quickfix', changes: [{ from, to: from, insert }], findings, preferred: false };
}

/** A cursor touches what it stands in, before or behind. */
const touches = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;
