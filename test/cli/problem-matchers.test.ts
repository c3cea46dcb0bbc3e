import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import type { CheckedFile } from '../../server/src/convert/check-result.ts';
import { rules } from '../../server/src/rules/index.ts';
import { severities } from '../../server/src/rules/page.ts';
import { examples } from '../drafts.ts';
import { folder } from './run.ts';

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly pattern: Readonly<Record<'file' | 'line' | 'column' | 'code' | 'message', number>> & {
    readonly regexp: string;
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { problemMatchers: Matcher[] } };
const matchers = manifest.contributes.problemMatchers;

/** What VS Code makes of a line of output: of several matchers the first that fits has it. */
function problem(line: string) {
  for (const { severity, pattern } of matchers) {
    const found = new RegExp(pattern.regexp).exec(line);
    if (!found) continue;
    const at = (key: 'file' | 'line' | 'column' | 'code' | 'message'): string => found[pattern[key]]!;
    return {
      file: at('file'),
      line: Number(at('line')),
      column: Number(at('column')),
      severity,
      code: at('code'),
      message: at('message'),
    };
  }
  return undefined;
}

/** A task knows three levels. */
const shown = { error: 'error', warning: 'warning', info: 'info', hint: 'info' } as const;

describe.each(['zh', 'en'])('--locale %s', (locale) => {
  test('every finding that check prints is one problem, and nothing else it prints is any', async () => {
    const names = examples().map(({ id, text }) => [`某区 2024/${id}.nianbao.md`, text]);
    const at = folder(Object.fromEntries(names));
    const argv = ['check', '--locale', locale, ...rules.slice(0, 40).flatMap((it) => ['--rule', `${it.id}=info`])];
    const problems = (await at.run(argv)).out.split('\n').flatMap((line) => problem(line) ?? []);
    const { files } = JSON.parse((await at.run([...argv, '--format', 'json'])).out) as { files: CheckedFile[] };
    const wanted = files.flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, range: { start } }) => ({
        file: path,
        line: start.line + 1,
        column: start.character + 1,
        severity: shown[severity],
        code: rule,
        message,
      })),
    );
    expect(problems).toEqual(wanted);
    expect(new Set(problems.map((it) => it.severity))).toEqual(new Set(['error', 'warning', 'info']));
  });

  test('every level has a matcher of its own', () => {
    for (const [level, words] of Object.entries(severities)) {
      const line = `C:\\a b\\甲:1.md:12:3 ${words[locale as 'zh' | 'en']} t3-row-total 应为 4: 是 5`;
      expect(matchers.filter((it) => new RegExp(it.pattern.regexp).test(line))).toHaveLength(1);
      expect(problem(line)).toMatchObject({ file: 'C:\\a b\\甲:1.md', line: 12, column: 3, code: 't3-row-total' });
      expect(problem(line)!.severity).toBe(shown[level as keyof typeof shown]);
    }
  });
});

test('the tasks of this project and of the README name every matcher', () => {
  const own = readFileSync('.vscode/tasks.json', 'utf8');
  const readme = readFileSync('README.md', 'utf8');
  const block = /^```json\n(\{\s+"version": "2\.0\.0".*?)^```$/ms.exec(readme)?.[1] ?? '';
  for (const text of [own, block]) {
    const { tasks } = parse(text) as { tasks: { command?: string; problemMatcher?: string[] }[] };
    const named = tasks.flatMap((it) => it.problemMatcher ?? []);
    expect(named).toEqual(matchers.map((it) => `$${it.name}`));
  }
});
