import { describe, expect, test } from 'vitest';
import type { Report } from '../../server/src/report/report.ts';
import { type Summary, summarise } from '../../server/src/report/summary.ts';
import { rules } from '../../server/src/rules/index.ts';
import { heard } from '../../server/src/rules/rule.ts';
import { unitRules } from '../../server/src/rules/units/all.ts';
import { yearRules } from '../../server/src/rules/years/all.ts';
import { shelf } from '../../server/src/workspace/archive.ts';
import { read } from '../check.ts';
import { acrossUnits } from '../workspaces/across-units.ts';
import { acrossYears } from '../workspaces/across-years.ts';
import { innocent } from '../workspaces/innocent.ts';
import type { Planted } from '../workspaces/planting.ts';
import { realDrafts } from '../workspaces/real.ts';
import { type Draft, type Workspace, workspace, written } from '../workspaces/workspace.ts';

const planted = [...acrossYears, ...acrossUnits];
const clean = workspace({ districts: 3, streets: 12, years: [2021, 2022, 2023, 2024] });
/** Most drafts of a workspace stay as they are, and are read once for all tests. */
const known = new Map<string, { readonly report: Report; readonly summary: Summary }>();

function readOnce(it: Draft): { readonly report: Report; readonly summary: Summary } {
  const key = JSON.stringify({ ...it, format: it.format.id });
  const report = known.has(key) ? undefined : read(written(it));
  if (report) known.set(key, { report, summary: summarise(report, it.path) });
  return known.get(key)!;
}

const comparing = [...yearRules, ...unitRules];

/** Real reports lie beside all that is planted, where they are at hand. */
const real = realDrafts().map(({ path, text, who }) => {
  const report = read(text);
  return { it: { path, unit: who, year: 'real' }, report, summary: summarise(report, path) };
});

/** What some rules find in all reports of a workspace: `rule severity unit year`, sorted. */
function findings(all: Workspace, asked = comparing, beside = real): readonly string[] {
  const them = shelf();
  const reports = [...[...all.values()].map((it) => ({ it, ...readOnce(it) })), ...beside];
  for (const { summary } of reports) them.put(summary);
  return reports
    .flatMap(({ it, report }) =>
      asked.flatMap((rule) =>
        heard(rule, report, { archive: them.around(it.path) }).map(
          ({ severity }) => `${rule.id} ${severity ?? rule.severity} ${it.unit} ${it.year}`,
        ),
      ),
    )
    .sort();
}

function changed({ plant }: Planted): Workspace {
  const all = structuredCopy(clean);
  plant(all);
  return all;
}

/** Formats are told apart by identity, so that they stay what they are. */
const structuredCopy = (all: Workspace): Workspace =>
  new Map(
    [...all].map(([path, it]) => [path, { ...structuredClone({ ...it, format: undefined }), format: it.format }]),
  );

test('a workspace without a fault has no finding of any rule', () => {
  expect(clean.size).toBe(3 * 13 * 4 + 2);
  expect(findings(clean, [...rules], [])).toEqual([]);
  expect(findings(clean)).toEqual([]);
});

describe('a planted fault gives its findings and no others', () => {
  test('at least thirty of them', () => expect(planted.length).toBeGreaterThanOrEqual(30));
  test.each(planted.map((it) => [it.name, it] as const))('%s', (_, it) => {
    expect(findings(changed(it))).toEqual([...it.found].sort());
  });
  test('all rules are among them', () => {
    const found = new Set(planted.flatMap((it) => it.found.map((words) => words.split(' ')[0])));
    expect([...found].sort()).toEqual(comparing.map((it) => it.id).sort());
  });
});

describe('what is no sure fault gives none', () => {
  test.each(innocent.map((it) => [it.name, it] as const))('%s', (_, it) => {
    expect(findings(changed(it))).toEqual([...it.found].sort());
  });
});

test('any order of the files gives the same findings', () => {
  const all = structuredCopy(clean);
  for (const it of planted.slice(0, 8)) it.plant(all);
  expect(findings(new Map([...all].reverse()))).toEqual(findings(all));
});
