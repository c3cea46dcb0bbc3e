import { derived } from '../base/memo.ts';
import type { Sourced, Span } from '../base/span.ts';
import type { Block } from '../syntax/blocks.ts';
import type { Report } from './report.ts';

/** A comment to the linter: `<!-- nianbao-disable-next-line t3-balance：the reason -->`. */
export interface Directive extends Span {
  /** With `nianbao-` before it; it may be none of `verbs`. */
  readonly verb: Sourced<string>;
  /** The rules it names; none where it is about all of them. */
  readonly names: readonly Sourced<string>[];
}

export const verbs = [
  'nianbao-disable-next-line',
  'nianbao-disable',
  'nianbao-enable',
  'nianbao-disable-file',
] as const;

/** One rule, or all of them, kept silent about whatever begins in a stretch of the text, both ends included. */
export interface Silence extends Span {
  readonly of: Directive;
  /** Undefined where it is about all rules. */
  readonly name: Sourced<string> | undefined;
  /** Where rules speak again before the end of a stretch that is about all of them. */
  readonly except: ReadonlyMap<string, number>;
}

export interface Suppressions {
  readonly directives: readonly Directive[];
  readonly silences: readonly Silence[];
  /** What enable comments name that was not disabled; without a name where nothing at all was. */
  readonly idle: readonly { readonly of: Directive; readonly name: Sourced<string> | undefined }[];
}

const none: Suppressions = { directives: [], silences: [], idle: [] };

/** What the comments of a report suppress. Only comments on lines of their own speak; those in code fences do not. */
export const suppressionsOf = (report: Report): Suppressions =>
  report.text.includes('nianbao-') ? derived(report, read) : none;

/** Where findings of a rule are suppressed: stretches in order and apart, both ends included. */
export function silentFor(it: Suppressions, rule: string, onlyByName = false): readonly Span[] {
  const out: { from: number; to: number }[] = [];
  for (const { name, from, to, except } of [...it.silences].sort((a, b) => a.from - b.from)) {
    if (name ? name.value !== rule : onlyByName) continue;
    const end = Math.min(to, (except.get(rule) ?? to + 1) - 1);
    const last = out.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, end);
    else if (end >= from) out.push({ from, to: end });
  }
  return out;
}

function read(report: Report): Suppressions {
  const { blocks } = report.tree;
  const found: { readonly it: Directive; readonly next: number }[] = [];
  // Backwards, so that each comment knows the end of what stands below it.
  for (let i = blocks.length - 1, next = report.text.length; i >= 0; i--) {
    const block = blocks[i]!;
    if (block.kind !== 'comment') next = lineEnd(report.text, unitEnd(report, block));
    else for (const it of directives(report.text, block).reverse()) found.push({ it, next });
  }
  const stretches = new Stretches(report.text.length);
  for (const { it, next } of found.reverse()) stretches.add(it, next);
  return { directives: found.map(({ it }) => it), ...stretches };
}

/** Where that ends of which a block is the beginning: a whole table, the lines of a title, one item of a list. */
function unitEnd({ tables, title }: Report, block: Block): number {
  const own = block.kind === 'list' ? block.items[0]! : block;
  const begins = (it: Span): boolean => block.from <= it.from && it.from < block.to;
  const longer = [...tables.filter(begins), ...(title && begins(title) ? [title] : [])];
  return longer.reduce((to, it) => Math.max(to, it.to), own.to);
}

/** Where a comment has to stand in order to speak of what begins at a place; undefined in front matter. */
export function above(report: Report, at: number): number | undefined {
  const { text, tables, title } = report;
  let from = at;
  for (const it of [...tables, ...(title ? [title] : [])]) if (it.from < from && from <= it.to) from = it.from;
  const block = report.tree.blocks.findLast((it) => it.from <= from);
  if (block?.kind === 'front-matter' && from <= block.to) return undefined;
  if (block && from <= lineEnd(text, block.to)) {
    from = block.kind === 'list' ? (block.items.findLast((it) => it.from <= from) ?? block).from : block.from;
  }
  const start = text.lastIndexOf('\n', from - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The comments of a block that speak to the linter; several may stand on one line. */
function directives(text: string, block: Block): Directive[] {
  const out: Directive[] = [];
  for (let from = block.from; from >= 0 && from < block.to; ) {
    const close = text.indexOf('-->', from + 4);
    if (close < 0) break;
    const words = wordsOf(text, from + 4, close);
    const [verb, ...names] = words;
    if (verb?.value.startsWith('nianbao-')) out.push({ from, to: close + 3, verb, names });
    from = text.indexOf('<!--', close + 3);
  }
  return out;
}

/** The words before the reason, which stands behind a colon or a dash. */
function wordsOf(text: string, from: number, to: number): Sourced<string>[] {
  const body = text.slice(from, to);
  const end = body.search(/[：:—]|--/);
  const words = (end < 0 ? body : body.slice(0, end)).matchAll(/[^\s,，、]+/g);
  return Array.from(words, ({ 0: value, index }) => ({ value, from: from + index, to: from + index + value.length }));
}

type Open = Omit<Silence, 'to'> & { to: number; readonly except: Map<string, number> };

/** Reads directives in order and keeps what they have opened. */
class Stretches {
  readonly silences: Open[] = [];
  readonly idle: { of: Directive; name: Sourced<string> | undefined }[] = [];
  readonly #open = new Map<string | undefined, Open>();
  readonly #end: number;

  constructor(end: number) {
    this.#end = end;
  }

  add(it: Directive, next: number): void {
    const names = it.names.length > 0 ? it.names : [undefined];
    const verb = it.verb.value as (typeof verbs)[number];
    for (const name of names) {
      if (verb === 'nianbao-disable-next-line') this.#put(it, name, it.to, next);
      else if (verb === 'nianbao-disable-file') this.#put(it, name, 0, this.#end);
      else if (verb === 'nianbao-disable') this.#begin(it, name);
      else if (verb === 'nianbao-enable' && !this.#stop(it, name)) this.idle.push({ of: it, name });
    }
  }

  #put(of: Directive, name: Sourced<string> | undefined, from: number, to: number): Open {
    const it = { of, name, from, to, except: new Map<string, number>() };
    this.silences.push(it);
    return it;
  }

  /** What is silent already stays as it is, but for rules that were let speak meanwhile. */
  #begin(of: Directive, name: Sourced<string> | undefined): void {
    const before = this.#open.get(name?.value);
    if (before && before.except.size === 0) return;
    if (before) before.to = of.from;
    this.#open.set(name?.value, this.#put(of, name, of.from, this.#end));
  }

  /** Whether there was anything to end. */
  #stop(of: Directive, name: Sourced<string> | undefined): boolean {
    const ended = name ? [this.#open.get(name.value)] : [...this.#open.values()];
    for (const it of ended) if (it) it.to = of.from;
    const all = name && this.#open.get(undefined);
    const excepts = all !== undefined && !all.except.has(name!.value);
    if (excepts) all.except.set(name!.value, of.from);
    if (name) this.#open.delete(name.value);
    else this.#open.clear();
    return excepts || ended.some((it) => it !== undefined);
  }
}
