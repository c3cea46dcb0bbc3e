import type { PreviewBlock } from '../../../../server/src/protocol.ts';

/** A block on the page: what was made of its words, and where it stands in the draft. */
export interface Shown<T> {
  readonly key: string;
  readonly it: T;
  readonly from: number;
  readonly to: number;
}

/**
 * A page after an answer: what it has stays, what is new is made of its words, what is not named goes. Undefined where a
 * block without words is one the page does not have; it then has to ask for all of them.
 */
export function answered<T>(
  before: readonly Shown<T>[],
  blocks: readonly PreviewBlock[],
  make: (html: string) => T,
): readonly Shown<T>[] | undefined {
  const known = new Map(before.map(({ key, it }) => [key, it]));
  const out: Shown<T>[] = [];
  for (const { key, html, from, to } of blocks) {
    const it = known.get(key) ?? (html === undefined ? undefined : make(html));
    if (it === undefined) return undefined;
    out.push({ key, it, from, to });
  }
  return out;
}
