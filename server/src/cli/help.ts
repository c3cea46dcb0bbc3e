import { width } from '../base/width.ts';
import type { Locale } from '../base/words.ts';
import { type Command, common } from './command.ts';

/** The help of one command. */
export function helpOf(command: Command, locale: Locale): string {
  const options = Object.entries({ ...command.options, ...common }).map(([name, it]): [string, string] => [
    `${it.short ? `-${it.short}, ` : ''}--${name}${it.value === undefined ? '' : ` ${it.value}`}`,
    it.words[locale],
  ]);
  const head = locale === 'zh' ? ['用法', '选项'] : ['Usage', 'Options'];
  return `${command.does[locale]}\n\n${head[0]}: nianbao ${command.name} ${command.usage[locale]}\n\n${head[1]}:\n${columns(options)}`;
}

/** The help of the whole: every command in a line. */
export function help(commands: readonly Command[], locale: Locale): string {
  const list = columns(commands.map((it) => [it.name, it.does[locale]]));
  if (locale === 'zh') {
    return `年报助手：检查、修复政府信息公开工作年度报告草稿\n\n用法: nianbao 命令 [选项]\n\n命令:\n${list}\n各命令的选项: nianbao 命令 --help\n版本: nianbao --version\n退出状态: 0 没有错误，1 有错误，2 未能完成\n`;
  }
  return `Checks and mends drafts of the annual report on open government information\n\nUsage: nianbao COMMAND [OPTIONS]\n\nCommands:\n${list}\nOptions of a command: nianbao COMMAND --help\nVersion: nianbao --version\nExit status: 0 no errors, 1 errors found, 2 could not do its work\n`;
}

function columns(lines: readonly (readonly [string, string])[]): string {
  const room = Math.max(...lines.map(([name]) => width(name)));
  return lines.map(([name, words]) => `  ${name}${' '.repeat(room - width(name))}  ${words}\n`).join('');
}
