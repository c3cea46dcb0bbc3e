import { describe, expect, test } from 'vitest';
import type { CheckedFile } from '../../server/src/convert/check-result.ts';
import { summarise } from '../../server/src/report/summary.ts';
import { rules } from '../../server/src/rules/index.ts';
import { lint, messageOf } from '../../server/src/rules/lint.ts';
import { carried } from '../../server/src/rules/years/drafts.ts';
import { shelf } from '../../server/src/workspace/archive.ts';
import { randomFrom, reports } from '../bench/reports.ts';
import { read } from '../check.ts';
import { folder } from './run.ts';

const label = { in: '二、上年结转政府信息公开申请数量', out: '四、结转下年度继续办理' };
const of = (year: number, into: string, out: string): string => carried(year, { [label.in]: into, [label.out]: out });
const drafts = { '2022.nianbao.md': of(2022, '0', '3'), '2023.nianbao.md': of(2023, '2', '0') };

const id = 'cross-year-carry';
const only = rules
  .filter((it) => it.id !== id && it.id !== 'unused-suppression')
  .flatMap((it) => ['--rule', `${it.id}=off`]);

describe('files of one check see each other', () => {
  test('in every order and whether named or walked', async () => {
    const at = folder(drafts);
    for (const paths of [[], ['.'], ['2022.nianbao.md', '2023.nianbao.md'], ['2023.nianbao.md', '2022.nianbao.md']]) {
      const { out, status, err } = await at.run(['check', ...paths, ...only]);
      expect([err, status]).toEqual(['', 1]);
      expect(out.split('\n').filter((it) => it.includes(id))).toEqual([
        expect.stringContaining(`2023.nianbao.md:5:22 警告 ${id} `),
        expect.stringContaining(`错误 ${id} `),
      ]);
    }
  });

  test('and not those outside of it, nor one alone', async () => {
    const at = folder(drafts);
    expect((await at.run(['check', '2023.nianbao.md', ...only])).out).not.toContain(id);
    const alone = await at.run(
      ['check', '--stdin', '--stdin-filename', '2023.nianbao.md', ...only],
      drafts['2023.nianbao.md'],
    );
    expect(alone.out).not.toContain(id);
  });

  test('with the place in the other file', async () => {
    const { out } = await folder(drafts).run(['check', ...only, '--format', 'json']);
    const [last, now] = JSON.parse(out).files;
    expect([last.path, last.findings]).toEqual(['2022.nianbao.md', []]);
    expect(now.findings[0].related[0]).toMatchObject({ path: '2022.nianbao.md', range: { start: { line: 5 } } });
    const cell = now.findings[0].related[0].range;
    expect(drafts['2022.nianbao.md'].split('\n')[5]!.slice(cell.start.character, cell.end.character)).toBe('3');
  });

  test('past one that cannot be read, which is named once and in its turn', async () => {
    const at = folder({ ...drafts, '2022b.nianbao.md': new Uint8Array([0xff, 0xfe, 0, 0]) });
    const { out, err, status } = await at.run(['check', ...only]);
    expect(status).toBe(2);
    expect(err.match(/2022b/g)).toHaveLength(1);
    expect(out).toContain(id);
  });

  test('where a comment keeps the rule silent, and is not called vain', async () => {
    const silent = `<!-- nianbao-disable-file ${id}：上年数据已更正 -->\n\n${drafts['2023.nianbao.md']}`;
    const at = folder({ ...drafts, '2023.nianbao.md': silent });
    const { out, status } = await at.run(['check', ...only]);
    expect([status, out]).toEqual([0, expect.stringContaining('错误 0，警告 0，信息 0，提示 0')]);
    // Alone, and beside others than last year's report, nobody can tell.
    expect((await at.run(['check', '2023.nianbao.md', ...only])).out).toContain('提示 0');
    at.write('2022.nianbao.md', of(2021, '0', '3'));
    expect((await at.run(['check', ...only])).out).toContain('提示 0');
  });

  test('unless the rules about them are all off', async () => {
    const { out } = await folder(drafts).run(['check', ...only, '--rule', `${id}=off`]);
    expect(out).not.toContain(id);
  });
});

/** Reports that go on from year to year and add up, under names that say nothing, with faults of many kinds. */
function muddled(seed: number): Record<string, string> {
  const random = randomFrom(seed);
  const texts = [...reports(104, seed)].map((it) => it.text);
  const one = (): string => texts[Math.floor(random() * texts.length)]!;
  const faulty = texts.map((it) => {
    const dice = random();
    if (dice < 0.1) return it.replace(/(?<=上年结转政府信息公开申请数量 \| )\d+/, '77');
    if (dice < 0.2) return it.replace(/## 五、[^#]*/, /## 五、[^#]*/.exec(one())![0]);
    if (dice < 0.25) return one();
    if (dice < 0.3) return it.replace(/^ {2}- .*\n/m, '');
    if (dice < 0.32) return `<!-- nianbao-disable-file cross-year-carry -->\n\n${it.replace(/^---[\s\S]*?---\n/, '')}`;
    return it;
  });
  return Object.fromEntries(faulty.filter(() => random() < 0.98).map((it) => [`${random()}.nianbao.md`, it]));
}

test('whatever the files are called, each is checked as if all others had been read before', async () => {
  const spoke = new Set<string>();
  for (const seed of [1, 2, 3]) {
    const files = muddled(seed);
    const { out } = await folder(files).run(['check', '--format', 'json']);
    const all = shelf();
    for (const [path, text] of Object.entries(files)) all.put(summarise(read(text), path));
    for (const { path, findings } of JSON.parse(out).files as CheckedFile[]) {
      const report = read(files[path]!);
      const wanted = lint(report, { rules: {} }, all.around(path)).map((it) => [
        it.rule.id,
        it.severity,
        messageOf(it, report).zh,
        it.related.map((at) => at.in?.place ?? path),
      ]);
      const said = findings.map((it) => [it.rule, it.severity, it.message, it.related.map((at) => at.path)]);
      expect([path, said]).toEqual([path, wanted]);
      for (const it of findings) spoke.add(it.rule);
    }
  }
  const rules = [
    'cross-year-carry',
    'cross-unit-sum',
    'cross-unit-part-missing',
    'cross-unit-copy',
    'cross-unit-duplicate-unit',
  ];
  expect(rules.filter((it) => !spoke.has(it))).toEqual([]);
}, 60_000);
