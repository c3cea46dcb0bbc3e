import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defaults, type Level, levels, type Settings } from '../base/settings.ts';
import { rules } from '../rules/index.ts';
import { type Config, configs, readConfig } from '../workspace/config.ts';
import type { Host } from '../workspace/host.ts';
import { type Args, BadCall } from './command.ts';
import type { Console } from './console.ts';
import { readSource } from './files.ts';
import { lines } from './lines.ts';

/** The settings of one run of a command. */
export interface RunSettings {
  /** Those that govern a file, by its path. */
  of(path: string): Promise<Settings>;
  /** Whether a settings file turned out to be no JSON. */
  readonly broken: boolean;
}

/** Settings of the nearest `.nianbao.json` or of `--config`, with `--rule` above them. Throws `BadCall`. */
export function runSettings(args: Args, console: Console): RunSettings {
  const above = ruleOptions(args.texts('rule'));
  const named = args.text('config');
  const fixed = named === undefined ? undefined : configFile(named, console);
  const find = configs(machine);
  const byFolder = new Map<string, Settings>();
  const told = new Set<Config>();
  let broken = false;
  return {
    get broken() {
      return broken;
    },
    async of(path) {
      const folder = dirname(path);
      const seen = byFolder.get(folder);
      if (seen) return seen;
      const config = fixed ?? (await find.find(placeOf(resolve(console.cwd, path)), undefined, placeOf(console.cwd)));
      if (config && !told.has(config)) {
        told.add(config);
        broken ||= !config.sound;
        complain(config, console);
      }
      const it = config?.settings ?? defaults;
      const settings = { ...it, rules: { ...it.rules, ...above } };
      byFolder.set(folder, settings);
      return settings;
    },
  };
}

function ruleOptions(values: readonly string[]): Record<string, Level> {
  const out: Record<string, Level> = {};
  for (const value of values) {
    const [id = '', word = ''] = value.split('=');
    const level = levels.find((it) => it === word);
    if (!rules.some((it) => it.id === id)) {
      throw new BadCall(
        `没有名为“${id}”的规则；nianbao rules 列出全部规则`,
        `there is no rule “${id}”; nianbao rules lists them`,
      );
    }
    if (!level) {
      throw new BadCall(
        `--rule ${id}= 的级别应为 ${levels.join('、')} 之一，不是“${word}”`,
        `the severity in --rule ${id}= must be one of ${levels.join(', ')}, not “${word}”`,
      );
    }
    out[id] = level;
  }
  return out;
}

function configFile(path: string, console: Console): Config {
  const source = readSource(resolve(console.cwd, path));
  if ('unreadable' in source) {
    const { zh, en } = source.unreadable;
    throw new BadCall(`无法读取设置文件 ${path}：${zh}`, `cannot read the settings file ${path}: ${en}`);
  }
  return readConfig(path, source.text);
}

function complain(config: Config, console: Console): void {
  const at = lines(config.text);
  for (const it of config.faults) {
    const { line, character } = at.place(it.from);
    const place = `${config.place}:${line + 1}:${character + 1}`;
    console.complain({ zh: `${place} ${it.value.zh}`, en: `${place} ${it.value.en}` });
  }
}

/** A path as a place: with `/` on every system. */
const placeOf = (path: string): string => path.replaceAll('\\', '/');

/** Files of this machine. Nothing is watched: a command ends before anything changes. */
const machine: Host = {
  read: (place) => Promise.resolve(textOf(place)),
  list: (folder) =>
    Promise.resolve(
      readdirSync(folder, { withFileTypes: true }).map((it) => ({
        name: it.name,
        kind: it.isDirectory() ? 'folder' : 'file',
      })),
    ),
  watch: () => () => {},
};

function textOf(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined;
  }
}
