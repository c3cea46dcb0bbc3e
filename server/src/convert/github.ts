import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, Range } from './check-result.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Findings as workflow commands, which GitHub Actions turns into annotations. */
export const github = (files: readonly CheckedFile[]): string =>
  files
    .flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, range }) => {
        const said = Object.entries({ file: path, ...placed(range), title: rule });
        const properties = said.map(([key, value]) => `${key}=${property(String(value))}`).join(',');
        return `::${commands[severity]} ${properties}::${data(message)}\n`;
      }),
    )
    .join('');

/** Columns count only within one line: of two lines GitHub refuses them. */
function placed({ start, end }: Range): Record<string, number> {
  const lines = { line: start.line + 1, endLine: end.line + 1 };
  if (start.line !== end.line) return lines;
  return { ...lines, col: start.character + 1, endColumn: end.character + 1 };
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
