import * as vscode from 'vscode';
import { complete, findings, of, openDraft, replace } from './drafts.ts';
import { test } from './index.ts';
import { diagnostics, inWorkspace } from './wait.ts';

/** A report of a unit and year of its own, with as many requests carried over to the next year and from the last. */
const report = (unit: string, year: number, { out = 0, before = 0 }: { out?: number; before?: number }): string =>
  complete()
    .replaceAll('某市某区某街道办事处', unit)
    .replaceAll('2024', String(year))
    .replace(/\| 四、结转下年度继续办理 \| 0 (.*)\| 0 \|/, `| 四、结转下年度继续办理 | ${out} $1| ${out} |`)
    .replace(/\| 二、上年结转(\S+) \| 0 (.*)\| 0 \|/, `| 二、上年结转$1 | ${before} $2| ${before} |`);

const carried = (number: number): string => `| 四、结转下年度继续办理 | ${number} |`;

test('a cell carried over is changed in one draft, and the drafts of the next year say so, open or not', async () => {
  const unit = '青禾县审计局';
  const closed = inWorkspace('audit-closed-2024.nianbao.md');
  await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(report(unit, 2024, { before: 2 })));
  const last = await openDraft(report(unit, 2023, { out: 2 }), 'audit-2023');
  const next = await openDraft(report(unit, 2024, { before: 2 }), 'audit-2024');
  const said = (uri: vscode.Uri, number: number) =>
    diagnostics(
      uri,
      `${number} × cross-year-carry in ${uri.path}`,
      (them) => of('cross-year-carry', them).length === number,
    );
  const editor = await vscode.window.showTextDocument(last.document, vscode.ViewColumn.One);
  await replace(editor, [carried(2), carried(3)]);
  await findings(next.document, 'cross-year-carry', 1);
  await said(closed, 1);
  await replace(editor, [carried(3), carried(2)]);
  await findings(next.document, 'cross-year-carry', 0);
  await said(closed, 0);
});
