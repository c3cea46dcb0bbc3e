import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinese } from '../../../server/src/base/numerals.ts';
import { apply, type Change, collide } from '../../../server/src/base/span.ts';
import { sections } from '../../../server/src/formats/sections.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { headingUnmarked } from '../../../server/src/rules/sections/heading-unmarked.ts';
import { sectionMissing } from '../../../server/src/rules/sections/section-missing.ts';
import { sectionNumberMismatch } from '../../../server/src/rules/sections/section-number-mismatch.ts';
import { sectionNumberStyle } from '../../../server/src/rules/sections/section-number-style.ts';
import { sectionOrder } from '../../../server/src/rules/sections/section-order.ts';
import { sectionTitleWording } from '../../../server/src/rules/sections/section-title-wording.ts';
import { read } from '../../check.ts';

const rules: readonly Rule<unknown>[] = [
  sectionNumberStyle,
  sectionNumberMismatch,
  sectionTitleWording,
  headingUnmarked,
  sectionOrder,
  sectionMissing,
];

/** The first fix of every finding, those that overlap an earlier one left for the next round. */
function round(text: string): string {
  const report = read(text);
  const out: Change[] = [];
  for (const rule of rules) {
    for (const it of heard(rule, report)) {
      const changes = rule.fixes?.(it.data, report)[0]?.changes ?? [];
      if (!changes.some((a) => out.some((b) => collide(a, b)))) out.push(...changes);
    }
  }
  return apply(text, out);
}

const ordinals = [(n: number) => `${chinese(n)}、`, (n: number) => `${n}、`, (n: number) => `${n}.`];

test('whatever sections a draft has lost or shuffled, its fixes bring back all six in order and lose no text', () => {
  const draft = fc.record({
    order: fc.shuffledSubarray([...sections], { minLength: 1 }),
    mark: fc.constantFrom('', '## ', '# ', '##'),
    style: fc.constantFrom(...ordinals),
    ending: fc.constantFrom('\n', '\r\n'),
    signed: fc.boolean(),
  });
  fc.assert(
    fc.property(draft, ({ order, mark, style, ending, signed }) => {
      const parts = order.map((it) => `${mark}${style(it.ordinal)}${it.title.official}\n\n正文${it.ordinal}。\n`);
      let text = [...parts, ...(signed ? ['青禾县水务局\n\n2024年1月9日\n'] : [])].join('\n').replaceAll('\n', ending);
      for (let i = 0; i < 12; i++) text = round(text);
      const { outline } = read(text);
      expect(outline.headings.map((it) => it.section?.id)).toEqual(sections.map((it) => it.id));
      expect(round(text)).toBe(text);
      for (const it of order) expect(text.split(`正文${it.ordinal}。`)).toHaveLength(2);
      if (signed) expect(text.trimEnd().endsWith('2024年1月9日')).toBe(true);
      if (ending === '\r\n') expect(text).not.toMatch(/[^\r]\n/);
    }),
  );
});
