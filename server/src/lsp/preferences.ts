import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { defaults, type Settings, settingsBeside, settingsFrom } from '../base/settings.ts';
import type { Options } from '../protocol.ts';
import { configs } from '../workspace/config.ts';
import { type Host, join } from '../workspace/host.ts';

/** The settings in force for each document. The only place that keeps them. */
export interface Preferences {
  /** The same object until something changes, so that what was computed with it can be kept with it. */
  of(uri: string): Settings | Promise<Settings>;
  /** How often anything changed. */
  readonly revision: number;
  /** Asks the client to say when settings change; needs a client that is initialized. */
  watch(): void;
  /** Settings files changed, or other folders are open now. */
  filesChanged(folders?: readonly string[]): void;
  forget(uri: string): void;
}

export const preferences = (
  connection: Connection,
  params: InitializeParams,
  host: Host,
  changed: () => void,
): Preferences => new Kept(connection, params, host, changed);

class Kept implements Preferences {
  readonly #known = new Map<string, Settings | Promise<Settings>>();
  readonly #connection: Connection;
  readonly #params: InitializeParams;
  readonly #files: ReturnType<typeof configs>;
  #roots: readonly string[];
  readonly #changed: () => void;
  #revision = 0;
  /** What the client sent of its own accord; asked for where it can be asked. */
  #pushed: unknown;

  constructor(connection: Connection, params: InitializeParams, host: Host, changed: () => void) {
    this.#connection = connection;
    this.#params = params;
    this.#files = configs(host);
    this.#roots = withoutEnd((params.workspaceFolders ?? []).map((it) => it.uri));
    this.#changed = changed;
    this.#pushed = (params.initializationOptions as Options | undefined)?.settings;
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#pushed = (settings as { nianbao?: unknown } | null)?.nianbao ?? this.#pushed;
      this.#reset();
    });
  }

  get revision(): number {
    return this.#revision;
  }

  of(uri: string): Settings | Promise<Settings> {
    const seen = this.#known.get(uri);
    if (seen) return seen;
    const asked: Promise<Settings> = this.#resolve(uri).then((it) => {
      if (this.#known.get(uri) === asked) this.#known.set(uri, it);
      return it;
    });
    this.#known.set(uri, asked);
    return asked;
  }

  watch(): void {
    watch(this.#connection, this.#params);
  }

  filesChanged(folders?: readonly string[]): void {
    if (folders) this.#roots = withoutEnd(folders);
    this.#files.clear();
    this.#reset();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #reset(): void {
    this.#revision++;
    this.#known.clear();
    this.#changed();
  }

  async #resolve(uri: string): Promise<Settings> {
    try {
      const [file, own] = await Promise.all([this.#files.find(uri, rootOf(uri, this.#roots)), this.#editor(uri)]);
      return file ? settingsBeside(file.value, own) : settingsFrom(own);
    } catch (error) {
      // A client that cannot answer still gets its documents checked.
      this.#connection.console.warn(`settings of ${uri}: ${String(error)}`);
      return defaults;
    }
  }

  async #editor(uri: string): Promise<unknown> {
    if (!this.#params.capabilities.workspace?.configuration) return this.#pushed;
    return this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'nianbao' });
  }
}

function watch(connection: Connection, { capabilities: { workspace } }: InitializeParams): void {
  // A client that refuses keeps the settings it began with.
  const refused = (): void => {};
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'nianbao' }).catch(refused);
  }
}

const withoutEnd = (folders: readonly string[]): readonly string[] => folders.map((it) => it.replace(/\/$/, ''));

/** The innermost workspace folder that holds a document. */
function rootOf(uri: string, roots: readonly string[]): string | undefined {
  return roots.filter((it) => uri.startsWith(join(it, ''))).sort((a, b) => b.length - a.length)[0];
}
