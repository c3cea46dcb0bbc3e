import { defaults, type Settings } from '../base/settings.ts';
import { type Change, movedBy } from '../base/span.ts';
import { type Archive, alone } from '../report/archive.ts';
import { bind } from '../report/bind.ts';
import { carryWords } from '../report/carried.ts';
import type { Report } from '../report/report.ts';
import { unchangedBy } from '../report/unchanged.ts';
import { type Before, type Diagnostic, type Linted, type LintSettings, type Raised, relint } from '../rules/lint.ts';
import type { Tree } from '../syntax/blocks.ts';
import { rescan, scan } from '../syntax/scan.ts';

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
  /** What the rules say; of a draft seen alone unless an archive is given. Kept while settings and archive stay the same. */
  findings(settings: LintSettings, archive?: Archive): readonly Diagnostic[];
  /** The same with what comments suppress, in no order; no rule is asked where an edit only wrote on a comment. */
  raised(settings: LintSettings, archive?: Archive): readonly Raised[];
  /** The version that one edit makes of this one: equal to a fresh one of its text, and sooner read and checked. */
  edited(version: number, text: string, edit: Change): Snapshot;
}

export const snapshot = (uri: string, version: number, text: string): Snapshot => new Lazy(uri, version, text);

/** A report that was checked, and by which settings. */
interface Checked extends By {
  readonly report: Report;
  readonly linted: Linted;
}

/** What a report is checked by. */
interface By {
  readonly rules: Settings['rules'];
  readonly deadline: Settings['deadline'];
  readonly archive: Archive;
}

/** What is known of the version before, and what made this one of it. */
interface Earlier {
  readonly tree: Tree;
  readonly checked: Checked | undefined;
  readonly edit: Change;
}

// A class, since getters of an object literal give each object a shape of its own, and the shapes keep every
// snapshot alive through all but the collector's most thorough rounds.
class Lazy implements Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** Let go once the findings are known, so that versions do not keep each other alive. */
  #earlier: Earlier | undefined;
  #tree: Tree | undefined;
  #report: Report | undefined;
  #checked: Checked | undefined;

  constructor(uri: string, version: number, text: string, earlier?: Earlier) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.#earlier = earlier;
  }

  get tree(): Tree {
    this.#tree ??= this.#earlier ? rescan(this.#earlier.tree, this.#earlier.edit, this.text) : scan(this.text);
    return this.#tree;
  }

  get report(): Report {
    this.#report ??= bind(this.tree);
    return this.#report;
  }

  findings(settings: LintSettings, archive = alone): readonly Diagnostic[] {
    return this.#linted(settings, archive).findings;
  }

  raised(settings: LintSettings, archive = alone): readonly Raised[] {
    const by = byOf(settings, archive);
    const before = this.#checked ? undefined : this.#before(by);
    if (before?.unchanged !== 'both') return this.#linted(settings, archive).raised;
    return before.linted.raised.map(({ rule, severity, at }) => ({ rule, severity, at: movedBy(before.edit, at) }));
  }

  #linted(settings: LintSettings, archive: Archive): Linted {
    const by = byOf(settings, archive);
    if (!this.#checked || !isBy(this.#checked, by)) {
      const { report } = this;
      const before = this.#before(by);
      if (before && before.unchanged !== 'figures') carryWords(before.edit, before.report, report);
      const linted = relint(report, by, archive, before);
      this.#checked = { report, linted, ...by };
      this.#earlier = undefined;
    }
    return this.#checked.linted;
  }

  edited(version: number, text: string, edit: Change): Snapshot {
    return new Lazy(this.uri, version, text, this.#tree && { tree: this.#tree, checked: this.#checked, edit });
  }

  /** What was said of the version before by the same settings, if the edit left a part of it as it was. */
  #before(by: By): (Before & Pick<Earlier, 'edit'> & Pick<Checked, 'report'>) | undefined {
    const { checked, edit } = this.#earlier ?? {};
    if (!checked || !edit || !isBy(checked, by)) return undefined;
    const unchanged = unchangedBy(edit, checked.report, this.report);
    return unchanged && { ...checked, edit, unchanged };
  }
}

const byOf = ({ rules, deadline = defaults.deadline }: LintSettings, archive: Archive): By => ({
  rules,
  deadline,
  archive,
});

const isBy = (a: By, b: By): boolean => a.rules === b.rules && a.deadline === b.deadline && a.archive === b.archive;
