import type { Locale, Words } from '../base/words.ts';
import type { CheckedFile, Summary } from '../convert/check-result.ts';
import { snapshot } from '../workspace/snapshot.ts';
import { type Args, type Command, choice, reading, type Status } from './command.ts';
import type { Console } from './console.ts';
import type { Source } from './files.ts';
import { refuseLater } from './later.ts';
import { type Lines, lines } from './lines.ts';
import { jsonReporter } from './report-json.ts';
import { sarifReporter } from './report-sarif.ts';
import { textReporter } from './report-text.ts';
import { runSettings } from './settings.ts';
import { checkedFile, countInto, unreadableFile } from './shown.ts';
import { readDrafts } from './sources.ts';

/** Prints what was found, file by file. */
export interface Reporter {
  /** Whether fixes, related places and numbers of equations are printed. */
  readonly full: boolean;
  file(it: CheckedFile, at: Lines, locale: Locale): void;
  /** A file that could not be read, as a file with one finding. */
  unreadable?(it: CheckedFile): void;
  end(summary: Summary): void;
}

const reporters = { text: textReporter, json: jsonReporter, sarif: sarifReporter } as const;

export const check: Command = {
  name: 'check',
  usage: { zh: '[路径…] [选项]', en: '[PATH…] [OPTIONS]' },
  does: { zh: '检查草稿；文件夹则检查其中全部草稿', en: 'check drafts; of a folder, all drafts in it' },
  options: {
    format: { value: 'text|json|sarif', words: { zh: '输出格式，默认 text', en: 'output format, text by default' } },
    ...reading,
    attest: {
      value: 'FILE',
      words: { zh: '（以后提供）写出每条核对过的勾稽关系', en: '(comes later) write every equation that was verified' },
    },
  },
  async run(args, console) {
    refuseLater(args, 'attest', []);
    refuseLater(args, 'format', ['junit', 'checkstyle', 'gitlab', 'github', 'rdjson']);
    const reporter = reporters[choice(args, 'format', ['text', 'json', 'sarif'])](console);
    return run(args, console, reporter);
  },
};

async function run(args: Args, console: Console, reporter: Reporter): Promise<Status> {
  const settings = runSettings(args, console);
  const summary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  const draft = async (path: string, { text }: Source): Promise<void> => {
    const { rules, deadline, locale } = await settings.of(path);
    const spoken = args.text('locale') ? console.locale : (locale ?? console.locale);
    const at = lines(text);
    const it = checkedFile(path, snapshot(path, 0, text), { rules, deadline }, at, spoken, reporter.full);
    countInto(summary, it);
    reporter.file(it, at, spoken);
  };
  const unreadable = (path: string, why: Words): void => {
    if (!reporter.unreadable) return;
    const it = unreadableFile(path, why[console.locale]);
    countInto(summary, it);
    reporter.unreadable(it);
  };
  const whole = await readDrafts(args, console, { draft, unreadable });
  reporter.end(summary);
  return !whole || settings.broken ? 2 : summary.errors > 0 ? 1 : 0;
}
