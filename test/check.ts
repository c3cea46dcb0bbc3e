import { expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Step, walk } from '../client/src/walk.ts';
import { impossible } from '../server/src/base/assert.ts';
import { defaults } from '../server/src/base/settings.ts';
import { apply, type Span } from '../server/src/base/span.ts';
import { cellStops } from '../server/src/features/cell-stops.ts';
import type { Completion, Completions } from '../server/src/features/completion/item.ts';
import { completion } from '../server/src/features/completion.ts';
import { folding } from '../server/src/features/folding.ts';
import { type Hint, inlayHints } from '../server/src/features/inlay-hints.ts';
import { onType } from '../server/src/features/on-type.ts';
import { selection } from '../server/src/features/selection.ts';
import { semanticTokens } from '../server/src/features/semantic-tokens.ts';
import type { Archive } from '../server/src/report/archive.ts';
import { bind } from '../server/src/report/bind.ts';
import type { Report } from '../server/src/report/report.ts';
import { summarise } from '../server/src/report/summary.ts';
import { rules } from '../server/src/rules/index.ts';
import { type LintSettings, lint, relint } from '../server/src/rules/lint.ts';
import type { Finding, Outcome, Rule } from '../server/src/rules/rule.ts';
import { heard } from '../server/src/rules/rule.ts';
import type { Layout } from '../server/src/syntax/print.ts';
import { scan } from '../server/src/syntax/scan.ts';
import { shelf } from '../server/src/workspace/archive.ts';
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

/** The archive that other drafts make up, as the draft that is checked sees it. */
export function archiveOf(drafts: readonly string[] = []): Archive {
  const all = shelf();
  for (const [i, it] of drafts.entries()) all.put(summarise(read(it), `beside-${i}.nianbao.md`));
  return all.around('draft.nianbao.md');
}

/** A rule whose drafts are compared with these. */
export const amid = (rule: Rule<unknown>, ...drafts: readonly string[]): Rule<unknown> => ({
  ...rule,
  example: { ...rule.example, beside: drafts },
});

function found(rule: Rule<unknown>, text: string): { report: Report; findings: Finding<unknown>[] } {
  const report = read(text);
  const others = outcome(rule, report);
  const around = { archive: archiveOf(rule.example.beside), ...(others && { outcome: others }) };
  const findings = [...heard(rule, report, around)].sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to);
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

/** From the cursor `‸` a key leads to the marked span; without a mark it leads nowhere. */
export function goes(step: Step, fixture: string): void {
  const { text, cursor } = marked(fixture);
  const document = TextDocument.create('a:a', 'nianbao', 1, text);
  const stops = cellStops(read(text)).map(({ table, column, room }) => {
    const [start, end] = [document.positionAt(room.from), document.positionAt(room.to)];
    return { table, column, line: start.line, from: start.character, to: end.character };
  });
  const to = walk(stops, document.positionAt(cursor!), step, (line) => text.split('\n')[line]!);
  const offset = (character: number): number => document.offsetAt({ line: to!.line, character });
  expect(to ? mark(text, [{ from: offset(to.from), to: offset(to.to) }]) : text).toBe(fixture.replaceAll('‸', ''));
}

/** What can be folded are the marked spans; comments and regions are named as such. */
export function folds(fixture: string): void {
  const { text, spans } = marked(fixture);
  const found = folding(read(text)).map(({ from, to, kind }) => ({ from, to, name: kind }));
  expect(mark(text, found)).toBe(mark(text, spans));
  expect(found.sort(byPlace)).toEqual(spans.toSorted(byPlace));
}

const byPlace = (a: Span, b: Span): number => a.from - b.from || b.to - a.to;

/** From the cursor `‸` a selection grows through the marked spans, which lie inside each other. */
export function selects(fixture: string): void {
  const { text, cursor, spans } = marked(fixture);
  const found = selection(read(text), cursor!);
  expect(mark(text, found)).toBe(mark(text, spans));
  for (const [i, it] of found.slice(1).entries()) {
    const inner = found[i]!;
    expect(it.from <= inner.from && inner.to <= it.to && it.to - it.from > inner.to - inner.from).toBe(true);
  }
}

/** The marked spans are what a theme can tell apart, each named by its type and modifiers: `⟦number-total:5⟧`. */
export function colours(fixture: string): void {
  const { text, spans } = marked(fixture);
  const found = semanticTokens(read(text)).map((it) => ({
    from: it.from,
    to: it.to,
    name: [it.type, ...it.modifiers].join('-'),
  }));
  expect(found).toEqual(spans);
}

/** Hints stand at the empty marks `⟦⟧`, say these words, and put numbers into their cells that leave no hint there. */
export function hints(fixture: string, words: readonly string[], settings: LintSettings = { rules: {} }): void {
  const { text } = marked(fixture);
  const found = hintsIn(text, settings);
  expect(
    mark(
      text,
      found.map(({ at }) => ({ from: at, to: at })),
    ),
  ).toBe(fixture);
  expect(found.map((it) => it.label.zh)).toEqual(words);
  for (const it of found) {
    const after = apply(text, it.changes);
    expect(after).not.toBe(text);
    expect(hintsIn(after, settings).map((other) => other.at)).not.toContain(it.at);
  }
}

export function hintsIn(text: string, settings: LintSettings = { rules: {} }): readonly Hint[] {
  const report = read(text);
  return inlayHints(report, lint(report, settings), { from: 0, to: text.length });
}

/** What follows a typed character, the cursor `‸` standing behind it. */
export function typed(character: string, before: string, after: string, layout: Layout = defaults.format): void {
  const { text, cursor } = marked(before);
  expect(text[cursor! - 1] === character || character === '\n').toBe(true);
  expect(apply(text, onType(read(text), character, cursor!, layout))).toBe(after);
}

/** What is offered where the cursor stands. */
export interface Offered extends Completions {
  readonly labels: readonly string[];
  item(label: string): Completion;
  /** The text when one of them is taken, as an editor without tab stops has it. */
  taken(label: string): string;
}

/** What a completion may know of a report that stands alone, begun in 2026. */
export const asked = (report: Report) => ({ report, year: 2025, raised: () => relint(report, defaults).raised });

/** The completions at `‸`. */
export function completes(fixture: string): Offered {
  const { text, cursor } = marked(fixture);
  if (cursor === undefined) throw new Error('the fixture has no ‸');
  const it = completion({ ...asked(read(text)), at: cursor });
  const item = (label: string): Completion => {
    const found = it.items.find((one) => one.label === label);
    if (!found) throw new Error(`“${label}” is not offered, but ${it.items.map((one) => one.label).join(', ')}`);
    return found;
  };
  const taken = (label: string): string => {
    const { at, text: insert } = item(label);
    return apply(text, [{ ...at, insert: insert ?? '' }]);
  };
  return { ...it, labels: it.items.map((one) => one.label), item, taken };
}
