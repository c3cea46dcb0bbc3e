import type { Locale, Words } from '../../base/words.ts';

/** One line of a hover. */
export interface Line {
  readonly words: Words;
  /** The first line of a part, which stands out and has a gap above it. */
  readonly title?: true;
}

export const line = (zh: string, en: string): Line => ({ words: { zh, en } });

export const title = (zh: string, en: string): Line => ({ words: { zh, en }, title: true });

/** What a reader sees without scrolling, gaps included. */
export const most = 12;

/** How many lines parts take with the gaps between them. */
export const height = (parts: readonly (readonly Line[])[]): number =>
  parts.reduce((sum, it) => sum + it.length, 0) + Math.max(0, parts.length - 1);

/** The parts as text, in Markdown or in none. */
export const written = (parts: readonly (readonly Line[])[], locale: Locale, markdown: boolean): string =>
  parts
    .map((part) =>
      part
        .map(({ words, title }) => {
          const text = words[locale].replace(/\s+/g, ' ').trim();
          return !markdown ? text : title ? `**${escaped(text)}**` : escaped(text);
        })
        // Two spaces make a line break; without them Markdown runs the lines together.
        .join(markdown ? '  \n' : '\n'),
    )
    .join('\n\n');

/** Labels and quotes hold signs that Markdown would read: `1.属于国家秘密`, `[bookmark: _GoBack]`. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~&#$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
