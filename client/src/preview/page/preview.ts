import type { FromPage, Place, ToPage, Words } from '../messages.ts';
import { copyTable } from './copy.ts';
import { type Finding, leadOf } from './findings.ts';
import { paint } from './paint.ts';
import { Scroll } from './scroll.ts';
import { type Piece, pieceAt, piecesOf, Sheet } from './sheet.ts';
import { chosenAt } from './words.ts';

interface State {
  readonly uri: string;
  /** The offset at the top. */
  readonly top: number;
}

declare function acquireVsCodeApi(): {
  postMessage(it: FromPage): void;
  getState(): State | undefined;
  setState(it: State): void;
};

const host = acquireVsCodeApi();
const root = document.querySelector<HTMLElement>('main')!;
const status = document.querySelector<HTMLElement>('[role=status]')!;
const sheet = new Sheet(root, dress);
const scroll = new Scroll(sheet, (at, byUser) => {
  if (uri !== undefined) host.setState({ uri, top: at });
  if (byUser) host.postMessage({ kind: 'scrolled', at });
});

let uri: string | undefined;
let words: Words | undefined;
let findings: readonly Finding[] | undefined;
let here: HTMLElement | undefined;
/** Where the cursor was when it was last shown. */
let pointed: number | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => take(data));
document.addEventListener('click', ({ target, clientX, clientY }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest('.nb-copy');
  if (button) void copyFrom(button.parentElement);
  // Who selects words wants to copy them.
  else if (getSelection()?.isCollapsed !== false) choose(target, caretAt(clientX, clientY));
});
document.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Enter' && target instanceof Element && !target.closest('button')) choose(target);
});
host.postMessage({ kind: 'ready' });

function take(it: ToPage): void {
  switch (it.kind) {
    case 'show':
      show(it);
      break;
    case 'paint':
      findings = it.findings;
      painted();
      break;
    case 'cursor':
      point(it.at);
      break;
    case 'scroll':
      scroll.to(it.at);
      break;
    case 'copy':
      void copyFrom(sheet.blockAt(it.at)?.it);
  }
}

function show(it: ToPage & { kind: 'show' }): void {
  const isOther = it.uri !== uri;
  ({ uri, words } = it);
  findings = it.findings;
  let complete = true;
  scroll.held(() => {
    complete = sheet.show(it.blocks);
    painted();
  });
  if (!complete) {
    host.postMessage({ kind: 'ready' });
    return;
  }
  if (it.blocks.length === 0) say(words.empty, true);
  else if (status.textContent === words.empty) say('');
  const last = host.getState();
  const isBack = isOther && last?.uri === uri;
  if (isOther) scroll.to((isBack ? last.top : it.top) ?? 0);
  // What was seen when the window closed is seen again, wherever the cursor is.
  if (isBack) pointed = it.cursor;
  host.setState({ uri, top: scroll.top() });
  point(it.cursor);
}

/** What is not known yet leaves the marks that are there on what has not changed. */
function painted(): void {
  if (words && findings) paint(sheet, findings, words);
}

/** Shows where the cursor of the editor is. */
function point(at: number | undefined): void {
  here?.classList.remove('nb-here');
  here?.removeAttribute('aria-current');
  const block = at === undefined ? undefined : sheet.blockAt(at);
  here = block && at !== undefined && at <= block.to ? pieceAt(block, at)?.element : undefined;
  if (!here) return;
  here.classList.add('nb-here');
  here.setAttribute('aria-current', 'true');
  // Who reads on in the page is not brought back by what happens meanwhile.
  if (at !== pointed) scroll.reveal(here);
  pointed = at;
}

/** Leads to the place of the draft that an element shows, and in prose to what was pointed at. */
function choose(target: Element, caret?: Caret): void {
  const block = sheet.blockOf(target);
  const piece = block && piecesOf(block).find(({ element }) => element.contains(target));
  if (!piece) return;
  const { row, element } = piece;
  const at = row === undefined && caret && element.contains(caret.node) ? offsetOf(element, caret) : undefined;
  host.postMessage({ kind: 'go', to: at === undefined ? { from: piece.from, to: piece.to } : placeIn(piece, at) });
}

function placeIn(piece: Piece, at: number): Place {
  const { from, to, shown } = piece;
  const [begin, end] = chosenAt(shown, at);
  return { from, to, words: { text: shown.slice(begin, end), at: from + leadOf(piece) + begin } };
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The place between two letters at a point of the page. */
function caretAt(x: number, y: number): Caret | undefined {
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function offsetOf(element: HTMLElement, { node, offset }: Caret): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Gives a new table the button that copies it, and room to be wider than the page. */
function dress(block: HTMLElement): void {
  const table = block.querySelector(':scope > table');
  if (!table) return;
  const room = document.createElement('div');
  room.className = 'nb-wide';
  table.replaceWith(room);
  room.append(table);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'nb-copy';
  button.textContent = words?.copy ?? '';
  block.prepend(button);
}

async function copyFrom(block: HTMLElement | null | undefined): Promise<void> {
  const table = block?.querySelector<HTMLTableElement>('.nb-wide > table');
  const it = table ? await copyTable(table) : { tsv: undefined, done: false };
  if (it.done && words) say(words.copied);
  host.postMessage({ kind: 'copied', ...it });
}

let silence: ReturnType<typeof setTimeout> | undefined;

/** Says something, for a while unless it stays, to those who see and to those who hear. */
function say(text: string, stays = false): void {
  status.textContent = text;
  clearTimeout(silence);
  if (stays) return;
  silence = setTimeout(() => {
    status.textContent = '';
  }, 4000);
}
