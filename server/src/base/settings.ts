import type { Locale, Words } from './words.ts';

/** A severity as users set it. */
export type Level = 'error' | 'warning' | 'info' | 'hint' | 'off';

export const levels: readonly Level[] = ['error', 'warning', 'info', 'hint', 'off'];

/** What users can set, in the editor and in `.nianbao.json`. Passed as an argument; nobody below lsp/ keeps it. */
export interface Settings {
  readonly rules: Readonly<Record<string, Level>>;
  readonly run: 'onType' | 'onSave';
  readonly format: { readonly table: 'compact' | 'aligned'; readonly ambiguousWidth: 'wide' | 'narrow' };
  /** The day by which a report must be out, as MM-DD, by the authority's kind. */
  readonly deadline: Readonly<Record<string, string>>;
  /** Whether each table tells above itself how many of its equations hold. */
  readonly codeLens: boolean;
  readonly locale: Locale | undefined;
}

export const defaults: Settings = {
  rules: {},
  run: 'onType',
  format: { table: 'compact', ambiguousWidth: 'wide' },
  deadline: { 政府: '03-31', 部门: '01-31', 街道乡镇: '01-31' },
  codeLens: false,
  locale: undefined,
};

/**
 * One setting as the table declares it; the manifest, the JSON Schema and the reader of files derive from it.
 *
 * A `choice` is one of `values`; a `flag` is on or off; `levels` maps rule ids to `values`; `days` maps `values` to a day as MM-DD.
 */
export interface Setting {
  /** `format.table` is the key `table` of the object `format`. */
  readonly key: string;
  readonly kind: 'choice' | 'flag' | 'levels' | 'days';
  readonly values: readonly string[];
  readonly scope: 'resource' | 'window';
  /** Whether it is about keys and views, which a file beside the drafts has no say in. */
  readonly editor?: true;
  /** Whether it is the reader's own affair as long as a file beside the drafts says nothing of it. */
  readonly reader?: true;
  readonly words: Words;
}

export const table: readonly Setting[] = [
  {
    key: 'rules',
    kind: 'levels',
    values: levels,
    scope: 'resource',
    words: {
      zh: '各规则的级别：规则编号 → error（错误）、warning（警告）、info（信息）、hint（提示）或 off（关闭）。',
      en: 'Severity by rule id: error, warning, info, hint or off.',
    },
  },
  {
    key: 'run',
    kind: 'choice',
    values: ['onType', 'onSave'],
    scope: 'resource',
    reader: true,
    words: {
      zh: '何时检查：onType（输入时）或 onSave（保存时）。',
      en: 'When to check: onType (while typing) or onSave.',
    },
  },
  {
    key: 'format.table',
    kind: 'choice',
    values: ['compact', 'aligned'],
    scope: 'resource',
    words: {
      zh: '表格写法：compact（紧凑）或 aligned（按显示宽度对齐）。',
      en: 'How tables are written: compact, or aligned by display width.',
    },
  },
  {
    key: 'format.ambiguousWidth',
    kind: 'choice',
    values: ['wide', 'narrow'],
    scope: 'resource',
    words: {
      zh: '“”、—、… 等字符按 wide（全角）还是 narrow（半角）计算宽度，取决于编辑器字体。',
      en: 'Whether “ ” — … count as wide or narrow; depends on the font of the editor.',
    },
  },
  {
    key: 'deadline',
    kind: 'days',
    values: ['政府', '部门', '街道乡镇'],
    scope: 'resource',
    words: {
      zh: '公布期限（MM-DD），按机关类别：政府、部门、街道乡镇。',
      en: 'Day by which the report must be published (MM-DD), by kind of authority: 政府, 部门, 街道乡镇.',
    },
  },
  {
    key: 'codeLens',
    kind: 'flag',
    values: [],
    scope: 'resource',
    reader: true,
    words: {
      zh: '在每张表上方显示勾稽关系有几条成立，点一下重算该表总计。',
      en: 'Show above each table how many of its equations hold; a click recomputes its totals.',
    },
  },
  {
    key: 'enterMovesDown',
    kind: 'flag',
    values: [],
    scope: 'window',
    editor: true,
    words: {
      zh: '在表格中按 Enter 到下方一格，Shift+Enter 到上方一格；不打开时 Enter 照常换行。',
      en: 'In a table Enter goes to the cell below and Shift+Enter to the cell above; otherwise Enter begins a line as usual.',
    },
  },
  {
    key: 'locale',
    kind: 'choice',
    values: ['zh', 'en'],
    scope: 'window',
    reader: true,
    words: { zh: '提示语言；不设则随编辑器。', en: 'Language of messages; that of the editor unless set.' },
  },
];

/** A day of a year as settings write it. */
export const day = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Settings from whatever a file or an editor holds: known keys of the right type, the defaults for the rest. */
export function settingsFrom(value: unknown): Settings {
  const it = isRecord(value) ? value : {};
  const format = isRecord(it.format) ? it.format : {};
  return {
    rules: kept(it.rules, (level): level is Level => levels.includes(level as Level)),
    run: it.run === 'onSave' ? 'onSave' : 'onType',
    format: {
      table: format.table === 'aligned' ? 'aligned' : 'compact',
      ambiguousWidth: format.ambiguousWidth === 'narrow' ? 'narrow' : 'wide',
    },
    deadline: {
      ...defaults.deadline,
      ...kept(it.deadline, (at): at is string => typeof at === 'string' && day.test(at)),
    },
    codeLens: it.codeLens === true,
    locale: it.locale === 'zh' || it.locale === 'en' ? it.locale : undefined,
  };
}

/** The settings of a file beside the drafts, and of a reader what is his own affair. */
export function settingsBeside(file: unknown, own: unknown): Settings {
  const stated = isRecord(file) ? file : {};
  const reader = settingsFrom(own);
  const left = table.flatMap(({ key, reader: isOwn }) =>
    isOwn && stated[key] === undefined ? [[key, reader[key as keyof Settings]]] : [],
  );
  return { ...settingsFrom(file), ...(Object.fromEntries(left) as Partial<Settings>) };
}

export const isRecord = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);

/** The entries of a mapping whose values have the right type. */
function kept<T>(value: unknown, fits: (it: unknown) => it is T): Record<string, T> {
  const out: Record<string, T> = {};
  if (!isRecord(value)) return out;
  for (const [key, it] of Object.entries(value)) if (fits(it)) out[key] = it;
  return out;
}
