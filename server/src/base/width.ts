import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Columns a text takes in a monospaced Chinese font.
 *
 * `“ ” — … ×` are ambiguous in Unicode; Chinese fonts draw them wide, so that is the default.
 * A combining mark takes no column of its own.
 */
export function width(text: string, ambiguousAsWide = true): number {
  let columns = 0;
  for (const it of text) {
    const code = it.codePointAt(0)!;
    if (code >= 0x20 && code < 0x7f) columns += 1;
    else if (!/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(it)) columns += eastAsianWidth(code, { ambiguousAsWide });
  }
  return columns;
}
