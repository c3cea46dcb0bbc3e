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
    hashes: Uint32Array.from(hashes),
    from: Uint32Array.from(from),
    lengths: Uint16Array.from(lengths),
    sections: Uint8Array.from(sections),
  };
}

const stops = new Uint8Array(0x10000);
for (const it of '。；！？!?;') stops[it.charCodeAt(0)] = 1;
const digits = new Uint8Array(0x10000);
for (const it of '0123456789０１２３４５６７８９.．,%％') digits[it.charCodeAt(0)] = 1;

/** The hash of one sentence, how many characters count in it, and where the next one begins. */
function sentenceAt(text: string, from: number, end: number, name: string) {
  let hash = 0;
  let length = 0;
  let inNumber = false;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (stops[code] === 1) return { hash: hash >>> 0, length, to: at + 1 };
    if (isBlank(code)) continue;
    const isDigit = digits[code] === 1;
    if (isDigit && inNumber) continue;
    inNumber = isDigit;
    if (name !== '' && code === name.charCodeAt(0) && text.startsWith(name, at)) {
      at += name.length - 1;
      continue;
    }
    hash = Math.imul(hash ^ (isDigit ? 35 : code), 0x01000193) + 0x9e3779b9;
    length++;
  }
  return { hash: hash >>> 0, length, to: at };
}
