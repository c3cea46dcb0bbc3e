import { impossible } from '../base/assert.ts';
import type { Settings } from '../base/settings.ts';
import type { Report } from '../report/report.ts';
import type { Diagnostic } from './lint.ts';
import type { Around, Related, Rule, Say, Severity } from './rule.ts';

/** A rule that is not switched off, and the level somebody set for it. */
export interface Asked {
  readonly rule: Rule<unknown>;
  readonly level: Severity | undefined;
}

/**
 * What rules say of a report, in their order.
 *
 * A bug in one of them costs what it would have said next and nothing else. One `say` serves them all: most find nothing,
 * and what is made for each of them would cost more than asking it.
 */
export function ask(them: readonly Asked[], report: Report, around: Around): Diagnostic[] {
  const out: Diagnostic[] = [];
  if (them.length === 0) return out;
  let { rule, level } = them[0]!;
  const say: Say<unknown> = ({ at, data, severity, related = none }) =>
    void out.push({ rule, at, severity: level ?? severity ?? rule.severity, data, related });
  for (const it of them) {
    ({ rule, level } = it);
    try {
      rule.check(report, say, around);
    } catch (error) {
      complain(rule, error);
    }
  }
  return out;
}

const none: readonly Related[] = [];

let last: { readonly from: Settings['rules']; readonly them: readonly Asked[] } | undefined;

/** The rules that are on, in their order; settings stay while reports come and go, so the last answer is kept. */
export function askedBy(rules: readonly Rule<unknown>[], from: Settings['rules']): readonly Asked[] {
  if (last?.from !== from) {
    const them = rules.flatMap((rule) => {
      const level = from[rule.id];
      return level === 'off' ? [] : [{ rule, level }];
    });
    last = { from, them };
  }
  return last.them;
}

export const complain = (rule: Rule<unknown>, error: unknown): void =>
  impossible.report(`${rule.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
