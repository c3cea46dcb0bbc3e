import type { Locale, Words } from './words.ts';

/** A severity as users set it. */
export type Level = 'error' | 'warning' | 'info' | 'hint' | 'off';

/** What users can set, in the editor and in `.nianbao.json`. Passed as an argument; nobody below lsp/ keeps it. */
export interface Settings {
  readonly rules: Readonly<Record<string, Level>>;
  readonly run: 'onType' | 'onSave';
  readonly format: { readonly table: 'compact' | 'aligned'; readonly ambiguousWidth: 'wide' | 'narrow' };
  /** The day by which a report must be out, as MM-DD, by the authority's kind. */
  readonly deadline: Readonly<Record<string, string>>;
  readonly locale: Locale | undefined;
}

export const defaults: Settings = {
  rules: {},
  run: 'onType',
  format: { table: 'compact', ambiguousWidth: 'wide' },
  deadline: { 政府: '03-31', 部门: '01-31', 街道乡镇: '01-31' },
  locale: undefined,
};

/** One setting as the table declares it; the manifest, the JSON Schema and the reader of files derive from it. */
export interface Setting {
  readonly key: string;
  readonly type: 'object' | 'string';
  readonly values?: readonly string[];
  readonly scope: 'resource' | 'window';
  readonly words: Words;
}

export const table: readonly Setting[] = [
  {
    key: 'rules',
    type: 'object',
    values: ['error', 'warning', 'info', 'hint', 'off'],
    scope: 'resource',
    words: {
      zh: '各规则的级别：规则编号 → error（错误）、warning（警告）、info（信息）、hint（提示）或 off（关闭）。',
      en: 'Severity by rule id: error, warning, info, hint or off.',
    },
  },
  {
    key: 'run',
    type: 'string',
    values: ['onType', 'onSave'],
    scope: 'resource',
    words: { zh: '何时检查：输入时，或保存时。', en: 'When to check: while typing, or on save.' },
  },
  {
    key: 'format.table',
    type: 'string',
    values: ['compact', 'aligned'],
    scope: 'resource',
    words: { zh: '表格写法：紧凑，或按显示宽度对齐。', en: 'How tables are written: compact, or aligned by display width.' },
  },
  {
    key: 'format.ambiguousWidth',
    type: 'string',
    values: ['wide', 'narrow'],
    scope: 'resource',
    words: {
      zh: '“”、—、… 等字符按全角还是半角计算宽度（取决于编辑器字体）。',
      en: 'Whether “ ” — … count as wide or narrow; depends on the font of the editor.',
    },
  },
  {
    key: 'deadline',
    type: 'object',
    scope: 'resource',
    words: {
      zh: '公布期限（MM-DD），按机关类别：政府、部门、街道乡镇。',
      en: 'Day by which the report must be published (MM-DD), by kind of authority: 政府, 部门, 街道乡镇.',
    },
  },
  {
    key: 'locale',
    type: 'string',
    values: ['zh', 'en'],
    scope: 'window',
    words: { zh: '提示语言；不设则随编辑器。', en: 'Language of messages; that of the editor unless set.' },
  },
];

/** Settings from whatever a file or an editor holds: known keys of the right type, the defaults for the rest. */
export function settingsFrom(value: unknown): Settings {
  const it = isRecord(value) ? value : {};
  const format = isRecord(it.format) ? it.format : {};
  return {
    rules: levels(it.rules),
    run: it.run === 'onSave' ? 'onSave' : 'onType',
    format: {
      table: format.table === 'aligned' ? 'aligned' : 'compact',
      ambiguousWidth: format.ambiguousWidth === 'narrow' ? 'narrow' : 'wide',
    },
    deadline: { ...defaults.deadline, ...days(it.deadline) },
    locale: it.locale === 'zh' || it.locale === 'en' ? it.locale : undefined,
  };
}

const isRecord = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null && !Array.isArray(it);

function levels(value: unknown): Record<string, Level> {
  const out: Record<string, Level> = {};
  if (!isRecord(value)) return out;
  for (const [id, level] of Object.entries(value)) {
    if (['error', 'warning', 'info', 'hint', 'off'].includes(level as string)) out[id] = level as Level;
  }
  return out;
}

function days(value: unknown): Record<string, string> {
  const out: Record<string, string> = {};
  if (!isRecord(value)) return out;
  for (const [kind, day] of Object.entries(value)) if (typeof day === 'string' && /^\d\d-\d\d$/.test(day)) out[kind] = day;
  return out;
}
