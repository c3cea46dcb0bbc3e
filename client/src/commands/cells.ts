import * as vscode from 'vscode';
import { inTable } from '../in-table.ts';
import { type Step, walk } from '../walk.ts';
import type { Command } from './index.ts';

/** What a key does of its own where a table does not want it; its binding says so. */
interface Otherwise {
  readonly command: string;
  readonly args?: unknown;
}

/** The commands that go from cell to cell. They select what stands in a cell, and create nothing. */
export const cells: readonly Command[] = [
  stepping('nianbao.nextCell', 'next'),
  stepping('nianbao.previousCell', 'previous'),
  stepping('nianbao.cellBelow', 'below'),
  stepping('nianbao.cellAbove', 'above'),
];

function stepping(id: string, step: Step): Command {
  return {
    id,
    async run({ stops }, given) {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.languageId !== 'nianbao') return;
      const { document } = editor;
      // Who types fast types on at once: only what is not known is waited for.
      const all = stops.known(document) ?? (await stops.learn(document));
      const to =
        all &&
        inTable(document, editor.selection.active.line) &&
        walk(all, editor.selection.active, step, (it) => document.lineAt(it).text);
      if (to) {
        editor.selection = new vscode.Selection(to.line, to.from, to.line, to.to);
        editor.revealRange(editor.selection);
      } else if (isOtherwise(given)) await vscode.commands.executeCommand(given.command, given.args);
    },
  };
}

const isOtherwise = (it: unknown): it is Otherwise => typeof it === 'object' && it !== null && 'command' in it;
