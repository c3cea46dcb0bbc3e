import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { defaults, type Settings, settingsFrom } from '../base/settings.ts';
import type { Options } from '../protocol.ts';
import { configName, configs } from '../workspace/config.ts';
import { type Host, join } from '../workspace/host.ts';

/** The settings in force for each document. The only place that keeps them. */
export interface Preferences {
  /** The same object until something changes, so that what was computed with it can be kept with it. */
  of(uri: string): Settings | Promise<Settings>;
  /** How often anything changed. */
  readonly revision: number;
  /** Asks the client to say when settings or configuration files change; needs a client that is initialized. */
  watch(): void;
  forget(uri: string): void;
}

export function preferences(
  connection: Connection,
  params: InitializeParams,
  host: Host,
  changed: () => void,
): Preferences {
  const known = new Map<string, Settings | Promise<Settings>>();
  const files = configs(host);
  const roots = (params.workspaceFolders ?? []).map((it) => it.uri.replace(/\/$/, ''));
  const { workspace } = params.capabilities;
  let revision = 0;
  let pushed: unknown = (params.initializationOptions as Options | undefined)?.settings;

  const reset = (): void => {
    revision++;
    known.clear();
    changed();
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = (settings as { nianbao?: unknown } | null)?.nianbao ?? pushed;
    reset();
  });
  connection.onDidChangeWatchedFiles(() => {
    files.clear();
    reset();
  });

  const editor = async (uri: string): Promise<unknown> =>
    workspace?.configuration ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'nianbao' }) : pushed;

  const resolve = async (uri: string): Promise<Settings> => {
    try {
      const [file, own] = await Promise.all([files.find(uri, rootOf(uri, roots)), editor(uri)]);
      // The file wins whole; only the language of messages stays the reader's.
      return file ? { ...file.settings, locale: file.settings.locale ?? settingsFrom(own).locale } : settingsFrom(own);
    } catch (error) {
      // A client that cannot answer still gets its documents checked.
      connection.console.warn(`settings of ${uri}: ${String(error)}`);
      return defaults;
    }
  };

  return {
    get revision() {
      return revision;
    },
    of(uri) {
      const seen = known.get(uri);
      if (seen) return seen;
      const asked: Promise<Settings> = resolve(uri).then((it) => {
        if (known.get(uri) === asked) known.set(uri, it);
        return it;
      });
      known.set(uri, asked);
      return asked;
    },
    watch: () => watch(connection, params),
    forget: (uri) => void known.delete(uri),
  };
}

function watch(connection: Connection, { capabilities: { workspace } }: InitializeParams): void {
  // A client that refuses keeps the settings it began with.
  const refused = (): void => {};
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'nianbao' }).catch(refused);
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [{ globPattern: `**/${configName}` }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
  }
}

/** The innermost workspace folder that holds a document. */
function rootOf(uri: string, roots: readonly string[]): string | undefined {
  return roots.filter((it) => uri.startsWith(join(it, ''))).sort((a, b) => b.length - a.length)[0];
}
