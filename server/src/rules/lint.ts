import { defaults, type Settings } from '../base/settings.ts';
import type { Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import { type Archive, alone } from '../report/archive.ts';
import type { Report } from '../report/report.ts';
import { silentFor, suppressionsOf } from '../report/suppressions.ts';
import type { Part } from '../report/unchanged.ts';
import { type Asked, ask, askedOf, complain } from './ask.ts';
import { rules } from './index.ts';
import type { Fix, Related, Rule, Severity } from './rule.ts';
import { unusedSuppression } from './text/unused-suppression.ts';

/** What a rule says about one place of a report, with the severity that is in force. */
export interface Diagnostic {
  readonly rule: Rule<unknown>;
  readonly at: Span;
  readonly severity: Severity;
  readonly data: unknown;
  readonly related: readonly Related[];
}

/** Which rule said something, where. */
export type Raised = Pick<Diagnostic, 'rule' | 'at' | 'severity'>;

/** What of the settings concerns the rules; without deadlines the defaults hold. */
export type LintSettings = Pick<Settings, 'rules'> & Partial<Pick<Settings, 'deadline'>>;

/** What all rules said of one report. */
export interface Linted {
  /** In order of place, without what comments suppress. */
  readonly findings: readonly Diagnostic[];
  /** Whatever was said, suppressed or not. */
  readonly raised: readonly Diagnostic[];
}

/** What was said of the version before, by the same settings, and the part of the report in which nothing has changed since. */
export interface Before {
  readonly linted: Linted;
  readonly unchanged: Part | 'both';
}

/** Runs every rule that is not switched off, and leaves out what comments suppress. The result is in order of place. */
export const lint = (report: Report, settings: LintSettings, archive?: Archive): readonly Diagnostic[] =>
  relint(report, settings, archive).findings;

/** The same, asking only the rules whose answer an edit may have changed. */
export function relint(report: Report, settings: LintSettings, archive: Archive = alone, before?: Before): Linted {
  const asked = askedOf(rules, settings.rules, report, archive);
  const around = { settings: { deadline: settings.deadline ?? defaults.deadline }, archive };
  const out = ask(before ? dueAfter(before, asked) : asked, report, around);
  const suppressions = suppressionsOf(report);
  if (suppressions.directives.length === 0) return { findings: out.sort(inOrder), raised: out };
  const them = new Set(asked.map((it) => it.rule));
  const outcome = { found: out, asked: new Map(rules.map((it) => [it.id, them.has(it)])) };
  const vain = ask(
    asked.filter((it) => it.rule === unusedSuppression),
    report,
    { ...around, outcome },
  );
  const silent = new Map<string, readonly Span[]>();
  const speaks = ({ rule: { id }, at }: Diagnostic): boolean => {
    // A comment about all rules does not mean the one that watches over comments.
    if (!silent.has(id)) silent.set(id, silentFor(suppressions, id, id === unusedSuppression.id));
    return !begins(silent.get(id)!, at);
  };
  return { findings: [...out, ...vain].filter(speaks).sort(inOrder), raised: out };
}

/** A rule that said nothing of a part says nothing of it while that part stays as it is. */
function dueAfter({ unchanged, linted }: Before, asked: readonly Asked[]): readonly Asked[] {
  const spoke = new Set(linted.raised.map((it) => it.rule));
  const isSame = ({ reads }: Rule<unknown>): boolean => unchanged === 'both' || reads === unchanged;
  return asked.filter(({ rule }) => !isSame(rule) || spoke.has(rule));
}

/** Whether a finding begins in one of several stretches, which stand in order and apart. */
function begins(stretches: readonly Span[], { from }: Span): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.to < from) low = middle + 1;
    else high = middle;
  }
  return low < stretches.length && stretches[low]!.from <= from;
}

const inOrder = (a: Diagnostic, b: Diagnostic): number => a.at.from - b.at.from || a.at.to - b.at.to;

export const messageOf = (it: Diagnostic, report: Report): Words =>
  guarded(it.rule, () => it.rule.message(it.data, report)) ?? it.rule.title;

export const fixesOf = (it: Diagnostic, report: Report): readonly Fix[] =>
  guarded(it.rule, () => it.rule.fixes?.(it.data, report)) ?? [];

/** A bug in one rule costs that rule's answer and nothing else. */
function guarded<T>(rule: Rule<unknown>, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    complain(rule, error);
    return undefined;
  }
}
