import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import { canonicalChanges, canonicalEach } from '../../server/src/convert/canonical.ts';
import { isStandard } from '../../server/src/convert/standard.ts';
import { factOf, factsOf, type Report } from '../../server/src/report/report.ts';
import { read } from '../check.ts';
import { checkSource } from '../corpus/findings.ts';
import { consistent } from '../generate.ts';
import { gfm, wideDisputes } from '../report/layouts.ts';
import { corpus, hasShared, seeds } from '../shared.ts';
import { choice, damage, damaged, drawn, ways, wordsIn } from './pasted.ts';

const inShape = (text: string): string => apply(text, canonicalEach(read(text), defaults.format).flat());

const facts = (report: Report): string[] =>
  [...factsOf(report)].map((it) => `${it.table.id} ${it.row.id} ${it.column.id} ${it.raw}`).sort();

/** What the properties ask of a text in another layout that says the same as a canonical one. */
function comesIntoShape(text: string, original: string): void {
  if (text !== original) expect(read(text).tables.every(isStandard), text).toBe(false);
  const after = inShape(text);
  const report = read(after);
  expect(report.tables.every(isStandard), after).toBe(true);
  expect(facts(report)).toEqual(facts(read(original)));
  expect(wordsIn(after)).toEqual(wordsIn(text));
  expect(canonicalEach(report, defaults.format)).toEqual([]);
}

describe('a table in another layout says the same in the canonical one', () => {
  test.each(
    Object.entries(ways).flatMap(([section, them]) =>
      Object.entries(them).map(([name, draw]) => [section, name, draw] as const),
    ),
  )('%s: %s', (section, _, draw) => {
    fc.assert(
      fc.property(consistent, (it) => comesIntoShape(drawn(it, { [section]: draw }), it.text)),
      { numRuns: 25 },
    );
  });

  test('in any mixture of layouts, with either line ending', () => {
    fc.assert(
      fc.property(consistent, choice, fc.boolean(), (it, chosen, crlf) => {
        const ended = (text: string): string => (crlf ? text.replaceAll('\n', '\r\n') : text);
        comesIntoShape(ended(drawn(it, chosen)), ended(it.text));
      }),
      { numRuns: 100 },
    );
  });
});

test('whatever happened to a table, no word and no value is lost, and a second time nothing moves', () => {
  let moved = 0;
  let still = 0;
  fc.assert(
    fc.property(consistent, choice, fc.array(damage, { minLength: 1, maxLength: 8 }), (it, chosen, them) => {
      const text = damaged(drawn(it, chosen), them);
      const report = read(text);
      const after = inShape(text);
      expect(wordsIn(after)).toEqual(wordsIn(text));
      const left = read(after);
      for (const [i, table] of report.tables.entries()) {
        // A value stays what it was, unless it stood beside its column or no column had a place of its own.
        const isSure = new Set(table.columns.map((column) => column.index)).size === table.columns.length;
        for (const fact of isSure ? table.facts.flat() : []) {
          const now = fact && factOf(left.tables[i]!, fact.row.id, fact.column.id);
          if (fact?.raw) expect(now?.raw).toBe(fact.raw);
        }
        if (isStandard(table)) continue;
        if (isStandard(left.tables[i]!)) moved++;
        else still++;
      }
      expect(canonicalEach(left, defaults.format), after).toEqual([]);
    }),
    { numRuns: 200 },
  );
  // Doing nothing loses nothing either; most tables must come into shape.
  expect(moved).toBeGreaterThan(3 * still);
});

const disputes = (...rows: readonly string[]): string =>
  [
    '# 某市某局2024年政府信息公开工作年度报告',
    '',
    '| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    '| :-- | --: | --: | --: | --: | --: |',
    ...rows,
    '',
  ].join('\n');

describe('one table', () => {
  const only = (text: string): string => {
    const report = read(text);
    return apply(text, canonicalChanges(report, report.tables[0]!, defaults.format));
  };

  test('in its canonical shape has nothing to change', () => {
    const text = disputes('| 行政复议 | 3 | 1 | 0 | 0 | 4 |');
    expect(canonicalChanges(read(text), read(text).tables[0]!, defaults.format)).toEqual([]);
  });

  test('gets blank cells where a row is too short, and only that row changes', () => {
    const text = disputes('| 行政复议 | 3 | 1 |', '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |');
    const [change, ...more] = canonicalChanges(read(text), read(text).tables[0]!, defaults.format);
    expect(change?.insert).toBe('| 行政复议 | 3 | 1 |  |  |  |\n');
    expect(more).toEqual([]);
  });

  test('has its misplaced numbers moved, so that the last stands under the last column', () => {
    expect(only(disputes('| 行政复议 |  | 3 | 1 | 0 | 0 | 4 |'))).toBe(disputes('| 行政复议 | 3 | 1 | 0 | 0 | 4 |'));
    expect(only(disputes('|  | 行政复议 | 3 | 1 | 0 | 0 | 4 |'))).toBe(disputes('| 行政复议 | 3 | 1 | 0 | 0 | 4 |'));
  });

  test('keeps a number too many in its row, where the rules report it', () => {
    const text = disputes('| 行政复议 | 3 | 1 | 0 | 0 | 4 | 9 |');
    expect(only(text)).toBe(text);
    expect(only(text.replace('\n|', '\n\n|').replace('| :--', '\n| :--'))).toContain('| 9 |');
  });

  test('keeps a row and a column of somebody’s own', () => {
    const text = disputes('| 行政复议 | 3 | 1 | 0 | 0 | 4 |', '| 行政裁决 | 1 |').replace(
      '| 总计 |',
      '| 总计 | 备注 |',
    );
    expect(only(text)).toContain('| 总计 | 备注 |\n');
    expect(only(text)).toContain('| 行政裁决 | 1 |  |  |  |  |  |\n');
  });

  test('leaves the words between its halves below it, with a blank line before what follows', () => {
    const text = disputes(
      '| 行政复议 | 3 | 1 | 0 | 0 | 4 |',
      '',
      '（接下页）',
      '',
      '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |',
    );
    expect(only(`${text}<!-- 注 -->\n`)).toBe(
      `${disputes('| 行政复议 | 3 | 1 | 0 | 0 | 4 |', '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |', '', '（接下页）', '')}<!-- 注 -->\n`,
    );
  });

  test('is left alone where a section begins between its halves', () => {
    const text = disputes(
      '| 行政复议 | 3 | 1 | 0 | 0 | 4 |',
      '',
      '## 五、存在的主要问题及改进情况',
      '',
      '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |',
    );
    expect(read(text).tables[0]!.blocks.length).toBe(2);
    expect(only(text)).toBe(text);
  });

  test('is printed as the settings say', () => {
    const text = gfm(
      wideDisputes(
        [
          [1, 2, 0, 0, 3],
          [0, 0, 0, 0, 0],
          [0, 5, 0, 0, 5],
        ],
        3,
      ),
    );
    const report = read(text);
    const after = apply(
      text,
      canonicalChanges(report, report.tables[0]!, { table: 'aligned', ambiguousWidth: 'wide' }),
    );
    expect(after).toContain('| 行政复议                     |        1 |        2 |');
  });
});

describe.runIf(hasShared)('the real reports', () => {
  test('as pasted with bars come into shape with every word', () => {
    const pasted = [...seeds(), ...corpus()].filter(({ text }) => read(text).tables.length > 0);
    expect(pasted.length).toBeGreaterThan(2);
    for (const { text, id } of pasted) {
      const after = inShape(text);
      expect(read(after).tables.every(isStandard), id).toBe(true);
      expect(wordsIn(after), id).toEqual(wordsIn(text));
      expect(canonicalEach(read(after), defaults.format)).toEqual([]);
    }
  });

  test('as imported need it only where rows are misplaced', () => {
    const need = [...seeds(), ...corpus()].flatMap((it) => {
      const { draft, report } = checkSource(it);
      const after = inShape(draft);
      expect(wordsIn(after), it.id).toEqual(wordsIn(draft));
      expect(read(after).tables.every(isStandard), it.id).toBe(true);
      return report.tables.filter((table) => !isStandard(table)).map((table) => `${it.id} ${table.table.id}`);
    });
    expect(need).toEqual(['seed-003 t3']);
  });
});
