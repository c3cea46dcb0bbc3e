import type { Severity } from '../rules/rule.ts';

/** What `check --format json` prints, and what every other output of `check` is made from. Lines and characters count from 0, in UTF-16. */
export interface CheckResult {
  readonly version: 1;
  readonly files: readonly CheckedFile[];
  readonly summary: Summary;
}

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
}

export interface CheckedFile {
  readonly path: string;
  readonly unit: string | null;
  readonly year: number | null;
  /** The format the tables bind to. */
  readonly format: string | null;
  readonly findings: readonly ShownFinding[];
  readonly equations: { readonly held: number; readonly broken: number; readonly unknown: number };
}

export interface ShownFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly text: string;
  readonly related: readonly { readonly message: string; readonly path: string; readonly range: Range }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}
