import type { Locale } from '../base/words.ts';
import { severities } from '../rules/page.ts';
import type { CheckedFile, ShownFinding } from './check-result.ts';
import { content, document, element } from './xml.ts';

interface Case {
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly xml: string;
}

/**
 * Findings as JUnit's XML, the form that Jenkins, GitLab and others read: a draft is a suite, a rule that spoke a case of it.
 *
 * Only errors fail a case, as they alone change the exit status. All else is a skipped case: that is how such tools show
 * something without breaking a build for it. A case is named by file and rule alone, so that its history is not lost when
 * lines move.
 */
export function junit(files: readonly CheckedFile[], locale: Locale): string {
  const suites = files.map((it) => ({ name: it.path, cases: casesOf(it, locale) }));
  const all = suites.flatMap((it) => it.cases);
  const { skipped: _, ...totals } = counted(all);
  const parts = suites.map(({ name, cases }) =>
    element(
      'testsuite',
      { name, ...counted(cases), time: '0' },
      cases.map((it) => it.xml),
    ),
  );
  return document(element('testsuites', { name: 'nianbao', ...totals, time: '0' }, parts));
}

function counted(cases: readonly Case[]): Record<'tests' | 'failures' | 'errors' | 'skipped', number> {
  const count = (outcome: Case['outcome']): number => cases.filter((it) => it.outcome === outcome).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

function casesOf({ path, findings }: CheckedFile, locale: Locale): Case[] {
  const named = (name: string): Record<string, string> => ({ name, classname: path, time: '0' });
  if (findings.length === 0) return [{ outcome: 'passed', xml: element('testcase', named('check')) }];
  return [...new Set(findings.map((it) => it.rule))].map((rule) => {
    const them = findings.filter((it) => it.rule === rule);
    const worst = them.find((it) => it.severity === 'error') ?? them[0]!;
    const outcome = rule === 'input-unreadable' ? 'error' : worst.severity === 'error' ? 'failure' : 'skipped';
    const text = content(them.map((it) => lineOf(it, path, locale)).join('\n'));
    const said = element(outcome, { message: worst.message, type: worst.severity }, text);
    return { outcome, xml: element('testcase', named(rule), [said]) };
  });
}

const lineOf = ({ range: { start }, severity, message }: ShownFinding, path: string, locale: Locale): string =>
  `${path}:${start.line + 1}:${start.character + 1} ${severities[severity][locale]} ${message}`;
