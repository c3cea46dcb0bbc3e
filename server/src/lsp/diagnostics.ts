import { type Draft, isDraft } from './documents.ts';
import { puller } from './pulls.ts';
import { type Around, type States, type Teller, validate } from './validate.ts';

/** Findings on their way to the client: pulled where it can pull, pushed where it cannot, never both. */
export interface Diagnostics {
  /** A document is new or has changed. */
  changed(it: Draft): void;
  saved(it: Draft): void;
  closed(it: Draft): void;
  /** Whatever was told may be no longer true: settings changed, or the cursor left a cell. */
  refresh(uri?: string): void;
  /** Drafts came, went or changed; those that others now say something else of are told anew. */
  met(): void;
}

export function diagnostics(around: Around, pulls: boolean): Diagnostics {
  const { documents } = around;
  const openings = new Map<string, { readonly opening: number; checked: number }>();
  let count = 0;
  const stateOf = (it: Draft) => {
    const state = openings.get(it.uri) ?? { opening: ++count, checked: it.version };
    openings.set(it.uri, state);
    return state;
  };
  const states: States = {
    opening: (it) => stateOf(it).opening,
    waits: (it, settings) => settings.run === 'onSave' && stateOf(it).checked !== it.version,
    seen: new Map(),
  };
  const tell = pulls ? puller(around, states) : pusher(around, states);
  return {
    changed(it) {
      stateOf(it);
      tell.changed(it.uri);
    },
    saved(it) {
      stateOf(it).checked = it.version;
      tell.saved(it.uri);
    },
    closed(it) {
      openings.delete(it.uri);
      states.seen.delete(it.uri);
      tell.closed(it.uri);
    },
    refresh: (uri) => tell.refresh(uri),
    met: () => tell.met(documents.keys().filter((uri) => looksNew(around, states, uri))),
  };
}

/** Whether others look different than when a document was checked; to be asked once, since it will be checked again. */
function looksNew({ store }: Around, { seen }: States, uri: string): boolean {
  const [before, now] = [seen.get(uri), store.shelf.around(uri)];
  if (!before || before === now) return false;
  seen.set(uri, now);
  return true;
}

/** Publishes once for the last version of what was queued, also where nothing changed, so that clients can wait for it. */
function pusher(around: Around, states: States): Teller {
  const { connection, documents, preferences, intake } = around;
  const due = new Set<string>();
  let running = false;
  const publish = async (uri: string): Promise<void> => {
    const version = documents.get(uri)?.version;
    const asked = preferences.of(uri);
    const settings = asked instanceof Promise ? await asked : asked;
    const it = documents.get(uri);
    // A version that came while settings were asked for is due by itself.
    if (!it || it.version !== version || !isDraft(it) || states.waits(it, settings)) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: validate(around, states, it, settings) });
  };
  const run = async (): Promise<void> => {
    await intake.quiet();
    running = false;
    const now = [...due];
    due.clear();
    for (const uri of now) {
      publish(uri).catch((error: unknown) => connection.console.error(`diagnostics of ${uri}: ${String(error)}`));
    }
  };
  const add = (uri: string): void => {
    due.add(uri);
    if (running) return;
    running = true;
    void run();
  };
  return {
    changed: add,
    saved: add,
    closed(uri) {
      due.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: (uri) => (uri ? add(uri) : documents.keys().forEach(add)),
    met: (uris) => uris.forEach(add),
  };
}
