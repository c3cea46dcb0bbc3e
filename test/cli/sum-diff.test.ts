import { describe, expect, test } from 'vitest';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import { factsOf, type Report } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { folder } from './run.ts';

/** A draft in which every cell holds a number. */
function filled(unit: string, number: number, year = 2023): string {
  const blank = blankReport(unit, year)!;
  let [out, at] = ['', 0];
  for (const it of [...factsOf(read(blank))].toSorted((a, b) => a.from - b.from)) {
    out += blank.slice(at, it.from) + number;
    at = it.to;
  }
  return out + blank.slice(at);
}

const parts = { 'p/a.nianbao.md': filled('甲镇人民政府', 2), 'p/b.nianbao.md': filled('乙镇人民政府', 3) };

const raws = (it: Report): Set<string> => new Set([...factsOf(it)].map(({ raw }) => raw));

describe('sum', () => {
  test('adds a folder up into a draft that checks without errors of form, and is no part of itself the next time', async () => {
    const at = folder(parts);
    const argv = ['sum', 'p', '--unit', '某县人民政府', '-o', 'p/sum.nianbao.md'];
    expect(await at.run(argv)).toEqual({ status: 0, out: '', err: '' });
    const text = at.read('p/sum.nianbao.md');
    expect(raws(read(text))).toEqual(new Set(['5']));
    expect(text).toContain('- 甲镇人民政府（p/a.nianbao.md）\n- 乙镇人民政府（p/b.nianbao.md）\n');
    expect(text.match(/<!--\n汇总：/g)).toHaveLength(6);
    expect(await at.run(argv)).toMatchObject({ status: 2, err: expect.stringContaining('已存在') });
    expect(await at.run([...argv, '--force'])).toMatchObject({ status: 0 });
    expect(at.read('p/sum.nianbao.md')).toBe(text);
    expect((await at.run(['format', '--check', 'p/sum.nianbao.md'])).status).toBe(0);
    const { out } = await at.run(['check', 'p', '--format', 'json']);
    const found = JSON.parse(out).files.flatMap((it: { findings: { rule: string }[] }) =>
      it.findings.map((one) => one.rule),
    );
    expect(found.filter((it: string) => /^cross-unit|front-matter|^table-/.test(it))).toEqual([]);
  });

  test('prints without a target, and says on standard error that cells stay blank', async () => {
    const at = folder({ ...parts, 'p/c.nianbao.md': blankReport('丙镇人民政府', 2023)! });
    const { status, out, err } = await at.run(['sum', 'p', '--unit', '某县人民政府']);
    expect([status, err]).toEqual([0, expect.stringContaining('200 格')]);
    expect(raws(read(out))).toEqual(new Set(['']));
    expect(out).toContain('- 丙镇人民政府（p/c.nianbao.md）：整表未填');
  });

  test.each([
    [['sum'], '请给出'],
    [['sum', 'p', '--unit', ' '], '--unit'],
    [['sum', 'p', '--year', '23'], '--year'],
    [['sum', 'p'], '--unit'],
    [['sum', 'p', 'no.md', '--unit', '某县'], '文件不存在'],
    [['sum', 'p', '2022.md', '--unit', '某县'], '不同年度'],
  ])('%j fails in words and writes nothing', async (argv, words) => {
    const at = folder({ ...parts, '2022.md': filled('丙镇', 1, 2022) });
    const ran = await at.run([...argv, '-o', 'out.md']);
    expect(ran).toEqual({ status: 2, out: '', err: expect.stringContaining(words) });
    expect(() => at.read('out.md')).toThrow();
  });
});

describe('diff', () => {
  test('prints nothing for two drafts that say the same', async () => {
    const at = folder(parts);
    expect(await at.run(['diff', 'p/a.nianbao.md', 'p/a.nianbao.md'])).toEqual({ status: 0, out: '', err: '' });
  });

  test('prints cells with change and share, and as JSON with the ids of the format', async () => {
    const at = folder({
      'old.md': filled('甲镇', 4),
      'new.md': filled('甲镇', 4).replace('| 行政许可 | 4 |', '| 行政许可 | 5 |'),
    });
    const text = await at.run(['diff', 'old.md', 'new.md']);
    expect(text.out).toBe('## 表格\n### 表二第（五）项\n行政许可·本年处理决定数量：4 → 5（+1，+25%）\n');
    const { out } = await at.run(['diff', 'old.md', 'new.md', '--format', 'json']);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      old: { path: 'old.md', unit: '甲镇', year: 2023, format: '2021' },
      new: { path: 'new.md', unit: '甲镇', year: 2023, format: '2021' },
      gaps: [],
      carried: [],
      sections: [],
      cells: [{ table: 't2.a20_5', row: 'license', column: 'decisions', old: '4', new: '5', change: '1', share: 25 }],
      sentences: [],
    });
    expect((await at.run(['diff', 'old.md', 'new.md', '--locale', 'en'])).out).toContain('4 → 5 (+1, +25%)');
  });

  test.each([
    [['diff']],
    [['diff', 'a']],
    [['diff', 'a', 'b', 'c']],
    [['diff', 'a', 'b']],
    [['diff', 'a', 'b', '--format', 'x']],
  ])('%j is a bad call', async (argv) => expect(await folder().run(argv)).toMatchObject({ status: 2, out: '' }));
});

describe('extract --format csv', () => {
  test('has a mark, a header, a row for each fact and the same values as ndjson', async () => {
    const at = folder({ 'a,"b".nianbao.md': filled('甲镇', 7), 'blank.nianbao.md': blankReport('乙镇', 2023)! });
    const csv = (await at.run(['extract', '--format', 'csv'])).out;
    const [head, ...rows] = csv.slice(1).split('\r\n').slice(0, -1);
    expect(csv[0]).toBe('\ufeff');
    expect(head).toBe('path,unit,year,format,table,row,column,raw,value,line,character');
    const facts = (await at.run(['extract'])).out
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it));
    expect(rows).toHaveLength(facts.length);
    const cells = (it: string): string[] =>
      [...it.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!,
      );
    expect(rows.map(cells)).toEqual(facts.map((it) => Object.values(it).map((one) => String(one ?? ''))));
    expect(rows[0]).toMatch(/^"a,""b""\.nianbao\.md",甲镇,/);
  });

  test('adds up by unit to what the aggregate says', async () => {
    const at = folder(parts);
    const { out } = await at.run(['extract', '--format', 'csv']);
    const sums = new Map<string, number>();
    for (const line of out.trim().split('\r\n').slice(1)) {
      const [, , , , table, row, column, , value] = line.split(',');
      const key = `${table} ${row} ${column}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(value));
    }
    const sum = read((await at.run(['sum', 'p', '--unit', '某县'])).out);
    for (const it of factsOf(sum))
      expect(sums.get(`${it.table.id} ${it.row.id} ${it.column.id}`)).toBe(it.value?.units);
  });
});
