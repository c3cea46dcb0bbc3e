import type { Words } from '../messages.ts';
import type { Shown } from './blocks.ts';
import { type Finding, type Mark, marksOf } from './findings.ts';
import { type Piece, piecesOf, type Sheet } from './sheet.ts';

const severities = ['error', 'warning', 'info', 'hint'] as const;

/** What each block was last painted with, so that only what changed is painted again. */
const painted = new WeakMap<HTMLElement, string>();

/** Marks every finding where it stands: by the shape of a line and a sign, in words for those who hear, and by colour. */
export function paint(sheet: Sheet, findings: readonly Finding[], words: Words): void {
  for (const block of sheet.blocks) {
    const those = findings.filter((it) => it.from <= block.to && block.from <= it.to);
    const pieces = those.length > 0 ? piecesOf(block) : [];
    const marks = marksOf(pieces, those);
    const state = JSON.stringify(
      marks.map(({ part, within, finding: { severity, message } }) => [part, within, severity, message]),
    );
    if ((painted.get(block.it) ?? '[]') === state) continue;
    painted.set(block.it, state);
    clear(block);
    // Words last first, so that each finds its place as it was counted.
    for (const it of [...marks].sort((a, b) => (b.within?.[0] ?? -1) - (a.within?.[0] ?? -1))) {
      draw(pieces[it.part]!, it, words);
    }
  }
}

function clear({ it }: Shown<HTMLElement>): void {
  for (const mark of it.querySelectorAll('mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  for (const one of it.querySelectorAll<HTMLElement>('.nb-found')) {
    one.classList.remove('nb-found', 'nb-whole', ...severities.map((name) => `nb-${name}`));
    for (const name of ['title', 'aria-description', 'tabindex']) one.removeAttribute(name);
  }
}

function draw({ element }: Piece, { finding, within }: Mark, words: Words): void {
  if (!within) {
    element.classList.add('nb-whole');
    tell(element, finding, words);
    return;
  }
  for (const range of rangesIn(element, within)) {
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    tell(mark, finding, words);
  }
}

/** Several findings on one element are all told; the worst of them decides how it looks. */
function tell(element: HTMLElement, { severity, message }: Finding, words: Words): void {
  const before = severities.findIndex((it) => element.classList.contains(`nb-${it}`));
  const worst = before < 0 ? severity : Math.min(before, severity);
  element.classList.remove(...severities.map((it) => `nb-${it}`));
  element.classList.add('nb-found', `nb-${severities[worst]}`);
  const said = `${words.severities[severity]}：${message}`;
  element.title = element.title === '' ? said : `${element.title}\n${said}`;
  element.setAttribute('aria-description', element.title);
  element.tabIndex = 0;
}

/** A range in each text node that the words reach into. */
function rangesIn(element: HTMLElement, [from, to]: readonly [number, number]): Range[] {
  const out: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let it = texts.nextNode(); it; it = texts.nextNode()) {
    const size = it.nodeValue!.length;
    const [begin, end] = [Math.max(0, from - at), Math.min(size, to - at)];
    at += size;
    if (begin >= end) continue;
    const range = document.createRange();
    range.setStart(it, begin);
    range.setEnd(it, end);
    out.push(range);
  }
  return out;
}
