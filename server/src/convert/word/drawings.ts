import { squeeze } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import { type Element, elementsOf, textOf, within } from './markup.ts';

/** What hangs on a paragraph: text boxes with paragraphs of their own, and what is no text at all. */
export interface Drawn {
  readonly boxes: readonly Element[];
  readonly others: readonly { readonly text: string; readonly what: Words }[];
}

export const isDrawing = ({ name }: Element): boolean =>
  name === 'w:drawing' || name === 'w:pict' || name === 'w:object';

/** What a drawing holds. Pictures are named by the words their author gave them, and never opened. */
export function drawn(it: Element): Drawn {
  const boxes = outermost(it, 'w:txbxContent');
  const title = titleOf(it);
  const others = kinds.flatMap(({ names, what, word }) => {
    const found = names.flatMap((name) => within(it, name));
    return found.map((one) => ({ text: word?.(one) ?? title, what }));
  });
  // Words of shapes that have no paragraphs.
  const loose = within(it, 'a:t').map(textOf).join('');
  if (squeeze(loose) !== '') others.push({ text: loose, what: { zh: '图形中的文字', en: 'words in a shape' } });
  return { boxes, others };
}

const kinds: readonly {
  readonly names: readonly string[];
  readonly what: Words;
  readonly word?: (it: Element) => string | undefined;
}[] = [
  { names: ['pic:pic', 'v:imagedata'], what: { zh: '图片', en: 'a picture' } },
  { names: ['c:chart'], what: { zh: '图表，其中的数据未导入', en: 'a chart, whose figures are not imported' } },
  {
    names: ['dgm:relIds'],
    what: { zh: 'SmartArt 图形，其中的文字未导入', en: 'SmartArt, whose words are not imported' },
  },
  {
    names: ['o:OLEObject'],
    what: { zh: '嵌入的对象，其中的数据未导入', en: 'an embedded object, whose figures are not imported' },
    word: (it) => it.attributes.ProgID,
  },
  { names: ['v:textpath'], what: { zh: '艺术字', en: 'decorative text' }, word: (it) => it.attributes.string },
];

function titleOf(it: Element): string {
  const { descr, title, name } = within(it, 'wp:docPr')[0]?.attributes ?? {};
  const shown = [descr, title, within(it, 'v:imagedata')[0]?.attributes['o:title'], name];
  return shown.find((one) => one !== undefined && squeeze(one) !== '') ?? '';
}

const outermost = (it: Element, name: string): readonly Element[] =>
  elementsOf(it).flatMap((one) => (one.name === name ? [one] : one.name === 'mc:Fallback' ? [] : outermost(one, name)));
