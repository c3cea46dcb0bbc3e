import { impossible } from '../base/assert.ts';
import type { Settings } from '../base/settings.ts';
import { lastYear } from '../equations/across.ts';
import { type Archive, alone as nobody } from '../report/archive.ts';
import type { Report } from '../report/report.ts';
import type { Diagnostic } from './lint.ts';
import type { Around, Related, Rule, Say, Severity } from './rule.ts';

/** A rule that is not switched off, and the level somebody set for it. */
export interface Asked {
  readonly rule: Rule<unknown>;
  readonly level: Severity | undefined;
  /** What the rule does, at hand: rules differ in their fields, and to find this one in each takes longer than to call it. */
  readonly check: Rule<unknown>['check'];
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
      it.check(report, say, around);
    } catch (error) {
      complain(rule, error);
    }
  }
  return out;
}

const none: readonly Related[] = [];

/** The rules that are on, in their order, by what there is to compare a report with. */
interface Choice {
  readonly all: readonly Asked[];
  readonly withoutLastYear: readonly Asked[];
  readonly alone: readonly Asked[];
}

let last: { readonly from: Settings['rules']; readonly choice: Choice } | undefined;

/** The rules that are on and have what they compare with; settings stay while reports come and go, so the choice is kept. */
export function askedOf(
  rules: readonly Rule<unknown>[],
  from: Settings['rules'],
  report: Report,
  archive: Archive,
): readonly Asked[] {
  if (last?.from !== from) last = { from, choice: choiceOf(rules, from) };
  const { all, withoutLastYear, alone } = last.choice;
  if (archive === nobody) return alone;
  return lastYear(report, archive) ? all : withoutLastYear;
}

function choiceOf(rules: readonly Rule<unknown>[], from: Settings['rules']): Choice {
  const all = rules.flatMap((rule): Asked[] => {
    const level = from[rule.id];
    return level === 'off' ? [] : [{ rule, level, check: rule.check }];
  });
  return {
    all,
    withoutLastYear: all.filter((it) => it.rule.compares !== 'years'),
    alone: all.filter((it) => it.rule.compares === undefined),
  };
}

export const complain = (rule: Rule<unknown>, error: unknown): void =>
  impossible.report(`${rule.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
