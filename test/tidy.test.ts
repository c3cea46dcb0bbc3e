import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { rules } from '../server/src/rules/index.ts';
import { type Source, sources } from './sources.ts';

const server = sources('server/src');
const product = [...server, ...sources('client/src')];
const tests = sources('test');
const all = [...product, ...tests];

const matches = (files: readonly Source[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? `${path}:${i + 1} ${line.trim()}` : [])),
  );

describe('files', () => {
  test('have at most 300 lines, formats excepted', () => {
    const long = all.filter(
      (it) => !it.path.startsWith('server/src/formats/') && it.text.trimEnd().split('\n').length > 300,
    );
    expect(long.map((it) => it.path)).toEqual([]);
  });

  test('have kebab-case names', () => {
    expect(all.filter((it) => !/^[a-z0-9/.-]+$/.test(it.path)).map((it) => it.path)).toEqual([]);
  });

  test('name no place of the machine they were written on', () => {
    const place = /(?:\/home\/|\/root\b|\/Users\/|\/tmp\/|[A-Z]:\\\\Users|\/work\/)\w*/;
    const own = (it: Source): boolean => it.path !== 'test/tidy.test.ts';
    expect(matches(all.filter(own), place)).toEqual([]);
  });

  test('end their import paths in .ts', () => {
    expect(matches(all, /from '\.[^']*(?<!\.(?:ts|json|mjs|css))'/)).toEqual([]);
  });

  test('export by name only', () => expect(matches(product, /^export default\b/)).toEqual([]));
});

/** Every function with a name of some kind and its length in lines. */
function functions({ path, text }: Source): { readonly name: string; readonly lines: number }[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const out: { name: string; lines: number }[] = [];
  const line = (at: number): number => file.getLineAndCharacterOfPosition(at).line;
  const visit = (it: ts.Node): void => {
    if (ts.isFunctionLike(it) && 'body' in it && it.body) {
      const start = it.getStart(file);
      out.push({ name: `${path}:${line(start) + 1}`, lines: line(it.end) - line(start) + 1 });
    }
    ts.forEachChild(it, visit);
  };
  visit(file);
  return out;
}

test('functions have at most 40 lines', () => {
  const measured = product.flatMap(functions);
  expect(measured.length).toBeGreaterThan(100);
  expect(measured.filter((it) => it.lines > 40).map((it) => `${it.name} has ${it.lines}`)).toEqual([]);
});

// What other tools read from a result speaks of lines and columns; convert/ writes those down and computes none.
test('lines and columns are computed in lsp/ and cli/ alone', () => {
  const rim = /^server\/src\/(?:(?:lsp|cli)\/|(?:cli|main\.\w+|protocol)\.ts$)/;
  const below = server.filter((it) => !rim.test(it.path));
  expect(matches(below, /\b(?:positionAt|offsetAt)\b/)).toEqual([]);
  expect(
    matches(
      below.filter((it) => !it.path.startsWith('server/src/convert/')),
      /\bcharacter\b\??:|\.character\b/,
    ),
  ).toEqual([]);
});

test('no test is run alone', () => expect(matches(tests, /\b(?:test|describe|it)\.only\b/)).toEqual([]));

describe('rules', () => {
  const files = server.filter((it) => it.path.startsWith('server/src/rules/') && /^ {2}example: \{/m.test(it.text));

  test('are one to a file that is named by its id, in the folder of its topic', () => {
    const homes = rules.map((it) => `server/src/rules/${it.topic}/${it.id}.ts`);
    expect(homes.filter((it) => !server.some((file) => file.path === it))).toEqual([]);
  });

  test('are all listed', () => {
    const listed = new Set(rules.map((it) => `server/src/rules/${it.topic}/${it.id}.ts`));
    expect(files.map((it) => it.path).filter((it) => !listed.has(it))).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(rules.length);
  });

  test('have ids of their own', () => expect(new Set(rules.map((it) => it.id)).size).toBe(rules.length));
});

describe('the lock files', () => {
  test('name one copy of the protocol, since two copies refuse each other', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, unknown> };
    for (const name of ['vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageserver-types']) {
      expect(Object.keys(packages).filter((it) => it.endsWith(`node_modules/${name}`))).toHaveLength(1);
    }
  });

  test('hold no address anything was downloaded from', () => {
    for (const it of ['package-lock.json', 'test/vscode/package-lock.json']) {
      expect(readFileSync(it, 'utf8')).not.toContain('"resolved"');
    }
  });
});
