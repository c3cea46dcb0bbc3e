import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import type { Completion, Completions } from '../../server/src/features/completion/item.ts';
import { completion } from '../../server/src/features/completion.ts';
import { formats } from '../../server/src/formats/index.ts';
import { mentionsOf } from '../../server/src/report/mentions.ts';
import type { Report } from '../../server/src/report/report.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { asked, read } from '../check.ts';
import { allDrafts } from '../drafts.ts';
import { keeps } from '../editor-filter.ts';
import { type Consistent, consistent } from '../generate.ts';

const drafts = allDrafts();
const at = (report: Report, offset: number): Completions => completion({ ...asked(report), at: offset });
const take = (text: string, it: Completion): Report => read(apply(text, [{ ...it.at, insert: it.text ?? '' }]));

/** What any client may rely on. */
function sound({ text }: Report, offset: number, { items }: Completions): void {
  for (const it of items) {
    const { from, to } = it.at;
    // Not one expectation for each of these: there are a million of them.
    if (from > offset || offset > to || to > text.length) throw new Error(`${it.label} ${from}–${to} at ${offset}`);
    if (text.slice(from, to).includes('\n')) throw new Error(`${it.label} goes over lines at ${offset}`);
    if (it.text === undefined && it.snippet === undefined) throw new Error(`${it.label} is nothing`);
    if (it.filter.length > 128 && it.names.every((one) => one.length <= 128))
      throw new Error(`${it.label}: ${it.filter}`);
  }
  expect(new Set(items.map((it) => it.label + it.kind)).size).toBe(items.length);
}

describe.each(drafts)('in $id', ({ text }) => {
  const report = read(text);

  test('every place is answered, within its line', () => {
    for (let offset = 0; offset <= text.length; offset++) sound(report, offset, at(report, offset));
  });

  test('a row that lost its label is offered it first, and has it again', () => {
    for (const table of report.tables.filter((it) => it.canonical)) {
      const once = table.rows.filter((row) => table.rows.filter((it) => it.line === row.line).length === 1);
      for (const [i, row] of once.entries()) {
        const { from, to } = row.label;
        if (i > 0 && once[i - 1] !== table.rows[table.rows.indexOf(row) - 1]) continue;
        const bare = text.slice(0, from) + text.slice(to);
        const without = read(bare);
        const item = at(without, from).items[0]!;
        const after = take(bare, item);
        const bound = after.tables.find((it) => it.from <= from && from <= it.to);
        // A table of one row without its label is no table any more, and each of the section may be meant.
        if (table.rows.length > 1) expect(item.label).toBe(row.line.flat ?? row.line.label.official);
        expect(bound?.rows.filter((it) => it.from <= from && from <= it.to)).toMatchObject([{ as: 'official' }]);
      }
    }
  });

  test('a section that lost its heading is offered it first, and has it again', () => {
    for (const { section, from, to } of report.outline.aligned.values()) {
      const bare = text.slice(0, from) + text.slice(to);
      const item = at(read(bare), from).items.find((it) => it.kind === 'section')!;
      const found = take(bare, item).outline.aligned.get(section!.id);
      expect([item.preferred, found?.as], item.label).toEqual([true, 'official']);
    }
  });
});

test('any text at all is answered', () => {
  const pieces = fc.constantFrom(
    ...[
      '#',
      '|',
      '<!--',
      '-->',
      '---',
      '\n',
      '\r\n',
      '\n\n',
      ' ',
      '\t',
      '\\',
      '```',
      '：',
      ':',
      '\ufeff',
      'yy',
      '予以',
    ],
    ...[
      '| --: |',
      '| 申请办理情况 | 总计 |',
      '## 三、收到和处理政府信息公开申请情况',
      '单位',
      'nianbao-disable',
      '- ',
      '1.',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), fc.nat(), (them, n) => {
      const text = them.join('');
      const report = read(text);
      const offset = n % (text.length + 1);
      sound(report, offset, at(report, offset));
    }),
    { numRuns: Number(process.env.NIANBAO_RUNS ?? 2000) },
  );
});

/** The sentences that may stand at the beginning of a section, one after the other. */
const sentences = ({ text }: Consistent, heading: RegExp): readonly Completion[] => {
  const offset = heading.exec(text)!.index;
  const report = read(`${text.slice(0, offset)}\n${text.slice(offset)}`);
  return at(report, offset).items.filter((it) => it.kind === 'phrase');
};

test('what a sentence says of the tables is read again as the same, and no rule minds it', () => {
  const rules = /^(?:narrative|prose|claim|.*-vs-)/;
  fc.assert(
    fc.property(consistent, (it) => {
      for (const heading of [/\n## 二/, /\n## 三/, /\n## 四/, /\n## 五/, /\n## 六/]) {
        for (const { label, text } of sentences(it, heading)) {
          const offset = heading.exec(it.text)!.index;
          const whole = /。$/.test(label) ? label : `${label}。`;
          const report = read(`${it.text.slice(0, offset)}\n${whole}\n${it.text.slice(offset)}`);
          const own = lint(report, defaults).filter(
            (one) => one.at.from >= offset && one.at.from <= offset + whole.length,
          );
          expect(own.map((one) => [one.rule.id, whole]).filter(([id]) => id !== undefined && rules.test(id))).toEqual(
            [],
          );
          expect(own.map((one) => [one.rule.id, whole])).toEqual([]);
          const numbers = text!.match(/\d+(?:\.\d+)?(?=[件万])/g) ?? [];
          const said = mentionsOf(report).filter(
            ({ at: one }) => one.from >= offset && one.to <= offset + whole.length + 1,
          );
          expect(said.length, `${whole} says ${said.length}`).toBeGreaterThanOrEqual(numbers.length);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('every format has sentences in the sections with tables', () => {
  for (const format of formats) {
    const text = `# 某局${format.years[0]}年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n`;
    expect(at(read(text), text.length).items.filter((it) => it.kind === 'phrase').length).toBeGreaterThan(5);
  }
});

test('an editor keeps an item while its label is typed from the first sign on', () => {
  const { text } = drafts[0]!;
  const cell = text.indexOf('| 一、本年新收') + 2;
  const bare = text.slice(0, cell) + text.slice(text.indexOf(' |', cell));
  for (const it of at(read(bare), cell).items) {
    for (let n = 1; n <= Math.min(8, it.label.length); n++)
      expect(keeps(it.filter, it.label.slice(0, n)), it.label).toBe(true);
  }
});
