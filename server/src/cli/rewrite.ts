import { resolve } from 'node:path';
import type { Settings } from '../base/settings.ts';
import { apply } from '../base/span.ts';
import { canonicalEach } from '../convert/canonical.ts';
import { formatting } from '../features/formatting.ts';
import { mend } from '../rules/mend.ts';
import { snapshot } from '../workspace/snapshot.ts';
import { type Args, type Command, reading } from './command.ts';
import type { Console } from './console.ts';
import { unifiedDiff } from './diff.ts';
import { reason, type Source, writeAtomically } from './files.ts';
import { runSettings } from './settings.ts';
import { readDrafts } from './sources.ts';

/**
 * Each draft is mended as if it stood alone: which of two reports that disagree is wrong is for their authors to say, and what
 * one takes over from another can break its own equations, so that no end could be promised.
 */
export const fix: Command = {
  name: 'fix',
  usage: { zh: '[路径…] [选项]', en: '[PATH…] [OPTIONS]' },
  does: {
    zh: '修复可以安全修复的问题；逐份修复，各年度、各单位之间的问题不动',
    en: 'apply the safe fixes; each draft by itself, what differs between drafts stays',
  },
  options: {
    'dry-run': { words: { zh: '只显示将作的改动，不写文件', en: 'print a diff and write nothing' } },
    unsafe: { words: { zh: '也应用需要人工确认的修复', en: 'apply the fixes that need a second look as well' } },
    ...reading,
  },
  async run(args, console) {
    let errors = 0;
    let left = 0;
    const result = await rewriteAll(args, console, (text, settings) => {
      const after = mend(text, settings, args.on('unsafe'));
      for (const it of snapshot('', 0, after).findings(settings)) {
        left++;
        if (it.severity === 'error') errors++;
      }
      return after;
    });
    if (!args.on('dry-run') && !args.on('stdin')) console.print(fixed(result.changed, left)[console.locale]);
    return result.failed ? 2 : errors > 0 ? 1 : 0;
  },
};

const fixed = (changed: number, left: number) => ({
  zh: `修复了 ${changed} 份草稿；还有 ${left} 处问题，请用 nianbao check 查看\n`,
  en: `fixed ${changed} drafts; ${left} findings are left, see nianbao check\n`,
});

export const format: Command = {
  name: 'format',
  usage: { zh: '[路径…] [选项]', en: '[PATH…] [OPTIONS]' },
  does: {
    zh: '整理表格的空格、竖线和分隔行，不改文字',
    en: 'lay tables out: spaces, pipes and delimiter rows, no words',
  },
  options: {
    check: {
      words: { zh: '只列出需要整理的文件，有则状态为 1', en: 'only list files that would change; status 1 if any' },
    },
    'dry-run': fix.options['dry-run']!,
    canonical: {
      words: {
        zh: '把其他版式的表格也改为标准表格，不改数字和文字',
        en: 'bring tables of other layouts into the standard shape as well; no number or word changes',
      },
    },
    ...reading,
  },
  async run(args, console) {
    const shape = (text: string, { format }: Settings): string =>
      args.on('canonical') ? apply(text, canonicalEach(snapshot('', 0, text).report, format).flat()) : text;
    const result = await rewriteAll(args, console, (before, settings) => {
      const text = shape(before, settings);
      return apply(text, formatting(snapshot('', 0, text).report, settings.format));
    });
    return result.failed ? 2 : args.on('check') && result.changed > 0 ? 1 : 0;
  },
};

/** Gives every draft a new text: writes it, prints the difference, or only names the file, as the options say. */
async function rewriteAll(
  args: Args,
  console: Console,
  change: (text: string, settings: Settings) => string,
): Promise<{ readonly changed: number; readonly failed: boolean }> {
  const settings = runSettings(args, console);
  let changed = 0;
  let failed = false;
  const whole = await readDrafts(args, console, {
    async draft(path, source) {
      const after = change(source.text, await settings.of(path));
      if (after !== source.text) changed++;
      else if (!args.on('stdin') || args.on('check')) return;
      if (!put(path, source, after, args, console)) failed = true;
    },
  });
  return { changed, failed: failed || !whole || settings.broken };
}

/** False if the file could not be written, which was said. */
function put(path: string, source: Source, after: string, args: Args, console: Console): boolean {
  if (args.on('dry-run')) console.print(unifiedDiff(path, source.text, after));
  else if (args.on('check')) console.print(`${path}\n`);
  else if (args.on('stdin')) console.print((source.mark ? '\ufeff' : '') + after);
  else {
    try {
      writeAtomically(resolve(console.cwd, path), after, source.mark);
      console.print(`${path}\n`);
    } catch (error) {
      const { zh, en } = reason(error);
      console.complain({ zh: `无法写入 ${path}：${zh}`, en: `cannot write ${path}: ${en}` });
      return false;
    }
  }
  return true;
}
