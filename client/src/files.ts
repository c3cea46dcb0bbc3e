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
