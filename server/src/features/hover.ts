import type { Span } from '../base/span.ts';
import type { Locale } from '../base/words.ts';
import { type Archive, alone } from '../report/archive.ts';
import type { Fact, Report } from '../report/report.ts';
import type { Diagnostic } from '../rules/lint.ts';
import { cellLines } from './hover/cell.ts';
import { findingLines } from './hover/finding.ts';
import { labelLines } from './hover/label.ts';
import { height, type Line, line, most, title, written } from './hover/lines.ts';
import { proseLines } from './hover/prose.ts';
import { sumLine } from './hover/sum.ts';
import { linkAt } from './links/links.ts';
import { sumAt } from './links/sums.ts';
import { factAt, labelAt, seen } from './places.ts';

/** What is known of one place. */
export interface Hover {
  readonly at: Span;
  readonly parts: readonly (readonly Line[])[];
}

/** The number or label under an offset, and below it the words of the rules that found something there. */
export function hover(
  report: Report,
  findings: readonly Diagnostic[],
  offset: number,
  archive: Archive = alone,
): Hover | undefined {
  const it = thingAt(report, offset, archive);
  const found = findings
    .filter(({ at }) => at.from <= offset && offset <= at.to)
    .sort((a, b) => a.at.to - a.at.from - (b.at.to - b.at.from))
    .filter(({ rule }, i, all) => all.findIndex((one) => one.rule === rule) === i);
  if (!it && found.length === 0) return undefined;
  const at = it?.at ?? { from: found[0]!.at.from, to: found[0]!.at.to };
  return { at, parts: fitting(it ? [it.lines] : [], found.map(findingLines)) };
}

/** A hover as the reader's client shows it. */
export const hoverText = ({ parts }: Hover, locale: Locale, markdown: boolean): string =>
  written(parts, locale, markdown);

interface Thing {
  readonly at: Span;
  readonly lines: readonly Line[];
}

function thingAt(report: Report, offset: number, archive: Archive): Thing | undefined {
  const [link, sum] = [linkAt(report, offset), sumAt(report, offset)];
  if (link) return { at: link.at, lines: [...proseLines(report, link), ...(sum ? [sumLine(sum.sum)] : [])] };
  if (sum) {
    const { from, to } = sum.at;
    const words = report.text.slice(from, to);
    return { at: { from, to }, lines: [title(`“${words}”与同句各数`, `“${words}” in its sentence`), sumLine(sum.sum)] };
  }
  const fact = factAt(report, offset);
  if (fact) return { at: around(fact, offset), lines: cellLines(report, fact, archive) };
  const label = labelAt(report, offset);
  return label && { at: label.at, lines: labelLines(label) };
}

/** The number; from the blanks beside it all of the cell, since what is shown has to lie under the pointer. */
function around(it: Fact, offset: number): Span {
  const at = seen(it);
  return at.from <= offset && offset <= at.to ? at : { ...(it.room ?? at) };
}

/** As many parts as fit, the nearest first; what does not fit is counted. */
function fitting(first: Hover['parts'], findings: Hover['parts']): Hover['parts'] {
  const parts = [...first];
  for (const [i, it] of findings.entries()) {
    const left = findings.length - i - 1;
    // Room for the line that counts the rest, with its gap.
    if (height([...parts, it]) + (left > 0 ? 2 : 0) > most) {
      const rest = left + 1;
      const note = line(`此处还有 ${rest} 条提示`, `${rest} more findings here`);
      return height(parts) + 2 > most ? parts : [...parts, [note]];
    }
    parts.push(it);
  }
  return parts;
}
