// Chinese and English, complete: the manifest, the client's words, and nothing said in one language alone.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sources } from './sources.ts';

type Words = Readonly<Record<string, string>>;
const words = (file: string): Words => JSON.parse(readFileSync(file, 'utf8'));
const sorted = (them: Iterable<string>): string[] => [...new Set(them)].sort();

const manifest = readFileSync('package.json', 'utf8');
const [inEnglish, inChinese] = [words('package.nls.json'), words('package.nls.zh-cn.json')];
const [client, clientInChinese] = [words('l10n/bundle.l10n.json'), words('l10n/bundle.l10n.zh-cn.json')];
const han = /\p{Script=Han}/u;

describe('the manifest', () => {
  const used = sorted([...manifest.matchAll(/"%([\w.-]+)%"/g)].map((it) => it[1]!));

  test('has every key it uses in both languages, and none that it does not use', () => {
    expect(used.length).toBeGreaterThan(100);
    expect(sorted(Object.keys(inEnglish))).toEqual(used);
    expect(sorted(Object.keys(inChinese))).toEqual(used);
  });

  test('says something else in each of them', () => {
    expect(used.filter((it) => inEnglish[it] === inChinese[it])).toEqual([]);
    expect(used.filter((it) => !han.test(inChinese[it]!))).toEqual([]);
    expect(used.filter((it) => !/[a-z]/i.test(inEnglish[it]!))).toEqual([]);
  });

  test('links to the same commands in both', () => {
    const links = (text: string): string[] => [...text.matchAll(/\(command:([^)]+)\)/g)].map((it) => it[1]!);
    for (const it of used) expect(links(inChinese[it]!), it).toEqual(links(inEnglish[it]!));
  });

  test('has no words of its own for users beside them', () => {
    const { contributes } = JSON.parse(manifest);
    const shown = [
      ...contributes.commands.flatMap((it: Words) => [it.title, it.shortTitle ?? '%%', it.category]),
      ...contributes.walkthroughs.flatMap((it: { title: string; description: string; steps: Words[] }) => [
        it.title,
        it.description,
        ...it.steps.flatMap((step) => [step.title, step.description]),
      ]),
    ];
    expect(shown.filter((it: string) => !/^%.*%$/.test(it))).toEqual([]);
  });
});

describe('the client', () => {
  const called = sources('client/src').flatMap(({ text }) =>
    [...text.matchAll(/\bl10n\.t\(\s*('(?:[^'\\]|\\.)*'|[^)]*)/g)].map((it) => it[1]!),
  );
  const used = sorted(called.map((it) => it.slice(1, -1).replaceAll("\\'", "'")));

  test('says only what can be looked up', () => expect(called.filter((it) => !/^'.*'$/.test(it))).toEqual([]));

  test('has every sentence in both languages, and none that nobody says', () => {
    expect(used.length).toBeGreaterThan(10);
    expect(sorted(Object.keys(client))).toEqual(used);
    expect(sorted(Object.keys(clientInChinese))).toEqual(used);
  });

  test('puts the same values into them', () => {
    const holes = (it: string): string[] => sorted([...it.matchAll(/\{\d\}/g)].map((hole) => hole[0]));
    for (const it of used) {
      expect(client[it]).toBe(it);
      expect(clientInChinese[it]).toMatch(han);
      expect(holes(clientInChinese[it]!), it).toEqual(holes(it));
    }
  });
});

test('every action stands in the palette under a name, and every key and menu names an action', () => {
  const { commands, menus, keybindings, walkthroughs } = JSON.parse(manifest).contributes;
  const known = commands.map((it: Words) => it.command);
  const registered = sources('client/src').flatMap(({ text }) =>
    [...text.matchAll(/(?:\bid: |stepping\()'(nianbao\.\w+)'/g)].map((it) => it[1]!),
  );
  expect(sorted(registered)).toEqual(sorted(known));
  const named = [...Object.values(menus).flat(), ...keybindings].map((it) => (it as Words).command);
  expect(named.filter((it) => !known.includes(it))).toEqual([]);
  // A command may be hidden where it does nothing, but never everywhere.
  expect(menus.commandPalette.filter((it: Words) => it.when === 'false')).toEqual([]);
  for (const { steps } of walkthroughs) expect(steps.length).toBeLessThanOrEqual(6);
});

test('every picture the manifest names is there and is packaged', () => {
  const { icon, contributes } = JSON.parse(manifest);
  const packaged = readFileSync('.vscodeignore', 'utf8');
  const png = readFileSync(icon);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
  expect(packaged).toContain('!images/*.png');
  expect(packaged).toContain('!media/*.svg');
  const named = contributes.walkthroughs.flatMap((it: { steps: { media: Words }[] }) =>
    it.steps.map((s) => s.media.svg),
  );
  expect(sorted(named)).toEqual(
    readdirSync('media')
      .map((it) => `media/${it}`)
      .sort(),
  );
  for (const it of named) {
    // Colours of the theme alone, so that they can be seen in every theme.
    expect(readFileSync(it, 'utf8'), it).not.toMatch(/(?:fill|stroke)="(?!var\(|none)/);
  }
});
