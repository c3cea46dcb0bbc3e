import { resolve } from 'node:path';
import type { Locale, Words } from '../base/words.ts';
import type { CheckedFile, Summary } from '../convert/check-result.ts';
import type { Archive } from '../report/archive.ts';
import { type Snapshot, snapshot } from '../workspace/snapshot.ts';
import { attestation } from './attest.ts';
import { type Args, type Command, choice, reading, type Status } from './command.ts';
import { company } from './company.ts';
import type { Console } from './console.ts';
import { readSource, type Source } from './files.ts';
import { type Held, held, type Quoted } from './held.ts';
import { lines } from './lines.ts';
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
  file(it: CheckedFile, at: Quoted, locale: Locale, mark: boolean): void;
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
  const attest = attestation(args, console);
  const others = company(settings);
  const waiting: (Held | CheckedFile)[] = [];
  const checked = async (path: string, source: Source, it: Snapshot, archive?: Archive): Promise<Held> => {
    const { rules, deadline, locale: own } = await settings.of(path);
    const locale = args.text('locale') ? console.locale : (own ?? console.locale);
    const at = lines(source.text);
    const found = checkedFile(path, it, { rules, deadline }, at, locale, reporter.full, archive);
    return { found, at, locale, mark: source.mark };
  };
  const draft = async (path: string, source: Source): Promise<void> => {
    const it = snapshot(path, 0, source.text);
    const one = await checked(path, source, it, others.meet(path, it.report));
    waiting.push(held(one));
    attest?.draft(path, source, it.report, one.locale);
  };
  const unreadable = (path: string, why: Words): void => {
    attest?.unreadable(path, why[console.locale]);
    if (reporter.unreadable) waiting.push(unreadableFile(path, why[console.locale]));
  };
  const whole = await readDrafts(args, console, { several: others.several, draft, unreadable });
  /** What is said now that all are there; a draft that is gone since is shown as it was. */
  const settled = async (it: Held): Promise<Held> => {
    const { path } = it.found;
    const archive = others.news(path);
    const source = archive && readSource(resolve(console.cwd, path));
    if (!source || 'unreadable' in source) return it;
    return checked(path, source, snapshot(path, 0, source.text), archive);
  };
  const summary = await printed(waiting, settled, reporter);
  attest?.write();
  return !whole || settings.broken ? 2 : summary.errors > 0 ? 1 : 0;
}

/** Prints all files in their order, and counts what was found. */
async function printed(
  files: readonly (Held | CheckedFile)[],
  settled: (it: Held) => Promise<Held>,
  reporter: Reporter,
): Promise<Summary> {
  const summary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  for (const it of files) {
    if ('found' in it) {
      const { found, at, locale, mark } = await settled(it);
      countInto(summary, found);
      reporter.file(found, at, locale, mark);
    } else {
      countInto(summary, it);
      reporter.unreadable?.(it);
    }
  }
  reporter.end(summary);
  return summary;
}
