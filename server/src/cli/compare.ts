import { resolve } from 'node:path';
import { show } from '../base/decimal.ts';
import { type CellChange, difference } from '../convert/difference.ts';
import { differenceLines } from '../convert/difference-words.ts';
import { bind } from '../report/bind.ts';
import type { Fact, Report } from '../report/report.ts';
import { scan } from '../syntax/scan.ts';
import { BadCall, type Command, choice } from './command.ts';
import type { Console } from './console.ts';
import { readSource } from './files.ts';

export const diff: Command = {
  name: 'diff',
  usage: { zh: '旧稿 新稿 [选项]', en: 'OLD NEW [OPTIONS]' },
  does: {
    zh: '比较两份草稿（同一年的两稿，或前后两年）：跨年衔接、各部分、各格、正文',
    en: 'compare two drafts, versions or years: what carries over, sections, cells, text',
  },
  options: {
    format: { value: 'text|json', words: { zh: '输出格式，默认 text', en: 'output format, text by default' } },
  },
  run(args, console) {
    const json = choice(args, 'format', ['text', 'json']) === 'json';
    const [from, to, ...more] = args.rest;
    if (from === undefined || to === undefined || more.length > 0)
      throw new BadCall('请给出两份草稿：旧稿和新稿', 'name two drafts, the old and the new one');
    const [old, now] = [reportAt(from, console), reportAt(to, console)];
    const it = difference(old, now);
    if (json)
      console.print(
        `${JSON.stringify({ version: 1, old: headOf(from, old), new: headOf(to, now), ...plain(it) }, undefined, 1)}\n`,
      );
    else for (const { text } of differenceLines(it, console.locale)) console.print(`${text}\n`);
    return 0;
  },
};

function reportAt(path: string, console: Console): Report {
  const source = readSource(resolve(console.cwd, path));
  if (!('unreadable' in source)) return bind(scan(source.text));
  const { zh, en } = source.unreadable;
  throw new BadCall(`${path}：${zh}`, `${path}: ${en}`);
}

const headOf = (path: string, { unit, year, format }: Report) => ({
  path,
  unit: unit?.value ?? null,
  year: year?.value ?? null,
  format: format?.id ?? null,
});

/** With the ids of the formats and exact digits, as `extract` has them. */
const plain = ({ gaps, carried, sections, cells, sentences }: ReturnType<typeof difference>) => ({
  gaps: (gaps ?? []).map(({ across, fact, wanted }) => ({
    rule: across.rule,
    ...placeOf(fact),
    value: show(fact.value!),
    wanted: show(wanted),
  })),
  carried: carried.map(cell),
  sections: sections.map(({ kind, old, new: now }) => ({ kind, old: old ?? null, new: now ?? null })),
  cells: cells.map(cell),
  sentences: sentences.map(({ section, old, new: now }) => ({ section: section?.id ?? null, old, new: now })),
});

const placeOf = ({ table, row, column }: Fact) => ({ table: table.id, row: row.id, column: column.id });

const cell = ({ old, new: now, change, share }: CellChange) => ({
  ...placeOf((now ?? old)!),
  old: old?.raw ?? null,
  new: now?.raw ?? null,
  change: change ? show(change) : null,
  share: share ?? null,
});
