import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply, collide } from '../../server/src/base/span.ts';
import { fixesOf, lint, messageOf } from '../../server/src/rules/lint.ts';
import { mend } from '../../server/src/rules/mend.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { rowsOf } from '../../server/src/syntax/blocks.ts';
import { read } from '../check.ts';

const folder = join(import.meta.dirname, '../../examples');
const examples = readdirSync(folder).map((it) => readFileSync(join(folder, it), 'utf8'));

const cells = [
  '',
  '0',
  '7',
  '1,234',
  '１２',
  '12件',
  '—',
  '无',
  '-1',
  '1.5',
  '3.0',
  '　4',
  '若干',
  '减5',
  '+3',
  '[bookmark: _GoBack]0',
  '251000元',
  '44967.00',
  '20余',
  '1O',
  '007',
];
const lines = [
  '—5—',
  '（3） 某某情况',
  '2、 主动公开政府信息情况',
  '## 七、其他',
  '[bookmark: _GoBack]',
  '本年度未收到政府信息公开申请。',
  '共公开10条，其中甲类4条，乙类5条，其他2条。',
];

/** One slip of the pen or of the paste. */
const slip = fc.oneof(
  fc.record({ kind: fc.constant('cell' as const), at: fc.nat(), text: fc.constantFrom(...cells) }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), text: fc.constant('') }),
  fc.record({ kind: fc.constant('twice' as const), at: fc.nat(), text: fc.constant('') }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), text: fc.constantFrom(...lines) }),
);

type Slip = { kind: 'cell' | 'drop' | 'twice' | 'insert'; at: number; text: string };

function spoil(text: string, { kind, at, text: by }: Slip): string {
  if (kind === 'cell') {
    const rows = read(text).tree.blocks.flatMap((it) => (it.kind === 'table' ? rowsOf(it).slice(1) : []));
    const all = rows.flatMap((it) => it.cells.slice(1));
    const cell = all[at % Math.max(1, all.length)];
    return cell ? text.slice(0, cell.from) + by + text.slice(cell.to) : text;
  }
  const rows = text.split('\n');
  const i = at % rows.length;
  if (kind === 'drop') rows.splice(i, 1);
  else if (kind === 'twice') rows.splice(i, 0, rows[i]!);
  else rows.splice(i, 0, '', by, '');
  return rows.join('\n');
}

const spoiled = fc
  .tuple(fc.constantFrom(...examples), fc.array(slip, { minLength: 1, maxLength: 5 }))
  .map(([text, slips]) => slips.reduce(spoil, text));

const runs = { numRuns: Number(process.env.NIANBAO_RUNS ?? 150) };

/** Whether a span lies in one line and the text put there has no line of its own. */
const inOneLine = (text: string, fix: Fix): boolean =>
  fix.changes.every((it) => !/[\r\n]/.test(text.slice(it.from, it.to)) && !/[\r\n]/.test(it.insert));

test('every fix changes something, never overlaps itself, and is not offered again once it is made', () => {
  fc.assert(
    fc.property(spoiled, (text) => {
      const report = read(text);
      const found = lint(report, defaults);
      for (const it of found) {
        expect(messageOf(it, report).zh).not.toMatch(/undefined|NaN/);
        for (const [i, fix] of fixesOf(it, report).entries()) {
          const clash = fix.changes.some((a, j) => fix.changes.some((b, k) => k > j && collide(a, b)));
          expect(clash, `${it.rule.id} overlaps itself`).toBe(false);
          const after = apply(text, fix.changes);
          expect(after, `${it.rule.id} fix ${i} changes nothing`).not.toBe(text);
          if (i > 0) continue;
          // Other cells of the same table may come under the same rule: what one wrong cell explained, another no longer does.
          const words = messageOf(it, report).zh;
          const count = (all: ReturnType<typeof lint>, of: typeof report): number =>
            all.filter((d) => d.rule === it.rule && messageOf(d, of).zh === words).length;
          const again = read(after);
          const left = count(lint(again, defaults), again);
          expect(left, `${it.rule.id} says it again`).toBeLessThan(count(found, report));
        }
      }
    }),
    runs,
  );
});

test('a safe fix stays in one line, and one about a cell stays in its cell', () => {
  fc.assert(
    fc.property(spoiled, (text) => {
      const report = read(text);
      // Rows that Markdown reads as prose, behind a blank line, have cells too.
      const rooms = report.tables.flatMap((t) => t.rows.flatMap((r) => r.source.cells.map((c) => c.room)));
      for (const it of lint(report, defaults)) {
        for (const fix of fixesOf(it, report)) {
          if (fix.safe) expect(inOneLine(text, fix), `${it.rule.id} leaves its line`).toBe(true);
          if (!['cells', 'arithmetic'].includes(it.rule.topic)) continue;
          const stays = fix.changes.every((c) => rooms.some((room) => room.from <= c.from && c.to <= room.to));
          expect(stays, `${it.rule.id} leaves its cells`).toBe(true);
        }
      }
    }),
    runs,
  );
});

test('mending once is mending for good, and leaves no safe fix undone', () => {
  fc.assert(
    fc.property(spoiled, (text) => {
      const once = mend(text, defaults);
      expect(mend(once, defaults)).toBe(once);
      const report = read(once);
      const left = lint(report, defaults).filter((it) =>
        fixesOf(it, report).some((f) => f.safe && apply(once, f.changes) !== once),
      );
      expect(left.map((it) => it.rule.id)).toEqual([]);
    }),
    runs,
  );
});
