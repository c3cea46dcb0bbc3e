/** Digits that stand raised are no digits of the number before them. */
export const raised = (text: string, off: 'sup' | 'sub'): string =>
  /^\s*\d+\s*$/.test(text)
    ? text.replace(/\d/g, (it) => (off === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉')[Number(it)]!)
    : text;

/** Chinese text and its signs, next to which the end of a source line is no blank. */
const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xffef) ||
  (code >= 0x2014 && code <= 0x2026);

/** A line as browsers show it: runs of blanks are one, and one that breaks the source between Chinese is none. */
export function collapsed(text: string): string {
  const one = text.replace(/[ \t\n\f]+/g, (run, at: number) => {
    const isBreak = run.includes('\n') && isWide(text.charCodeAt(at - 1)) && isWide(text.charCodeAt(at + run.length));
    return isBreak ? '' : ' ';
  });
  return trimmed(one);
}

/** Without blanks and no-break spaces at its ends, by which pages indent; full-width blanks are kept. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isPadding(text.charCodeAt(from))) from++;
  while (to > from && isPadding(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

const isPadding = (code: number): boolean => code === 32 || code === 0xa0;
