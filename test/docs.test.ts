import { readFileSync } from 'node:fs';
import { parseTree } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { draftPatterns, isDraft } from '../server/src/workspace/host.ts';

const text = readFileSync('docs/editors.md', 'utf8');

/** The first fenced block of a language. What stands in the others is run by test/editors. */
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(text)?.[1] ?? '';

test('the recipes for other editors take the same files for drafts as everything else', () => {
  for (const it of draftPatterns) {
    expect(block('lua')).toContain(`'${it}'`);
    expect(block('toml')).toContain(`{ glob = "${it}" }`);
  }
  const source = /\(dolist \(name '\((.*?)\)\)/.exec(block('elisp'))?.[1] ?? '';
  const patterns = [...source.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([quoted]) => {
    const lisp = parseString(quoted);
    return new RegExp(
      lisp.replaceAll('\\(?:', '(?:').replaceAll('\\|', '|').replaceAll('\\)', ')').replace("\\'", '$'),
    );
  });
  expect(patterns).toHaveLength(2);
  const names = [
    'a.nianbao.md',
    '某区政府信息公开工作年度报告.md',
    '某局2024政府信息公开年报定稿.md',
    'readme.md',
    '年报.md',
  ];
  for (const it of names) expect([it, patterns.some((one) => one.test(it))]).toEqual([it, isDraft(it)]);
});

/** A Lisp string of backslashes and plain characters reads as a JSON string does, but for the escape before a quote mark. */
const parseString = (quoted: string): string => parseTree(quoted)?.value as string;

test('every recipe starts the server in the one way there is', () => {
  expect(block('lua')).toContain("{ 'nianbao', 'lsp', '--stdio' }");
  expect(block('elisp')).toContain('"nianbao" "lsp" "--stdio"');
  expect(block('toml')).toContain('command = "nianbao"\nargs = ["lsp", "--stdio"]');
  expect(block('toml')).toContain('language-id = "nianbao"');
});
