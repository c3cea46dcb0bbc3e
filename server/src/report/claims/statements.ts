import type { Decimal } from '../../base/decimal.ts';
import { derived } from '../../base/memo.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { ofWords } from '../carried.ts';
import type { Prose, Report } from '../report.ts';
import { Context } from './context.ts';
import { segmentsIn } from './cut.ts';
import type { StatementKind, Sum } from './measures.ts';
import { phraseIn } from './phrases.ts';
import { sign, signsOf } from './signs.ts';
import { statedIn } from './stated.ts';

/**
 * A number of the prose that a table states as well, or a claim that it is none: 答复805件, 均获维持.
 *
 * From the clause it stands in up to the number. Numbers of another year, of somebody else or of anything the wordings do
 * not know are no statements.
 */
export interface Statement extends Span {
  readonly kind: StatementKind;
  /** The cells it repeats, first what its words mean, then what they may mean as well. */
  readonly sums: readonly Sum[];
  /** Amounts in 元. */
  readonly value: Decimal;
  /** The number with its measure word; undefined where the claim is made in words. */
  readonly quantity: Quantity | undefined;
  /** Whether the number may be a part of what the cells say: 答复94件（含上年结转2件）. */
  readonly part: boolean;
  /** Whether its words leave no other sense. */
  readonly sure: boolean;
  /** The sentence it stands in, counted through the report. */
  readonly sentence: number;
}

/** The statements of a report in order, read once and kept with it. */
export const statementsOf = (report: Report): readonly Statement[] => derived(report, readStatements);

const readStatements = ofWords((report): readonly Statement[] => {
  const out: Statement[] = [];
  let sentences = 0;
  const signs = signsOf(report);
  for (let i = 0; i < signs.length; i++) {
    const line = report.prose[i]!;
    if (!told.has(line.section?.id ?? '') || line.to - line.from > longest) continue;
    if (mayState(report.text, line, signs[i]!)) sentences = readLine(report, line, sentences, out);
  }
  return out;
});

/** Sections that tell of the year; the last two speak of faults, plans and other things. */
const told: ReadonlySet<string> = new Set(['s1', 's2', 's3', 's4']);

/** Nobody wrote a line of more characters as prose. */
const longest = 20_000;

/** By the signs of a line: a number that may repeat a table, or a word of how all went. */
function mayState(text: string, { from, to }: Span, signs: number): boolean {
  if ((signs & sign.count) !== 0) return says.test(text.slice(from, to));
  return (signs & sign.how) !== 0 && phrases.test(text.slice(from, to));
}

/** Every statement with a number names its subject, or its line does. */
const says = /申请|诉讼|复议|规范性文件|规章|集中采购|行政[许处强事]/;

/** A claim without a number says that all of them did, or none. */
const phrases = /[均都零无未没胜]|全[部为是系获]/;

function readLine(report: Report, line: Prose, before: number, out: Statement[]): number {
  const segments = segmentsIn(report, line);
  const context = new Context(report, line, segments);
  for (let i = 0; i < segments.length; i++) {
    context.enter(i);
    const it = statedIn(context, i) ?? phraseIn(context, i);
    if (it) out.push({ ...it, sentence: before + segments[i]!.sentence });
    context.leave(i, it);
  }
  return before + (segments.at(-1)?.sentence ?? 0) + 1;
}
