import type { PreviewBlock } from '../../../../server/src/protocol.ts';
import { answered, type Shown } from './blocks.ts';
import type { Part } from './findings.ts';
import type { Stretch } from './heights.ts';

/** A part of a block and the element that shows it. */
export interface Piece extends Part {
  readonly element: HTMLElement;
}

/** The page as elements: one for each block, which stays as long as its words do. */
export class Sheet {
  readonly #root: HTMLElement;
  readonly #dressed: (element: HTMLElement) => void;
  #blocks: readonly Shown<HTMLElement>[] = [];

  /** What is new is dressed before it is seen. */
  constructor(root: HTMLElement, dressed: (element: HTMLElement) => void) {
    this.#root = root;
    this.#dressed = dressed;
  }

  get blocks(): readonly Shown<HTMLElement>[] {
    return this.#blocks;
  }

  /** Shows an answer; false where it names a block that was never shown. */
  show(blocks: readonly PreviewBlock[]): boolean {
    const next = answered(this.#blocks, blocks, (html) => this.#made(html));
    if (!next) return false;
    const stays = new Set(next.map(({ it }) => it));
    for (const { it } of this.#blocks) if (!stays.has(it)) it.remove();
    let at = this.#root.firstElementChild;
    for (const { it } of next) {
      if (it === at) at = at.nextElementSibling;
      else this.#root.insertBefore(it, at);
    }
    this.#blocks = next;
    return true;
  }

  #made(html: string): HTMLElement {
    const it = document.createElement('div');
    it.className = 'nb-block';
    it.innerHTML = html;
    this.#dressed(it);
    return it;
  }

  /** The block an offset stands in, else the last one before it. Charts stand nowhere in the draft. */
  blockAt(at: number): Shown<HTMLElement> | undefined {
    return this.#blocks.findLast((it) => it.from <= at && it.from < it.to) ?? this.#blocks[0];
  }

  /** The block an element stands in. */
  blockOf(element: Element): Shown<HTMLElement> | undefined {
    const block = element.closest('.nb-block');
    return this.#blocks.find(({ it }) => it === block);
  }

  /** How high each row of a table, and each other block, stands on the page. */
  stretches(): readonly Stretch[] {
    const all = this.#blocks.flatMap((block) => {
      const rows = [...block.it.querySelectorAll<HTMLElement>('tr[data-from]')];
      const places = rows.map((it) => ({ ...placeOf(it, block), it }));
      return places.length > 0 ? places.map(stretch) : [stretch({ ...block, it: block.it })];
    });
    // The edge above the first block belongs to the begin of the text.
    return [{ from: 0, to: 0, top: 0, bottom: 0 }, ...all];
  }
}

/** The cells of a block, or all of it. */
export function piecesOf(block: Shown<HTMLElement>): readonly Piece[] {
  const cells = [...block.it.querySelectorAll<HTMLElement>('td[data-from], th[data-from]')];
  const those = cells.length > 0 ? cells : [...block.it.querySelectorAll<HTMLElement>('[data-from]')].slice(0, 1);
  return those.map((element) => ({
    ...placeOf(element, block),
    element,
    shown: element.textContent ?? '',
    row: element instanceof HTMLTableCellElement ? (element.parentElement as HTMLTableRowElement).rowIndex : undefined,
  }));
}

/** The smallest part an offset stands in, else the nearest. */
export function pieceAt(block: Shown<HTMLElement>, at: number): Piece | undefined {
  const away = (it: Piece): number => Math.max(it.from - at, at - it.to, 0);
  const size = (it: Piece): number => it.to - it.from;
  return [...piecesOf(block)].sort((a, b) => away(a) - away(b) || size(a) - size(b))[0];
}

/** Places of elements count from the begin of their block, so that an edit before it leaves them as they are. */
function placeOf(element: HTMLElement, block: Shown<HTMLElement>): { readonly from: number; readonly to: number } {
  const { from, to } = element.dataset;
  return { from: block.from + Number(from), to: block.from + Number(to) };
}

function stretch({ from, to, it }: { readonly from: number; readonly to: number; readonly it: HTMLElement }): Stretch {
  const { top, bottom } = it.getBoundingClientRect();
  return { from, to, top: top + window.scrollY, bottom: bottom + window.scrollY };
}
