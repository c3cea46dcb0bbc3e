import { day, defaults, isRecord, type Setting, table } from './settings.ts';
import type { Locale, Words } from './words.ts';

/** What the schema needs to know of a rule. The list is handed in, because rules stand to the right of base. */
export interface RuleName {
  readonly id: string;
  readonly title: Words;
}

/** The settings a `.nianbao.json` may hold. */
const inFiles = table.filter((it) => !it.editor);

/** The JSON Schema of `.nianbao.json`. */
export function schema(rules: readonly RuleName[]): object {
  const properties: Record<string, Record<string, unknown>> = { $schema: { type: 'string' } };
  for (const it of inFiles) {
    const [outer = '', inner] = it.key.split('.');
    if (inner) properties[outer] = withInner(properties[outer], inner, described(it, rules));
    else properties[outer] = described(it, rules);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '年报助手设置（.nianbao.json）',
    type: 'object',
    additionalProperties: false,
    properties,
  };
}

const withInner = (
  object: Record<string, unknown> | undefined,
  key: string,
  value: object,
): Record<string, unknown> => ({
  type: 'object',
  additionalProperties: false,
  properties: { ...(object?.properties as object | undefined), [key]: value },
});

/** The settings as `contributes.configuration.properties` of the manifest; descriptions are keys of package.nls. */
export function manifestSettings(rules: readonly RuleName[]): Record<string, object> {
  return Object.fromEntries(
    table.map((it) => [
      `nianbao.${it.key}`,
      {
        ...shape(it, rules, ({ id }) => `%settings.${it.key}.${id}%`),
        default: defaultOf(it),
        scope: it.scope,
        markdownDescription: `%settings.${it.key}%`,
      },
    ]),
  );
}

/** The words those keys stand for. */
export const manifestWords = (rules: readonly RuleName[], locale: Locale): Record<string, string> =>
  Object.fromEntries(
    table.flatMap((it) => [
      [`settings.${it.key}`, it.words[locale]],
      ...(it.kind === 'levels' ? rules.map(({ id, title }) => [`settings.${it.key}.${id}`, title[locale]]) : []),
    ]),
  );

const described = (it: Setting, rules: readonly RuleName[]): Record<string, unknown> => ({
  ...shape(it, rules, ({ title }) => title.zh),
  ...(it.key === 'locale' ? {} : { default: defaultOf(it) }),
  description: it.words.zh,
});

/** What a value of a setting looks like; `says` gives the words for each rule. */
function shape(it: Setting, rules: readonly RuleName[], says: (rule: RuleName) => string): Record<string, unknown> {
  if (it.kind === 'choice') return { type: 'string', enum: it.values };
  if (it.kind === 'flag') return { type: 'boolean' };
  const entries: [string, object][] =
    it.kind === 'levels'
      ? rules.map((rule) => [rule.id, { enum: it.values, description: says(rule) }])
      : it.values.map((name) => [name, { type: 'string', pattern: day.source }]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(entries) };
}

/** The default of a setting; the editor's own locale has none, which the manifest writes as null. */
function defaultOf({ key, kind }: Setting): unknown {
  const [outer = '', inner] = key.split('.');
  const value = (defaults as unknown as Record<string, unknown>)[outer];
  return (inner && isRecord(value) ? value[inner] : value) ?? (kind === 'flag' ? false : null);
}

/** What is wrong with a settings object: the keys that lead to the place, and words for its writer. */
export interface SettingFault {
  readonly path: readonly string[];
  readonly words: Words;
}

/** Unknown keys, unknown rules and impossible values. `ids` are the rules that exist. */
export function settingFaults(value: unknown, ids: readonly string[]): readonly SettingFault[] {
  if (!isRecord(value)) return [fault([], '设置应为一个 JSON 对象', 'settings must be a JSON object')];
  const out: SettingFault[] = [];
  for (const [key, it] of Object.entries(value)) {
    if (key === '$schema') continue;
    const setting = inFiles.find((known) => known.key === key);
    const inner = inFiles.filter((known) => known.key.startsWith(`${key}.`));
    if (setting) out.push(...faultsOf(setting, it, ids));
    else if (inner.length > 0) out.push(...innerFaults(key, inner, it, ids));
    else out.push(fault([key], `没有名为“${key}”的设置`, `there is no setting “${key}”`));
  }
  return out;
}

function innerFaults(key: string, known: readonly Setting[], value: unknown, ids: readonly string[]): SettingFault[] {
  if (!isRecord(value)) return [notObject([key])];
  return Object.entries(value).flatMap(([name, it]) => {
    const setting = known.find((one) => one.key === `${key}.${name}`);
    if (setting) return faultsOf(setting, it, ids);
    return [fault([key, name], `没有名为“${key}.${name}”的设置`, `there is no setting “${key}.${name}”`)];
  });
}

function faultsOf(setting: Setting, value: unknown, ids: readonly string[]): SettingFault[] {
  const path = setting.key.split('.');
  if (setting.kind === 'choice') return setting.values.includes(value as string) ? [] : [notOneOf(path, setting)];
  if (setting.kind === 'flag') return typeof value === 'boolean' ? [] : [notFlag(path)];
  if (!isRecord(value)) return [notObject(path)];
  const names = setting.kind === 'levels' ? ids : setting.values;
  return Object.entries(value).flatMap(([name, it]) => {
    const at = [...path, name];
    if (!names.includes(name)) return [unknownName(at, setting)];
    if (setting.kind === 'levels') return setting.values.includes(it as string) ? [] : [notOneOf(at, setting)];
    const fits = typeof it === 'string' && day.test(it);
    return fits ? [] : [fault(at, '日期应写作 MM-DD，例如 03-31', 'a day is written MM-DD, e.g. 03-31')];
  });
}

const fault = (path: readonly string[], zh: string, en: string): SettingFault => ({ path, words: { zh, en } });

const notObject = (path: readonly string[]): SettingFault =>
  fault(path, `“${path.join('.')}”应为一个 JSON 对象`, `“${path.join('.')}” must be a JSON object`);

const notFlag = (path: readonly string[]): SettingFault =>
  fault(path, `“${path.join('.')}”应为 true 或 false`, `“${path.join('.')}” must be true or false`);

const notOneOf = (path: readonly string[], { values }: Setting): SettingFault =>
  fault(
    path,
    `“${path.join('.')}”应为 ${values.join('、')} 之一`,
    `“${path.join('.')}” must be one of ${values.join(', ')}`,
  );

function unknownName(path: readonly string[], { kind, values }: Setting): SettingFault {
  const name = path.at(-1) ?? '';
  if (kind === 'levels') return fault(path, `没有名为“${name}”的规则`, `there is no rule “${name}”`);
  return fault(path, `“${name}”应为 ${values.join('、')} 之一`, `“${name}” must be one of ${values.join(', ')}`);
}
