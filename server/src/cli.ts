import { setFlagsFromString } from 'node:v8';
import { version } from './base/version.ts';
import { check } from './cli/check.ts';
import { BadCall, type Command, common, type Options, parse, type Status } from './cli/command.ts';
import { diff } from './cli/compare.ts';
import { type Console, processConsole } from './cli/console.ts';
import { explain, rules } from './cli/explain.ts';
import { exportCommand } from './cli/export.ts';
import { extract } from './cli/extract.ts';
import { help, helpOf } from './cli/help.ts';
import { importCommand } from './cli/import.ts';
import { lsp } from './cli/lsp.ts';
import { create } from './cli/new.ts';
import { fix, format } from './cli/rewrite.ts';
import { sum } from './cli/sum.ts';

const commands: readonly Command[] = [
  check,
  fix,
  format,
  importCommand,
  exportCommand,
  extract,
  explain,
  rules,
  create,
  sum,
  diff,
  lsp,
];

/** Options of no command. */
const own: Options = { version: { words: { zh: '显示版本', en: 'show the version' } } };

/** Runs one command line, without the names of node and the script. Never throws for what a user can do wrong. */
export async function run(argv: readonly string[], console: Console): Promise<Status> {
  try {
    const [name, ...rest] = localeLast(argv);
    return await dispatch(name, rest, console);
  } catch (error) {
    if (!(error instanceof BadCall)) throw error;
    console.complain(error.words);
    return 2;
  }
}

/** The language may be said before the command as well as behind it. */
function localeLast(argv: readonly string[]): readonly string[] {
  const length = argv[0] === '--locale' ? 2 : argv[0]?.startsWith('--locale=') ? 1 : 0;
  return length === 0 || argv.length <= length ? argv : [...argv.slice(length), ...argv.slice(0, length)];
}

async function dispatch(name: string | undefined, rest: readonly string[], console: Console): Promise<Status> {
  const command = commands.find((it) => it.name === name);
  if (command) {
    const options = { ...command.options, ...common };
    // Said first, so that a complaint about any other option is in the reader's language.
    console.locale = spoken(rest);
    const args = parse(rest, options);
    if (!args.on('help')) return command.run(args, console);
    console.print(helpOf(command, console.locale));
    return 0;
  }
  console.locale = spoken(name?.startsWith('-') ? [name, ...rest] : rest);
  const asked = name === 'help' || name === undefined || name.startsWith('-');
  if (!asked)
    throw new BadCall(
      `没有命令“${name}”；nianbao --help 列出全部命令`,
      `there is no command “${name}”; see nianbao --help`,
    );
  const known = parse(name?.startsWith('-') ? [name, ...rest] : rest, { ...common, ...own });
  if (known.on('version')) {
    console.print(`nianbao ${version}\n`);
    return 0;
  }
  console.print(help(commands, console.locale));
  // Asking for help is no mistake; saying nothing at all, or options without a command, is.
  return name === 'help' || known.on('help') ? 0 : 2;
}

function spoken(argv: readonly string[]): 'zh' | 'en' {
  const at = argv.findIndex((it) => it === '--locale' || it.startsWith('--locale='));
  if (at < 0) return 'zh';
  const value = argv[at]!.slice('--locale='.length) || argv[at + 1];
  if (value === 'zh' || value === 'en') return value;
  throw new BadCall(`--locale 应为 zh 或 en，不是“${value ?? ''}”`, `--locale must be zh or en, not “${value ?? ''}”`);
}

if (typeof require !== 'undefined' && require.main === module) {
  if (process.argv[2] !== 'lsp') hasten();
  const console = processConsole();
  void run(process.argv.slice(2), console).then((status) => {
    console.flush();
    process.exitCode = status;
  });
}

/**
 * A run over files ends before the optimising compiler has earned back what it costs, so it waits twice as long and
 * inlines less; until then plain compiled code is twice as quick as interpreted code. The server sets its own.
 */
function hasten(): void {
  setFlagsFromString('--always-sparkplug');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=120');
  setFlagsFromString('--interrupt-budget=260000');
  // What is young is small here, and helpers cost more than they help.
  setFlagsFromString('--no-parallel-scavenge');
}
