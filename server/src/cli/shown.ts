import type { Change } from '../base/span.ts';
import type { Locale } from '../base/words.ts';
import type { CheckedFile, ShownFinding, Summary } from '../convert/check-result.ts';
import { tally } from '../equations/balance.ts';
import type { Archive } from '../report/archive.ts';
import { type Diagnostic, fixesOf, type LintSettings, messageOf } from '../rules/lint.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Lines, rangeIn } from './lines.ts';

const noEquations = { held: 0, broken: 0, unknown: 0 };

/** A draft as checked, in lines and in the reader's language. `full` adds fixes, related places and equations. */
export function checkedFile(
  path: string,
  draft: Snapshot,
  settings: LintSettings,
  at: Lines,
  locale: Locale,
  full: boolean,
  archive?: Archive,
): CheckedFile {
  const { report } = draft;
  const found = draft.findings(settings, archive);
  return {
    path,
    unit: report.unit?.value ?? null,
    year: report.year?.value ?? null,
    format: report.format?.id ?? null,
    findings: found.map((it) => (full ? whole(it, path, draft, at, locale) : brief(it, draft, at, locale))),
    equations: full ? tally(report) : noEquations,
  };
}

function brief(it: Diagnostic, { text, report }: Snapshot, at: Lines, locale: Locale): ShownFinding {
  return {
    rule: it.rule.id,
    severity: it.severity,
    message: messageOf(it, report)[locale],
    range: at.range(it.at),
    text: text.slice(it.at.from, it.at.to),
    related: [],
    fixes: [],
  };
}

function whole(it: Diagnostic, path: string, draft: Snapshot, at: Lines, locale: Locale): ShownFinding {
  const edit = (change: Change) => ({ range: at.range(change), newText: change.insert });
  return {
    ...brief(it, draft, at, locale),
    related: it.related.map((one) => ({
      message: one.message[locale],
      path: one.in?.place ?? path,
      range: one.in ? rangeIn(one.in.lines, one.at) : at.range(one.at),
    })),
    fixes: fixesOf(it, draft.report).map((fix) => ({
      title: fix.title[locale],
      safe: fix.safe,
      edits: fix.changes.map(edit),
    })),
  };
}

/** A file that could not be read: one finding at its start. */
export function unreadableFile(path: string, message: string): CheckedFile {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  return {
    path,
    unit: null,
    year: null,
    format: null,
    findings: [{ rule: 'input-unreadable', severity: 'error', message, range, text: '', related: [], fixes: [] }],
    equations: noEquations,
  };
}

const counted = { error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints' } as const;

export function countInto(summary: Summary, it: CheckedFile): void {
  summary.files++;
  for (const { severity } of it.findings) summary[counted[severity]]++;
}
