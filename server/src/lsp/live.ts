import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  type InitializeParams,
  type TextDocuments,
  WatchKind,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { Locale } from '../base/words.ts';
import type { Report } from '../report/report.ts';
import { configName } from '../workspace/config.ts';
import { draftPatterns, folderOf, type Host, isDraft as isDraftName } from '../workspace/host.ts';
import { ignoreName } from '../workspace/ignored.ts';
import { type Store, store } from '../workspace/store.ts';
import { keyOf, nameOf } from '../workspace/uris.ts';
import { type Draft, isDraft, isTooLarge } from './documents.ts';
import type { Intake } from './intake.ts';

/** The drafts of the workspace while they change: what is open, and from the first need on what lies in the folders. */
export interface Live {
  readonly store: Store;
  /** A draft is new or has changed; others are told of it once it was checked itself. */
  changed(it: Draft): void;
  closed(it: Draft): void;
  /**
   * Resolves when all that is open and all that lies in the folders is taken in, as far as it is known by now. Reading the
   * folders begins here if nothing else has begun it, and ends early when the user has had enough of it.
   */
  readonly ready: () => Promise<void>;
  /** Reads the folders anew, whether or not anybody told that something changed in them; then as `ready`. */
  reread(): Promise<void>;
  /** Follows files and folders; needs a client that is initialized. */
  watch(): void;
}

export interface Around {
  readonly connection: Connection;
  readonly documents: TextDocuments<Draft>;
  readonly intake: Intake;
  readonly nextTurn: () => Promise<void>;
  /** Resolves once the code that answers keystrokes is compiled, or the user types. */
  readonly warm: () => Promise<void>;
  readonly host: Host;
  readonly params: InitializeParams;
  readonly locale: Locale;
  /** What drafts say of each other may be another now. */
  readonly met: () => void;
  /** A settings file, or the folders that hold them, changed. */
  readonly settingsChanged: (folders?: readonly string[]) => void;
}

export const live = (around: Around): Live => new Running(around);

/** As many files are read before anybody is told that it takes a while. */
const many = 50;

class Running implements Live {
  readonly store: Store;
  readonly #around: Around;
  readonly #due = new Set<string>();
  #roots: readonly string[];
  #taking: Promise<void> | undefined;
  #scan: Promise<void> | undefined;
  #scanned = false;
  /** Files on their way. */
  readonly #pending = new Set<Promise<void>>();

  constructor(around: Around) {
    this.#around = around;
    this.#roots = rootsOf(around.params);
    this.store = store(around.host, () => this.#roots);
  }

  changed({ uri }: Draft): void {
    this.#due.add(uri);
    // Where there is no other draft nobody asks, and to take each keystroke in would cost more than to check it.
    if (!this.#isAlone(uri)) this.#begin();
  }

  #isAlone(uri: string): boolean {
    return this.#scanned && this.#around.documents.keys().length <= 1 && this.store.shelf.isAlone(uri);
  }

  #begin(): void {
    if (this.#due.size === 0) return;
    this.#taking ??= this.#guarded(this.#take()).then(() => {
      this.#taking = undefined;
      void this.ready();
    });
  }

  closed({ uri }: Draft): void {
    this.#due.delete(uri);
    this.#follow([() => this.store.close(uri)]);
  }

  readonly ready = async (): Promise<void> => {
    this.#begin();
    await this.#taking;
    this.#scan ??= this.#guarded(this.#scanAll(this.#roots));
    await this.#scan;
    await Promise.all(this.#pending);
  };

  async reread(): Promise<void> {
    const isFirst = this.#scan === undefined;
    await this.ready();
    if (isFirst) return;
    this.store.rulesChanged();
    const before = new Map(this.store.closed.map(({ key, revision }) => [key, revision]));
    await this.#guarded(this.#scanAll(this.#roots));
    // What was not found again is gone.
    const gone = this.store.closed.filter(({ key, revision }) => before.get(key) === revision);
    this.#moved(
      gone.map((it) => it.uri),
      [],
      false,
    );
    await this.ready();
  }

  watch(): void {
    const { connection, params } = this.#around;
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    connection.workspace.onDidCreateFiles(({ files }) =>
      this.#moved(
        [],
        files.map((it) => it.uri),
        true,
      ),
    );
    connection.workspace.onDidDeleteFiles(({ files }) =>
      this.#moved(
        files.map((it) => it.uri),
        [],
        true,
      ),
    );
    connection.workspace.onDidRenameFiles(({ files }) =>
      this.#moved(
        files.map((it) => it.oldUri),
        files.map((it) => it.newUri),
        true,
      ),
    );
    const { workspace } = params.capabilities;
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.#foldersChanged(
          added.map((it) => it.uri),
          removed.map((it) => it.uri),
        ),
      );
    }
    if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    // A client that refuses keeps the settings it began with, and files as they were read.
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...watchers] }).catch(() => {});
  }

  /** Takes open documents in: behind their own findings, one a turn. */
  async #take(): Promise<void> {
    const { documents, intake, nextTurn, met } = this.#around;
    while (this.#due.size > 0) {
      await intake.quiet();
      await nextTurn();
      await nextTurn();
      // A draft that was closed while it waited is due no more.
      const [uri] = this.#due;
      if (uri === undefined) continue;
      this.#due.delete(uri);
      const it = documents.get(uri);
      const now = (): Report | undefined => documents.get(uri)?.snapshot.report;
      if (it && isDraft(it)) this.store.open(uri, isTooLarge(it) ? undefined : it.snapshot.report, now);
      if (this.#due.size === 0) met();
    }
  }

  async #scanAll(folders: readonly string[]): Promise<void> {
    const { connection, intake, met, locale, warm } = this.#around;
    let isLong = false;
    let bar: Promise<WorkDoneProgressServerReporter> | undefined;
    let shown: WorkDoneProgressServerReporter | undefined;
    const begin = async (): Promise<WorkDoneProgressServerReporter> => {
      shown = (await connection.window.createWorkDoneProgress()) as WorkDoneProgressServerReporter;
      shown.begin(scanning[locale], 0, undefined, true);
      return shown;
    };
    const course = {
      async turn() {
        // Of what takes long anyway nobody misses the half second that the first keystrokes gain.
        if (isLong) await warm();
        await intake.calm();
      },
      get cancelled() {
        return shown?.token.isCancellationRequested === true;
      },
      progress(done: number, all: number) {
        isLong = all > many;
        if (!isLong || done % many !== 1) return;
        bar ??= begin();
        shown?.report(Math.floor((100 * done) / all), `${done} / ${all}`);
      },
    };
    for (const it of folders) await this.store.scan(it, course);
    (await bar)?.done();
    this.#scanned = true;
    this.#begin();
    await this.#taking;
    met();
  }

  #filesChanged(changes: readonly FileEvent[]): void {
    if (changes.some(({ uri }) => uri.endsWith(`/${configName}`))) this.#around.settingsChanged();
    const those = (deleted: boolean): string[] =>
      changes.flatMap(({ uri, type }) => ((type === FileChangeType.Deleted) === deleted ? uri : []));
    const ruled = changes.flatMap(({ uri }) => (uri.endsWith(`/${ignoreName}`) ? (folderOf(uri) ?? []) : []));
    // With a folder its rules went, and nobody tells of them.
    if (ruled.length > 0 || those(true).some((it) => !isDraftName(nameOf(it)))) this.store.rulesChanged();
    this.#moved(those(true), those(false), false);
    if (ruled.length > 0) this.#moved(ruled, ruled, true);
  }

  /** Places went and others came or changed; both are looked at as they are now. Before anything was read there is nothing to keep up. */
  #moved(from: readonly string[], to: readonly string[], folders: boolean): void {
    if (folders) this.store.rulesChanged();
    if (!this.#scan) return;
    const course = { turn: () => this.#around.intake.calm(), cancelled: false };
    this.#follow([
      ...[...this.store.below(from), ...to].map((it) => () => this.store.touched(it)),
      ...(folders ? to.map((it) => () => this.store.scan(it, course)) : []),
    ]);
  }

  #foldersChanged(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(keyOf));
    this.#roots = [...this.#roots.filter((it) => !gone.has(keyOf(it))), ...added];
    this.#around.settingsChanged(this.#roots);
    this.#moved(removed, [], false);
    this.#scan = this.#scan?.then(() => this.#guarded(this.#scanAll(added)));
  }

  /** Takes steps that wait for files, one after the other. */
  #follow(steps: readonly (() => Promise<void>)[]): void {
    if (steps.length === 0) return;
    const run = async (): Promise<void> => {
      for (const it of steps) await this.#guarded(it());
      this.#begin();
      await this.#taking;
      this.#around.met();
    };
    const all: Promise<void> = run().finally(() => this.#pending.delete(all));
    this.#pending.add(all);
  }

  async #guarded(it: Promise<void>): Promise<void> {
    await it.catch((error: unknown) =>
      this.#around.connection.console.error(`drafts of the workspace: ${String(error)}`),
    );
  }
}

// When a folder goes, no client tells what was in it.
const watchers: readonly FileSystemWatcher[] = [
  ...[configName, ignoreName, ...draftPatterns].map((it) => ({ globPattern: `**/${it}` })),
  { globPattern: '**/*', kind: WatchKind.Delete },
];

const scanning = { zh: '读取工作区中的年报', en: 'Reading the annual reports of the workspace' } as const;

const rootsOf = ({ workspaceFolders, rootUri }: InitializeParams): readonly string[] =>
  workspaceFolders?.map((it) => it.uri) ?? (rootUri ? [rootUri] : []);
