import { show } from '../base/decimal.ts';
import { csvLine } from '../convert/csv.ts';
import { type Fact, factsOf } from '../report/report.ts';
import { snapshot } from '../workspace/snapshot.ts';
import { type Command, choice, reading } from './command.ts';
import { type Lines, lines } from './lines.ts';
import { readDrafts } from './sources.ts';

export const extract: Command = {
  name: 'extract',
  usage: { zh: '[路径…] [选项]', en: '[PATH…] [OPTIONS]' },
  does: { zh: '逐格取出表中数据，一行一个', en: 'print every figure of the tables, one on each line' },
  options: {
    format: { value: 'ndjson|csv', words: { zh: '输出格式，默认 ndjson', en: 'output format, ndjson by default' } },
    stdin: reading.stdin!,
    'stdin-filename': reading['stdin-filename']!,
  },
  async run(args, console) {
    const csv = choice(args, 'format', ['ndjson', 'csv']) === 'csv';
    // Without the mark, Excel in Chinese Windows reads the file as GBK.
    if (csv) console.print(`\ufeff${csvLine(columns)}`);
    const whole = await readDrafts(args, console, {
      draft(path, { text }) {
        const { report } = snapshot(path, 0, text);
        const head = { path, unit: report.unit?.value ?? null, year: report.year?.value ?? null };
        const at = lines(text);
        const format = (it: Fact) => report.tables.find((one) => one.table === it.table)?.format.id ?? null;
        for (const it of factsOf(report)) {
          const row = rowOf({ ...head, format: format(it) }, it, at);
          console.print(csv ? csvLine(columns.map((name) => row[name])) : jsonLine(row));
        }
      },
    });
    return whole ? 0 : 2;
  },
};

const columns = [
  'path',
  'unit',
  'year',
  'format',
  'table',
  'row',
  'column',
  'raw',
  'value',
  'line',
  'character',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string | number | null>>;

const rowOf = (head: Pick<Row, 'path' | 'unit' | 'year' | 'format'>, it: Fact, at: Lines): Row => ({
  ...head,
  table: it.table.id,
  row: it.row.id,
  column: it.column.id,
  raw: it.raw,
  value: it.value ? show(it.value) : null,
  ...at.place(it.from),
});

/** The value is written as its exact digits, which JSON allows and a binary fraction would not keep. */
function jsonLine({ value, line, character, ...ids }: Row): string {
  return `${JSON.stringify(ids).slice(0, -1)},"value":${value},"line":${line},"character":${character}}\n`;
}
