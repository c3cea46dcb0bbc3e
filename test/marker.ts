import type { Span } from '../server/src/base/span.ts';

/** A fixture with its signs taken out: `⟦…⟧` a span, `⟦name:…⟧` a named span, `‸` the cursor. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly (Span & { readonly name: string | undefined })[];
  readonly cursor: number | undefined;
}

/** Reads a fixture. Marks stand in the text, since carets below it cannot point at a character that is two columns wide. */
export function marked(fixture: string): Marked {
  const spans: { from: number; to: number; name: string | undefined }[] = [];
  const open: { from: number; name: string | undefined }[] = [];
  let text = '';
  let cursor: number | undefined;
  for (let i = 0; i < fixture.length; i++) {
    const sign = fixture[i];
    if (sign === '⟦') {
      const name = /^[\w-]+(?=:)/.exec(fixture.slice(i + 1))?.[0];
      open.push({ from: text.length, name });
      if (name) i += name.length + 1;
    } else if (sign === '⟧') {
      const it = open.pop();
      if (!it) throw new Error(`unmatched ⟧ at ${i}`);
      spans.push({ ...it, to: text.length });
    } else if (sign === '‸') cursor = text.length;
    else text += sign;
  }
  if (open.length > 0) throw new Error('unmatched ⟦');
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  return { text, spans, cursor };
}

/** The inverse: puts signs around spans, so that a failing test shows them in the text. */
export function mark(text: string, spans: readonly Span[]): string {
  const signs = spans.flatMap((it) => [
    { at: it.from, order: it.from === it.to ? 1 : 2, sign: '⟦' },
    { at: it.to, order: it.from === it.to ? 1.5 : 0, sign: '⟧' },
  ]);
  signs.sort((a, b) => b.at - a.at || b.order - a.order);
  return signs.reduce((out, it) => out.slice(0, it.at) + it.sign + out.slice(it.at), text);
}
