import { basename, extname, join, resolve } from 'node:path';
import type { Words } from '../base/words.ts';
import { toDialect } from '../convert/dialect.ts';
import type { Imported, ImportNote } from '../convert/draft.ts';
import { decode } from '../convert/encoding.ts';
import { importPlain } from '../convert/plain.ts';
import { type Args, BadCall, type Command, choice } from './command.ts';
import type { Console } from './console.ts';
import { readBytes } from './files.ts';
import { later } from './later.ts';
import { deliver, making } from './target.ts';

export const importCommand: Command = {
  name: 'import',
  usage: { zh: '源文件… [-o 文件 | --out-dir 文件夹]', en: 'SOURCE… [-o FILE | --out-dir DIR]' },
  does: {
    zh: '把 .txt 转为年报草稿；不丢文字，并说明未能归位的内容',
    en: 'turn a .txt into a draft; loses no text and says what found no place',
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
  run(args, console) {
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
      const it = attempt(source, args, console, json);
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
function attempt(source: string, args: Args, console: Console, json: boolean): object | undefined {
  try {
    const { draft, notes, unplaced } = imported(source, console);
    const output = targetOf(source, args);
    if (output !== undefined || !json) deliver(toDialect(draft), output, args, console);
    if (!json) for (const it of remarks({ notes, unplaced })) console.complain(at(source, it.line, it.words));
    return { source, output: output ?? null, notes, unplaced };
  } catch (error) {
    if (!(error instanceof BadCall)) throw error;
    console.complain(error.words);
    return undefined;
  }
}

function imported(source: string, console: Console): Imported {
  const kind = extname(source).toLowerCase();
  if (['.html', '.htm', '.docx', '.md'].includes(kind)) throw later(`import ${kind}`);
  const bytes = readBytes(resolve(console.cwd, source));
  const fault = 'unreadable' in bytes ? bytes.unreadable : undefined;
  const read = fault ? undefined : decode(bytes as Uint8Array);
  if (read?.ok && read.text.trim() !== '') return importPlain(read.text);
  const why = fault ?? (read && !read.ok ? read.reason : empty);
  throw new BadCall(`${source}：${why.zh}`, `${source}: ${why.en}`);
}

const empty: Words = {
  zh: '文件是空的，没有可以导入的内容；要从头写起请用 nianbao new',
  en: 'it is empty: there is nothing to import; to begin a draft use nianbao new',
};

function targetOf(source: string, args: Args): string | undefined {
  const folder = args.text('out-dir');
  if (folder === undefined) return args.text('output');
  return join(folder, `${basename(source, extname(source)).replace(/\.nianbao$/i, '')}.nianbao.md`);
}

const remark: Readonly<Record<ImportNote['rule'], Words>> = {
  'table-split': { zh: '表格在此断开', en: 'the table breaks off here' },
  'table-label-whitespace': { zh: '标签被断行或含空白', en: 'a label broken over lines or with blanks' },
  'table-cells-misaligned': { zh: '数据与表头错位', en: 'figures out of line with the header' },
};

function remarks({ notes, unplaced }: Pick<Imported, 'notes' | 'unplaced'>): { line: number; words: Words }[] {
  const out = notes.map(({ rule, line, text }) => {
    const { zh, en } = remark[rule];
    return { line, words: { zh: `${rule} ${zh}：${text}`, en: `${rule} ${en}: ${text}` } };
  });
  for (const { line, text } of unplaced) {
    out.push({ line, words: { zh: `未能归位：${text}`, en: `found no place: ${text}` } });
  }
  return out.sort((a, b) => a.line - b.line);
}

const at = (source: string, line: number, words: Words): Words => ({
  zh: `${source}:${line} ${words.zh}`,
  en: `${source}:${line} ${words.en}`,
});
