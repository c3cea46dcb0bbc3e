import { whole } from '../../base/decimal.ts';
import type { Context, Told } from './context.ts';
import type { StatementKind, Sum } from './measures.ts';
import * as cells from './measures.ts';
import { isOwn } from './scope.ts';
import { together } from './stated.ts';
import * as words from './statement-words.ts';

type Reader = (context: Context, i: number, said: string) => Told | undefined;

/** What a clause without a number states: 均获维持, 零败诉, 均已办结. */
export function phraseIn(context: Context, i: number): Told | undefined {
  const it = context.segments[i]!;
  if (it.quantities.length > 0 || it.to - it.from > 90) return undefined;
  if (!mark.test(context.report.text.slice(it.from, it.to))) return undefined;
  const said = context.words(it);
  if (!signs.test(said)) return undefined;
  for (const read of readers) {
    const told = read(context, i, said);
    if (told) return context.isElsewhere(i, '') ? undefined : told;
  }
  return undefined;
}

const mark = /[均都全败胜纠]/;
const signs = /办结|办复|完毕|完成|答复|回复|维持|自然人|败诉|胜诉|纠/;

function nothing(context: Context, i: number, kind: StatementKind, sums: readonly Sum[], sure = true): Told {
  const { from, to } = context.segments[i]!;
  return { from, to, kind, sums, value: whole(0)!, quantity: undefined, part: false, sure };
}

const allDone: Reader = (context, i, said) => {
  const found = words.allDone.exec(said);
  if (!found) return undefined;
  const front = said.slice(0, found.index);
  const about = words.aboutRequests.exec(front);
  if (about ? !isWhole(context, front, about[0]) : !isOwn(front, context.report) || !followsReceipt(context, i)) {
    return undefined;
  }
  const [, limits = '', done = ''] = found;
  const sure = !words.limits.test(limits) || /结|完/.test(done);
  return nothing(context, i, 'all-done', cells.carriedOut, sure);
};

/** 所有政府信息公开申请: all of them, and nobody else's. */
const isWhole = (context: Context, front: string, request: string): boolean =>
  isOwn(front.replace(request, '').replace(/所有|全部|各类|收到|受理|接收|对|件|事项|的/g, ''), context.report);

/** Whether the last that was counted in the sentence is what was received. */
function followsReceipt({ last, lastAt, start }: Context, i: number): boolean {
  if (!last || lastAt < start || lastAt >= i) return false;
  return last.kind === 'received' || last.kind === 'new' || (last.kind === 'carry-in' && !last.part);
}

const allUpheld: Reader = (context, i, said) => {
  const found = words.allUpheld.exec(said);
  const kinds = together(context.disputes);
  if (!found || kinds.length === 0 || !isOwn(said.slice(0, found.index), context.report)) return undefined;
  return nothing(context, i, 'outcome', [cells.disputed(kinds, 'corrected pending')]);
};

const noneLost: Reader = (context, i, said) => {
  if (!words.noneLost.test(said) || words.intended.test(said) || !speaksOfDisputes(context, i)) return undefined;
  return nothing(context, i, 'outcome', [cells.disputed(['suits'], 'corrected')]);
};

const noneCorrected: Reader = (context, i, said) => {
  if (!words.noneCorrected.test(said) || words.intended.test(said) || !speaksOfDisputes(context, i)) return undefined;
  const kinds = together(context.disputes);
  return nothing(context, i, 'outcome', [cells.disputed(kinds.length > 0 ? kinds : ['review'], 'corrected')]);
};

const speaksOfDisputes = (context: Context, i: number): boolean =>
  context.section === 's4' ||
  context.disputes.length > 0 ||
  (context.topic === 'disputes' && context.saysInformation(i));

const allNatural: Reader = (context, i, said) =>
  words.allNatural.test(said) && followsReceipt(context, i) && context.last?.kind !== 'carry-in'
    ? nothing(context, i, 'applicant', cells.organisationsOnly)
    : undefined;

const readers: readonly Reader[] = [allDone, allUpheld, noneLost, noneCorrected, allNatural];
