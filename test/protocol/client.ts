import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import {
  type CodeAction,
  type CompletionClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type PreviousResultId,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serve } from '../../server/src/lsp/server.ts';
import { configName } from '../../server/src/workspace/config.ts';
import type { Entry } from '../../server/src/workspace/host.ts';
import { keyOf, nameOf } from '../../server/src/workspace/uris.ts';

/** What a client can do and what lies around it. */
export interface Setup {
  readonly pulls?: boolean;
  readonly locale?: string;
  /** What workspace/configuration answers; a client without it where undefined. May be changed by the test. */
  readonly settings?: { value: unknown };
  /** Files of the machine by URI. May be changed by the test. */
  readonly files?: Map<string, string>;
  readonly options?: unknown;
  readonly documentChanges?: boolean;
  /** Whether it shows edits that need a yes before it makes them. */
  readonly annotations?: boolean;
  /** Whether it shows Markdown in hovers, and what a definition was asked about. */
  readonly rich?: boolean;
  /** Whether it shows an outline as a tree, and can be told to ask for hints and lenses anew. */
  readonly views?: boolean;
  /** What it takes in a list of completions; the least there is where undefined. */
  readonly completion?: CompletionClientCapabilities;
  /** Whether files come late, and not in the order they were asked for. */
  readonly slow?: boolean;
  /** The timer of the server's machine; where undefined no time passes at all. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** The workspace folders; one where undefined. */
  readonly folders?: readonly string[];
  /** Whether it shows how far work has come. */
  readonly progress?: boolean;
}

export type Client = Awaited<ReturnType<typeof connect>>;

/** A client and a server in one process, with two streams between them, after initialize. */
export async function connect(setup: Setup = {}) {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const files = setup.files ?? new Map<string, string>();
  let reads = 0;
  serve(server, {
    nextTurn: () => setImmediate(),
    hurry: () => {},
    pause: setup.pause ?? (() => setImmediate()),
    async read(uri) {
      const text = files.get(uri) ?? files.get(keyOf(uri));
      if (setup.slow) for (let i = reads++ % 5; i > 0; i--) await setImmediate();
      return text;
    },
    list: async (folder) => entriesOf(files, folder),
    pages: () => import('../../server/src/html.ts'),
    office: () => import('../../server/src/word.ts'),
  });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const documents = new Map<string, TextDocument>();
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  const logged: string[] = [];
  const asked = { refreshes: 0, registered: [] as string[] };

  client.onNotification('textDocument/publishDiagnostics', (it: PublishDiagnosticsParams) => {
    published.push(it);
    for (const look of [...waiting]) look();
  });
  client.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
  client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => setup.settings?.value ?? null),
  );
  client.onRequest('workspace/diagnostic/refresh', () => {
    asked.refreshes++;
    for (const look of [...waiting]) look();
    return null;
  });
  client.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    asked.registered.push(...registrations.map((it) => it.method));
    return null;
  });
  client.listen();

  const answer = await client.sendRequest<InitializeResult>('initialize', params(setup));
  await client.sendNotification('initialized', {});

  /** Resolves when a question about what has arrived is answered. */
  const until = <T>(look: () => T | undefined | false): Promise<T> =>
    new Promise((resolve) => {
      const ask = (): void => {
        const it = look();
        if (!it) return;
        waiting.delete(ask);
        resolve(it);
      };
      waiting.add(ask);
      ask();
    });
  const request = <T>(method: string, it: unknown): Promise<T> => client.sendRequest<T>(method, it as object);
  const notify = (method: string, it: unknown): void => void client.sendNotification(method, it as object);

  return {
    capabilities: answer.capabilities,
    client,
    published,
    logged,
    asked,
    files,
    request,
    notify,
    until,
    text: (uri: string): string => documents.get(uri)!.getText(),
    open(uri: string, text: string, languageId = 'nianbao', version = 1) {
      documents.set(uri, TextDocument.create(uri, languageId, version, text));
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    },
    /** Replaces the first occurrence of a text by another, as an edit of that place alone. */
    edit(uri: string, before: string, after: string) {
      const document = documents.get(uri)!;
      const from = document.getText().indexOf(before);
      if (from < 0) throw new Error(`no “${before}” in ${uri}`);
      const range = { start: document.positionAt(from), end: document.positionAt(from + before.length) };
      const version = document.version + 1;
      const contentChanges = [{ range, text: after }];
      documents.set(uri, TextDocument.update(document, contentChanges, version));
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      return version;
    },
    save: (uri: string) => notify('textDocument/didSave', { textDocument: { uri } }),
    close(uri: string) {
      documents.delete(uri);
      notify('textDocument/didClose', { textDocument: { uri } });
    },
    /** What was published for a version; at once, if it was. */
    pushed: (uri: string, version: number): Promise<readonly Diagnostic[]> =>
      until(() => published.findLast((it) => it.uri === uri && it.version === version)?.diagnostics),
    pull: (uri: string, previousResultId?: string) =>
      request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId && { previousResultId }),
      }),
    /** Findings of all files that are not open, as the client has them after it asked once more. */
    pullAll: (before: readonly PreviousResultId[] = []) =>
      request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: before }),
    actions: (uri: string, range: Range, only?: string[]) =>
      request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      }),
    /** The place of a text in a document. */
    place(uri: string, words: string): Range {
      const document = documents.get(uri)!;
      const from = document.getText().indexOf(words);
      return { start: document.positionAt(from), end: document.positionAt(from + words.length) };
    },
    /** The text of a document after an action's edits. */
    applied(uri: string, action: CodeAction): string {
      const change = action.edit?.documentChanges?.[0];
      const edits = (change && 'edits' in change ? change.edits : action.edit?.changes?.[uri]) as TextEdit[];
      return TextDocument.applyEdits(documents.get(uri)!, edits);
    },
    async leave() {
      await request('shutdown', undefined);
      client.dispose();
      server.dispose();
    },
  };
}

/** What a folder holds, by the URIs of all files below it. */
function entriesOf(files: ReadonlyMap<string, string>, folder: string): Entry[] {
  const root = `${keyOf(folder)}/`;
  const found = new Map<string, Entry>();
  for (const uri of files.keys()) {
    if (!keyOf(uri).startsWith(root)) continue;
    const [name = '', ...rest] = keyOf(uri).slice(root.length).split('/');
    found.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
  }
  return [...found.values()];
}

function params(setup: Setup): InitializeParams {
  const { pulls, locale, settings, options, documentChanges = true, annotations, rich, views, completion } = setup;
  const { folders = ['file:///w'], progress = false } = setup;
  return {
    processId: null,
    rootUri: 'file:///w',
    workspaceFolders: folders.map((uri) => ({ uri, name: nameOf(uri) })),
    ...(locale && { locale }),
    ...(options !== undefined && { initializationOptions: options }),
    capabilities: {
      window: { workDoneProgress: progress },
      workspace: {
        workspaceFolders: true,
        ...(settings && { configuration: true }),
        workspaceEdit: { documentChanges, ...(annotations && { changeAnnotationSupport: { groupsOnLabel: true } }) },
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
        ...(views && { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } }),
      },
      textDocument: {
        publishDiagnostics: { relatedInformation: true, versionSupport: true },
        ...(pulls && { diagnostic: { dynamicRegistration: false } }),
        ...(views && { documentSymbol: { hierarchicalDocumentSymbolSupport: true } }),
        ...(completion && { completion }),
        ...(rich && { hover: { contentFormat: ['markdown', 'plaintext'] }, definition: { linkSupport: true } }),
      },
    },
  };
}

export const configUri = `file:///w/${configName}`;

/** One table three row whose total is 4, or what the test says. */
export const draft = (total = '4', ending = '\n'): string =>
  [
    '# 某市某区某街道办事处2024年政府信息公开工作年度报告',
    '',
    '| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| :-- | --: | --: | --: | --: | --: | --: | --: |',
    `| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | ${total} |`,
    '',
  ].join(ending);

/** A report that carried some requests in and others out. */
export const carried = (year: number, into: number, out: number, unit = '青禾县水务局'): string => {
  const row = (label: string, n: number): string => `| ${label} | ${n} | 0 | 0 | 0 | 0 | 0 | ${n} |`;
  return [
    `# ${unit}${year}年政府信息公开工作年度报告`,
    '',
    '| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| :-- | --: | --: | --: | --: | --: | --: | --: |',
    row('二、上年结转政府信息公开申请数量', into),
    row('四、结转下年度继续办理', out),
    '',
  ].join('\n');
};

/** The findings of one rule. */
export const of = (code: string, them: readonly Diagnostic[]): readonly Diagnostic[] =>
  them.filter((it) => it.code === code);
