import { squeeze } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import type { Unplaced } from '../draft.ts';

/** Writes paragraphs and what is in them, one after the other. */
export interface Pen {
  readonly out: string[];
  readonly unplaced: Unplaced[];
  /** How many paragraphs were begun. */
  line: number;
  /** Words that are not written yet, and whether they stand above or below the line. */
  words: string;
  raised: Raised;
  /** Where in `out` the open paragraph begins; -1 where none is open. */
  start: number;
  /** What is to stand before the words of the open paragraph, or of the next one. */
  number: string;
  /** Its level, where the open paragraph is a heading. */
  level: number | undefined;
}

export type Raised = 'superscript' | 'subscript' | undefined;

export const newPen = (): Pen => ({
  out: [],
  unplaced: [],
  line: 0,
  words: '',
  raised: undefined,
  start: -1,
  number: '',
  level: undefined,
});

export function begin(pen: Pen): void {
  if (pen.start >= 0) return;
  pen.line++;
  pen.start = pen.out.push('<w:p>');
}

/** Closes the paragraph that is open; false where none is. */
export function close(pen: Pen): boolean {
  if (pen.start < 0) return false;
  flush(pen);
  const style = pen.level === undefined ? '' : `<w:pPr><w:pStyle w:val="Heading${pen.level}"/></w:pPr>`;
  pen.out[pen.start - 1] = `<w:p>${style}${run(pen.number)}`;
  pen.out.push('</w:p>');
  pen.start = -1;
  pen.number = '';
  pen.level = undefined;
  return true;
}

export function say(pen: Pen, words: string): void {
  begin(pen);
  pen.words += words;
}

/** Something other than words inside a paragraph. */
export function put(pen: Pen, xml: string): void {
  begin(pen);
  flush(pen);
  pen.out.push(`<w:r>${xml}</w:r>`);
}

/** Says the words of some part of a paragraph above or below its line, where they are no digits of the number before them. */
export function raise(pen: Pen, raised: Raised, part: () => void): void {
  const before = pen.raised;
  if (raised !== before) flush(pen);
  pen.raised = raised;
  part();
  if (raised !== before) flush(pen);
  pen.raised = before;
}

/** Tells what has no place in the body. */
export function lose(pen: Pen, text: string, what: Words): void {
  pen.unplaced.push({ line: Math.max(pen.line, 1), text: squeeze(text) === '' ? what.zh : text.trim(), what });
}

export const escaped = (it: string): string =>
  it.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function run(text: string, raised?: Raised): string {
  if (text === '') return '';
  const properties = raised ? `<w:rPr><w:vertAlign w:val="${raised}"/></w:rPr>` : '';
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function flush(pen: Pen): void {
  if (pen.words === '') return;
  // A place where a word may be broken shows only at the end of a line.
  pen.out.push(run(pen.words.replaceAll('\u00ad', ''), pen.raised));
  pen.words = '';
}
