import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { formats } from '../../server/src/formats/index.ts';
import { canonicalHeader, canonicalRows } from '../../server/src/formats/lines.ts';
import { fixesOf, lint, messageOf } from '../../server/src/rules/lint.ts';
import { read } from '../check.ts';

// Words of reports in no order at all: labels, captions, headings, numbers, marks, and whatever else Unicode holds.
const labels = formats.flatMap((it) =>
  it.tables.flatMap((t) => [...canonicalHeader(t), ...canonicalRows(t).map((r) => r.label.official)]),
);
const titles = formats[0]!.sections.map((it) => `## ${it.title.official}`);
const pieces = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...labels) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...titles,
      '一、总体情况',
      '（二）主动公开',
      '2、 主动公开政府信息情况',
      '2020年政府信息公开工作年度报告',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('|', '\n', '\n\n', '| --: |', ' ', '\t', '---\n', '<!--', '-->', '```', '　', '\r\n'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '0',
      '12',
      '-3',
      '1,234',
      '１２',
      '共10条，其中甲4条、其他6条。',
      '未收到政府信息公开申请',
      '—',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

test('any text at all is read, checked and spoken of without a throw, and every place lies in it', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 120 }), (them) => {
      const text = them.join('');
      const report = read(text);
      for (const it of lint(report, defaults)) {
        for (const { from, to } of [it.at, ...it.related.map(({ at }) => at)]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        messageOf(it, report);
        fixesOf(it, report);
      }
    }),
    { numRuns: Number(process.env.NIANBAO_RUNS ?? 300) },
  );
});
