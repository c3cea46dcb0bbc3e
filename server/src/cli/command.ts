import { parseArgs } from 'node:util';
import type { Words } from '../base/words.ts';
import type { Console } from './console.ts';

/** 0: nothing at error level. 1: at least one error found. 2: it could not do its work. */
export type Status = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** What stands behind the name on the command line: `[路径…]`. */
  readonly usage: Words;
  readonly does: Words;
  readonly options: Options;
  run(args: Args, console: Console): Status | Promise<Status>;
}

export type Options = Readonly<Record<string, Option>>;

export interface Option {
  readonly words: Words;
  /** The name of the value it takes; a switch has none. */
  readonly value?: string;
  readonly short?: string;
  readonly multiple?: boolean;
}

/** What stood on the command line, checked against the options. */
export interface Args {
  /** The arguments that are no options. */
  readonly rest: readonly string[];
  on(option: string): boolean;
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
}

/** Options of every command. */
export const common: Options = {
  locale: { value: 'zh|en', words: { zh: '提示语言', en: 'language of messages' } },
  help: { short: 'h', words: { zh: '显示本帮助', en: 'show this help' } },
};

/** Options of the commands that read drafts. */
export const reading: Options = {
  config: {
    value: 'FILE',
    words: { zh: '用此设置文件，不找 .nianbao.json', en: 'settings file to use instead of the nearest .nianbao.json' },
  },
  rule: {
    value: 'ID=LEVEL',
    multiple: true,
    words: {
      zh: '设定一条规则的级别：error、warning、info、hint、off；可重复',
      en: 'severity of a rule: error, warning, info, hint or off; may be repeated',
    },
  },
  stdin: { words: { zh: '从标准输入读一份草稿', en: 'read one draft from standard input' } },
  'stdin-filename': { value: 'NAME', words: { zh: '标准输入的文件名', en: 'name of the draft on standard input' } },
};

/** A command was called in a way it does not understand. */
export class BadCall extends Error {
  readonly words: Words;
  constructor(zh: string, en: string) {
    super(en);
    this.words = { zh, en };
  }
}

/** Reads the arguments behind a command's name; throws `BadCall` where they do not fit its options. */
export function parse(argv: readonly string[], options: Options): Args {
  const { tokens } = parseArgs({ args: [...argv], options: declared(options), strict: false, tokens: true });
  const values = new Map<string, string[]>();
  const rest: string[] = [];
  for (const it of tokens) {
    if (it.kind === 'positional') rest.push(it.value);
    if (it.kind !== 'option') continue;
    const option = Object.hasOwn(options, it.name) ? options[it.name] : undefined;
    if (!option) throw new BadCall(`没有选项 ${it.rawName}`, `there is no option ${it.rawName}`);
    if (option.value === undefined && it.value !== undefined) {
      throw new BadCall(`选项 ${it.rawName} 不带值`, `option ${it.rawName} takes no value`);
    }
    const empty = it.value === undefined || (!it.inlineValue && /^-./.test(it.value));
    if (option.value !== undefined && empty) {
      throw new BadCall(
        `选项 ${it.rawName} 需要一个值（${option.value}）`,
        `option ${it.rawName} needs a value (${option.value})`,
      );
    }
    values.set(it.name, [...((option.multiple && values.get(it.name)) || []), it.value ?? '']);
  }
  return {
    rest,
    on: (option) => values.has(option),
    text: (option) => values.get(option)?.at(-1),
    texts: (option) => values.get(option) ?? [],
  };
}

function declared(options: Options): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    Object.entries(options).map(([name, it]) => [
      name,
      { type: it.value === undefined ? 'boolean' : 'string', ...(it.short ? { short: it.short } : {}) },
    ]),
  );
}

/** The value of an option that is one of a list; the first where it is absent. */
export function choice<T extends string>(args: Args, option: string, values: readonly [T, ...T[]]): T {
  const value = args.text(option) ?? values[0];
  const found = values.find((it) => it === value);
  if (found !== undefined) return found;
  const list = values.join('、');
  throw new BadCall(
    `--${option} 应为 ${list} 之一，不是“${value}”`,
    `--${option} must be one of ${values.join(', ')}, not “${value}”`,
  );
}
