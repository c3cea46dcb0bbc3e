// Findings come calmly, whichever way they come: asked for, as VS Code does, or told, as older clients want it.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InitializeParams } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { tellCursor } from '../../../client/src/cursor.ts';
import { options, sessionOf } from '../../../client/src/main.ts';
import { filled, of, openDraft, place, replace } from './drafts.ts';
import { test } from './index.ts';
import { waitFor } from './wait.ts';

const wrong = 't3-row-total';
const spoiled = (): string => filled().replace('| 0 | 0 | 4 |', '| 0 | 0 | 9 |');

/** One way in which findings reach the editor. */
interface Way {
  readonly name: string;
  open(text: string): Promise<vscode.TextEditor>;
  found(uri: vscode.Uri): readonly vscode.Diagnostic[];
  /** Fires with the document whose findings were told or answered. */
  readonly heard: vscode.Event<string>;
}

/** The extension as it is: VS Code asks. */
const asked = async (): Promise<Way> => {
  const heard = new vscode.EventEmitter<string>();
  vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const it of uris) heard.fire(it.toString());
  });
  return {
    name: 'asked for',
    open: (text) => openDraft(text),
    found: (uri) => vscode.languages.getDiagnostics(uri),
    heard: heard.event,
  };
};

/** A client of before there were questions, in all else the extension's own, with a server of its own. */
class Old extends LanguageClient {
  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    delete params.capabilities.textDocument?.diagnostic;
  }

  /** The commands of the server are registered by the extension already, and the editor takes each but once. */
  override registerFeature(it: Parameters<LanguageClient['registerFeature']>[0]): void {
    const method = 'registrationType' in it ? it.registrationType.method : undefined;
    if (method !== 'workspace/executeCommand') super.registerFeature(it);
  }
}

const told = async (): Promise<Way> => {
  const { extensionUri } = vscode.extensions.getExtension('nianbao.nianbao')!;
  const heard = new vscode.EventEmitter<string>();
  const module = vscode.Uri.joinPath(extensionUri, 'dist', 'server.node.js').fsPath;
  const client = new Old(
    'old',
    'old',
    { module, transport: TransportKind.ipc },
    {
      ...options(),
      documentSelector: [{ language: 'nianbao', pattern: '**/told-*' }],
      middleware: {
        handleDiagnostics(uri, found, next) {
          next(uri, found);
          heard.fire(uri.toString());
        },
      },
    },
  );
  const session = sessionOf(client, extensionUri);
  await client.start();
  assert.equal(client.initializeResult?.capabilities.diagnosticProvider, undefined);
  tellCursor(session);
  return {
    name: 'told',
    open: (text) => openDraft(text, 'told'),
    found: (uri) => client.diagnostics?.get(uri) ?? [],
    heard: heard.event,
  };
};

const ways = new Map<() => Promise<Way>, Promise<Way>>();

/** Adds a test for each way. A way is prepared when it is first needed. */
function both(name: string, body: (way: Way) => Promise<void>): void {
  for (const make of [asked, told]) {
    const kind = make === asked ? 'asked for' : 'told';
    test(`findings ${kind}: ${name}`, async () => {
      if (!ways.has(make)) ways.set(make, make());
      await body((await ways.get(make))!);
    });
  }
}

/** Waits until there are as many findings of the rule as that. */
const there = ({ found, heard, name }: Way, { uri }: vscode.TextDocument, number: number, rule = wrong) =>
  waitFor(`${number} × ${rule}, ${name}`, heard, () => {
    const them = of(rule, found(uri));
    return them.length === number && them;
  });

/** Whatever was asked before this is answered after it: the server takes one thing after the other. */
async function caughtUp(way: Way): Promise<void> {
  const active = vscode.window.activeTextEditor!;
  const { document } = await way.open(spoiled());
  await there(way, document, 1);
  await vscode.window.showTextDocument(active.document);
}

const away = (editor: vscode.TextEditor): void => {
  editor.selection = new vscode.Selection(0, 0, 0, 0);
};

both('with run: onSave they stay as they are until the draft is saved', async (way) => {
  const settings = vscode.workspace.getConfiguration('nianbao');
  await settings.update('run', 'onSave', vscode.ConfigurationTarget.Workspace);
  try {
    const editor = await way.open(spoiled());
    const { document } = editor;
    await there(way, document, 1);
    away(editor);
    await replace(editor, ['| 9 |', '| 4 |'], ['| 1 | 0 | 0 | 0 | 1 |', '| 1 | 0 | 0 | 0 | 6 |']);
    await caughtUp(way);
    assert.equal(of(wrong, way.found(document.uri)).length, 1);
    assert.equal(of('t4-total', way.found(document.uri)).length, 0);
    await document.save();
    await there(way, document, 0);
    await there(way, document, 1, 't4-total');
  } finally {
    await settings.update('run', undefined, vscode.ConfigurationTarget.Workspace);
  }
});

both('what is being typed in a cell waits until the cursor leaves it', async (way) => {
  const blank = '| 四、结转下年度继续办理 |  |  |  |  |  |  |  |';
  const editor = await way.open(filled().replace(blank, '| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 8 |'));
  const { document } = editor;
  await there(way, document, 1);
  const cell = place(document, '4 |').start;
  editor.selection = new vscode.Selection(cell, cell);
  // One edit mends the other row and breaks this one: when the one finding is gone, the other would be there.
  await replace(editor, ['8 |', '0 |'], ['4 |', '41 |']);
  await there(way, document, 0);
  away(editor);
  const [found] = await there(way, document, 1);
  assert.equal(document.getText(found!.range), '41');
});

both('a draft that was closed and opened again has them again', async (way) => {
  const { document } = await way.open(spoiled());
  await there(way, document, 1);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  const again = await vscode.workspace.openTextDocument(document.uri);
  await vscode.window.showTextDocument(again);
  await there(way, again, 1);
});

both('a finding that stays never goes while one types elsewhere', async (way) => {
  const editor = await way.open(spoiled());
  const { document } = editor;
  await there(way, document, 1);
  const seen: number[] = [];
  const listener = way.heard((it) => {
    if (it === document.uri.toString()) seen.push(of(wrong, way.found(document.uri)).length);
  });
  try {
    const end = document.lineAt(2).range.end;
    editor.selection = new vscode.Selection(end, end);
    for (const text of '边写边看提示不闪动，一直都在。') await vscode.commands.executeCommand('type', { text });
    // A last edit brings a finding of its own, so that the answer to all of them is known to have come.
    await replace(editor, ['| 1 | 0 | 0 | 0 | 1 |', '| 1 | 0 | 0 | 0 | 6 |']);
    await there(way, document, 1, 't4-total');
  } finally {
    listener.dispose();
  }
  assert.ok(seen.length > 0);
  assert.deepEqual(new Set(seen), new Set([1]));
});

both('no keystroke is checked twice, and where VS Code asks, fifty quick ones cost a few checks', async (way) => {
  const editor = await way.open(spoiled());
  const { document } = editor;
  await there(way, document, 1);
  const end = document.lineAt(2).range.end;
  editor.selection = new vscode.Selection(end, end);
  let checks = 0;
  const listener = way.heard((it) => {
    if (it === document.uri.toString()) checks++;
  });
  try {
    await Promise.all(Array.from({ length: 50 }, () => vscode.commands.executeCommand('type', { text: '年' })));
    await replace(editor, ['| 1 | 0 | 0 | 0 | 1 |', '| 1 | 0 | 0 | 0 | 6 |']);
    await there(way, document, 1, 't4-total');
  } finally {
    listener.dispose();
  }
  // A server that is told of one key after the other, and has nothing else to do, checks after each.
  assert.ok(checks <= (way.name === 'told' ? 51 : 10), `${checks} checks`);
});
