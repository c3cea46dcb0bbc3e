import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Ledger, LedgerDraft } from '../protocol.ts';
import { ledger } from '../workspace/ledger.ts';
import type { Store } from '../workspace/store.ts';
import { keyOf } from '../workspace/uris.ts';

/** How much was found in each draft when the client was last told, for the ledger of all of them. */
export interface Tallies {
  /** `revision` names the state of a file that was checked; an open document has none. */
  told(uri: string, found: readonly Diagnostic[], revision?: number): void;
  /** Drafts came, went or changed. */
  met(): void;
  ledger(): Ledger;
}

interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly revision: number | undefined;
}

/**
 * Calls `changed` once when a ledger that was given out is no longer true, and not again before the next one is asked for:
 * who never asks is never told, and thousands of changes are one.
 */
export function tallies(store: Store, isOpen: (uri: string) => boolean, changed: () => void): Tallies {
  const known = new Map<string, Tally>();
  let isTrue = false;
  const stale = (): void => {
    if (isTrue) changed();
    isTrue = false;
  };
  const draft = (uri: string): LedgerDraft => {
    const it = known.get(keyOf(uri));
    // Of a file that changed since it was checked nothing is known, which is not the same as nothing wrong.
    const holds = it && (isOpen(uri) ? it.revision === undefined : it.revision === store.revision(uri));
    const parent = store.shelf.at(uri)?.parent;
    const own: LedgerDraft = parent === undefined ? { uri } : { uri, parent };
    return holds ? { ...own, errors: it.errors, warnings: it.warnings } : own;
  };
  return {
    told(uri, found, revision) {
      const count = (severity: DiagnosticSeverity): number => found.filter((it) => it.severity === severity).length;
      const [errors, warnings] = [count(DiagnosticSeverity.Error), count(DiagnosticSeverity.Warning)];
      const before = known.get(keyOf(uri));
      known.set(keyOf(uri), { errors, warnings, revision });
      if (before?.errors !== errors || before.warnings !== warnings || before.revision !== revision) stale();
    },
    met: stale,
    ledger() {
      isTrue = true;
      const { units, unknown } = ledger(store.shelf.all);
      return {
        units: units.map(({ unit, years }) => ({
          unit,
          years: years.map(({ year, places }) => ({ year, drafts: places.map(draft) })),
        })),
        unknown: unknown.map(draft),
      };
    },
  };
}
