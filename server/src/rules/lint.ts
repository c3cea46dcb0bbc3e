import { impossible } from '../base/assert.ts';
import { defaults, type Settings } from '../base/settings.ts';
import type { Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import type { Report } from '../report/report.ts';
import { silentFor, suppressionsOf } from '../report/suppressions.ts';
import { rules } from './index.ts';
import type { Fix, Outcome, Related, Rule, Severity } from './rule.ts';
import { unusedSuppression } from './text/unused-suppression.ts';

/** What a rule says about one place of a report, with the severity that is in force. */
export interface Diagnostic {
  readonly rule: Rule<unknown>;
  readonly at: Span;
  readonly severity: Severity;
  readonly data: unknown;
  readonly related: readonly Related[];
}

/** What of the settings concerns the rules; without deadlines the defaults hold. */
export type LintSettings = Pick<Settings, 'rules'> & Partial<Pick<Settings, 'deadline'>>;

/** Runs every rule that is not switched off, and leaves out what comments suppress. The result is in order of place. */
export function lint(report: Report, settings: LintSettings): readonly Diagnostic[] {
  const out = raised(report, settings);
  const suppressions = suppressionsOf(report);
  if (suppressions.directives.length === 0) return out.sort(inOrder);
  const silent = new Map<string, readonly Span[]>();
  const speaks = ({ rule: { id }, at }: Diagnostic): boolean => {
    // A comment about all rules does not mean the one that watches over comments.
    if (!silent.has(id)) silent.set(id, silentFor(suppressions, id, id === unusedSuppression.id));
    return !begins(silent.get(id)!, at);
  };
  const wanted = settings.rules[unusedSuppression.id];
  if (wanted !== 'off') {
    const outcome = outcomeOf([...out], settings);
    ask(unusedSuppression, report, wanted, ownSettings(settings), out, outcome);
  }
  return out.filter(speaks).sort(inOrder);
}

/** Rules differ in shape, and to look a property up in each of them costs more than most of them do. */
const ids = rules.map((it) => it.id);
const last = rules.indexOf(unusedSuppression);

/** What rules say of a report, comments to the linter left aside. */
function raised(report: Report, settings: LintSettings): Diagnostic[] {
  const out: Diagnostic[] = [];
  const own = ownSettings(settings);
  for (let i = 0; i < rules.length; i++) {
    const wanted = settings.rules[ids[i]!];
    if (wanted !== 'off' && i !== last) ask(rules[i]!, report, wanted, own, out);
  }
  return out;
}

/** What is known of a report when all rules have spoken but the one about suppressions. */
function outcomeOf(found: readonly Diagnostic[], settings: LintSettings): Outcome {
  return { found, asked: new Map(rules.map(({ id }) => [id, settings.rules[id] !== 'off'])) };
}

/** The settings that rules may read. */
const ownSettings = ({ deadline = defaults.deadline }: LintSettings): Pick<Settings, 'deadline'> => ({ deadline });

function ask(
  rule: Rule<unknown>,
  report: Report,
  wanted: Severity | undefined,
  settings: Pick<Settings, 'deadline'>,
  out: Diagnostic[],
  outcome?: Outcome,
): void {
  try {
    const found = rule.check(report, outcome, settings);
    // Most rules find nothing, and a list is asked for its length at once.
    if (Array.isArray(found) && found.length === 0) return;
    for (const it of found) {
      const severity = wanted ?? it.severity ?? rule.severity;
      out.push({ rule, at: it.at, severity, data: it.data, related: it.related ?? [] });
    }
  } catch (error) {
    complain(rule, error);
  }
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

const complain = (rule: Rule<unknown>, error: unknown): void =>
  impossible.report(`${rule.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
