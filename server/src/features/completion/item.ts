import type { Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import type { Report } from '../../report/report.ts';
import type { Raised } from '../../rules/lint.ts';
import { escaped } from '../table-snippet.ts';
import type { Line } from './line.ts';

/** What is asked: a report, a place in it, and what of the world around it an answer may depend on. */
export interface Question {
  readonly report: Report;
  readonly at: number;
  /** The year a report is about that is begun now. */
  readonly year: number;
  /** What the rules say of the report, suppressed or not. Asked only inside of comments to the linter. */
  raised(): readonly Raised[];
}

/** A question with the line it is asked on. */
export interface Asked extends Question {
  readonly line: Line;
}

export type ItemKind =
  | 'section'
  | 'topic'
  | 'label'
  | 'table'
  | 'report'
  | 'key'
  | 'value'
  | 'directive'
  | 'rule'
  | 'phrase';

/** One thing that may be written at the cursor. */
export interface Item {
  readonly label: string;
  readonly kind: ItemKind;
  /** What it takes the place of: on one line, the cursor in it or at its end. */
  readonly at: Span;
  /** Whether what stands behind the cursor stays where an editor inserts words instead of replacing them. */
  readonly splits?: boolean;
  /** Undefined where it makes no sense without tab stops. */
  readonly text: string | undefined;
  /** The same with tab stops, as the body of an editor's snippet. */
  readonly snippet?: string;
  /** The wordings it is found by. */
  readonly names: readonly string[];
  /** Marks that may stand in front of them. */
  readonly lead?: string;
  /** A few words beside the label. */
  readonly detail?: Words;
  readonly note?: Words;
  readonly preferred?: boolean;
}

/** An item with what the words before the cursor are compared with. */
export interface Completion extends Item {
  readonly filter: string;
}

export interface Completions {
  /** In the order in which they are to be shown. */
  readonly items: readonly Completion[];
  /** Whether what is typed next may bring others. */
  readonly isIncomplete: boolean;
}

/** A tab stop of a snippet, with the words that stand there at first. */
export const stop = (number: number, words = ''): string => `\${${number}${words && `:${escaped(words)}`}}`;

/** A block that begins on the line of the cursor, parted by a blank line from what stands above and below it. */
export function block({ report, line }: Asked, text: string): string {
  const ending = lineEnding(report.text);
  const body = ending === '\n' ? text : text.replace(/\r?\n/g, ending);
  return (line.isBelowText ? ending : '') + body + (line.isAboveText ? ending : '');
}

/** The same words in both languages: labels and the like, which are official in one alone. */
export const both = (it: string): Words => ({ zh: it, en: it });
