import * as vscode from 'vscode';
import type { Command } from './index.ts';

/** Brings the view of all drafts by unit and year to the front. */
export const showLedger: Command = {
  id: 'nianbao.showLedger',
  async run() {
    await vscode.commands.executeCommand('nianbao.ledger.focus');
  },
};
