import { heightOf, offsetAt } from './heights.ts';
import type { Sheet } from './sheet.ts';

/** What moves the cursor far also scrolls the editor; for so many milliseconds that does not put out of sight what was revealed. */
const together = 400;

/**
 * Keeps the page in step with the editor. What the page does by itself is not told to it.
 */
export class Scroll {
  readonly #sheet: Sheet;
  /** Where the page last put itself; from anywhere else it was put by the user. */
  #own = 0;
  #due = false;
  #revealed: { readonly element: HTMLElement; readonly time: number } | undefined;

  /** Tells the offset at the top whenever it is another, and whether it was the user who scrolled. */
  constructor(sheet: Sheet, told: (at: number, byUser: boolean) => void) {
    this.#sheet = sheet;
    window.addEventListener('scroll', () => {
      if (this.#due) return;
      this.#due = true;
      requestAnimationFrame(() => {
        this.#due = false;
        const byUser = Math.abs(window.scrollY - this.#own) >= 2;
        this.#own = window.scrollY;
        told(this.top(), byUser);
      });
    });
  }

  /** The offset at the top of what is seen. */
  top(): number {
    return offsetAt(this.#sheet.stretches(), window.scrollY + margin);
  }

  /** Shows the draft from an offset on. */
  to(at: number): void {
    const parts = this.#sheet.stretches();
    // What stands above the first part is seen with it.
    const top = at <= (parts[0]?.from ?? 0) ? 0 : heightOf(parts, at) - margin;
    this.#put(() => window.scrollTo({ top }));
    const { element, time = 0 } = this.#revealed ?? {};
    if (element?.isConnected && performance.now() - time < together) this.#put(() => show(element));
  }

  /** Brings an element into sight, no further than it takes. */
  reveal(element: HTMLElement): void {
    this.#revealed = { element, time: performance.now() };
    this.#put(() => show(element));
  }

  /** Changes the page without moving what is seen of it. */
  held(change: () => void): void {
    const anchor = this.#sheet.blocks.find(({ it }) => it.getBoundingClientRect().bottom > 0)?.it;
    const before = anchor?.getBoundingClientRect().top ?? 0;
    this.#put(() => {
      change();
      if (anchor?.isConnected) window.scrollBy({ top: anchor.getBoundingClientRect().top - before });
    });
  }

  #put(run: () => void): void {
    run();
    this.#own = window.scrollY;
  }
}

const show = (element: HTMLElement): void => element.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** What is called the top stands a little below it. */
const margin = 8;
