// Waiting, for tests that never sleep: for the event that may bring what is awaited, or for the answer to a question.
import * as vscode from 'vscode';

/** Nothing, as long as it is not there yet. */
type Maybe<T> = T | undefined | false;

/** Shorter than a test's own limit, so that a failure names what was missing. */
const limit = 30_000;

/** Asks now, and again whenever the event fires, until there is an answer. */
export function waitFor<T>(what: string, event: vscode.Event<unknown>, ask: () => Maybe<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer);
      listener.dispose();
      end();
    };
    const look = () => {
      try {
        const answer = ask();
        if (answer) settle(() => resolve(answer));
      } catch (error) {
        settle(() => reject(error));
      }
    };
    const timer = setTimeout(() => settle(() => reject(missing(what))), limit);
    const listener = event(look);
    look();
  });
}

/** Asks again and again, for things no event announces: code actions, for one, may come after the diagnostic they mend. */
export async function eventually<T>(what: string, ask: () => PromiseLike<Maybe<T>>): Promise<T> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await pause();
  }
  throw missing(what);
}

/** The diagnostics of a document, as soon as they are what the test is about. */
export function diagnostics(
  uri: vscode.Uri,
  what: string,
  enough: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return waitFor(what, vscode.languages.onDidChangeDiagnostics, () => {
    const found = vscode.languages.getDiagnostics(uri);
    return enough(found) && found;
  });
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(inWorkspace(name));
}

export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The suite needs an open folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** A breath for the other side between two questions; how long it is decides nothing. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

function missing(what: string): Error {
  return new Error(`Waited ${limit / 1000} s in vain for ${what}`);
}
