import { show } from '../base/decimal.ts';
import { type Fact, factsOf } from '../report/report.ts';
import { snapshot } from '../workspace/snapshot.ts';
import { type Command, choice, reading } from './command.ts';
import { refuseLater } from './later.ts';
import { type Lines, lines } from './lines.ts';
import { readDrafts } from './sources.ts';

export const extract: Command = {
  name: 'extract',
  usage: { zh: '[路径…] [选项]', en: '[PATH…] [OPTIONS]' },
  does: { zh: '逐格取出表中数据，一行一个', en: 'print every figure of the tables, one on each line' },
  options: {
    format: { value: 'ndjson', words: { zh: '输出格式，默认 ndjson', en: 'output format, ndjson by default' } },
    stdin: reading.stdin!,
    'stdin-filename': reading['stdin-filename']!,
  },
  async run(args, console) {
    refuseLater(args, 'format', ['csv']);
    choice(args, 'format', ['ndjson']);
    const whole = await readDrafts(args, console, {
      draft(path, { text }) {
        const { report } = snapshot(path, 0, text);
        const head = { path, unit: report.unit?.value ?? null, year: report.year?.value ?? null };
        const at = lines(text);
        const format = (it: Fact) => report.tables.find((one) => one.table === it.table)?.format.id ?? null;
        for (const it of factsOf(report)) console.print(`${factLine({ ...head, format: format(it) }, it, at)}\n`);
      },
    });
    return whole ? 0 : 2;
  },
};

/** The value is written as its exact digits, which JSON allows and a binary fraction would not keep. */
function factLine(head: object, it: Fact, at: Lines): string {
  const { line, character } = at.place(it.from);
  const ids = { ...head, table: it.table.id, row: it.row.id, column: it.column.id, raw: it.raw };
  const value = it.value ? show(it.value) : 'null';
  return `${JSON.stringify(ids).slice(0, -1)},"value":${value},"line":${line},"character":${character}}`;
}
