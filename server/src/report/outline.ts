import { type Ordinal, ordinal } from '../base/numerals.ts';
import type { Span } from '../base/span.ts';
import { own } from '../base/text.ts';
import type { Section } from '../formats/format.ts';
import { sections } from '../formats/sections.ts';
import type { Block, Tree } from '../syntax/blocks.ts';
import type { Wording } from './match.ts';
import type { MissingSection, Outline, SectionHeading } from './report.ts';
import { nameOf } from './section-names.ts';
import { topicsIn } from './topics.ts';

/** A line that may be a top-level heading. */
interface Candidate {
  readonly heading: Omit<SectionHeading, 'body'>;
  /** Without an ordinal or with that of a lower level: counts only where its section is found nowhere else. */
  readonly weak: boolean;
}

/** Reads the top-level headings and aligns them with the six sections as two sequences. */
export function readOutline(tree: Tree): Outline {
  const lines: Candidate[] = [];
  for (const block of tree.blocks) {
    const it = candidate(tree.text, block);
    if (it) lines.push(it);
    else if (block.kind === 'list') inList(tree.text, block, lines);
  }
  const named = lines.filter((it) => it.heading.section);
  const settled = areSettled(named);
  const found = settled ? named : withoutContents(tree.text, named);
  const strong = settled ? named : found.filter((it) => !it.weak);
  const topLevel = levelOf(strong) ?? levelOf(found) ?? Number.POSITIVE_INFINITY;
  const kept = settled ? named : withoutLesser(found, strong, topLevel);
  const all = withStrays(lines, kept, topLevel);
  const headings = all.map((it, i): SectionHeading => {
    const { from, to, section, as, title, ordinal, marked, level } = it.heading;
    const body = { from: to, to: all[i + 1]?.heading.from ?? tree.text.length };
    return { body, from, to, section, as, title, ordinal, marked, level };
  });
  return align(headings, tree.text.length);
}

/** Whether every candidate is a heading beyond doubt, and none names the section of another; so it is in most reports. */
function areSettled(them: readonly Candidate[]): boolean {
  for (let i = 0; i < them.length; i++) {
    if (them[i]!.weak) return false;
    for (let j = 0; j < i; j++) if (them[j]!.heading.section === them[i]!.heading.section) return false;
  }
  return true;
}

/** Of the candidates for one section, those that count beside the others. */
function withoutLesser(found: readonly Candidate[], strong: readonly Candidate[], topLevel: number): Candidate[] {
  const known = new Set(strong.map((it) => it.heading.section));
  return found.filter((it) =>
    it.weak ? !known.has(it.heading.section) && fills(it, strong, topLevel) : !isBelow(it, strong, topLevel),
  );
}

/** Headings that name none of the six, but stand among them: marked on their level, or counting on where they count. */
function withStrays(lines: readonly Candidate[], kept: readonly Candidate[], topLevel: number): readonly Candidate[] {
  if (lines.every((it) => it.heading.section)) return kept;
  const sections = new Set(kept);
  const out: Candidate[] = [];
  let before: Candidate | undefined;
  let section: Section | undefined;
  for (const it of lines) {
    const { marked, level, ordinal } = it.heading;
    if (sections.has(it)) {
      out.push(it);
      section = it.heading.section;
    } else if (it.heading.section) continue;
    else if (marked ? level === (Number.isFinite(topLevel) ? topLevel : 2) : isStray(it, before, out, section)) {
      out.push(it);
    }
    before = ordinal || it.heading.section ? it : before;
  }
  return out;
}

/** 七、… right after the last section, or a topic of section 一 numbered like a section; without any mark. */
function isStray(
  { heading }: Candidate,
  before: Candidate | undefined,
  out: readonly Candidate[],
  section: Section | undefined,
): boolean {
  if (!section) return false;
  const value = heading.ordinal?.value ?? 0;
  // A list inside the last section counts from 一 on, and its 七、 follows a 六、 that is no section.
  if (section.ordinal === 6 && value > 6) return before === out.at(-1);
  return section.ordinal === 1 && heading.title.value.length <= 16 && topicsIn(heading.title.value).length === 1;
}

/** The highest level on which a marked heading names a section. */
function levelOf(them: readonly Candidate[]): number | undefined {
  let least: number | undefined;
  for (const { heading } of them) {
    if (heading.marked && heading.section && (least === undefined || heading.level < least)) least = heading.level;
  }
  return least;
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
function inList(text: string, block: Extract<Block, { kind: 'list' }>, out: Candidate[]): void {
  for (const it of block.items) {
    const mark = text.charCodeAt(it.from);
    if (mark < 48 || mark > 57) continue;
    const newline = text.indexOf('\n', it.from);
    const end = newline < 0 ? it.to : Math.min(it.to, newline);
    const line = { from: it.from, to: text.charCodeAt(end - 1) === 13 ? end - 1 : end };
    const found = candidate(text, { kind: 'paragraph', ...line });
    const exact = found?.heading.as === 'official' || found?.heading.as === 'accepted';
    if (found?.heading.ordinal && exact) out.push({ heading: found.heading, weak: true });
  }
}

function candidate(text: string, block: Block): Candidate | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  if (block.to - block.from > 80) return undefined;
  const marked = block.kind === 'heading';
  const at = marked ? block.content : withoutHashes(text, block);
  if (at.to - at.from > 60 || at.to === at.from) return undefined;
  const { number, named, start, lead } = read(text.slice(at.from, at.to), marked);
  if (!marked && !number && at.to - at.from > 30) return undefined;
  // Most headings are those of sub-sections, and end here.
  if (!named && number?.style !== 'chinese') return undefined;
  const from = at.from + start;
  const title = { value: text.slice(from, at.to), from, to: at.to };
  const isSub = number?.style.startsWith('bracketed') === true;
  if (!named) return unknown(block, title, number!, lead, at);
  if (!marked && named.as === 'near' && (isSub || number?.style !== 'chinese')) return undefined;
  if (!marked && !number && named.as !== 'official' && named.as !== 'accepted') return undefined;
  const heading = {
    from: block.from,
    to: block.to,
    section: named.section,
    as: named.as,
    title,
    ordinal: number && { at: { from: at.from + lead, to: from }, ...number },
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

/** A heading of the top level that names none of the six; without a mark it must not look like a sentence. */
function unknown(
  block: Block,
  title: SectionHeading['title'],
  number: Ordinal,
  lead: number,
  at: Span,
): Candidate | undefined {
  const marked = block.kind === 'heading';
  if (!marked && (title.value.length > 30 || /[。；，！？：,;:!?]/.test(title.value))) return undefined;
  const heading = {
    from: block.from,
    to: block.to,
    section: undefined,
    as: undefined,
    title,
    ordinal: { at: { from: at.from + lead, to: title.from }, ...number },
    marked,
    level: marked ? block.level : 2,
  };
  return { heading, weak: false };
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
  const misplaced = standing === inDocument ? [] : inDocument.filter((it) => !standing.includes(it));
  const missing =
    first.size === sections.length
      ? []
      : sections.flatMap((section): MissingSection[] => {
          if (first.has(section.id)) return [];
          const next = standing.find((it) => it.section!.ordinal > section.ordinal);
          const after = standing.findLast((it) => it.section!.ordinal < section.ordinal);
          return [{ section, at: next?.from ?? after?.body.to ?? end, after }];
        });
  return { headings, aligned, missing, duplicates, misplaced };
}

/** The longest subsequence whose sections stand in their official order. */
function longestRun(headings: readonly SectionHeading[]): readonly SectionHeading[] {
  const isInOrder = (it: SectionHeading, i: number): boolean =>
    i === 0 || headings[i - 1]!.section!.ordinal < it.section!.ordinal;
  if (headings.every(isInOrder)) return headings;
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
  const { headings } = outline;
  for (let i = headings.length - 1; i >= 0; i--) if (headings[i]!.from <= at) return headings[i]!.section;
  return undefined;
}
