import { impossible } from '../base/assert.ts';
import type { Settings } from '../base/settings.ts';
import type { Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import type { Report } from '../report/report.ts';
import { rules } from './index.ts';
import type { Fix, Related, Rule, Severity } from './rule.ts';

/** What a rule says about one place of a report, with the severity that is in force. */
export interface Diagnostic {
  readonly rule: Rule<unknown>;
  readonly at: Span;
  readonly severity: Severity;
  readonly data: unknown;
  readonly related: readonly Related[];
}

/** Runs every rule that is not switched off. The result is in order of place. */
export function lint(report: Report, settings: Pick<Settings, 'rules'>): readonly Diagnostic[] {
  const out: Diagnostic[] = [];
  for (const rule of rules) {
    const wanted = settings.rules[rule.id];
    if (wanted === 'off') continue;
    try {
      for (const it of rule.check(report)) {
        const severity = wanted ?? it.severity ?? rule.severity;
        out.push({ rule, at: it.at, severity, data: it.data, related: it.related ?? [] });
      }
    } catch (error) {
      complain(rule, error);
    }
  }
  return out.sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to);
}

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
