import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { heard } from '../server/src/rules/rule.ts';
import { adversaries } from './adversaries.ts';
import { sources } from './sources.ts';
import { compile, matchEnd, stepsOf } from './steps.ts';

const files = [...sources('server/src'), ...sources('client/src')];

interface Pattern {
  readonly literal: string;
  readonly path: string;
}

/** Every regular expression that is written in a file. */
function literals({ path, text }: (typeof files)[number]): Pattern[] {
  const out: Pattern[] = [];
  const visit = (it: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(it)) out.push({ literal: it.text, path });
    ts.forEachChild(it, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return out;
}

/** Every regular expression that is put together while files are loaded and reports are checked. */
async function made(): Promise<Pattern[]> {
  const out: Pattern[] = [];
  const builders = files.filter((it) => it.text.includes('new RegExp('));
  const Real = RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, args: [string, string?]) {
      const it = new target(...args);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const by = builders.find(({ path }) => caller.includes(path));
      if (by) out.push({ literal: String(it), path: by.path });
      return it;
    },
  });
  try {
    for (const { path } of builders) await import(/* @vite-ignore */ resolve(path));
    const { rules } = await import('../server/src/rules/index.ts');
    const { read } = await import('./check.ts');
    for (const { example } of rules) for (const it of rules) [...heard(it, read(example.bad))];
  } finally {
    globalThis.RegExp = Real;
  }
  return out;
}

const length = 100_000;

/** Windows such as `.{0,40}` cost their width at each place; what is quadratic costs thousands of times more. */
const each = 400;

/**
 * What takes more steps than so many for each character, and on which text.
 *
 * All texts are tried short; the dearest and the one whose price grows fastest with its length are tried long.
 */
function slow({ literal, path }: Pattern): string[] {
  const program = compile(literal);
  const tried = adversaries(literal).map((text) => {
    const [less, more] = [100, 400].map((n) => stepsOf(program, text(n), each * n));
    return { text, price: more!, growth: more! / less! };
  });
  const most = (by: 'price' | 'growth'): string => tried.reduce((a, b) => (b[by] > a[by] ? b : a)).text(length);
  const text = [most('price'), most('growth')].find((it) => stepsOf(program, it, each * length) >= each * length);
  return text ? [`${path} ${literal} on ${JSON.stringify(text.slice(0, 12))}…${JSON.stringify(text.slice(-3))}`] : [];
}

const building = made();

test('every regular expression that is put together is seen while it is made', async () => {
  const makers = files.filter((it) => it.text.includes('new RegExp(')).map((it) => it.path);
  expect([...new Set((await building).map((it) => it.path))].sort()).toEqual(makers.sort());
});

test('no regular expression takes more than linear time on a hundred thousand characters', {
  timeout: 600_000,
}, async () => {
  const all = [...files.flatMap(literals), ...(await building)];
  const patterns = [...new Map(all.map((it) => [it.literal, it])).values()];
  expect(patterns.length).toBeGreaterThan(100);
  expect(patterns.flatMap(slow)).toEqual([]);
});

test.each([
  [String.raw`/\s+$/`, 'runs that do not reach the end'],
  [String.raw`/(a|b)*\s*x/`, 'a lead before what is wanted'],
  ['/^(a+)+$/', 'repeated repetitions'],
  [String.raw`/^(?:\d+|[一二]+)*[件]$/`, 'repeated alternatives'],
  [String.raw`/\s*\s*x/`, 'neighbours that take the same'],
  ['/共.*?件/g', 'lazy searches from every start'],
  ['/(?<=（[^）]*)x）/', 'looking behind'],
  ['/x(?=[^。]*。)/g', 'looking ahead'],
  [String.raw`/(\d).*\1件/`, 'what stands twice'],
  [String.raw`/^\s*(.*?)\s*$/`, 'blanks within words'],
])('%s is found slow: %s', (literal) => expect(slow({ literal, path: '' })).toHaveLength(1));

test.each([
  [String.raw`/(?<!\s)\s+$/`],
  ['/^(?:a+b)+$/'],
  ['/^[^，]{3,30}?年/'],
  [String.raw`/\s+/g`],
  [String.raw`/\s*x/y`],
  [String.raw`/(\d)\1?年/`],
])('%s is not', (literal) => expect(slow({ literal, path: '' })).toEqual([]));

test.each([
  ['/(?<!\\s)\\s+$/', 'a  b  '],
  ['/^(?:(a|b)+c)*$/', 'abcac'],
  ['/(?<=(\\d)\\1)x/', '12x33x'],
  ['/(.)\\1/g', 'aabbcd'],
  ['/\\b\\d{2,3}?(?!\\d)/', 'a12 345'],
  ['/^b$/m', 'a\nb\nc'],
  ['/(?:){3,}a??$/', 'a'],
])('the counter ends where the engine ends: %s', (literal, text) => {
  const [, body, flags] = /^\/(.*)\/(\w*)$/s.exec(literal)!;
  const real = new RegExp(body!, `${flags}d`.replace('dd', 'd')).exec(text)?.indices?.[0]?.[1];
  expect(matchEnd(compile(literal), text)).toBe(real);
});
