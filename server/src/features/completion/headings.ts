import { writeOrdinal } from '../../base/numerals.ts';
import { headingOf } from '../../formats/blank.ts';
import type { Section } from '../../formats/format.ts';
import { overview } from '../../formats/overview.ts';
import { sections } from '../../formats/sections.ts';
import type { SectionHeading } from '../../report/report.ts';
import { type Subsection, subsectionsOf } from '../../report/subsections.ts';
import { topicsIn } from '../../report/topics.ts';
import { escaped } from '../table-snippet.ts';
import { type Asked, block, type Item, stop } from './item.ts';
import { namesOf, names as own } from './vocabulary.ts';

/** A heading line as far as it has been written. */
interface Started {
  /** Its number of `#`; undefined on a line without any. */
  readonly level: number | undefined;
  /** Whether its level may still change, since no blank stands behind the `#` yet. */
  readonly isOpen: boolean;
  readonly from: number;
  /** Where its words begin. */
  readonly content: number;
}

/** Headings that may stand on the line of the cursor: of the report, of missing sections, of the topics of section 一. */
export function headings(it: Asked): readonly Item[] {
  const start = started(it);
  const { level, isOpen } = start;
  const anyLevel = level === undefined || isOpen;
  const out: Item[] = [];
  if (anyLevel || level === 1) out.push(...title(it, start));
  const top = topLevel(it);
  const inFirst = sectionAbove(it)?.ordinal === 1;
  if (inFirst && (anyLevel || level > top)) out.push(...topics(it, start));
  if (anyLevel || level === top) out.push(...missing(it, start, top));
  return out;
}

function started({ line }: Asked): Started {
  const marks = /^ {0,3}(#{1,6})([ \t]*)/.exec(line.before + line.behind);
  if (!marks) return { level: undefined, isOpen: false, from: line.from, content: line.from };
  const [all, hashes = '', gap = ''] = marks;
  const isOpen = gap === '' || line.before.length < all.length - gap.length + 1;
  return {
    level: hashes.length,
    isOpen,
    from: line.from + all.length - hashes.length - gap.length,
    content: line.from + all.length,
  };
}

/** Headings of sections before and behind the line of the cursor; that line itself is being written. */
const above = ({ report, line }: Asked): readonly SectionHeading[] =>
  report.outline.headings.filter((it) => it.to < line.from);
const below = ({ report, line }: Asked): readonly SectionHeading[] =>
  report.outline.headings.filter((it) => it.from > line.to);

/** The section the line of the cursor stands in. */
export const sectionAbove = (it: Asked): Section | undefined => above(it).at(-1)?.section;

/** On how many `#` the sections of this report stand. */
const topLevel = (it: Asked): number =>
  [...above(it), ...below(it)].find((one) => one.marked && one.section)?.level ?? 2;

/** Sections that stand nowhere else: those that fit here first, the next one foremost. */
function missing(it: Asked, start: Started, level: number): Item[] {
  const before = above(it);
  const behind = below(it);
  const present = new Set([...before, ...behind].map((one) => one.section?.id));
  const first = before.findLast((one) => one.section)?.section?.ordinal ?? 0;
  const last = behind.find((one) => one.section)?.section?.ordinal ?? 7;
  const fits = (one: Section): boolean => first < one.ordinal && one.ordinal < last;
  const left = sections.filter((one) => !present.has(one.id));
  const ordered = [...left.filter(fits), ...left.filter((one) => !fits(one))];
  return ordered.map((one, i) => ({
    ...heading(it, start, level, headingOf(one)),
    kind: 'section',
    detail: fits(one) ? { zh: '缺少的部分', en: 'missing section' } : { zh: '次序在别处', en: 'belongs elsewhere' },
    preferred: i === 0 && fits(one),
  }));
}

/** The report's own title, where nothing stands before section 一 that is one. */
function title(it: Asked, start: Started): Item[] {
  const { report, line, year } = it;
  const isElsewhere = report.title && (report.title.to < line.from || report.title.from > line.to);
  if (isElsewhere || above(it).length > 0) return [];
  const unit = report.front?.unit?.value;
  const of = report.front?.year?.value ?? year;
  const words = (name: string, number: string): string => `${name}${number}年政府信息公开工作年度报告`;
  const snippet = words(unit === undefined ? stop(1, '机关名称') : escaped(unit), stop(2, String(of)));
  return [
    {
      ...heading(it, start, 1, words(unit ?? '', String(of)), [own.title]),
      ...(unit === undefined && { label: words('……', String(of)), text: undefined }),
      kind: 'report',
      snippet: lineOf(it, start, 1, snippet).insert,
      detail: { zh: '报告标题', en: 'title of the report' },
    },
  ];
}

/** Topics that no sub-heading names yet, written and numbered as the sub-headings that stand here already. */
function topics(it: Asked, start: Started): Item[] {
  const { report, line } = it;
  const all = subsectionsOf(report).filter((one) => one.section.section?.ordinal === 1);
  const others = all.filter((one) => one.to < line.from || one.from > line.to);
  const model = others.find((one) => one.ordinal);
  const marks = model && model.level === undefined ? 0 : (model?.level ?? topLevel(it) + 1);
  const style = model?.ordinal?.style ?? 'bracketed-chinese';
  const number = numberAt(it, others, model);
  const named = new Set(others.flatMap((one) => topicsIn(one.title.value)));
  return overview
    .filter((one) => !named.has(one))
    .map((one) => ({
      ...heading(it, start, marks, writeOrdinal(style, number) + one.title),
      kind: 'topic',
      detail: { zh: '总体情况的小标题', en: 'topic of section 一' },
    }));
}

/** One more than the sub-heading above, of those that are numbered in the same way. */
function numberAt({ line }: Asked, others: readonly Subsection[], model: Subsection | undefined): number {
  const last = others.findLast((one) => one.to < line.from && one.ordinal?.style === model?.ordinal?.style);
  return (last?.ordinal?.value ?? 0) + 1;
}

/** Everything on the line but the marks that are right already. */
function lineOf(it: Asked, { from, content, level }: Started, marks: number, words: string) {
  const { line, report } = it;
  const hashes = '#'.repeat(marks);
  if (level === undefined) {
    const whole = `${hashes}${marks > 0 ? ' ' : ''}${words}`;
    return { at: { from: line.from + indent(line.before), to: line.to }, insert: block(it, whole), lead: '' };
  }
  const isKept = report.text.slice(from, content) === `${hashes} ` && it.at >= content;
  const at = { from: isKept ? content : Math.min(from, it.at), to: line.to };
  // More marks may be typed yet, and have to be found in what they are compared with.
  return { at, insert: isKept ? words : `${hashes}${marks > 0 ? ' ' : ''}${words}`, lead: isKept ? '' : '###### ' };
}

const indent = (it: string): number => /^[ \t]*/.exec(it)![0].length;

function heading(it: Asked, start: Started, marks: number, words: string, more: readonly string[] = []) {
  const { at, insert, lead } = lineOf(it, start, marks, words);
  return { label: words, names: [...namesOf(words), ...more], lead, at, text: insert } as const;
}
