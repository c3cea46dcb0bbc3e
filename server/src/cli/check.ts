import type { Locale, Words } from '../base/words.ts';
import type { CheckedFile, Summary } from '../convert/check-result.ts';
import { snapshot } from '../workspace/snapshot.ts';
import { attestation } from './attest.ts';
import { type Args, type Command, choice, reading, type Status } from './command.ts';
import type { Console } from './console.ts';
import type { Source } from './files.ts';
import { type Lines, lines } from './lines.ts';
import { jsonReporter } from './report-json.ts';
import { rdjsonReporter } from './report-rdjson.ts';
import { textReporter } from './report-text.ts';
import { checkstyleReporter, githubReporter, gitlabReporter, junitReporter, sarifReporter } from './report-whole.ts';
import { runSettings } from './settings.ts';
import { checkedFile, countInto, unreadableFile } from './shown.ts';
import { readDrafts } from './sources.ts';
import { making } from './target.ts';

/** Prints what was found, file by file. */
export interface Reporter {
  /** Whether fixes, related places and numbers of equations are printed. */
  readonly full: boolean;
  /** `mark`: whether a byte order mark stands before the text. */
  file(it: CheckedFile, at: Lines, locale: Locale, mark: boolean): void;
  /** A file that could not be read, as a file with one finding. */
  unreadable?(it: CheckedFile): void;
  end(summary: Summary): void;
}

const reporters = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  checkstyle: checkstyleReporter,
  gitlab: gitlabReporter,
  github: githubReporter,
  rdjson: rdjsonReporter,
} as const;

const formats = [
  'text',
  'json',
  'sarif',
  'junit',
  'checkstyle',
  'gitlab',
  'github',
  'rdjson',
] as const satisfies readonly (keyof typeof reporters)[];

export const check: Command = {
  name: 'check',
  usage: { zh: '[路径…] [选项]', en: '[PATH…] [OPTIONS]' },
  does: { zh: '检查草稿；文件夹则检查其中全部草稿', en: 'check drafts; of a folder, all drafts in it' },
  options: {
    format: {
      value: formats.join('|'),
      words: { zh: '输出格式，默认 text', en: 'output format, text by default' },
    },
    ...reading,
    attest: {
      value: 'FILE',
      words: {
        zh: '把核对过的每条勾稽关系及其数字写入此文件（JSON）',
        en: 'write every equation that was verified, with its numbers, to this file (JSON)',
      },
    },
    force: making.force!,
  },
  run: (args, console) => run(args, console, reporters[choice(args, 'format', formats)](console)),
};

async function run(args: Args, console: Console, reporter: Reporter): Promise<Status> {
  const settings = runSettings(args, console);
  const summary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  const attest = attestation(args, console);
  const draft = async (path: string, source: Source): Promise<void> => {
    const { rules, deadline, locale } = await settings.of(path);
    const spoken = args.text('locale') ? console.locale : (locale ?? console.locale);
    const [at, it] = [lines(source.text), snapshot(path, 0, source.text)];
    const found = checkedFile(path, it, { rules, deadline }, at, spoken, reporter.full);
    countInto(summary, found);
    reporter.file(found, at, spoken, source.mark);
    attest?.draft(path, source, it.report, spoken);
  };
  const unreadable = (path: string, why: Words): void => {
    attest?.unreadable(path, why[console.locale]);
    if (!reporter.unreadable) return;
    const it = unreadableFile(path, why[console.locale]);
    countInto(summary, it);
    reporter.unreadable(it);
  };
  const whole = await readDrafts(args, console, { draft, unreadable });
  reporter.end(summary);
  attest?.write();
  return !whole || settings.broken ? 2 : summary.errors > 0 ? 1 : 0;
}
