import { squeeze } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import type { Unplaced } from '../draft.ts';
import { drawn, isDrawing } from './drawings.ts';
import { child, type Element, elementsOf, type Node, textOf } from './markup.ts';
import type { Count } from './numbering.ts';
import type { Outline } from './outline.ts';
import { begin, close, escaped, lose, newPen, type Pen, put, raise, say } from './pen.ts';
import { cellsOf, type PlainCell, rowsOf } from './tables.ts';

/** A body in the little Word markup that the reader behind it loses nothing of. */
export interface Body {
  readonly xml: string;
  /** What has no place in it, by the paragraph it stood at. */
  readonly unplaced: readonly Unplaced[];
  /** Paragraphs, counted from 1, whose number Word shows and nobody else can tell. */
  readonly unnumbered: ReadonlySet<number>;
  readonly paragraphs: number;
}

/**
 * Writes a body anew as paragraphs, runs of text and tables: tracked changes are accepted, what only wraps words is opened,
 * numbers that Word counts are written out, text boxes and notes become paragraphs.
 *
 * The reader behind it drops each element it does not know together with its words, so no such element reaches it.
 */
export function bodyOf(document: Element, notes: readonly Element[], count: Count, outline: Outline): Body {
  const state: State = { ...newPen(), count, outline, unnumbered: new Set(), cited: new Map(), cells: 0, boxes: [] };
  blocks(state, document.children);
  const byId = new Map(notes.map((it) => [idOf(it), it]));
  for (const [id, number] of state.cited) {
    state.number = `[${number}] `;
    begin(state);
    blocks(state, byId.get(id)?.children ?? []);
  }
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${state.out.join('')}</w:body></w:document>`;
  return { xml, unplaced: state.unplaced, unnumbered: state.unnumbered, paragraphs: state.line };
}

interface State extends Pen {
  readonly count: Count;
  readonly outline: Outline;
  readonly unnumbered: Set<number>;
  /** The number of each note that is referred to, by its id, in the order of the references. */
  readonly cited: Map<string, number>;
  /** How many cells deep. */
  cells: number;
  /** Text boxes that wait for the end of the paragraph they hang on. */
  boxes: Element[];
}

/** Blocks of a body, a cell or a text box; what was open at their end is closed. */
function blocks(state: State, children: readonly Node[]): void {
  for (const it of children) write(state, it);
  end(state);
}

/** Ends a paragraph; the text boxes that hang on it follow. */
function end(state: State): void {
  if (!close(state)) return;
  const boxes = state.boxes;
  state.boxes = [];
  for (const it of boxes) blocks(state, it.children);
}

/** What is deleted, what only Word reads, and properties that are asked for where they are needed. */
const silent = new Set(
  'w:del w:moveFrom w:delText w:instrText w:delInstrText w:pPr w:rPr w:trPr w:tcPr w:sdtPr w:sdtEndPr w:softHyphen w:rt'.split(
    ' ',
  ),
);

function write(state: State, it: Node): void {
  if (typeof it === 'string') {
    say(state, it);
    return;
  }
  if (silent.has(it.name)) return;
  const writer = writers.get(it.name);
  if (writer) writer(state, it);
  else if (isDrawing(it)) drawing(state, it);
  else for (const one of it.children) write(state, one);
}

const writers: ReadonlyMap<string, (state: State, it: Element) => void> = new Map([
  ['w:p', paragraph],
  ['w:r', part],
  ['w:tbl', table],
  ['w:tab', (state) => put(state, '<w:tab/>')],
  ['w:ptab', (state) => put(state, '<w:tab/>')],
  ['w:cr', (state) => put(state, '<w:br/>')],
  ['w:br', (state, it) => (it.attributes['w:type'] ?? 'textWrapping') === 'textWrapping' && put(state, '<w:br/>')],
  ['w:noBreakHyphen', (state) => say(state, '-')],
  ['w:sym', symbol],
  ['w:fldChar', field],
  ['w:footnoteReference', cite],
  ['w:endnoteReference', cite],
  ['w:ruby', ruby],
  ['mc:AlternateContent', alternative],
  ['w:altChunk', (state) => lose(state, '', { zh: '嵌入的文档', en: 'an embedded document' })],
  ['w:subDoc', (state) => lose(state, '', { zh: '子文档', en: 'a subdocument' })],
]);

function paragraph(state: State, it: Element): void {
  const properties = child(it, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  // Where its end is deleted, a paragraph goes on with the next one, whose properties it takes.
  const goesOn = child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
  // A paragraph inside another is that of a box; it waits for nobody.
  begin(state);
  const { line } = state;
  for (const one of it.children) write(state, one);
  if (goesOn) return;
  begin(state);
  const numbered = state.count(properties);
  if (numbered && 'lost' in numbered) state.unnumbered.add(line);
  else if (numbered) state.number += apart(numbered.text, textOf(it));
  if (state.cells === 0 && isTitle(textOf(it))) state.level = state.outline(properties);
  end(state);
}

/** Whole paragraphs are often styled as headings, for the looks of them. */
const isTitle = (words: string): boolean => words.length <= 60 && !/[。；;]/.test(words);

/** A number and the words behind it, apart only where they would run into each other. */
const apart = (number: string, words: string): string =>
  /[\w.．]$/.test(number) && /^[\w.．]/.test(words.trimStart()) ? `${number} ` : number;

/** A part of a paragraph in one style. Words that are hidden or struck out are not what the document says, and told. */
function part(state: State, it: Element): void {
  const style = child(it, 'w:rPr');
  const hidden = [...marks].find(([name]) => isOn(child(style, name)))?.[1];
  const words = hidden ? textOf(it) : '';
  if (hidden && squeeze(words) !== '') {
    begin(state);
    lose(state, words, hidden);
    return;
  }
  const raised = child(style, 'w:vertAlign')?.attributes['w:val'];
  raise(state, raised === 'superscript' || raised === 'subscript' ? raised : undefined, () => {
    for (const one of it.children) write(state, one);
  });
}

const struck: Words = { zh: '划去的文字', en: 'words that are struck out' };
const marks: ReadonlyMap<string, Words> = new Map([
  ['w:vanish', { zh: '隐藏的文字', en: 'hidden words' }],
  ['w:strike', struck],
  ['w:dstrike', struck],
]);

const isOn = (it: Element | undefined): boolean =>
  it !== undefined && !/^(?:0|false|off)$/.test(it.attributes['w:val'] ?? '');

function symbol(state: State, { attributes }: Element): void {
  const font = escaped(attributes['w:font'] ?? '');
  const code = attributes['w:char'] ?? '';
  if (/^[\da-f]{1,4}$/i.test(code)) put(state, `<w:sym w:font="${font}" w:char="${code.toUpperCase()}"/>`);
}

/** Of a field only its result is shown; a box to be ticked has none. */
function field(state: State, it: Element): void {
  const box = child(child(it, 'w:ffData'), 'w:checkBox');
  if (!box) return;
  const value = (child(box, 'w:checked') ?? child(box, 'w:default'))?.attributes['w:val'];
  const isChecked = child(box, 'w:checked') ? value !== '0' && value !== 'false' : value === '1' || value === 'true';
  say(state, isChecked ? '☑' : '☐');
}

/** What a note is known by: footnotes and endnotes count apart. */
const idOf = (it: Element): string => `${it.name.replace('Reference', '')} ${it.attributes['w:id']}`;

/** The text of a note follows at the end. In a cell its mark would be taken for a figure. */
function cite(state: State, it: Element): void {
  const id = idOf(it);
  if (!state.cited.has(id)) state.cited.set(id, state.cited.size + 1);
  const mark = `[${state.cited.get(id)}]`;
  if (state.cells === 0) say(state, mark);
  else lose(state, mark, { zh: '脚注标记', en: 'the mark of a note' });
}

function ruby(state: State, it: Element): void {
  for (const one of child(it, 'w:rubyBase')?.children ?? []) write(state, one);
  lose(state, textOf(child(it, 'w:rt')), { zh: '拼音指南', en: 'a phonetic guide' });
}

/** The same twice, for newer and for older readers: that with words to read. */
function alternative(state: State, it: Element): void {
  const ways = elementsOf(it);
  const best = ways.find((one) => drawn(one).boxes.length > 0) ?? ways.find((one) => textOf(one) !== '') ?? ways[0];
  for (const one of best?.children ?? []) write(state, one);
}

function drawing(state: State, it: Element): void {
  const { boxes, others } = drawn(it);
  for (const { text, what } of others) lose(state, text, what);
  if (state.cells === 0) state.boxes.push(...boxes);
  else for (const one of boxes) lose(state, textOf(one), { zh: '单元格中的文本框', en: 'a text box in a cell' });
}

function table(state: State, it: Element): void {
  end(state);
  const rows = rowsOf(it).map(cellsOf);
  // A table of one cell is a frame around what stands in it.
  if (rows.length === 1 && rows[0]!.length === 1 && state.cells === 0) {
    blocks(state, rows[0]![0]!.children);
    return;
  }
  state.out.push('<w:tbl>');
  const columns = new Set<number>();
  for (const cells of rows) {
    state.out.push('<w:tr>');
    let column = 0;
    for (const one of cells) {
      // What goes on with nothing begins here.
      const merge = one.merge === 'continue' && !columns.has(column) ? 'restart' : one.merge;
      columns.add(column);
      column += one.span;
      cell(state, { ...one, merge });
    }
    state.out.push('</w:tr>');
  }
  state.out.push('</w:tbl>');
}

function cell(state: State, { span, merge, children }: PlainCell): void {
  const merged = merge ? `<w:vMerge w:val="${merge}"/>` : '';
  state.out.push(`<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merged}</w:tcPr>`);
  if (merge === 'continue') {
    const hidden = children.map(textOf).join('');
    if (squeeze(hidden) !== '')
      lose(state, hidden, { zh: '合并单元格遮住的文字', en: 'words hidden by a merged cell' });
    state.out.push('<w:p/></w:tc>');
    return;
  }
  const before = state.out.length;
  state.cells++;
  blocks(state, children);
  state.cells--;
  if (state.out.length === before) {
    state.out.push('<w:p/>');
    state.line++;
  }
  state.out.push('</w:tc>');
}
