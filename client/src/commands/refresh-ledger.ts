import * as vscode from 'vscode';
import { reread } from '../../../server/src/protocol.ts';
import type { Command } from './index.ts';

/** Reads the folders anew, for shares on which nobody tells what others change; the view follows by itself. */
export const refreshLedger: Command = {
  id: 'nianbao.refreshLedger',
  async run({ ask }) {
    await vscode.window.withProgress({ location: { viewId: 'nianbao.ledger' } }, () => ask(reread, {}));
  },
};
