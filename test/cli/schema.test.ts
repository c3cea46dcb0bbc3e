import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { defaults, settingsBeside, settingsFrom, table } from '../../server/src/base/settings.ts';
import { manifestSettings, schema, settingFaults } from '../../server/src/base/settings-schema.ts';
import { rules } from '../../server/src/rules/index.ts';

const file = 'schemas/nianbao.schema.json';
const ids = rules.map((it) => it.id);

test('the schema that is shipped is what the settings and the rules say', () => {
  const wanted = `${JSON.stringify(schema(rules), undefined, 2)}\n`;
  if (process.env.UPDATE) writeFileSync(file, wanted);
  expect(readFileSync(file, 'utf8'), 'run again with UPDATE=1').toBe(wanted);
});

test.each([
  [{}, 0],
  [{ $schema: 'x', rules: { 't3-row-total': 'off' }, run: 'onSave', locale: 'en' }, 0],
  [{ format: { table: 'aligned', ambiguousWidth: 'narrow' }, deadline: { 政府: '03-31' } }, 0],
  [{ rules: { nothing: 'off' } }, 1],
  [{ rules: { 't3-row-total': 'loud' } }, 1],
  [{ rules: [] }, 1],
  [{ codeLens: true }, 0],
  [{ codeLens: 'yes' }, 1],
  [{ run: 'never', locale: 'fr' }, 2],
  [{ format: { colour: 1 }, deadline: { 政府: '3-31', 学校: '01-01' } }, 3],
  [{ format: 1, deadline: '03-31', Rules: {} }, 3],
  [[], 1],
])('the schema and the reader agree on %j', (value, count) => {
  const valid = new Ajv().compile(schema(rules))(value);
  expect(settingFaults(value, ids)).toHaveLength(count);
  expect(valid).toBe(count === 0);
});

test('what cannot be understood leaves the default', () => {
  expect(settingsFrom(undefined)).toEqual(defaults);
  expect(
    settingsFrom({ rules: { a: 'loud' }, run: 1, format: [], deadline: { 政府: 'x' }, codeLens: 1, locale: 'fr' }),
  ).toEqual(defaults);
});

test('a file beside the drafts decides about findings, and leaves the reader what is his own unless it says so', () => {
  const own = { rules: { a: 'off' }, format: { table: 'aligned' }, run: 'onSave', codeLens: true, locale: 'en' };
  expect(settingsBeside({ rules: { b: 'hint' } }, own)).toEqual({
    ...defaults,
    ...{ rules: { b: 'hint' }, run: 'onSave', codeLens: true, locale: 'en' },
  });
  expect(settingsBeside({ run: 'onType', codeLens: false, locale: 'zh' }, own)).toEqual({ ...defaults, locale: 'zh' });
  expect(settingsBeside([], undefined)).toEqual(defaults);
});

test('the manifest has every setting with its default', () => {
  const settings = manifestSettings(rules) as Record<string, { default: unknown }>;
  expect(Object.keys(settings)).toEqual(table.map((it) => `nianbao.${it.key}`));
  expect(settings['nianbao.format.table']!.default).toBe('compact');
  expect(settings['nianbao.codeLens']).toMatchObject({ type: 'boolean', default: false });
  expect(settings['nianbao.locale']!.default).toBe(null);
});
