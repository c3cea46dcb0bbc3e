import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';

/**
 * A backtracking matcher that counts what it does, as an engine does it, so that slowness shows without a clock.
 *
 * Sets of characters are asked of the real engine. Characters are UTF-16 code units.
 */
export interface Program {
  readonly code: readonly Step[];
  readonly flags: AST.Flags;
}

type Step =
  | { readonly op: 'char'; readonly back: boolean; readonly takes: (code: number) => boolean }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'edge'; readonly holds: (text: string, at: number) => boolean }
  | { readonly op: 'look'; readonly code: readonly Step[]; readonly negate: boolean }
  | { readonly op: 'mark'; readonly slot: number }
  | { readonly op: 'moved'; readonly slot: number }
  | { readonly op: 'group'; readonly index: number; readonly end: boolean }
  | { readonly op: 'again'; readonly index: number; readonly back: boolean };

const isWord = (text: string, at: number): boolean => /\w/.test(text[at] ?? '');

/** The real engine's word on which characters a single element takes, each asked once. */
function takes(raw: string, flags: AST.Flags): (code: number) => boolean {
  const one = new RegExp(`^(?:${raw})$`, flags.raw.replace(/[gym]/g, ''));
  const known = new Map<number, boolean>();
  return (code) => {
    const is = known.get(code) ?? one.test(String.fromCharCode(code));
    known.set(code, is);
    return is;
  };
}

/** Bodies are copied for each repetition that has to be or may be, up to so many; beyond that they repeat for ever. */
const copies = 256;

class Compiler {
  readonly flags: AST.Flags;
  code: Step[] = [];
  slots = 0;
  readonly groups = new Map<AST.CapturingGroup, number>();

  constructor(flags: AST.Flags) {
    this.flags = flags;
  }

  either(them: readonly AST.Alternative[], back: boolean): void {
    const jumps: number[] = [];
    for (const [i, it] of them.entries()) {
      const split = this.code.length;
      const last = i === them.length - 1;
      if (!last) this.code.push({ op: 'split', first: split + 1, second: 0 });
      for (const one of back ? [...it.elements].reverse() : it.elements) this.element(one, back);
      if (last) continue;
      jumps.push(this.code.length);
      this.code.push({ op: 'jump', to: 0 });
      this.code[split] = { op: 'split', first: split + 1, second: this.code.length };
    }
    for (const at of jumps) this.code[at] = { op: 'jump', to: this.code.length };
  }

  element(it: AST.Element, back: boolean): void {
    if (it.type === 'Quantifier') this.repeat(it, back);
    else if (it.type === 'Group') this.either(it.alternatives, back);
    else if (it.type === 'CapturingGroup') this.capture(it, back);
    else if (it.type === 'Backreference') this.again(it, back);
    else if (it.type === 'Assertion') this.assertion(it);
    else this.code.push({ op: 'char', back, takes: takes(it.raw, this.flags) });
  }

  capture(it: AST.CapturingGroup, back: boolean): void {
    const index = this.numberOf(it);
    this.code.push({ op: 'group', index, end: back });
    this.either(it.alternatives, back);
    this.code.push({ op: 'group', index, end: !back });
  }

  numberOf(it: AST.CapturingGroup): number {
    const index = this.groups.get(it) ?? this.groups.size;
    this.groups.set(it, index);
    return index;
  }

  again(it: AST.Backreference, back: boolean): void {
    if (it.ambiguous) throw new Error(`a backreference to one of several groups: ${it.raw}`);
    this.code.push({ op: 'again', index: this.numberOf(it.resolved), back });
  }

  assertion(it: AST.Assertion): void {
    if (it.kind === 'lookahead' || it.kind === 'lookbehind') {
      const outer = this.code;
      this.code = [];
      this.either(it.alternatives, it.kind === 'lookbehind');
      const code = this.code;
      this.code = outer;
      this.code.push({ op: 'look', code, negate: it.negate });
    } else this.code.push({ op: 'edge', holds: edge(it, this.flags) });
  }

  repeat({ element, min, max, greedy }: AST.Quantifier, back: boolean): void {
    const order = (into: number, past: number): Step =>
      greedy ? { op: 'split', first: into, second: past } : { op: 'split', first: past, second: into };
    for (let i = 0; i < Math.min(min, copies); i++) this.element(element, back);
    if (max - min <= copies) {
      const splits: number[] = [];
      for (let i = min; i < max; i++) {
        splits.push(this.code.length);
        this.code.push(order(0, 0));
        this.element(element, back);
      }
      for (const at of splits) this.code[at] = order(at + 1, this.code.length);
      return;
    }
    const slot = this.slots++;
    const start = this.code.length;
    this.code.push(order(0, 0), { op: 'mark', slot });
    this.element(element, back);
    this.code.push({ op: 'moved', slot }, { op: 'jump', to: start });
    this.code[start] = order(start + 1, this.code.length);
  }
}

function edge(
  it: AST.EdgeAssertion | AST.WordBoundaryAssertion,
  flags: AST.Flags,
): (text: string, at: number) => boolean {
  if (it.kind === 'word') return (text, at) => (isWord(text, at - 1) !== isWord(text, at)) !== it.negate;
  if (it.kind === 'start') return (text, at) => at === 0 || (flags.multiline && text[at - 1] === '\n');
  return (text, at) => at === text.length || (flags.multiline && text[at] === '\n');
}

export function compile(literal: string): Program {
  const { pattern, flags } = parseRegExpLiteral(literal);
  const compiler = new Compiler(flags);
  compiler.either(pattern.alternatives, false);
  return { code: compiler.code, flags };
}

interface Count {
  steps: number;
  readonly most: number;
}

/** Where a match from a place ends; -1 where there is none or the steps are used up. */
function run(code: readonly Step[], text: string, from: number, count: Count): number {
  const stack: { readonly pc: number; readonly at: number; readonly slots: Kept | undefined }[] = [];
  let [pc, at] = [0, from];
  let slots = undefined as Kept | undefined;
  while (count.steps++ < count.most) {
    const step = code[pc];
    if (!step) return at;
    let ok = true;
    pc++;
    if (step.op === 'char') {
      const place = step.back ? at - 1 : at;
      ok = place >= 0 && place < text.length && step.takes(text.charCodeAt(place));
      at = step.back ? at - 1 : at + 1;
    } else if (step.op === 'split') {
      stack.push({ pc: step.second, at, slots });
      pc = step.first;
    } else if (step.op === 'jump') pc = step.to;
    else if (step.op === 'edge') ok = step.holds(text, at);
    else if (step.op === 'look') ok = run(step.code, text, at, count) >= 0 !== step.negate;
    else if (step.op === 'moved') ok = kept(slots, `m${step.slot}`) !== at;
    else if (step.op === 'again') {
      const [a, b] = [kept(slots, `s${step.index}`), kept(slots, `e${step.index}`)];
      const words = a === undefined || b === undefined ? '' : text.slice(a, b);
      count.steps += words.length;
      ok = step.back ? text.endsWith(words, at) : text.startsWith(words, at);
      at += step.back ? -words.length : words.length;
    } else {
      const key = step.op === 'mark' ? `m${step.slot}` : `${step.end ? 'e' : 's'}${step.index}`;
      slots = { key, at, before: slots?.key === key ? slots.before : slots };
    }
    if (ok) continue;
    const last = stack.pop();
    if (!last) return -1;
    ({ pc, at, slots } = last);
  }
  return -1;
}

/** What was remembered on the way here; a list, since going back takes nothing but the older end of it. */
interface Kept {
  readonly key: string;
  readonly at: number;
  readonly before: Kept | undefined;
}

function kept(it: Kept | undefined, key: string): number | undefined {
  let one: Kept | undefined = it;
  while (one && one.key !== key) one = one.before;
  return one?.at;
}

/** The steps it takes to find every match in a text; more than `most` are not counted. */
export function stepsOf({ code, flags }: Program, text: string, most: number): number {
  const count = { steps: 0, most };
  for (let at = 0; at <= text.length && count.steps < most; ) {
    const end = run(code, text, at, count);
    if (end < 0 && flags.sticky) break;
    if (end >= 0 && !flags.global && !flags.sticky) break;
    at = Math.max(end, at + 1);
  }
  return count.steps;
}

/** Where the first match in a text ends, as the real engine would have it. */
export function matchEnd({ code }: Program, text: string): number | undefined {
  for (let at = 0; at <= text.length; at++) {
    const end = run(code, text, at, { steps: 0, most: 1e6 });
    if (end >= 0) return end;
  }
  return undefined;
}
