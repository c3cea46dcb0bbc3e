import { afterEach, expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { CheckedFile } from '../../server/src/convert/check-result.ts';
import { rules } from '../../server/src/rules/index.ts';
import { folder } from '../cli/run.ts';
import { acrossUnits } from '../workspaces/across-units.ts';
import { acrossYears } from '../workspaces/across-years.ts';
import { type Workspace, workspace, written } from '../workspaces/workspace.ts';
import { type Client, connect } from './client.ts';

// The faults between reports are planted one at a time into districts with streets and years. Whoever asks is told of
// exactly what was planted: the command, the workspace as a whole, and the editor in which the drafts are open.

/** Each is asked three times over 158 drafts, so by default only some are. */
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

const said = (all: Workspace, path: string, rule: string, severity: string): string[] => {
  const { unit, year } = all.get(path)!;
  return comparing.has(rule) ? [`${rule} ${severity} ${unit} ${year}`] : [];
};

const saidOf = (all: Workspace, path: string, found: readonly Diagnostic[]): string[] =>
  found.flatMap((it) => said(all, path, String(it.code), severities[it.severity!]));

async function byCommand(all: Workspace): Promise<string[]> {
  const it = folder(Object.fromEntries([...all].map(([path, draft]) => [path, written(draft)])));
  const { out } = await it.run(['check', '--format', 'json', '.']);
  const { files } = JSON.parse(out) as { files: CheckedFile[] };
  return files.flatMap(({ path, findings }) =>
    findings.flatMap(({ rule, severity }) => said(all, path, rule, severity)),
  );
}

const uriOf = (path: string): string => `file:///w/${encodeURI(path)}`;

async function byWorkspace(all: Workspace): Promise<string[]> {
  const paths = new Map([...all.keys()].map((path) => [uriOf(path), path]));
  client = await connect({ pulls: true, files: new Map([...all].map(([path, it]) => [uriOf(path), written(it)])) });
  const { items } = await client.pullAll();
  return items.flatMap((it) => (it.kind === 'full' ? saidOf(all, paths.get(it.uri)!, it.items) : []));
}

async function byEditor(all: Workspace): Promise<string[]> {
  client = await connect({ pulls: true });
  for (const [path, it] of all) client.open(uriOf(path), written(it));
  // Once the workspace was looked at, the drafts have seen each other.
  await client.pullAll();
  const out: string[] = [];
  for (const path of all.keys()) {
    const answer = await client.pull(uriOf(path));
    if (answer.kind === 'full') out.push(...saidOf(all, path, answer.items));
  }
  return out;
}

test.each(some.map((it) => [it.name, it] as const))('%s: command, workspace and editor agree', async (_, it) => {
  const all = workspace({ districts: 3, streets: 12, years: [2021, 2022, 2023, 2024] });
  it.plant(all);
  const found = [...it.found].sort();
  expect((await byCommand(all)).sort()).toEqual(found);
  expect((await byWorkspace(all)).sort()).toEqual(found);
  await client?.leave();
  expect((await byEditor(all)).sort()).toEqual(found);
});
