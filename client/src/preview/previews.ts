import * as vscode from 'vscode';
import { type Asks, Panel, titleOf } from './panel.ts';

const viewType = 'nianbao.preview';

/** The preview, of which there is one; it shows the draft that was edited last. */
export interface Previews extends vscode.Disposable {
  /** Opens it beside the editor, or brings it to the front. */
  show(uri: vscode.Uri): void;
  /** Puts the table at an offset of a draft on the clipboard; opens the preview for that, since it is what can. */
  copyTable(uri: vscode.Uri, at: number): Promise<void>;
  /** Takes over the one that was open when the window closed. */
  restore(): vscode.Disposable;
}

/** Nothing of it is made before somebody wants to see it, or VS Code brings back the one that was open. */
export function previewsOf(session: Asks): Previews {
  let open: Panel | undefined;
  const keep = (view: vscode.WebviewPanel, uri: vscode.Uri): Panel => {
    const it = new Panel(session, view, uri);
    open?.dispose();
    open = it;
    view.onDidDispose(() => {
      it.dispose();
      if (open === it) open = undefined;
    });
    return it;
  };
  const shown = (uri: vscode.Uri, preserveFocus: boolean): Panel => {
    if (!open) {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
      return keep(vscode.window.createWebviewPanel(viewType, titleOf(uri), column, { enableFindWidget: true }), uri);
    }
    open.follow(uri);
    open.view.reveal(undefined, preserveFocus);
    return open;
  };
  const kept: vscode.WebviewPanelSerializer = {
    async deserializeWebviewPanel(view, state: unknown) {
      const uri = uriOf(state) ?? vscode.window.activeTextEditor?.document.uri;
      if (uri) keep(view, uri);
      else view.dispose();
    },
  };
  return {
    show: (uri) => void shown(uri, true),
    // A page without the focus may copy nothing.
    copyTable: (uri, at) => shown(uri, false).copy(at),
    restore: () => vscode.window.registerWebviewPanelSerializer(viewType, kept),
    dispose: () => open?.dispose(),
  };
}

/** What the page kept of itself; it may be of another version of this program. */
function uriOf(state: unknown): vscode.Uri | undefined {
  const { uri } = (state ?? {}) as { readonly uri?: unknown };
  return typeof uri === 'string' ? vscode.Uri.parse(uri, true) : undefined;
}
