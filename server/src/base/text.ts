/**
 * The text with full-width letters, digits and signs as half-width ones, and full-width blanks as spaces.
 * Lengths are kept, so offsets stay true.
 */
export function halfwidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (it) =>
    it === '\u3000' ? ' ' : String.fromCharCode(it.charCodeAt(0) - 0xfee0),
  );
}

/** Every white space a report can hold, with the invisible characters that look like none. */
export const blanks = /[\s\u00a0\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/g;

/** Whether a character code is white space in the sense of `blanks`. */
export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200d) ||
    (code >= 0x2028 && code <= 0x202f && code !== 0x202a) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** The text without any white space. */
export const squeeze = (text: string): string => text.replace(blanks, '');

/** The line ending a text uses first, `\n` where it has none. */
export function lineEnding(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}

/** Lowest number of single-character insertions, deletions and replacements that turns one text into the other. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same));
    }
    row = next;
  }
  return row[b.length]!;
}
