import { defaults, type Settings } from '../base/settings.ts';
import { bind } from '../report/bind.ts';
import type { Report } from '../report/report.ts';
import { type Diagnostic, type LintSettings, lint } from '../rules/lint.ts';
import type { Tree } from '../syntax/blocks.ts';
import { scan } from '../syntax/scan.ts';

/**
 * One version of one document and everything known about it, each part computed on first use and kept.
 *
 * Never changed, only replaced.
 */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly tree: Tree;
  readonly report: Report;
  findings(settings: LintSettings): readonly Diagnostic[];
}

/** `read` gives the tree where one is at hand already, e.g. from the version before. */
export const snapshot = (uri: string, version: number, text: string, read: () => Tree = () => scan(text)): Snapshot =>
  new Lazy(uri, version, text, read);

// A class, since getters of an object literal give each object a shape of its own, and the shapes keep every
// snapshot alive through all but the collector's most thorough rounds.
class Lazy implements Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly #read: () => Tree;
  #tree: Tree | undefined;
  #report: Report | undefined;
  #last: (Pick<Settings, 'rules' | 'deadline'> & { readonly findings: readonly Diagnostic[] }) | undefined;

  constructor(uri: string, version: number, text: string, read: () => Tree) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.#read = read;
  }

  get tree(): Tree {
    this.#tree ??= this.#read();
    return this.#tree;
  }

  get report(): Report {
    this.#report ??= bind(this.tree);
    return this.#report;
  }

  findings({ rules, deadline = defaults.deadline }: LintSettings): readonly Diagnostic[] {
    if (this.#last?.rules !== rules || this.#last.deadline !== deadline) {
      this.#last = { rules, deadline, findings: lint(this.report, { rules, deadline }) };
    }
    return this.#last.findings;
  }
}
