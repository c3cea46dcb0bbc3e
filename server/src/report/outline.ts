import { type Ordinal, ordinal } from '../base/numerals.ts';
import type { Span } from '../base/span.ts';
import { own } from '../base/text.ts';
import type { Section } from '../formats/format.ts';
import { sections } from '../formats/sections.ts';
import type { Block, Tree } from '../syntax/blocks.ts';
import { bare, normal, type Wording } from './match.ts';
import type { MissingSection, Outline, SectionHeading } from './report.ts';

/** A line that may be a top-level heading. */
interface Candidate {
  readonly heading: Omit<SectionHeading, 'body'>;
  /** Without an ordinal or with that of a lower level: counts only where its section is found nowhere else. */
  readonly weak: boolean;
}

const titles: readonly { readonly section: Section; readonly wording: string; readonly as: Wording }[] =
  sections.flatMap((section) => [
    { section, wording: normal(section.title.official), as: 'official' as const },
    ...(section.title.accepted ?? []).map((it) => ({ section, wording: normal(it), as: 'accepted' as const })),
    ...(section.title.flagged ?? []).map((it) => ({ section, wording: normal(it), as: 'flagged' as const })),
  ]);

/** Reads the top-level headings and aligns them with the six sections as two sequences. */
export function readOutline(tree: Tree): Outline {
  const lines: Candidate[] = [];
  for (const block of tree.blocks) {
    const it = candidate(tree.text, block);
    if (it) lines.push(it);
    else if (block.kind === 'list') lines.push(...inList(tree.text, block));
  }
  const found = withoutContents(tree.text, lines);
  const strong = found.filter((it) => !it.weak);
  const known = new Set(strong.map((it) => it.heading.section));
  const topLevel = levelOf(strong) ?? levelOf(found) ?? Number.POSITIVE_INFINITY;
  const kept = found.filter((it) =>
    it.weak ? !known.has(it.heading.section) && fills(it, strong, topLevel) : !isBelow(it, strong, topLevel),
  );
  const headings = kept.map((it, i): SectionHeading => {
    const body = { from: it.heading.to, to: kept[i + 1]?.heading.from ?? tree.text.length };
    return { ...it.heading, body };
  });
  return align(headings, tree.text.length);
}

/** The highest level on which a marked heading names a section. */
function levelOf(them: readonly Candidate[]): number | undefined {
  const levels = them.flatMap(({ heading }) => (heading.marked && heading.section ? heading.level : []));
  return levels.length === 0 ? undefined : Math.min(...levels);
}

/** A marked heading of a deeper level that repeats the words of a section which stands on the top level. */
const isBelow = ({ heading }: Candidate, strong: readonly Candidate[], topLevel: number): boolean =>
  heading.marked &&
  heading.level > topLevel &&
  strong.some((it) => it.heading.section === heading.section && !(it.heading.marked && it.heading.level > topLevel));

/** A weak candidate fills a gap only where its neighbours leave room for it, at their own level. */
function fills(it: Candidate, strong: readonly Candidate[], topLevel: number): boolean {
  const { section, marked, level, from } = it.heading;
  if (!section || (marked && Number.isFinite(topLevel) && level !== topLevel)) return false;
  if (!marked && it.heading.ordinal?.style.startsWith('bracketed')) return false;
  const before = strong.filter((s) => s.heading.from < from).map((s) => s.heading.section?.ordinal ?? 0);
  const after = strong.filter((s) => s.heading.from > from).map((s) => s.heading.section?.ordinal ?? 7);
  return Math.max(0, ...before) < section.ordinal && section.ordinal < Math.min(7, ...after);
}

/** A table of contents names the sections too: bare lines, nothing between them, and every one of them stands below again. */
function withoutContents(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const contents = found.filter(({ heading }, i) => {
    const next = found[i + 1]?.heading.from;
    if (heading.marked || !heading.section || next === undefined || text.slice(heading.to, next).trim() !== '')
      return false;
    return found.some((it, j) => j > i && !it.weak && it.heading.section === heading.section);
  });
  if (contents.length < 3) return found;
  const end = found.indexOf(contents.at(-1)!);
  // The last line of the contents has the text that follows them below it.
  return found.filter((it, i) => !contents.includes(it) && !(i === end + 1 && repeatsBelow(found, i)));
}

const repeatsBelow = (found: readonly Candidate[], i: number): boolean =>
  !found[i]!.heading.marked && found.some((it, j) => j > i && it.heading.section === found[i]!.heading.section);

/** `2. 主动公开政府信息情况`: Markdown takes it for a list. Only exact words count, and only where the section stands nowhere else. */
function inList(text: string, block: Extract<Block, { kind: 'list' }>): Candidate[] {
  return block.items.flatMap((it): Candidate[] => {
    const mark = text.charCodeAt(it.from);
    if (mark < 48 || mark > 57) return [];
    const newline = text.indexOf('\n', it.from);
    const end = newline < 0 ? it.to : Math.min(it.to, newline);
    const line = { from: it.from, to: text.charCodeAt(end - 1) === 13 ? end - 1 : end };
    const found = candidate(text, { kind: 'paragraph', ...line });
    const exact = found?.heading.as === 'official' || found?.heading.as === 'accepted';
    return found?.heading.ordinal && exact ? [{ ...found, weak: true }] : [];
  });
}

function candidate(text: string, block: Block): Candidate | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  if (block.to - block.from > 80) return undefined;
  const marked = block.kind === 'heading';
  const at = marked ? block.content : withoutHashes(text, block);
  if (at.to - at.from > 60 || at.to === at.from) return undefined;
  const { number, named, start, lead } = read(text.slice(at.from, at.to), marked);
  if (!marked && !number && at.to - at.from > 30) return undefined;
  const from = at.from + start;
  const title = { value: text.slice(from, at.to), from, to: at.to };
  const isSub = number?.style.startsWith('bracketed') === true;
  if (!named)
    return marked && block.level === 2 && number?.style === 'chinese'
      ? unknown(block, title, number, lead, at)
      : undefined;
  if (!marked && named.as === 'near' && (isSub || number?.style !== 'chinese')) return undefined;
  if (!marked && !number && named.as !== 'official' && named.as !== 'accepted') return undefined;
  const heading = {
    from: block.from,
    to: block.to,
    section: named.section,
    as: named.as,
    title,
    ordinal: number && { ...number, at: { from: at.from + lead, to: from } },
    marked,
    level: marked ? block.level : 2,
  };
  return { heading, weak: isSub || number?.style !== 'chinese' };
}

/** The words of a line read as a heading. */
interface Words {
  /** Where the ordinal begins, and where the title does. */
  readonly lead: number;
  readonly start: number;
  readonly number: Ordinal | undefined;
  readonly named: { readonly section: Section; readonly as: Wording } | undefined;
}

/** 第三部分 in front of a title; it numbers no section in the way the formats do. */
const part = /^\s*(?:第[一二三四五六七\d]部分[\s、：:]*)?/;

const known = { marked: new Map<string, Words>(), bare: new Map<string, Words>() };

/** Headings are the same in every report and in every version of one, so each line of words is read once. */
function read(line: string, marked: boolean): Words {
  const kept = marked ? known.marked : known.bare;
  const seen = kept.get(line);
  if (seen) return seen;
  const words = line.replace(/\*\*/g, '  ');
  const lead = part.exec(words)![0].length;
  const number = ordinal(words.slice(lead));
  const start = lead + (number?.length ?? 0);
  const it = { lead, start, number, named: nameOf(line.slice(start), number, marked) };
  if (kept.size > 5000) kept.clear();
  kept.set(own(line), it);
  return it;
}

/** `##一、总体情况`: the marks are meant, though Markdown wants a blank behind them. */
function withoutHashes(text: string, it: Span): Span {
  let from = it.from;
  while (from < it.to && text.charCodeAt(from) === 35) from++;
  return { from, to: it.to };
}

function unknown(
  block: Extract<Block, { kind: 'heading' }>,
  title: SectionHeading['title'],
  number: Ordinal,
  lead: number,
  at: Span,
): Candidate {
  const heading = {
    from: block.from,
    to: block.to,
    section: undefined,
    as: undefined,
    title,
    ordinal: { ...number, at: { from: at.from + lead, to: title.from } },
    marked: true,
    level: block.level,
  };
  return { heading, weak: false };
}

/** Which of the six sections a title names, and how well. */
function nameOf(
  title: string,
  number: Ordinal | undefined,
  marked: boolean,
): { readonly section: Section; readonly as: Wording } | undefined {
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
    const shared = common(it.wording, wording);
    const fits = it.section.ordinal === number?.value;
    const share = (2 * shared) / (wording.length + it.wording.length);
    const score = Math.max(share, fits && shared === it.wording.length ? 0.8 : 0) + (fits ? 0.02 : 0);
    if (score > most) [best, most] = [it, score];
  }
  return best && { section: best.section, as: 'near' };
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

/** Compares the headings with the six sections: the longest run in order stands, the rest is misplaced, double or missing. */
function align(headings: readonly SectionHeading[], end: number): Outline {
  const first = new Map<string, SectionHeading>();
  const duplicates: { heading: SectionHeading; first: SectionHeading }[] = [];
  for (const heading of headings) {
    if (!heading.section) continue;
    const seen = first.get(heading.section.id);
    if (seen) duplicates.push({ heading, first: seen });
    else first.set(heading.section.id, heading);
  }
  const inDocument = [...first.values()];
  const standing = longestRun(inDocument);
  const aligned = new Map(standing.map((it) => [it.section!.id as string, it]));
  const misplaced = inDocument.filter((it) => !standing.includes(it));
  const missing = sections.flatMap((section): MissingSection[] => {
    if (first.has(section.id)) return [];
    const next = standing.find((it) => it.section!.ordinal > section.ordinal);
    const after = standing.findLast((it) => it.section!.ordinal < section.ordinal);
    return [{ section, at: next?.from ?? after?.body.to ?? end, after }];
  });
  return { headings, aligned, missing, duplicates, misplaced };
}

/** The longest subsequence whose sections stand in their official order. */
function longestRun(headings: readonly SectionHeading[]): SectionHeading[] {
  const runs: SectionHeading[][] = [];
  let best: SectionHeading[] = [];
  for (const it of headings) {
    let own: SectionHeading[] = [];
    for (const run of runs) {
      if (run.at(-1)!.section!.ordinal < it.section!.ordinal && run.length > own.length) own = run;
    }
    runs.push([...own, it]);
    if (own.length + 1 > best.length) best = runs.at(-1)!;
  }
  return best;
}

/** The section an offset stands in: that of the last top-level heading before it. */
export function sectionAt(outline: Outline, at: number): Section | undefined {
  return outline.headings.findLast((it) => it.from <= at)?.section;
}
