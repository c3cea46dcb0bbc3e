import { derived } from '../base/memo.ts';
import { isBlank } from '../base/text.ts';
import type { Report } from './report.ts';

/**
 * The sentences of the prose of a report, in order, each as a hash in which numbers, white space and the name of the
 * authority do not count: what is the same in two of them was copied.
 */
export interface Sentences {
  readonly hashes: Uint32Array;
  /** Where each begins, and how many characters count in it. */
  readonly from: Uint32Array;
  readonly lengths: Uint16Array;
  /** The section each stands in, from 1 to 6; 0 before the first. */
  readonly sections: Uint8Array;
}

/** The sections that a writer writes; the others are tables and the sentences that go with them. */
const written: ReadonlySet<number> = new Set([1, 5]);

/** Shorter ones are formulas, which stand everywhere. */
const shortest = 12;
const longest = 0xffff;

/** The sentences of a report, read once and kept with it. */
export const sentencesOf = (report: Report): Sentences => derived(report, readSentences);

function readSentences({ text, prose, unit }: Report): Sentences {
  const [hashes, from, lengths, sections]: [number[], number[], number[], number[]] = [[], [], [], []];
  const name = unit?.value ?? '';
  for (const line of prose) {
    if (!written.has(line.section?.ordinal ?? 0)) continue;
    for (let at = line.from; at < line.to; ) {
      const it = sentenceAt(text, at, line.to, name);
      if (it.length >= shortest) {
        hashes.push(it.hash);
        from.push(at);
        lengths.push(Math.min(it.length, longest));
        sections.push(line.section?.ordinal ?? 0);
      }
      at = it.to;
    }
  }
  return {
    hashes: new Uint32Array(hashes),
    from: new Uint32Array(from),
    lengths: new Uint16Array(lengths),
    sections: new Uint8Array(sections),
  };
}

/** What a character is to a sentence: its end, nothing, a part of a number, or a word. */
const [word, stop, blank, digit] = [0, 1, 2, 3];
const kinds = new Uint8Array(0x10000).fill(word);
for (let code = 0; code < kinds.length; code++) if (isBlank(code)) kinds[code] = blank;
for (const it of '。；！？!?;') kinds[it.charCodeAt(0)] = stop;
for (const it of '0123456789０１２３４５６７８９．.,%％') kinds[it.charCodeAt(0)] = digit;

/** The hash of one sentence, how many characters count in it, and where the next one begins. */
function sentenceAt(text: string, from: number, end: number, name: string) {
  const first = name === '' ? -1 : name.charCodeAt(0);
  let hash = 0;
  let length = 0;
  let before = word;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code]!;
    if (kind === word) {
      before = word;
      if (code === first && text.startsWith(name, at)) {
        at += name.length - 1;
        continue;
      }
      hash = (Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9) | 0;
    } else {
      if (kind === stop) return { hash: hash >>> 0, length, to: at + 1 };
      if (kind === blank || before === digit) continue;
      before = digit;
      hash = (Math.imul(hash ^ 35, 0x01000193) + 0x9e3779b9) | 0;
    }
    length++;
  }
  return { hash: hash >>> 0, length, to: at };
}
