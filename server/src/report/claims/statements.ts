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
import { statedIn } from './stated.ts';
import { endings } from './statement-words.ts';

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
  for (const line of report.prose) {
    if (!told.has(line.section?.id ?? '') || line.to - line.from > longest) continue;
    if (mayState(report.text, line)) sentences = readLine(report, line, sentences, out);
  }
  return out;
});

/** Sections that tell of the year; the last two speak of faults, plans and other things. */
const told: ReadonlySet<string> = new Set(['s1', 's2', 's3', 's4']);

/** Nobody wrote a line of more characters as prose. */
const longest = 20_000;

/** Signs by what they tell of a line; most of them tell nothing. */
const marks = new Uint8Array(0x10000);
const mark = { measure: 1, digit: 2, how: 3 } as const;
for (const it of '件份条宗起例篇则个项元') marks[it.charCodeAt(0)] = mark.measure;
for (const it of '0123456789０１２３４５６７８９一二三四五六七八九十百千万两零〇余多.．,') {
  marks[it.charCodeAt(0)] = mark.digit;
}
for (const it of '结毕成复持诉错正人') marks[it.charCodeAt(0)] = mark.how;

/** One look at each character spares most lines all others: a number that may repeat a table, or a word of how all went. */
function mayState(text: string, { from, to }: Span): boolean {
  let how = false;
  for (let i = from; i < to; i++) {
    const it = marks[text.charCodeAt(i)]!;
    if (it === 0) continue;
    if (it === mark.how) how ||= manners.has(pairAt(text, i));
    else if (it === mark.measure && mayCount(text, i, from, to)) return says.test(text.slice(from, to));
  }
  return how && phrases.test(text.slice(from, to));
}

/** Every statement with a number names its subject, or its line does. */
const says = /申请|诉讼|复议|规范性文件|规章|集中采购|行政[许处强事]/;

/** A claim without a number says that all of them did, or none. */
const phrases = /[均都零无未没胜]|全[部为是系获]/;

const between = new Uint8Array(0x10000);
for (const it of ' \u3000\u00a0数量总件共计合累为是有均达仅：:的') between[it.charCodeAt(0)] = 1;
/** How the words behind a number begin where it comes first. */
const behind = new Uint8Array(0x10000);
for (const it of '政信依申公按需将均已结转顺延的') behind[it.charCodeAt(0)] = 1;

/** Two signs as one number, for sets of pairs. */
const pairAt = (text: string, last: number): number => text.charCodeAt(last - 1) * 0x10000 + text.charCodeAt(last);
const pairs = new Set([...endings].map((it) => pairAt(it, 1)));
const manners = new Set(
  ['办结', '完毕', '完成', '答复', '回复', '办复', '维持', '败诉', '胜诉', '纠错', '纠正', '然人'].map((it) =>
    pairAt(it, 1),
  ),
);

/** Whether the words around a measure word are such as a statement has. */
function mayCount(text: string, at: number, from: number, to: number): boolean {
  let i = at - 1;
  while (i > from && text.charCodeAt(i) === 32) i--;
  if (marks[text.charCodeAt(i)] !== mark.digit) return false;
  let next = at + 1;
  while (next < to && text.charCodeAt(next) === 32) next++;
  if (next < to && behind[text.charCodeAt(next)] === 1) return true;
  while (i > from && (marks[text.charCodeAt(i)] === mark.digit || text.charCodeAt(i) === 32)) i--;
  if (endsWords(text, i)) return true;
  while (i > from && between[text.charCodeAt(i)] === 1) {
    i--;
    if (endsWords(text, i)) return true;
  }
  return text[i] === '）' || text[i] === ')';
}

/** 公开政府信息380条 counts no requests; 内部事务信息 and 已获取信息 are reasons to refuse some. */
const endsWords = (text: string, i: number): boolean =>
  pairs.has(pairAt(text, i)) && (text[i] !== '息' || text[i - 2] === '务' || text[i - 2] === '取');

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
