import type { Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import { isBlank } from '../equations/proved.ts';
import type { BoundTable, Report, SectionHeading } from '../report/report.ts';
import { type Subsection, subsectionsOf } from '../report/subsections.ts';
import { linesOf } from './parts.ts';
import { tallyInSigns, tallyOf } from './totals.ts';

/** One entry of the outline. It lies inside its parent, and `at`, the place to go to, inside itself. */
export interface OutlineSymbol extends Span {
  readonly kind: 'title' | 'section' | 'subsection' | 'table';
  readonly name: string;
  readonly detail: Words | undefined;
  readonly at: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The outline of a report: its title over sections, sub-sections and tables, each table with the state of its equations. */
export function symbols(report: Report): readonly OutlineSymbol[] {
  const { headings } = report.outline;
  const subsections = subsectionsOf(report);
  const [tables, parts] = [report.tables, subsections].map((them) => countsIn(headings, them)) as [number[], number[]];
  const entries = [
    ...(report.title ? [titleEntry(report)] : []),
    ...headings.map((it, i) => sectionEntry(report, it, tables[i]!, parts[i]!)),
    ...subsections.map((it) => subsectionEntry(report, it)),
    ...report.tables.map((it) => tableEntry(report, it)),
  ];
  return nested(entries);
}

type Entry = Omit<OutlineSymbol, 'children'>;

function titleEntry({ title, text }: Report): Entry {
  const { from, to, value } = title!;
  return { kind: 'title', name: value, detail: undefined, at: { from, to }, from, to: text.length };
}

/** How many of them begin in the body of each heading; both in order. */
function countsIn(headings: readonly SectionHeading[], them: readonly Span[]): number[] {
  let next = 0;
  return headings.map(({ body }) => {
    while (next < them.length && them[next]!.from < body.from) next++;
    const first = next;
    while (next < them.length && them[next]!.from < body.to) next++;
    return next - first;
  });
}

function sectionEntry(report: Report, it: SectionHeading, tables: number, own: number): Entry {
  const { from, to } = it;
  const words = { from: it.ordinal?.at.from ?? it.title.from, to: it.title.to };
  const parts = [
    ...(tables > 0 ? [counted(tables, '张表', 'table')] : []),
    ...(own > 0 ? [counted(own, '个小节', 'part')] : []),
  ];
  return {
    kind: 'section',
    name: nameOf(report, words),
    detail:
      parts.length > 0 ? { zh: parts.map((n) => n.zh).join(' · '), en: parts.map((n) => n.en).join(' · ') } : undefined,
    at: { from, to },
    ...linesOf(report.text, it),
  };
}

const counted = (count: number, zh: string, en: string): Words => ({
  zh: `${count} ${zh}`,
  en: `${count} ${en}${count > 1 ? 's' : ''}`,
});

function subsectionEntry(report: Report, it: Subsection): Entry {
  const { from, to } = it;
  return {
    kind: 'subsection',
    name: nameOf(report, it),
    detail: undefined,
    at: { from, to },
    ...linesOf(report.text, it),
  };
}

function tableEntry(report: Report, it: BoundTable): Entry {
  const signs = tallyInSigns(it);
  const [header] = it.header;
  return {
    kind: 'table',
    name: signs ? `${it.table.name} ${signs}` : it.table.name,
    detail: stateOf(it),
    at: header && header.from >= it.from ? { from: header.from, to: header.to } : { from: it.from, to: it.from },
    from: it.from,
    to: Math.min(it.to, report.text.length),
  };
}

/** In words, since a sign alone says little to a screen reader. */
function stateOf(it: BoundTable): Words | undefined {
  const { held, broken, all } = tallyOf(it);
  const blanks = it.unusual.filter(isBlank).length;
  const zh: string[] = [];
  const en: string[] = [];
  if (all > 0 && held === all) {
    zh.push(`${all} 条勾稽关系全部成立`);
    en.push(`all ${all} equations hold`);
  }
  if (broken > 0) {
    zh.push(`${broken} 条勾稽关系不符`);
    en.push(`${broken} equation${broken > 1 ? 's are' : ' is'} broken`);
  }
  if (blanks > 0) {
    zh.push(`${blanks} 格未填`);
    en.push(`${blanks} blank cell${blanks > 1 ? 's' : ''}`);
  }
  return zh.length > 0 ? { zh: zh.join('，'), en: en.join(', ') } : undefined;
}

/** Words on one line; a heading without any still needs a name. */
const nameOf = ({ text }: Report, { from, to }: Span): string =>
  text.slice(from, to).replace(/\s+/g, ' ').trim() || '—';

/** A tree of entries: each inside the last one before it that is not over yet, and cut where that one ends. */
function nested(entries: Entry[]): readonly OutlineSymbol[] {
  type Open = { -readonly [K in keyof Entry]: Entry[K] } & { children: Open[] };
  const roots: Open[] = [];
  const open: Open[] = [];
  for (const it of entries.sort((a, b) => a.from - b.from || b.to - a.to)) {
    while (open.length > 0 && (open.at(-1)!.to <= it.from || open.at(-1)!.kind === 'table')) {
      const closed = open.pop()!;
      // A table of several parts may reach over a heading; nothing lies inside a table.
      closed.to = Math.min(closed.to, Math.max(it.from, closed.at.to));
    }
    const parent = open.at(-1);
    const to = Math.max(it.from, Math.min(it.to, parent?.to ?? it.to));
    const at = { from: Math.max(it.at.from, it.from), to: Math.min(it.at.to, to) };
    const entry: Open = { ...it, to, at, children: [] };
    (parent?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}
