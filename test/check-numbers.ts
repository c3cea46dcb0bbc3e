import { expect } from 'vitest';
import { defaults } from '../server/src/base/settings.ts';
import { apply, type Span } from '../server/src/base/span.ts';
import { definition } from '../server/src/features/definition.ts';
import { highlights } from '../server/src/features/highlights.ts';
import { hover, hoverText } from '../server/src/features/hover.ts';
import { references } from '../server/src/features/references.ts';
import { rename } from '../server/src/features/rename.ts';
import { lint } from '../server/src/rules/lint.ts';
import { read } from './check.ts';
import { mark, marked } from './marker.ts';

// What the editor says of one number and the places it leads to; of all else see check.ts.

/** The lines of a text in which a mark stands. */
const markedLines = (text: string): string[] => text.split('\n').filter((it) => it.includes('⟦'));

/** Hovering at `‸` shows the marked span and says these lines, gaps left out; nothing where none are given. */
export function hovers(fixture: string, ...lines: string[]): void {
  const { text, cursor, spans } = marked(fixture);
  const report = read(text);
  const it = hover(report, lint(report, defaults), cursor!);
  const said = it ? hoverText(it, 'zh', false).split('\n') : [];
  expect(said.filter((one) => one !== '')).toEqual(lines);
  if (it) expect(mark(text, [it.at])).toBe(mark(text, spans));
}

/** From `‸` a definition leads to the marked spans. */
export function leads(fixture: string): void {
  const { text, cursor, spans } = marked(fixture);
  const found = definition(read(text), cursor!)?.targets ?? [];
  for (const { at, around } of found) expect(around.from <= at.from && at.to <= around.to).toBe(true);
  expect(markedLines(mark(text, byPlace(found.map((it) => it.at))))).toEqual(markedLines(mark(text, spans)));
}

/** The places that state what stands at `‸`, the cells included, are the marked spans. */
export function refers(fixture: string): void {
  const { text, cursor, spans } = marked(fixture);
  const found = references(read(text), cursor!, true) ?? [];
  expect(markedLines(mark(text, byPlace(found)))).toEqual(markedLines(mark(text, spans)));
}

/** What is made visible from `‸`: `⟦write:…⟧` where a number is made, `⟦…⟧` elsewhere. */
export function highlighted(fixture: string): void {
  const { text, cursor, spans } = marked(fixture);
  const found = highlights(read(text), cursor!) ?? [];
  const shown = found.map(({ at, kind }) => ({ ...at, name: kind === 'write' ? 'write' : undefined }));
  expect(byPlace(shown)).toEqual(spans);
}

/** A new number at `‸` gives this text; where words in Chinese are given instead, it is refused with them. */
export function renames(fixture: string, name: string, after: string | { readonly refused: string }): void {
  const { text, cursor } = marked(fixture);
  const it = rename(read(text), cursor!, name);
  if (typeof after !== 'string') expect(it).toMatchObject({ refused: { zh: after.refused } });
  else expect(it && 'changes' in it ? apply(text, it.changes) : it).toBe(marked(after).text);
}

const byPlace = <T extends Span>(them: readonly T[]): T[] => [...them].sort((a, b) => a.from - b.from || a.to - b.to);
