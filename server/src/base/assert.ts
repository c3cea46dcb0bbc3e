/** What to do about an impossible state. Tests replace it by one that throws. */
export const impossible = {
  report(words: string): void {
    const { console } = globalThis as { console?: { error(words: string): void } };
    console?.error(`impossible: ${words}`);
  },
};

/** States that a condition never holds; if it does, says so and lets the program carry on. */
export function never(condition: boolean, words: string): boolean {
  if (condition) impossible.report(words);
  return condition;
}
