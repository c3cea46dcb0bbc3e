import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Settings } from '../base/settings.ts';
import type { Locale } from '../base/words.ts';
import type { Office, Pages } from '../convert/office.ts';
import type { Ask, Ledger } from '../protocol.ts';
import type { Archive } from '../report/archive.ts';
import type { Report } from '../report/report.ts';
import type { Diagnostic } from '../rules/lint.ts';
import type { Draft } from './documents.ts';
import type { EditSupport } from './to.ts';

/** All an answer may know: the document as it is now, and who asks. */
export interface Asked {
  readonly draft: Draft;
  readonly settings: Settings;
  readonly locale: Locale;
  readonly support: EditSupport;
  /** The other drafts of the workspace, as this one sees them. */
  readonly archive: Archive;
  /** What the rules say, as the client was told it. */
  readonly findings: readonly Diagnostic[];
}

/** What an endpoint needs of the server to find that out. */
export interface Desk {
  readonly connection: Connection;
  nextTurn(): Promise<void>;
  open(uri: string): Promise<Asked | undefined>;
  /** A file as it is open, else as it lies on disk; undefined where there is none or it is no report. */
  file(uri: string): Promise<Report | undefined>;
  /** What a file is called: its path in its workspace folder. */
  pathOf(uri: string): string;
  /** All drafts of the workspace; reading them begins here if nothing else has begun it. */
  ledger(): Promise<Ledger>;
  /** Reads the folders anew. */
  reread(): Promise<void>;
  /** The parts with heavy libraries, loaded when they are first asked for. */
  pages(): Promise<Pages>;
  office(): Promise<Office>;
}

/** A request this server answers, and the capability that tells clients so. */
export interface Endpoint {
  readonly method: string;
  readonly capability: ServerCapabilities;
  listen(desk: Desk): void;
}

/**
 * The one envelope every document request goes through.
 *
 * It waits one turn before it works, so that a cancellation already in the queue is seen; and it turns a bug in one
 * feature into one failed answer. A document that is not open, or is no draft, has the answer `null`.
 */
export function on<P extends { readonly textDocument: { readonly uri: string } }, R>(
  type: Ask<P, R>,
  capability: ServerCapabilities,
  answer: (asked: Asked, params: P) => R | null,
): Endpoint {
  return plain(type.method, capability, async (desk, params: P) => {
    const asked = await desk.open(params.textDocument.uri);
    return asked ? answer(asked, params) : null;
  });
}

/** The envelope for requests about no document. */
export function plain<P, R>(
  method: string,
  capability: ServerCapabilities,
  answer: (desk: Desk, params: P) => R | Promise<R>,
): Endpoint {
  return {
    method,
    capability,
    listen: (desk) =>
      void desk.connection.onRequest(method, async (params: P, token: CancellationToken) => {
        await desk.nextTurn();
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        try {
          return await answer(desk, params);
        } catch (error) {
          desk.connection.console.error(`${method}: ${error instanceof Error ? error.stack : String(error)}`);
          return new ResponseError(ErrorCodes.InternalError, `${method} failed`);
        }
      }),
  };
}
