/**
 * The text with full-width letters, digits and signs as half-width ones, and full-width blanks as spaces.
 * Lengths are kept, so offsets stay true.
 */
export function halfwidth(text: string): string {
  let out = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x3000 && (code < 0xff01 || code > 0xff5e)) continue;
    out += text.slice(done, i) + (code === 0x3000 ? ' ' : String.fromCharCode(code - 0xfee0));
    done = i + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Every white space a report can hold, with the invisible characters that look like none. */
export const blanks = /[\s\u00a0\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/g;

/** Whether a character code is white space in the sense of `blanks`. */
export function isBlank(code: number): boolean {
  // Nearly every character that is asked about is a Chinese one.
  if (code > 0x3000) return code === 0xfeff;
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060
  );
}

/** The text without any white space. */
export const squeeze = (text: string): string => text.replace(blanks, '');

/** The line ending a text uses first, `\n` where it has none. */
export function lineEnding(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}

/**
 * Lowest number of single-character insertions, deletions and replacements that turns one text into the other.
 *
 * Beyond `most` only that it is more is known: some number greater than `most` is given, and soon.
 */
export function distance(a: string, b: string, most = Math.max(a.length, b.length)): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  let next = new Array<number>(b.length + 1).fill(most + 1);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    // What lies outside the band is too far away to matter.
    next[from - 1] = from === 1 ? i : most + 1;
    if (to < b.length) next[to + 1] = most + 1;
    let least = from === 1 ? i : most + 1;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const it = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      next[j] = it;
      if (it < least) least = it;
    }
    if (least > most) return most + 1;
    [row, next] = [next, row];
  }
  return row[b.length]!;
}

/**
 * The same text with characters of its own. A part cut out of a document keeps the whole document in memory; whatever
 * outlives it, such as the key of a cache, has to be its own. V8 copies parts of fewer than 13 characters anyway.
 */
export const own = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/**
 * Every match of a global pattern, in order. `matchAll` makes the pattern anew for each text, which costs more than to run
 * it over one. The pattern must not match nothing at all.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (!found) return noMatches;
  const out: RegExpExecArray[] = [];
  for (; found; found = pattern.exec(text)) out.push(found);
  return out;
}

const noMatches: readonly RegExpExecArray[] = [];

/**
 * The first place where a sticky pattern matches that begins with a sign. To look for the sign first is many times quicker
 * than to try the pattern everywhere.
 */
export function firstMatch(text: string, sign: string, pattern: RegExp): RegExpExecArray | undefined {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return found;
  }
  return undefined;
}
