import { squeeze } from '../../server/src/base/text.ts';
import { defaults } from '../../server/src/base/settings.ts';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { importPlain } from '../../server/src/convert/plain.ts';
import type { Report } from '../../server/src/report/report.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { read } from '../check.ts';
import type { Source } from '../shared.ts';

/** What is said about a report: by a rule about the draft, or by the importer about the raw text. */
export interface Said {
  readonly rule: string;
  readonly severity: string;
  /** The words it stands on, white space left out. */
  readonly text: string;
}

export interface Checked {
  readonly draft: string;
  readonly report: Report;
  readonly said: readonly Said[];
}

/** Imports a report as a user would and checks the draft. */
export function checkSource(source: Source): Checked {
  const { draft, notes } = importPlain(source.text);
  const text = toDialect(draft);
  const report = read(text);
  const said = lint(report, defaults).map((it) => ({
    rule: it.rule.id,
    severity: it.severity as string,
    text: squeeze(text.slice(it.at.from, it.at.to)),
  }));
  const noted = notes.map((it) => ({ rule: it.rule, severity: 'note', text: squeeze(it.text) }));
  return { draft: text, report, said: [...noted, ...said] };
}

/** Rules whose word means nothing where a report was collected only in part; its collector also wrote half-width punctuation. */
export const needsWhole = (rule: string): boolean =>
  rule.endsWith('-missing') || rule === 'section-empty' || rule === 'halfwidth-punctuation';
