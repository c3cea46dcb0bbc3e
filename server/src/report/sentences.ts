import { derived } from '../base/memo.ts';
import { isBlank } from '../base/text.ts';
import type { Report } from './report.ts';

/**
 * The sentences of the prose of a report, in order, each as a hash in which numbers, white space and the name of the
 * authority do not count: what is the same in two of them was copied.
 */
export interface Sentences {
  readonly hashes: Int32Array;
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
  const name = unit?.value ?? '';
  let count = 0;
  for (let i = 0; i < prose.length; i++) {
    const line = prose[i]!;
    const section = line.section?.ordinal ?? 0;
    if (!written.has(section)) continue;
    for (let at = line.from; at < line.to; ) {
      const it = sentenceAt(text, at, line.to, name);
      if (it.length >= shortest) {
        if (count === room.hashes.length) room = roomFor(2 * count, room);
        room.hashes[count] = it.hash;
        room.from[count] = at;
        room.lengths[count] = Math.min(it.length, longest);
        room.sections[count++] = section;
      }
      at = it.to;
    }
  }
  const { hashes, from, lengths, sections } = room;
  return {
    hashes: hashes.slice(0, count),
    from: from.slice(0, count),
    lengths: lengths.slice(0, count),
    sections: sections.slice(0, count),
  };
}

/** Where the sentences of a report are gathered, and then those of the next one. */
let room = roomFor(256);

function roomFor(count: number, before?: Sentences): Sentences {
  const [hashes, from] = [new Int32Array(count), new Uint32Array(count)];
  const [lengths, sections] = [new Uint16Array(count), new Uint8Array(count)];
  if (before) {
    hashes.set(before.hashes);
    from.set(before.from);
    lengths.set(before.lengths);
    sections.set(before.sections);
  }
  return { hashes, from, lengths, sections };
}

/** What a character is to a sentence: its end, nothing, a part of a number, or a word. */
const [word, stop, blank, digit] = [0, 1, 2, 3];
const kinds = new Uint8Array(0x10000).fill(word);
// Blocks that hold white space: to ask about every code takes longer than to read a draft.
blanksIn(0, 0xa0);
blanksIn(0x1680, 0x1680);
blanksIn(0x2000, 0x206f);
blanksIn(0x3000, 0x3000);
blanksIn(0xfeff, 0xfeff);
for (const it of '。；！？!?;') kinds[it.charCodeAt(0)] = stop;
for (const it of '0123456789０１２３４５６７８９．.,%％') kinds[it.charCodeAt(0)] = digit;

function blanksIn(from: number, to: number): void {
  for (let code = from; code <= to; code++) if (isBlank(code)) kinds[code] = blank;
}

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
      if (kind === stop) return { hash, length, to: at + 1 };
      if (kind === blank || before === digit) continue;
      before = digit;
      hash = (Math.imul(hash ^ 35, 0x01000193) + 0x9e3779b9) | 0;
    }
    length++;
  }
  return { hash, length, to: at };
}
