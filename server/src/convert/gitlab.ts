import type { Severity } from '../rules/rule.ts';
import type { CheckedFile } from './check-result.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** One entry of GitLab's code quality report. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * Findings as GitLab's code quality report.
 *
 * A fingerprint tells GitLab which finding is an old one, so it is made of file, rule and words and of no line. Of equal
 * findings each is counted, since GitLab takes those of one fingerprint for one. `digest` is a hash in hexadecimal.
 */
export function gitlab(files: readonly CheckedFile[], digest: (text: string) => string): readonly Issue[] {
  const seen = new Map<string, number>();
  return files.flatMap(({ path, findings }) =>
    findings.map((it) => {
      const key = JSON.stringify([path, it.rule, it.text, it.message]);
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return {
        description: it.message,
        check_name: it.rule,
        fingerprint: digest(before === 0 ? key : `${key}${before}`),
        severity: levels[it.severity],
        location: { path, lines: { begin: it.range.start.line + 1 } },
      };
    }),
  );
}
