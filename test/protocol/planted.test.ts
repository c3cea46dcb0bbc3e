import { afterEach, expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { CheckedFile } from '../../server/src/convert/check-result.ts';
import { rules } from '../../server/src/rules/index.ts';
import { folder } from '../cli/run.ts';
import { hasShared } from '../shared.ts';
import { acrossUnits } from '../workspaces/across-units.ts';
import { acrossYears } from '../workspaces/across-years.ts';
import { acrossReal, realDrafts } from '../workspaces/real.ts';
import { type Workspace, workspace, written } from '../workspaces/workspace.ts';
import { type Client, connect } from './client.ts';

// The faults between reports are planted one at a time into districts with streets and years. Whoever asks is told of
// exactly what was planted: the command, the workspace as a whole, and the editor in which the drafts are open. Beside them
// lie the real reports, where they are at hand, of which nothing is said.

/** Each is asked three times over 180 drafts, so by default only some are. */
const step = process.env.NIANBAO_RUNS ? 1 : 12;
const some = [...acrossYears, ...acrossUnits].filter((_, i) => i % step === 0);
const comparing = new Set(rules.flatMap((it) => (it.compares ? it.id : [])));

let client: Client | undefined;
afterEach(async () => {
  await client?.leave();
  client = undefined;
});

const severities = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** Drafts as text by their path, with the name of each in what is said of it. */
type Files = ReadonlyMap<string, { readonly text: string; readonly who: string }>;

const real: Files = new Map(realDrafts().map((it) => [it.path, it]));

const filesOf = (all: Workspace): Files =>
  new Map([
    ...real,
    ...[...all].map(([path, it]) => [path, { text: written(it), who: `${it.unit} ${it.year}` }] as const),
  ]);

const said = (all: Files, path: string, rule: string, severity: string): string[] =>
  comparing.has(rule) ? [`${rule} ${severity} ${all.get(path)!.who}`] : [];

const saidOf = (all: Files, path: string, found: readonly Diagnostic[]): string[] =>
  found.flatMap((it) => said(all, path, String(it.code), severities[it.severity!]));

async function byCommand(all: Files): Promise<string[]> {
  const it = folder(Object.fromEntries([...all].map(([path, { text }]) => [path, text])));
  const { out } = await it.run(['check', '--format', 'json', '.']);
  const { files } = JSON.parse(out) as { files: CheckedFile[] };
  return files.flatMap(({ path, findings }) =>
    findings.flatMap(({ rule, severity }) => said(all, path, rule, severity)),
  );
}

const uriOf = (path: string): string => `file:///w/${encodeURI(path)}`;

async function byWorkspace(all: Files): Promise<string[]> {
  const paths = new Map([...all.keys()].map((path) => [uriOf(path), path]));
  client = await connect({ pulls: true, files: new Map([...all].map(([path, { text }]) => [uriOf(path), text])) });
  const { items } = await client.pullAll();
  return items.flatMap((it) => (it.kind === 'full' ? saidOf(all, paths.get(it.uri)!, it.items) : []));
}

async function byEditor(all: Files): Promise<string[]> {
  client = await connect({ pulls: true });
  for (const [path, { text }] of all) client.open(uriOf(path), text);
  // Once the workspace was looked at, the drafts have seen each other.
  await client.pullAll();
  const out: string[] = [];
  for (const path of all.keys()) {
    const answer = await client.pull(uriOf(path));
    if (answer.kind === 'full') out.push(...saidOf(all, path, answer.items));
  }
  return out;
}

async function expectFound(all: Files, them: readonly string[]): Promise<void> {
  const found = [...them].sort();
  expect((await byCommand(all)).sort()).toEqual(found);
  expect((await byWorkspace(all)).sort()).toEqual(found);
  await client?.leave();
  expect((await byEditor(all)).sort()).toEqual(found);
}

const clean = (): Workspace => workspace({ districts: 3, streets: 12, years: [2021, 2022, 2023, 2024] });

test.each(some.map((it) => [it.name, it] as const))('%s: command, workspace and editor agree', async (_, it) => {
  const all = clean();
  it.plant(all);
  await expectFound(filesOf(all), it.found);
});

test.runIf(hasShared)('faults behind real reports: command, workspace and editor agree', async () => {
  const all = new Map(filesOf(clean()));
  for (const { who, plant } of acrossReal) {
    const it = real.get(`real/${who}.nianbao.md`)!;
    all.set(`real/${who}.nianbao.md`, { who, text: plant(it.text) });
  }
  await expectFound(
    all,
    acrossReal.flatMap(({ who, found }) => found.map((it) => `${it} ${who}`)),
  );
});
