import type { Settings } from '../base/settings.ts';
import { bind } from '../report/bind.ts';
import type { Report } from '../report/report.ts';
import { type Diagnostic, lint } from '../rules/lint.ts';
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
  findings(settings: Pick<Settings, 'rules'>): readonly Diagnostic[];
}

/** `read` gives the tree where one is at hand already, e.g. from the version before. */
export function snapshot(uri: string, version: number, text: string, read: () => Tree = () => scan(text)): Snapshot {
  let tree: Tree | undefined;
  let report: Report | undefined;
  let last: { readonly rules: Settings['rules']; readonly findings: readonly Diagnostic[] } | undefined;
  return {
    uri,
    version,
    text,
    get tree() {
      tree ??= read();
      return tree;
    },
    get report() {
      report ??= bind(this.tree);
      return report;
    },
    findings({ rules }) {
      if (last?.rules !== rules) last = { rules, findings: lint(this.report, { rules }) };
      return last.findings;
    },
  };
}
