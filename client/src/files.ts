import * as vscode from 'vscode';

/** Reads a file for the server, wherever the editor has it: on disk, on a remote machine, in a virtual workspace. */
export async function readFile({ uri }: { readonly uri: string }): Promise<{ text: string } | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return { text: new TextDecoder().decode(bytes) };
  } catch {
    return null;
  }
}

/** Finds files for the server where it cannot list folders itself. */
export async function findFiles({ folder, names }: { readonly folder: string; readonly names: readonly string[] }) {
  const within = new vscode.RelativePattern(vscode.Uri.parse(folder, true), `**/{${names.join(',')}}`);
  const found = await vscode.workspace.findFiles(within, '**/node_modules/**');
  return { uris: found.map((it) => it.toString()) };
}

/** A part of the server that it loads late, where the server runs in the browser and cannot read it itself. */
export async function readPart(home: vscode.Uri, name: string): Promise<{ source: string }> {
  const part = name === 'word' ? 'word' : 'html';
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(home, 'dist', `${part}.browser.js`));
  return { source: new TextDecoder().decode(bytes) };
}
