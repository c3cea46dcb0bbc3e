import { basename, extname, resolve } from 'node:path';
import { shown } from '../convert/inline.ts';
import { official } from '../convert/official.ts';
import { page } from '../convert/page.ts';
import { loadOffice } from '../late.ts';
import { type Snapshot, snapshot } from '../workspace/snapshot.ts';
import { type Args, BadCall, type Command, choice, reading } from './command.ts';
import type { Console } from './console.ts';
import { readSource } from './files.ts';
import { runSettings } from './settings.ts';
import { deliver, making, refuseExisting } from './target.ts';

const kinds = ['html', 'docx'] as const;

export const exportCommand: Command = {
  name: 'export',
  usage: { zh: '草稿 --to html|docx [-o 文件]', en: 'FILE --to html|docx [-o FILE]' },
  does: {
    zh: '导出为官方版式的网页或 Word 文件，合并单元格；有错误时提醒，但照样导出',
    en: 'write a draft in the official layout, merged cells included, as a web page or for Word; warns of errors',
  },
  options: {
    to: {
      value: kinds.join('|'),
      words: {
        zh: '导出成什么；不给则看 -o 的扩展名',
        en: 'what to write; without it, what the name behind -o ends in',
      },
    },
    ...making,
    config: reading.config!,
    rule: reading.rule!,
  },
  async run(args, console) {
    const [path, ...more] = args.rest;
    if (path === undefined || more.length > 0) throw new BadCall('请给出一份要导出的草稿', 'name one draft to export');
    const target = args.text('output');
    const kind = kindOf(args, target);
    // Asked before anything is written or a heavy library is loaded.
    if (target !== undefined) refuseExisting(target, args, console);
    const settings = runSettings(args, console);
    const version = read(path, console);
    const { report } = version;
    const draft = official(report);
    const title = shown(report.title?.value ?? basename(path).replace(/(?:\.nianbao)?\.md$/i, ''));
    deliver(kind === 'html' ? page(draft, title) : await (await loadOffice()).writeDocx(draft), target, args, console);
    const errors = version.findings(await settings.of(path)).filter((it) => it.severity === 'error').length;
    if (errors > 0) console.complain(remaining(path, errors));
    return settings.broken ? 2 : 0;
  },
};

function kindOf(args: Args, target: string | undefined): (typeof kinds)[number] {
  const ending = extname(target ?? '')
    .slice(1)
    .toLowerCase();
  const named = args.text('to') === undefined ? kinds.find((it) => it === ending.replace(/^htm$/, 'html')) : undefined;
  if (args.text('to') === undefined && !named) {
    throw new BadCall('请用 --to html 或 --to docx 说明导出成什么', 'say what to write: --to html or --to docx');
  }
  const kind = named ?? choice(args, 'to', kinds);
  if (kind === 'docx' && target === undefined) {
    throw new BadCall(
      'Word 文件不能写到标准输出；请用 -o 给出文件名，例如 -o 年报.docx',
      'a Word file is not for standard output; name one by -o, e.g. -o report.docx',
    );
  }
  return kind;
}

function read(path: string, console: Console): Snapshot {
  const source = readSource(resolve(console.cwd, path));
  if (!('unreadable' in source)) return snapshot('', 0, source.text);
  const { zh, en } = source.unreadable;
  throw new BadCall(`${path}：${zh}`, `${path}: ${en}`);
}

const remaining = (path: string, errors: number) => ({
  zh: `${path}：还有 ${errors} 处错误，已照原样导出；请用 nianbao check 查看，改正后再导出`,
  en: `${path}: exported as it is, with this many errors in it: ${errors}; see nianbao check, and export again once they are mended`,
});
