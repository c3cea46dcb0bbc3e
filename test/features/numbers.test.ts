import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, whole } from '../../server/src/base/decimal.ts';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { importPlain } from '../../server/src/convert/plain.ts';
import { definition } from '../../server/src/features/definition.ts';
import { highlights } from '../../server/src/features/highlights.ts';
import { hover, hoverText } from '../../server/src/features/hover.ts';
import { linksOf, linksTo } from '../../server/src/features/links/links.ts';
import { seen } from '../../server/src/features/places.ts';
import { references } from '../../server/src/features/references.ts';
import { rename } from '../../server/src/features/rename.ts';
import { type Fact, factsOf, type Report } from '../../server/src/report/report.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { read } from '../check.ts';
import { corpus, seeds } from '../shared.ts';

// What holds of every number of every report there is.
const examples = ['2019-clean', '2019-faults', '2021-clean', '2021-faults'].map((id) => ({
  id,
  text: readFileSync(join(import.meta.dirname, `../../examples/${id}.nianbao.md`), 'utf8'),
}));
const real = [...seeds(), ...corpus()].map(({ id, text }) => ({ id, text: toDialect(importPlain(text).draft) }));
const all = [...examples, ...real].map(({ id, text }) => [id, read(text)] as const);

const cellsOf = (report: Report): Fact[] => [...factsOf(report)].filter((it) => it.room !== undefined);

test('some of the reports state in the prose what their tables state', () => {
  expect(all.filter(([, it]) => linksOf(it).length > 0).length).toBeGreaterThan(3);
});

describe.each(all)('in %s', (_, report) => {
  test('a hover has at most twelve lines at every offset, and its span holds the offset', () => {
    const findings = lint(report, defaults);
    for (let at = 0; at <= report.text.length; at++) {
      const it = hover(report, findings, at);
      if (!it) continue;
      if (at < it.at.from || it.at.to < at) expect.fail(`${at} is not in ${it.at.from}–${it.at.to}`);
      for (const markdown of [true, false]) {
        for (const locale of ['zh', 'en'] as const) {
          const text = hoverText(it, locale, markdown);
          if (text.split('\n').length > 12 || /undefined(?!-short)|NaN|\[object/.test(text))
            expect.fail(`${at}: ${text}`);
        }
      }
    }
  });

  test('whatever a cell is stated by leads back to it, and whatever leads to a cell is among its references', () => {
    for (const cell of cellsOf(report)) {
      const inside = seen(cell);
      const [own, ...places] = references(report, inside.from, true)!;
      expect(own).toEqual(inside);
      for (const it of places) {
        expect(definition(report, it.from)!.targets.map(({ at }) => at)).toContainEqual(inside);
      }
      expect(places).toHaveLength(linksTo(report, cell).length);
    }
    for (const { at, facts } of linksOf(report)) {
      for (const cell of facts) expect(references(report, seen(cell).from, true)).toContainEqual(at);
      const own = references(report, at.from, true)!;
      expect(own).toEqual(expect.arrayContaining([...facts.map(seen), at]));
      // From each of the places the same places are found.
      if (facts.length > 1) continue;
      for (const it of own.slice(1)) expect(references(report, it.from, true)).toEqual(own);
    }
  });

  test('where a rule says that prose and table disagree, the hover says so too', () => {
    for (const it of lint(report, defaults)) {
      if (it.rule.topic !== 'prose-vs-table' || it.severity === 'info') continue;
      const link = linksOf(report).find(({ at }) => at.from < it.at.to && it.at.from < at.to);
      expect([it.rule.id, link?.state]).toEqual([it.rule.id, 'differs']);
    }
  });

  test('highlights hold what was asked about, once', () => {
    for (const at of [...cellsOf(report).map(seen), ...linksOf(report).map((it) => it.at)]) {
      const found = highlights(report, at.from)!.map((it) => it.at);
      expect(found).toContainEqual(at);
      expect(new Set(found.map((it) => `${it.from} ${it.to}`)).size).toBe(found.length);
    }
  });

  test('a new number stands in all places of the old one, and nothing else changes', () => {
    const value = whole(987)!;
    for (const cell of cellsOf(report).filter((it) => it.value && linksTo(report, it).length > 0)) {
      const it = rename(report, cell.from, '987');
      if (!it || 'refused' in it) continue;
      const places = linksOf(report).filter(
        ({ facts, quantity, state, vague }) =>
          facts.length === 1 &&
          facts[0] === cell &&
          quantity?.exact &&
          (state === 'same' || (state === 'differs' && !vague)),
      );
      expect(it.changes).toHaveLength(1 + places.length);
      const after = read(apply(report.text, it.changes));
      const same = cellsOf(after).filter((now, i) => now.raw !== cellsOf(report)[i]!.raw);
      expect(same.map((now) => [now.row, now.column])).toEqual([[cell.row, cell.column]]);
      const said = linksOf(after).filter((now) => compare(now.value, value) === 0);
      expect(said.filter(({ state }) => state === 'same').length).toBeGreaterThanOrEqual(places.length);
      expect(linksOf(after)).toHaveLength(linksOf(report).length);
      const back = rename(after, same[0]!.from, cell.raw);
      if (back && 'changes' in back && !('preview' in it)) expect(apply(after.text, back.changes)).toBe(report.text);
    }
  });
});
