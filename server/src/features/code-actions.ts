import type { Change, Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import { recomputed, setCell } from '../equations/plan.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { type Diagnostic, fixesOf } from '../rules/lint.ts';
import { explained } from './explained.ts';

/** One thing the editor offers to do. */
export interface Action {
  readonly title: Words;
  readonly kind: 'quickfix' | 'rewrite' | 'fixAll';
  readonly changes: readonly Change[];
  /** What moves, in a sentence; such an action is shown before it is done. */
  readonly preview?: Words;
  /** The number a client has to ask for before anything changes, by renaming what stands here. */
  readonly asks?: Span;
  /** The findings it mends. */
  readonly findings: readonly Diagnostic[];
  readonly preferred: boolean;
}

/** The fixes of the findings a selection touches, and the recomputations of the totals it touches. */
export function codeActions(report: Report, findings: readonly Diagnostic[], selected: Span): readonly Action[] {
  const at = reach(report, findings, selected);
  const touched = findings.filter((it) => touches(it.at, at));
  const out: Action[] = [];
  for (const it of touched) {
    for (const [i, fix] of fixesOf(it, report).entries()) {
      const { title, changes, choice = false, preview } = fix;
      const twin = out.findIndex((other) => sameChanges(other.changes, changes));
      if (twin < 0) {
        const preferred = i === 0 && !choice;
        out.push({ title, kind: 'quickfix', changes, ...(preview && { preview }), findings: [it], preferred });
      } else out[twin] = { ...out[twin]!, findings: [...out[twin]!.findings, it] };
    }
  }
  out.push(...explained(report, touched));
  const sums = touched.filter((it) => it.rule.topic === 'arithmetic');
  for (const it of recomputations(report, at)) {
    if (out.some((other) => sameChanges(other.changes, it.changes))) continue;
    out.push({ ...it, kind: sums.length > 0 ? 'quickfix' : 'rewrite', findings: sums, preferred: false });
  }
  return out;
}

/** What a selection is about: a cursor that touches no finding reaches the row of the table it stands in. */
export function reach(report: Report, findings: readonly Diagnostic[], at: Span): Span {
  if (at.from < at.to || findings.some((it) => touches(it.at, at))) return at;
  const table = report.tables.find((it) => touches(it, at));
  return table?.rows.find((it) => touches(it.source, at))?.source ?? at;
}

/** Every total of the document that differs from the sum of its parts, as changes. */
export const recomputeAll = (report: Report): readonly Change[] => report.tables.flatMap(changesOf);

/** 重算此处总计, 重算本表全部总计, 重算全文总计: each only where it does more than the one before. */
function recomputations(report: Report, at: Span): Pick<Action, 'title' | 'changes'>[] {
  const table = report.tables.find((it) => touches(it, at));
  const here = table ? recomputed(table).find((it) => it.fact.room && touches(it.fact.room, at)) : undefined;
  const own = table ? changesOf(table) : [];
  const all = recomputeAll(report);
  const out: Pick<Action, 'title' | 'changes'>[] = [];
  if (here) {
    const title = { zh: '重算此处总计', en: 'Recompute this total' };
    out.push({ title, changes: [setCell(here.fact, here.value)] });
  }
  if (table && own.length > (here ? 1 : 0)) {
    const { name } = table.table;
    const title = {
      zh: `重算${name}全部总计（${own.length} 处）`,
      en: `Recompute all totals of ${name} (${own.length})`,
    };
    out.push({ title, changes: own });
  }
  if (all.length > own.length) {
    const title = { zh: `重算全文总计（${all.length} 处）`, en: `Recompute all totals of this report (${all.length})` };
    out.push({ title, changes: all });
  }
  return out;
}

const changesOf = (table: BoundTable): Change[] => recomputed(table).map((it) => setCell(it.fact, it.value));

/** A cursor touches what it stands in, before or behind. */
const touches = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

export const sameChanges = (a: readonly Change[], b: readonly Change[]): boolean =>
  a.length === b.length &&
  a.every((it, i) => it.from === b[i]!.from && it.to === b[i]!.to && it.insert === b[i]!.insert);
