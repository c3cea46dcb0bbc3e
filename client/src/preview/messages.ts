import type { PreviewBlock } from '../../../server/src/protocol.ts';
import type { Finding } from './page/findings.ts';

/** What the preview's page and the extension tell each other. Offsets are those of a version of the draft. */

export type ToPage =
  | {
      readonly kind: 'show';
      readonly uri: string;
      readonly blocks: readonly PreviewBlock[];
      /** Undefined where those of this version are not known yet. */
      readonly findings: readonly Finding[] | undefined;
      /** Where the cursor of the editor is, and from where on it shows the text. */
      readonly cursor?: number;
      readonly top?: number;
      /** What the page says of its own, in the reader's language. */
      readonly words: Words;
    }
  | { readonly kind: 'paint'; readonly findings: readonly Finding[] }
  /** The cursor of the editor is there; undefined when it left. */
  | { readonly kind: 'cursor'; readonly at: number | undefined }
  /** The editor shows the text from this place on. */
  | { readonly kind: 'scroll'; readonly at: number }
  /** The table at a place is asked for, or the one in sight; answered by `copied`. */
  | { readonly kind: 'copy'; readonly at: number };

export type FromPage =
  /** The page has nothing yet, or lost what it had. */
  | { readonly kind: 'ready' }
  /** Somebody chose a place of the page. */
  | { readonly kind: 'go'; readonly to: Place }
  /** The page shows the draft from this place on. */
  | { readonly kind: 'scrolled'; readonly at: number }
  /** A table as text with tabs, and whether it is on the clipboard already; undefined where there is no table. */
  | { readonly kind: 'copied'; readonly tsv: string | undefined; readonly done: boolean };

/** A place of the draft as the page knows it: where, and the words that are shown there, which may be written otherwise. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** What was chosen within it, and where its words begin if they are written as they are shown. */
  readonly words?: { readonly text: string; readonly at: number };
}

export interface Words {
  readonly copy: string;
  readonly copied: string;
  readonly empty: string;
  /** What severities are called, the worst first. */
  readonly severities: readonly [string, string, string, string];
}
