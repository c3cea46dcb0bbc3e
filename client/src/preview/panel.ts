import * as vscode from 'vscode';
import { ledger, preview } from '../../../server/src/protocol.ts';
import type { Session } from '../main.ts';
import { htmlOf } from './html.ts';
import type { FromPage, ToPage, Words } from './messages.ts';
import { editorOf, findingsIn, goTo } from './places.ts';

export type Asks = Pick<Session, 'ask' | 'home'>;

/** For so long after the page led it the editor does not lead the page, in milliseconds. */
const pause = 400;

/** A draft as it will be issued, beside its text. It follows the draft that is edited, and asks for no more than what changed. */
export class Panel implements vscode.Disposable {
  readonly view: vscode.WebviewPanel;
  readonly #session: Asks;
  readonly #parts: vscode.Disposable;
  #uri: vscode.Uri;
  /** What the page holds, by keys. */
  #known: readonly string[] = [];
  /** Whether the page is there and listens; a hidden one is not kept. */
  #live = false;
  #asking = false;
  #stale = false;
  #top: number | undefined;
  /** When the page last led the editor. */
  #led = Number.NEGATIVE_INFINITY;
  #copied: (() => void) | undefined;
  /** What is to be copied as soon as the page shows it. */
  #toCopy: number | undefined;

  constructor(session: Asks, view: vscode.WebviewPanel, uri: vscode.Uri) {
    this.#session = session;
    this.view = view;
    this.#uri = uri;
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(session.home, 'dist')] };
    this.#parts = vscode.Disposable.from(view, this.#listen(webview), this.#watch());
    this.#name();
    webview.html = htmlOf(webview, session.home);
  }

  dispose(): void {
    this.#copied?.();
    this.#parts.dispose();
  }

  /** Shows another draft. */
  follow(uri: vscode.Uri): void {
    if (this.#isOf({ uri })) return;
    this.#uri = uri;
    this.#top = undefined;
    this.#name();
    this.#ask();
    this.#askAgain();
  }

  /** Copies the table at an offset as soon as the page can; resolves when it is done, or cannot be. */
  copy(at: number): Promise<void> {
    this.#copied?.();
    this.#toCopy = at;
    this.#ask();
    return new Promise((resolve) => {
      this.#copied = resolve;
    });
  }

  #listen(webview: vscode.Webview): vscode.Disposable {
    return vscode.Disposable.from(
      webview.onDidReceiveMessage((it: FromPage) => this.#take(it)),
      this.view.onDidChangeViewState(() => {
        if (!this.view.visible) this.#live = false;
      }),
    );
  }

  #watch(): vscode.Disposable {
    const { window, workspace, languages } = vscode;
    return vscode.Disposable.from(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#isOf(document)) this.#ask();
      }),
      workspace.onDidOpenTextDocument((it) => {
        if (this.#isOf(it)) this.#ask();
      }),
      // What was saved may be another year of the same authority.
      workspace.onDidSaveTextDocument(() => this.#ask()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.#isOf({ uri }))) this.#paint();
      }),
      window.onDidChangeActiveTextEditor((it) => {
        if (it?.document.languageId !== 'nianbao') return;
        if (this.#isOf(it.document)) this.#point(it);
        else this.follow(it.document.uri);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isOf(textEditor.document)) this.#point(textEditor);
      }),
      window.onDidChangeTextEditorVisibleRanges((it) => this.#scrolled(it)),
    );
  }

  #take(it: FromPage): void {
    switch (it.kind) {
      case 'ready':
        this.#live = true;
        this.#known = [];
        this.#ask();
        this.#askAgain();
        break;
      case 'go':
        void this.#document().then((document) => document && goTo(document, it.to));
        break;
      case 'scrolled':
        void this.#document().then((document) => document && this.#scrollTo(document, it.at));
        break;
      case 'copied':
        void this.#finish(it);
    }
  }

  /** Asks what is different from what the page has; once more where something changed meanwhile. */
  #ask(): void {
    this.#stale = true;
    if (!this.#asking) void this.#update();
  }

  /** Asks once more when all drafts of the workspace are read, which may take a while: other years may be among them. */
  #askAgain(): void {
    this.#session.ask(ledger, {}).then(
      () => this.#ask(),
      () => {},
    );
  }

  async #update(): Promise<void> {
    this.#asking = true;
    try {
      while (this.#stale && this.#live) {
        this.#stale = false;
        await this.#askOnce();
      }
    } finally {
      this.#asking = false;
    }
  }

  async #askOnce(): Promise<void> {
    const uri = this.#uri;
    const document = await this.#document();
    const question = { textDocument: { uri: uri.toString() }, known: this.#known };
    const answer = document && (await this.#session.ask(preview, question).catch(() => undefined));
    // The page was told something else while the answer was on its way; it is asked for already.
    if (!this.#isOf({ uri }) || question.known !== this.#known) return;
    const { version, blocks = [] } = answer ?? {};
    this.#known = blocks.map(({ key }) => key);
    // Findings of another version would be painted in the wrong places; those of this one follow.
    const findings = document && version === document.version ? findingsIn(document) : undefined;
    this.#top = document && editorOf(document)?.visibleRanges[0]?.start.line;
    this.#tell({ kind: 'show', uri: uri.toString(), blocks, findings, ...seenOf(document), words: words() });
    if (this.#toCopy !== undefined) this.#tell({ kind: 'copy', at: this.#toCopy });
    this.#toCopy = undefined;
  }

  #paint(): void {
    const document = this.#open();
    if (document) this.#tell({ kind: 'paint', findings: findingsIn(document) });
  }

  #point({ document, selection }: vscode.TextEditor): void {
    this.#tell({ kind: 'cursor', at: document.offsetAt(selection.active) });
  }

  #scrolled({ textEditor: { document }, visibleRanges: [seen] }: vscode.TextEditorVisibleRangesChangeEvent): void {
    if (!seen || !this.#isOf(document) || seen.start.line === this.#top) return;
    this.#top = seen.start.line;
    // What the editor does because the page was scrolled does not come back.
    if (Date.now() - this.#led < pause) return;
    this.#tell({ kind: 'scroll', at: document.offsetAt(new vscode.Position(this.#top, 0)) });
  }

  #scrollTo(document: vscode.TextDocument, at: number): void {
    const place = document.positionAt(at);
    this.#led = Date.now();
    editorOf(document)?.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
  }

  /** A browser that lets the page copy nothing leaves text to the editor, which knows no merged cells. */
  async #finish({ tsv, done }: FromPage & { kind: 'copied' }): Promise<void> {
    if (tsv === undefined) void vscode.window.showWarningMessage(vscode.l10n.t('There is no table here to copy.'));
    else if (!done) {
      await vscode.env.clipboard.writeText(tsv);
      const told = vscode.l10n.t(
        'The table was copied as text with tabs: merged cells could not be put on the clipboard.',
      );
      void vscode.window.showInformationMessage(told);
    }
    this.#copied?.();
    this.#copied = undefined;
  }

  #tell(it: ToPage): void {
    if (this.#live) void this.view.webview.postMessage(it);
  }

  #isOf({ uri }: { readonly uri: vscode.Uri }): boolean {
    return uri.toString() === this.#uri.toString();
  }

  #open(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find((it) => this.#isOf(it));
  }

  /** The draft, read again where it was closed; undefined where it is gone. */
  async #document(): Promise<vscode.TextDocument | undefined> {
    const it = this.#open();
    if (it || this.#uri.scheme === 'untitled') return it;
    return vscode.workspace.openTextDocument(this.#uri).then(
      (read) => read,
      () => undefined,
    );
  }

  #name(): void {
    this.view.title = titleOf(this.#uri);
  }
}

/** Where the cursor of a draft is, and from where on its editor shows it; undefined where no editor does. */
function seenOf(document: vscode.TextDocument | undefined): { readonly cursor?: number; readonly top?: number } {
  const editor = document && editorOf(document);
  if (!document || !editor) return {};
  const top = editor.visibleRanges[0]?.start;
  return { cursor: document.offsetAt(editor.selection.active), ...(top && { top: document.offsetAt(top) }) };
}

export const titleOf = (uri: vscode.Uri): string => vscode.l10n.t('Preview {0}', uri.path.split('/').at(-1) ?? '');

const words = (): Words => ({
  copy: vscode.l10n.t('Copy table'),
  copied: vscode.l10n.t('The table is on the clipboard.'),
  empty: vscode.l10n.t('There is nothing to show: the draft is not open any more, is empty, or too long.'),
  severities: [vscode.l10n.t('Error'), vscode.l10n.t('Warning'), vscode.l10n.t('Info'), vscode.l10n.t('Hint')],
});
