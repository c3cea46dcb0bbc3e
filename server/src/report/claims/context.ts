import type { Span } from '../../base/span.ts';
import { isBlank, squeeze } from '../../base/text.ts';
import type { Prose, Report } from '../report.ts';
import type { Dispute } from './measures.ts';
import { isOthers, isOwn, subjectIn, timeIn } from './scope.ts';
import type { Segment } from './segments.ts';
import { disputeOf, disputesNamed } from './statement-words.ts';
import type { Statement } from './statements.ts';

/** A statement as it is read from its clause. */
export type Told = Omit<Statement, 'sentence'>;

/** What the words before a clause say it is about. */
export type Topic = 'requests' | 'disputes' | 'other' | undefined;

/**
 * What is known on the way through a line: 答复3件 says what was answered only in the words before it.
 *
 * Whatever counts something that is not understood ends what was known.
 */
export class Context {
  readonly report: Report;
  readonly section: string | undefined;
  readonly segments: readonly Segment[];
  topic: Topic;
  /** The disputes named in the sentence, in order. */
  disputes: Dispute[] = [];
  /** What the sentence last counted, and where: a clause behind it may speak of the same. */
  last: Told | undefined;
  lastAt = -1;
  /** The document of table two that the sentence last spoke of. */
  document: string | undefined;
  /** The first segment of the sentence. */
  start = 0;
  private lost = false;
  /** The year the sentence named last, and whether it spoke of another time. */
  private year: number | undefined;
  private otherTime = false;
  private others: boolean | undefined;

  constructor(report: Report, line: Prose, segments: readonly Segment[]) {
    this.report = report;
    this.section = line.section?.id;
    this.segments = segments;
    this.topic = this.section === 's3' ? 'requests' : this.section === 's4' ? 'disputes' : topicAbove(report, line);
  }

  /** The words of a span without blanks and emphasis. */
  words({ from, to }: Span): string {
    return squeeze(this.report.text.slice(from, to)).replaceAll('*', '');
  }

  /** Steps into a clause; a sentence that begins with 其中 goes on with the one before. */
  enter(i: number): void {
    const it = this.segments[i]!;
    this.lost = false;
    if (i > 0 && it.sentence === this.segments[i - 1]!.sentence) return;
    this.start = i;
    [this.year, this.otherTime, this.others] = [undefined, false, undefined];
    this.document = undefined;
    if (this.report.text.startsWith('其中', it.from)) return;
    this.disputes = [];
    this.last = undefined;
  }

  /** Somebody else's number, or another year's: what follows in the line is theirs as well. */
  lose(): undefined {
    this.lost = true;
    return undefined;
  }

  /** Whether the words in front of a statement name nobody else, no other year and no other time. */
  isOurs(i: number, front: string): boolean {
    return isOwn(front, this.report) && !this.isElsewhere(i, front);
  }

  /** Whether the sentence so far, or the words in front of a statement, move it to another time or to somebody else. */
  isElsewhere(i: number, front: string): boolean {
    const own = timeIn(front);
    if (own?.other || this.otherTime) return true;
    const year = own?.year ?? this.year;
    if (year !== undefined && year !== this.report.year?.value) return true;
    if (i === this.start) return false;
    this.others ??= isOthers(this.words(this.segments[this.start]!), this.report);
    return this.others;
  }

  /** Whether the sentence so far says nothing but whose number it is, and what `also` allows. */
  isPlain(i: number, also: RegExp): boolean {
    for (let k = this.start; k < i; k++) {
      const { from, to, quantities } = this.segments[k]!;
      const words = this.words({ from, to: quantities[0]?.from ?? to });
      if (!also.test(words) && !isOwn(words, this.report)) return false;
    }
    return true;
  }

  /** Whether the sentence so far speaks of 政府信息公开. */
  saysInformation(i: number): boolean {
    const { from } = this.segments[this.start]!;
    return this.report.text.slice(from, this.segments[i]!.from).includes('信息公开');
  }

  private pass({ from, to }: Span): void {
    const raw = this.report.text.slice(from, to);
    const time = dated.test(raw) ? timeIn(this.words({ from, to })) : undefined;
    if (time?.year !== undefined) this.year = time.year;
    if (time?.other) this.otherTime = true;
  }

  /** Steps out of a clause, with what it stated. */
  leave(i: number, stated: Told | undefined): void {
    const it = this.segments[i]!;
    this.pass(it);
    if (stated?.quantity) [this.last, this.lastAt] = [stated, i];
    if (it.depth > 0) return;
    if (stated) {
      this.topic = topics[stated.kind] ?? this.topic;
      return;
    }
    if (this.lost) {
      [this.topic, this.disputes] = ['other', []];
      return;
    }
    const counts = it.quantities.some((q) => q.group !== '%' && q.group !== '‰');
    if (counts) this.lastAt = -1;
    else if (!mark.test(this.report.text.slice(it.from, it.to))) return;
    const words = this.words(it);
    if (request.test(words)) this.topic = 'requests';
    else if (dispute.test(words)) {
      this.topic = 'disputes';
      if (counts) this.disputes = [];
      else for (const [name] of words.matchAll(disputesNamed)) this.disputes.push(disputeOf(name));
    } else if ((counts && !request2.test(words)) || others.test(words)) [this.topic, this.disputes] = ['other', []];
  }
}

const topics: Partial<Record<Statement['kind'], Topic>> = {
  received: 'requests',
  new: 'requests',
  'carry-in': 'requests',
  'carry-out': 'requests',
  answered: 'requests',
  result: 'requests',
  applicant: 'requests',
  'all-done': 'requests',
  dispute: 'disputes',
  outcome: 'disputes',
  document: 'other',
  decision: 'other',
  procurement: 'other',
};

const dated = /[年月季]/;
/** What every marker below holds. */
const mark = /申请|复议|诉讼|建议|提案|议案|来信|信件|留言|咨询|热线|工单/;
const request = /公开的?申请|依申请公开|申请公开|信息[^，。]{0,6}申请/;
const request2 = /申请|补正|撤回|撤销|受理/;
const dispute = /复议|诉讼/;
const others = /建议|提案|议案|来信|信件|留言|咨询|热线|工单/;

/** The topic of the sub-heading above a line of section one: `（二）依申请公开情况`. */
function topicAbove({ tree, text }: Report, line: Prose): Topic {
  const { blocks } = tree;
  const at = blocks.indexOf(line.block);
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const it = blocks[i]!;
    if (it.kind !== 'heading' && (it.kind !== 'paragraph' || !isSubheading(text, it))) continue;
    const words = squeeze(text.slice(it.from, it.to));
    return request.test(words) ? 'requests' : dispute.test(words) ? 'disputes' : undefined;
  }
  return undefined;
}

function isSubheading(text: string, { from, to }: Span): boolean {
  while (from < to && (isBlank(text.charCodeAt(from)) || text[from] === '*')) from++;
  return to - from < 30 && /^[（(]?[一二三四五六七八九十\d]/.test(text.slice(from, to));
}

/** Whether the words in front of a bare statement are none, or such as it allows. */
export function isBare(front: string, lead: RegExp | undefined): boolean {
  const it = subjectIn(front);
  return it === '' || (lead?.test(it) ?? false);
}
