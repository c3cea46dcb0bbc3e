import { defaults, type Settings } from '../base/settings.ts';
import type { Change, Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import { type Archive, alone } from '../report/archive.ts';
import type { Report } from '../report/report.ts';
import type { Summary } from '../report/summary.ts';
import type { Part } from '../report/unchanged.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The topics of the catalogue, and the folders rules live in. */
export type Topic =
  | 'document'
  | 'sections'
  | 'tables'
  | 'cells'
  | 'arithmetic'
  | 'narrative'
  | 'prose-vs-table'
  | 'years'
  | 'units'
  | 'text'
  | 'contact';

export type Compared = 'years' | 'units';

/**
 * One check: how it finds, what it says, and how it mends. Its example is its documentation and its first test.
 *
 * `message` and `fixes` are methods on purpose: only methods let a `Rule<Data>` stand in a list of `Rule<unknown>`.
 */
export interface Rule<Data> {
  /** Names the fault and reads well after “忽略”. Never renamed, never reused. */
  readonly id: string;
  readonly topic: Topic;
  readonly title: Words;
  readonly severity: Severity;
  /** The one part of a report it looks at; undefined where it looks at both. */
  readonly reads?: Part | undefined;
  /** What else it needs to be asked: last year's report, or those of other authorities. */
  readonly compares?: Compared | undefined;
  /** The article, notice or practice the rule rests on. */
  readonly basis: string;
  readonly why: Words;
  /** `bad` marks what is found with `⟦…⟧`; `good` gives no finding of this rule, and is what the first fix makes of `bad`, if there is one. */
  readonly example: {
    readonly bad: string;
    readonly good: string;
    /** Other drafts that both are compared with. */
    readonly beside?: readonly string[];
  };
  /**
   * Says what it finds, one finding at a time.
   *
   * A plain call and no generator: most rules find nothing, and to begin and end a generator costs more than that.
   */
  check(report: Report, say: Say<Data>, around: Around): void;
  message(data: Data, report: Report): Words;
  /** The preferred fix first; it is the only one `fix --unsafe` applies. */
  fixes?(data: Data, report: Report): readonly Fix[];
}

/** Takes a finding in. */
export type Say<Data> = (it: Finding<Data>) => void;

/** What a rule may know besides the report itself. */
export interface Around {
  readonly settings: Pick<Settings, 'deadline'>;
  /** Every other report the program can see; none for a draft seen alone. */
  readonly archive: Archive;
  /** Known to the last rule alone. */
  readonly outcome?: Outcome;
}

/** What all other rules found, before any of it is suppressed. */
export interface Outcome {
  readonly found: readonly { readonly rule: { readonly id: string }; readonly at: Span }[];
  /** Every rule there is, and whether it was asked. */
  readonly asked: ReadonlyMap<string, boolean>;
}

export interface Finding<Data> {
  readonly at: Span;
  readonly data: Data;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
}

/** Another place that explains a finding; in another report where one is given. */
export interface Related {
  readonly in?: Summary;
  readonly at: Span;
  readonly message: Words;
}

export interface Fix {
  readonly title: Words;
  readonly changes: readonly Change[];
  /** A safe fix cannot turn a true statement into a false one; only safe fixes run on save. */
  readonly safe: boolean;
  /** What moves, in a sentence, where the changes are worth a look before they are made. */
  readonly preview?: Words;
  /** One answer among several to what only the author knows: offered to a person, preferred by nobody and taken by no command. */
  readonly choice?: boolean;
}

/**
 * What the rules of a topic look at unless they say otherwise: the figures of the standard tables, or all the words around
 * them. Where a part stays as it was, a rule that reads nothing else and was silent need not be asked again.
 */
const reads: Readonly<Record<Topic, Part | undefined>> = {
  document: 'words',
  sections: 'words',
  tables: undefined,
  cells: 'figures',
  arithmetic: 'figures',
  narrative: 'words',
  'prose-vs-table': undefined,
  years: undefined,
  units: undefined,
  text: 'words',
  contact: 'words',
};

const compares: { readonly [topic in Topic]?: Compared } = { years: 'years', units: 'units' };

/** Completes a rule, and gives it its type without making its author spell it. */
export const rule = <Data>(it: Rule<Data>): Rule<Data> => ({
  reads: reads[it.topic],
  compares: compares[it.topic],
  ...it,
});

/** What one rule says of a report; of one seen alone and with the settings nobody changed, unless it is told more. */
export function heard<Data>(rule: Rule<Data>, report: Report, around: Partial<Around> = {}): readonly Finding<Data>[] {
  const out: Finding<Data>[] = [];
  const all = { settings: defaults, archive: alone, ...around };
  if (!rule.compares || all.archive !== alone) rule.check(report, (it) => out.push(it), all);
  return out;
}
