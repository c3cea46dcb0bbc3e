import { writeOrdinal } from '../base/numerals.ts';
import { apply, type Change, type Span } from '../base/span.ts';
import { isBlankText, rolesOf, wordOf } from '../convert/labels.ts';
import { type Owed, owedBy } from '../equations/next-year.ts';
import { openingOf, titleOf } from '../formats/blank-report.ts';
import type { Format, Section } from '../formats/format.ts';
import { inForce } from '../formats/index.ts';
import { bind } from '../report/bind.ts';
import { signature } from '../report/identity.ts';
import type { Report, SectionHeading } from '../report/report.ts';
import { fixesOf, lint } from '../rules/lint.ts';
import type { Block } from '../syntax/blocks.ts';
import { scan } from '../syntax/scan.ts';
import { isFormula, marked } from './next-year/sentences.ts';
import { emptied, nextTable } from './next-year/tables.ts';
import { movedOn } from './next-year/years.ts';

/** The draft that follows a report. */
export interface NextYear {
  readonly unit: string | undefined;
  readonly year: number;
  readonly text: string;
}

/**
 * The draft of the next year: six sections with the blank tables of the format then in force, what follows from this
 * report already in them, and its words to be rewritten, each sentence with a mark in front of it that is a finding.
 *
 * The signature is left out: a draft is signed when it is done. Undefined where the year of the report is unknown, or none
 * had a common format.
 */
export function nextYear(report: Report): NextYear | undefined {
  const last = report.year?.value;
  const format = last === undefined ? undefined : inForce(last + 1);
  if (last === undefined || !format) return undefined;
  const unit = report.title?.unit?.value ?? report.unit?.value;
  const draft = new Draft(report, last, format);
  const parts = [draft.front(), `# ${titleOf(unit ?? '', last + 1)}`, draft.opening(unit ?? ''), ...draft.sections()];
  const text = `${parts.filter((it) => it !== '').join('\n\n')}\n`;
  return { unit, year: last + 1, text: agreeing(text) };
}

class Draft {
  readonly #report: Report;
  readonly #last: number;
  readonly #format: Format;
  readonly #owed: Owed;
  /** Standard tables, which are drawn anew, the title, and the signature. */
  readonly #left: readonly Span[];

  constructor(report: Report, last: number, format: Format) {
    this.#report = report;
    this.#last = last;
    this.#format = format;
    this.#owed = owedBy(report, last + 1, format);
    const signed = signature(report.tree, report.outline);
    this.#left = [
      ...report.tables.flatMap((it) => it.blocks),
      ...(report.title ? [report.title] : []),
      ...[signed?.unit, signed?.date].flatMap((it) => it ?? []),
    ];
  }

  front(): string {
    const { front, text } = this.#report;
    if (!front) return '';
    const change = (at: Span, insert: string): Change => ({
      from: at.from - front.from,
      to: at.to - front.from,
      insert,
    });
    return apply(text.slice(front.from, front.to), [
      ...(front.year ? [change(front.year, String(this.#last + 1))] : []),
      ...(front.format ? [change(front.format, this.#format.id)] : []),
    ]).trimEnd();
  }

  /** What stands before the first section; where nothing does, what a blank draft says there. */
  opening(unit: string): string {
    const { outline, tree } = this.#report;
    const end = outline.headings[0]?.from ?? tree.text.length;
    const from = Math.max(this.#report.front?.to ?? 0, this.#report.title?.to ?? 0);
    // A table of contents names the sections too, each on a line that ends in no stop.
    const lines = this.#blocks({ from, to: end }, (line) => marked(line, isFormula)).filter((it) => !isContents(it));
    return lines.length > 0 ? lines.join('\n\n') : openingOf(unit, this.#last + 1);
  }

  sections(): readonly string[] {
    const bodies = new Map<string, string[]>();
    let under: Section['id'] = 's1';
    for (const heading of this.#report.outline.headings) {
      under = heading.section?.id ?? under;
      const body = bodies.get(under) ?? [];
      // What is no section is a part of the one it stands in.
      if (!heading.section) body.push(`### ${movedOn(heading.title.value.trim(), this.#last)}`);
      body.push(...this.#blocks(heading.body, marked, heading.level));
      bodies.set(under, body);
    }
    return this.#format.sections.flatMap((it) => [
      `## ${writeOrdinal('chinese', it.ordinal)}${this.#titleOf(it)}`,
      ...this.#format.tables.filter((table) => table.section === it.id).map((table) => nextTable(table, this.#owed)),
      ...(bodies.get(it.id) ?? []),
    ]);
  }

  /** As this report words it, where that is one of the right ways. */
  #titleOf(section: Section): string {
    const own = this.#report.outline.headings.find((it: SectionHeading) => it.section === section);
    const isRight = own && (own.as === 'official' || own.as === 'accepted') && !/\d/.test(own.title.value);
    return isRight ? own.title.value.trim() : section.title.official;
  }

  /** The words of a part of the report: their year moved on, and each line of prose as `prose` makes it. */
  #blocks(within: Span, prose: (line: string) => string, level = 2): string[] {
    const { tree, text } = this.#report;
    const out: string[] = [];
    for (const it of tree.blocks) {
      if (it.from < within.from || it.from >= within.to || this.#left.some((at) => at.from < it.to && it.from < at.to))
        continue;
      const words = this.#words(it, prose, level);
      // A line that begins with a tab is a cell of a table that was never made one.
      if (words === undefined || words.trim() === '' || text[it.from - 1] === '\t') continue;
      out.push(words);
    }
    return out;
  }

  /** Undefined for what is about last year's draft alone. */
  #words(it: Block, prose: (line: string) => string, level: number): string | undefined {
    const { text } = this.#report;
    const line = (at: Span): string => movedOn(text.slice(at.from, at.to), this.#last);
    switch (it.kind) {
      case 'heading':
        return `${'#'.repeat(Math.max(3, Math.min(6, it.level - level + 2)))} ${line(it.content)}`;
      case 'paragraph':
        return isLabel(text.slice(it.from, it.to)) ? undefined : prose(line(it));
      case 'list':
        return it.items.map((at) => line(at).split(/\r?\n/).map(prose).join('\n')).join('\n');
      case 'table':
        return movedOn(emptied(text, it), this.#last);
      case 'fence':
        return line(it);
      default:
        return undefined;
    }
  }
}

/** A caption, or a cell of a table that was never made one. */
const isLabel = (line: string): boolean =>
  rolesOf(wordOf(line)).length > 0 || /^[（(]?单位[：:]/.test(line.trim()) || isBlankText(line);

const isContents = (line: string): boolean =>
  /^[\s\u3000]*(?:【请改写】)?[一二三四五六][、.．][^。；，]{1,40}$/.test(line);

/** What says which year the draft is of, made to say so: its year is known for sure. */
function agreeing(text: string): string {
  const report = bind(scan(text));
  const rules = new Set(['year-mismatch', 'period-wrong']);
  const changes = lint(report, { rules: {} })
    .filter((it) => rules.has(it.rule.id))
    .flatMap((it) => fixesOf(it, report)[0]?.changes ?? []);
  return apply(text, changes);
}
