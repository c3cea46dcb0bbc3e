import { limits, widest } from './limits.ts';
import { child, type Element, elementsOf, type Node } from './markup.ts';

/** A cell and how many columns of the grid it covers. */
export interface PlainCell {
  readonly span: number;
  /** Whether it begins a cell that goes on below, or is covered by the one above. */
  readonly merge: 'restart' | 'continue' | undefined;
  readonly children: readonly Node[];
}

/** How many cells the tables of a body have, with every place they cover; stops counting once they are too many. */
export function cellCount(it: Element): number {
  let sum = 0;
  for (const one of elementsOf(it)) {
    if (sum > limits.cells) break;
    sum += one.name === 'w:tr' ? cellsOf(one).reduce((all, cell) => all + cell.span, 1) : 0;
    sum += cellCount(one);
  }
  return sum;
}

/** The rows of a table, those that a tracked change deleted aside; some writers wrap them. */
export function rowsOf(table: Element): readonly Element[] {
  return elementsOf(table).flatMap((it) => {
    if (it.name === 'w:tr') return child(child(it, 'w:trPr'), 'w:del') ? [] : [it];
    return isWrapper(it) ? rowsOf(it) : [];
  });
}

/** The cells of a row, with a blank one for columns that the row leaves out, so that each stands in its own column. */
export function cellsOf(row: Element): readonly PlainCell[] {
  const properties = child(row, 'w:trPr');
  const out: PlainCell[] = [...blank(child(properties, 'w:gridBefore'))];
  for (const it of wrapped(row)) {
    const own = child(it, 'w:tcPr');
    const plain: PlainCell = { span: spanOf(child(own, 'w:gridSpan')), merge: mergeOf(own), children: it.children };
    const aside = child(own, 'w:hMerge');
    const before = out.at(-1);
    // Older writers merge sideways by cells that are covered, instead of one that is wide.
    if (aside && aside.attributes['w:val'] !== 'restart' && before) {
      out[out.length - 1] = {
        ...before,
        span: Math.min(before.span + plain.span, widest),
        children: [...before.children, ...plain.children],
      };
    } else out.push(plain);
  }
  return [...out, ...blank(child(properties, 'w:gridAfter'))];
}

const isWrapper = (it: Element): boolean =>
  !['w:tblPr', 'w:tblGrid', 'w:trPr', 'w:del', 'w:moveFrom', 'w:sdtPr'].includes(it.name);

const wrapped = (row: Element): readonly Element[] =>
  elementsOf(row).flatMap((it) => (it.name === 'w:tc' ? [it] : isWrapper(it) ? wrapped(it) : []));

const blank = (it: Element | undefined): readonly PlainCell[] =>
  it && it.attributes['w:val'] !== '0' ? [{ span: spanOf(it), merge: undefined, children: [] }] : [];

function spanOf(it: Element | undefined): number {
  const value = it?.attributes['w:val'] ?? '';
  return /^\d{1,4}$/.test(value) ? Math.min(Math.max(Number(value), 1), widest) : 1;
}

function mergeOf(properties: Element | undefined): PlainCell['merge'] {
  const it = child(properties, 'w:vMerge');
  if (!it) return undefined;
  return it.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}
