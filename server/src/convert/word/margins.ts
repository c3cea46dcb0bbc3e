import { squeeze } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import type { Unplaced } from '../draft.ts';
import { type Element, elementsOf, textOf, within } from './markup.ts';
import type { Package } from './package.ts';

/** Words that stand beside the text of a document, at the line they are told at: its first one, or its last. */
export function marginal({ headers, footers, comments }: Package, last: number): readonly Unplaced[] {
  return [
    ...told(headers, 1, { zh: '页眉', en: 'a header' }),
    ...told(footers, last, { zh: '页脚', en: 'a footer' }),
    ...elementsOf(comments).flatMap((it) => told([it], last, { zh: '批注', en: 'a comment' })),
  ];
}

/** The words of some parts, each told once; those that are a page number alone are not told. */
function told(parts: readonly Element[], line: number, what: Words): readonly Unplaced[] {
  const texts = parts.map((it) =>
    within(it, 'w:p')
      .map(textOf)
      .filter((words) => squeeze(words) !== '')
      .join(' '),
  );
  return [...new Set(texts)].filter((it) => !isPageNumber(it)).map((text) => ({ line, text, what }));
}

const isPageNumber = (text: string): boolean => /^[-—–－―~·第共页/\d]*$/.test(squeeze(text));
