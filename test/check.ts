import { expect } from 'vitest';
import { impossible } from '../server/src/base/assert.ts';
import { apply } from '../server/src/base/span.ts';
import { bind } from '../server/src/report/bind.ts';
import type { Report } from '../server/src/report/report.ts';
import { rules } from '../server/src/rules/index.ts';
import type { Finding, Outcome, Rule } from '../server/src/rules/rule.ts';
import { heard } from '../server/src/rules/rule.ts';
import { scan } from '../server/src/syntax/scan.ts';
import { mark, marked } from './marker.ts';

// In tests an impossible state is a failure.
impossible.report = (words) => {
  throw new Error(`impossible: ${words}`);
};

/** Reads a text into a report. */
export const read = (text: string): Report => bind(scan(text));

/** What all rules but the one that asks for it found; only comments to the linter make it worth the work. */
function outcome(rule: Rule<unknown>, report: Report): Outcome | undefined {
  if (!report.text.includes('nianbao-')) return undefined;
  const others = rules.filter((it) => it !== rule);
  const found = others.flatMap((it) => [...heard(it, report)].map(({ at }) => ({ rule: it, at })));
  return { found, asked: new Map(rules.map((it) => [it.id, true])) };
}

function found(rule: Rule<unknown>, text: string): { report: Report; findings: Finding<unknown>[] } {
  const report = read(text);
  const findings = [...heard(rule, report, outcome(rule, report))].sort(
    (a, b) => a.at.from - b.at.from || a.at.to - b.at.to,
  );
  return { report, findings };
}

/** A rule finds exactly the marked spans, and says the given messages, in order. */
export function finds(rule: Rule<unknown>, fixture: string, ...messages: string[]): void {
  const { text } = marked(fixture);
  const { report, findings } = found(rule, text);
  expect(
    mark(
      text,
      findings.map((it) => it.at),
    ),
  ).toBe(fixture.replace(/⟦[\w-]+:/g, '⟦').replaceAll('‸', ''));
  for (const it of findings) sound(rule, it, report);
  if (messages.length > 0) expect(findings.map((it) => rule.message(it.data, report).zh)).toEqual(messages);
}

/** What every finding owes its reader: a place, words in two languages, and fixes that change something. */
function sound(rule: Rule<unknown>, it: Finding<unknown>, report: Report): void {
  const words = rule.message(it.data, report);
  expect(words.zh).not.toMatch(/undefined|NaN|\[object/);
  expect(words.en).not.toMatch(/undefined|NaN|\[object/);
  expect(it.at.from).toBeGreaterThanOrEqual(0);
  expect(it.at.to).toBeLessThanOrEqual(report.text.length);
  for (const fix of rule.fixes?.(it.data, report) ?? []) {
    expect(apply(report.text, fix.changes), `${rule.id}: “${fix.title.zh}” changes nothing`).not.toBe(report.text);
  }
}

/** The first fix of every finding, applied together, turns one text into the other, and leaves the rule silent there. */
export function fixes(rule: Rule<unknown>, before: string, after: string): void {
  const { text } = marked(before);
  const { report, findings } = found(rule, text);
  const changes = findings.flatMap((it) => rule.fixes?.(it.data, report)[0]?.changes ?? []);
  expect(apply(text, changes)).toBe(marked(after).text);
  const again = found(rule, apply(text, changes));
  expect(again.findings.filter((it) => (rule.fixes?.(it.data, again.report).length ?? 0) > 0)).toEqual([]);
}
