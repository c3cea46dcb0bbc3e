import { basename, extname, join, resolve } from 'node:path';
import type { Words } from '../base/words.ts';
import type { Unplaced } from '../convert/draft.ts';
import { type ImportedFile, importFile } from '../convert/import-file.ts';
import { remarks } from '../convert/import-remarks.ts';
import { loadOffice, loadPages } from '../late.ts';
import { type Args, BadCall, type Command, choice } from './command.ts';
import type { Console } from './console.ts';
import { readBytes } from './files.ts';
import { deliver, making } from './target.ts';

export const importCommand: Command = {
  name: 'import',
  usage: { zh: '源文件… [-o 文件 | --out-dir 文件夹]', en: 'SOURCE… [-o FILE | --out-dir DIR]' },
  does: {
    zh: '把 .docx、.html、.md、.txt 转为年报草稿；不丢文字，并说明未能归位的内容和每张表的把握',
    en: 'turn a .docx, .html, .md or .txt into a draft; loses no text, says what found no place and how sure each table is',
  },
  options: {
    ...making,
    'out-dir': {
      value: 'DIR',
      words: { zh: '写入此文件夹，文件名改为 *.nianbao.md', en: 'folder to write to, as *.nianbao.md' },
    },
    format: {
      value: 'text|json',
      words: {
        zh: '说明的格式：text（标准错误）或 json（标准输出）',
        en: 'how to report: text on standard error, or json on standard output',
      },
    },
  },
  async run(args, console) {
    const json = choice(args, 'format', ['text', 'json']) === 'json';
    const { rest } = args;
    if (rest.length === 0) throw new BadCall('请给出要导入的文件', 'name the files to import');
    if (rest.length > 1 && args.text('out-dir') === undefined) {
      throw new BadCall(
        '导入多个文件时请用 --out-dir 指定文件夹',
        'to import several files, name a folder by --out-dir',
      );
    }
    if (args.text('output') !== undefined && args.text('out-dir') !== undefined) {
      throw new BadCall('-o 与 --out-dir 只能用一个', 'use either -o or --out-dir');
    }
    refuseTwins(args);
    const done: object[] = [];
    let whole = true;
    for (const source of rest) {
      const it = await attempt(source, args, console, json);
      if (it) done.push(it);
      else whole = false;
    }
    if (json) console.print(`${JSON.stringify({ drafts: done }, undefined, 1)}\n`);
    return whole ? 0 : 2;
  },
};

/** Two sources whose drafts would have one name are refused, since `--force` would let the later one overwrite the first. */
function refuseTwins(args: Args): void {
  const seen = new Map<string, string>();
  for (const source of args.rest) {
    const target = targetOf(source, args);
    const twin = target === undefined ? undefined : seen.get(target);
    if (twin !== undefined) {
      throw new BadCall(
        `${twin} 与 ${source} 会写入同一文件 ${target}；请改名或分开导入`,
        `${twin} and ${source} would both become ${target}; rename one or import them apart`,
      );
    }
    if (target !== undefined) seen.set(target, source);
  }
}

/** Imports one file; undefined if that failed, which was said, and the others go on. */
async function attempt(source: string, args: Args, console: Console, json: boolean): Promise<object | undefined> {
  try {
    const it = await load(source, console);
    const output = targetOf(source, args);
    if (output !== undefined || !json) deliver(it.text, output, args, console);
    if (!json) for (const { line, words } of remarks(it)) console.complain(at(source, line, words));
    const { notes, unplaced, leftOut = [], tables = [] } = it;
    const said = (them: readonly Unplaced[]): object[] =>
      them.map(({ what, ...rest }) => (what ? { ...rest, what: what[console.locale] } : rest));
    return { source, output: output ?? null, notes, unplaced: said(unplaced), leftOut: said(leftOut), tables };
  } catch (error) {
    if (!(error instanceof BadCall)) throw error;
    console.complain(error.words);
    return undefined;
  }
}

async function load(source: string, console: Console): Promise<ImportedFile> {
  const bytes = readBytes(resolve(console.cwd, source));
  const it =
    'unreadable' in bytes
      ? { refused: bytes.unreadable }
      : await importFile(source, bytes, { pages: loadPages, office: loadOffice });
  if ('refused' in it) throw new BadCall(`${source}：${it.refused.zh}`, `${source}: ${it.refused.en}`);
  return it;
}

function targetOf(source: string, args: Args): string | undefined {
  const folder = args.text('out-dir');
  if (folder === undefined) return args.text('output');
  return join(folder, `${basename(source, extname(source)).replace(/\.nianbao$/i, '')}.nianbao.md`);
}

const at = (source: string, line: number, words: Words): Words => ({
  zh: `${source}:${line} ${words.zh}`,
  en: `${source}:${line} ${words.en}`,
});
