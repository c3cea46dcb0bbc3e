/**
 * Where words stand in a text: where they are expected, or the only place they stand at; undefined where that is not
 * certain. What is written and what is shown differ by marks and escapes, so places alone would miss.
 */
export function wordsAt(
  text: string,
  words: string,
  expected: number,
): readonly [from: number, to: number] | undefined {
  if (words === '') return undefined;
  if (text.startsWith(words, expected) && expected >= 0) return [expected, expected + words.length];
  const first = text.indexOf(words);
  return first < 0 || text.includes(words, first + 1) ? undefined : [first, first + words.length];
}

/** The number at a place of a text, else its sentence. */
export function chosenAt(text: string, at: number): readonly [from: number, to: number] {
  for (const it of text.matchAll(/\d[\d.,]*/g)) {
    if (it.index <= at && at <= it.index + it[0].length) return [it.index, it.index + it[0].length];
  }
  for (const it of text.matchAll(/[^。；！？]+[。；！？]?/g)) {
    if (at <= it.index + it[0].length) return [it.index, it.index + it[0].length];
  }
  return [0, text.length];
}
