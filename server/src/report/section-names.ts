import type { Ordinal } from '../base/numerals.ts';
import type { Section } from '../formats/format.ts';
import { sections } from '../formats/sections.ts';
import { bare, normal, type Wording } from './match.ts';

const titles: readonly { readonly section: Section; readonly wording: string; readonly as: Wording }[] =
  sections.flatMap((section) => [
    { section, wording: normal(section.title.official), as: 'official' as const },
    ...(section.title.accepted ?? []).map((it) => ({ section, wording: normal(it), as: 'accepted' as const })),
    ...(section.title.flagged ?? []).map((it) => ({ section, wording: normal(it), as: 'flagged' as const })),
  ]);

/** Which of the six sections a title names, and how well. */
export function nameOf(
  title: string,
  number: Ordinal | undefined,
  marked: boolean,
): { readonly section: Section; readonly as: Wording } | undefined {
  // The title of the report is no section, and each report has another; none of the six ends in these words.
  if (!number && /(?:报告|年报|解读)$/.test(title)) return undefined;
  const wording = bare(normal(title)).replace(/[.,:;。]$/, '');
  const exact = titles.find((it) => it.wording === wording);
  if (exact) return exact;
  // 六、其他需要报告的事项：无。 The title is right, and what belongs below it stands behind it.
  const colon = number ? wording.indexOf(':') : -1;
  const before = colon < 0 ? undefined : titles.find((it) => it.wording === wording.slice(0, colon));
  if (before) return before;
  if (wording.length < 4 || wording.length > 32 || /[。;!?]/.test(wording)) return undefined;
  if (!marked && !number) return undefined;
  let best: (typeof titles)[number] | undefined;
  let most = 0.79;
  // The title of the report is no section, and like every long line costs most to compare.
  if (!pairs.test(wording) || /(?:报告|年报|解读)$/.test(wording)) return undefined;
  for (const it of titles) {
    const fits = it.section.ordinal === number?.value;
    const score = (shared: number): number => {
      const share = (2 * shared) / (wording.length + it.wording.length);
      return Math.max(share, fits && shared === it.wording.length ? 0.8 : 0) + (fits ? 0.02 : 0);
    };
    // In whatever order they stand, no more signs are shared than occur in both; that rules most titles out.
    if (score(occurring(it.wording, wording)) <= most) continue;
    const own = score(common(it.wording, wording));
    if (own > most) [best, most] = [it, own];
  }
  return best && { section: best.section, as: 'near' };
}

/** How many signs of one wording occur in another. */
function occurring(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (b.includes(a[i]!)) count++;
  return count;
}

/** Two signs of some title: a wording without any is far from all of them, and needs no closer look. */
const pairs = new RegExp(
  [...new Set(titles.flatMap((it) => [...it.wording].slice(1).map((sign, i) => it.wording[i]! + sign)))].join('|'),
);

/** Length of the longest common subsequence. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) {
      next.push(a[i - 1] === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
    }
    row = next;
  }
  return row[b.length]!;
}
