import type { Quantity } from '../../base/quantities.ts';
import type { Context, Told } from './context.ts';
import { isBare } from './context.ts';
import type { Dispute, StatementKind, Sum } from './measures.ts';
import * as cells from './measures.ts';
import { subjectIn } from './scope.ts';
import type { Segment } from './segments.ts';
import * as words from './statement-words.ts';

/** A number with the words of its clause in front of it and behind it, without blanks. */
interface Counted {
  readonly i: number;
  readonly from: number;
  readonly quantity: Quantity;
  readonly raw: string;
  /** `raw` without the words of counting at its end. */
  readonly core: string;
  readonly tail: string;
}

type Reader = (context: Context, it: Counted) => Told | undefined;

/** What the only number of a clause states; undefined where the wordings do not know it. */
export function statedIn(context: Context, i: number): Told | undefined {
  const it = counted(context, i);
  if (!it) return undefined;
  if (it.tail !== '') return numberFirst(context, it);
  if (it.core !== '' && !words.endings.has(it.core.slice(-2))) return undefined;
  const readers = it.quantity.group === 'money' ? amounts : countsThings(it.quantity) ? things : none;
  for (const read of readers) {
    const told = read(context, it);
    if (told) return told;
  }
  return undefined;
}

const countsThings = ({ group, unit }: Quantity): boolean => group === 'item' || '个项部件次'.includes(unit);

function counted(context: Context, i: number): Counted | undefined {
  const it = context.segments[i]!;
  const quantity = it.quantities[0];
  if (!quantity || it.quantities.some((q) => q !== quantity && q.group !== '%')) return undefined;
  const tail = quantity.to < it.to ? context.words({ from: quantity.to, to: it.to }) : '';
  if (tail === '' && !mayEnd(context, it, quantity)) return undefined;
  const start = clauseStart(context, i, quantity);
  if (start === undefined) return undefined;
  const end = context.segments[start.end]!;
  const first = context.segments[start.first]!;
  const raw = context.words({ from: first.from, to: start.end === i ? quantity.from : end.to });
  if (raw.length > 100) return undefined;
  return { i, from: first.from, quantity, raw, core: words.withoutCounters(raw), tail };
}

/** A look at the last words in front of a number; those right behind a bracket stand farther away. */
function mayEnd(context: Context, it: Segment, { from }: Quantity): boolean {
  if (from === it.from) return '）)'.includes(it.before || '-');
  const core = words.withoutCounters(context.words({ from: Math.max(it.from, from - 16), to: from }));
  return core === '' || words.endings.has(core.slice(-2));
}

/**
 * The segments a clause reaches over: what only 、 divides is said of one number, and a bracket that tells what is
 * contained may stand in front of it. Any other bracket leaves open what the number counts.
 */
function clauseStart({ segments, report }: Context, i: number, quantity: Quantity) {
  let end = i;
  const it = segments[i]!;
  if ('）)'.includes(it.before || '-') && quantity.from === it.from) {
    while (end > 0 && segments[--end]!.depth > it.depth);
    const inside = segments[end + 1]!;
    if (inside.depth <= it.depth || segments[end]!.quantities.length > 0) return undefined;
    if (!/^(?:含|包含|包括|区分处理)/.test(report.text.slice(inside.from, inside.to))) return undefined;
  }
  let first = end;
  while (first > 0 && first > end - 8) {
    const before = segments[first - 1]!;
    if (segments[first]!.before !== '、' || before.behind !== '、' || before.depth !== it.depth) break;
    if (before.quantities.length > 0 || before.sentence !== it.sentence) break;
    first--;
  }
  return { first, end };
}

function told(it: Counted, kind: StatementKind, sums: readonly Sum[], part = false): Told {
  const { from, quantity } = it;
  return { from, to: quantity.to, kind, sums, value: quantity.value, quantity, part, sure: true };
}

const requests: Reader = (context, it) => {
  let seen = false;
  for (const wording of words.requestWordings) {
    const found = says(it.core, wording.signs) ? wording.pattern.exec(it.core) : undefined;
    if (!found) continue;
    if (wording.needs === 'requests' && !found.groups?.request && context.topic !== 'requests') continue;
    seen = true;
    const front = it.core.slice(0, found.index);
    if (
      wording.bare || wording.lead
        ? !isBare(front, wording.lead) && !isOwnAnd(context, it.i, front, wording)
        : !context.isOurs(it.i, front)
    )
      continue;
    if (context.isElsewhere(it.i, front)) continue;
    if (found[1] === '法人' && context.words(lineOf(context)).includes('其他组织')) return undefined;
    const sums = wording.sums ?? wording.named!.get(found[1]!)!;
    return told(it, wording.kind, sums, wording.kind === 'carry-in' && context.last?.kind === 'answered');
  }
  return seen ? context.lose() : undefined;
};

/** Whether any of some signs stands in the words; without one no pattern need be tried. */
function says(words: string, signs: string): boolean {
  for (const it of signs) if (words.includes(it)) return true;
  return false;
}

const isOwnAnd = (context: Context, i: number, front: string, wording: words.Wording): boolean =>
  !wording.bare && context.isOurs(i, front);

const lineOf = ({ segments }: Context) => ({ from: segments[0]!.from, to: segments.at(-1)!.to });

const disputes: Reader = (context, it) => {
  const found = says(it.core, '诉议') ? words.disputePattern.exec(it.core) : null;
  if (!found) return undefined;
  const { about, dispute = '' } = found.groups!;
  if (!context.isOurs(it.i, it.core.slice(0, found.index))) return context.lose();
  if (!about && context.section !== 's4' && !context.saysInformation(it.i)) return undefined;
  const row = words.disputeOf(dispute);
  context.disputes.push(row);
  return told(it, 'dispute', [cells.disputed([row], 'total')]);
};

const outcomes: Reader = (context, it) => {
  const found = says(it.core, '持纠结审') ? words.outcomePattern.exec(it.core) : null;
  if (!found) return undefined;
  const name = found.groups?.dispute;
  const kinds = name ? [words.disputeOf(name)] : context.disputes;
  const front = it.core.slice(0, found.index);
  if (kinds.length === 0 || !isBare(front, undefined) || context.isElsewhere(it.i, front)) return undefined;
  if (name) context.disputes = [...kinds];
  const column = cells.outcomeNames.get(found[2]!)!;
  const all = together(kinds);
  const last = cells.disputed(kinds.slice(-1), column);
  return told(it, 'outcome', all.length > 1 ? [last, cells.disputed(all, column)] : [last]);
};

/** The rows that several names of disputes cover, each once. */
export function together(kinds: readonly Dispute[]): readonly Dispute[] {
  const all = new Set(kinds);
  if (all.has('suits')) for (const it of ['suit_direct', 'suit_after'] as const) all.delete(it);
  return [...all];
}

const documents: Reader = (context, it) => {
  if (!says(it.core, '章件发定止效')) return undefined;
  for (const [pattern, deed, name] of words.documentPatterns) {
    const found = pattern.exec(it.core);
    const row = name > 0 ? cells.documentNames.get(found?.[name] ?? '') : context.document;
    if (!found || !row) continue;
    if (!context.isOurs(it.i, it.core.slice(0, found.index))) return context.lose();
    context.document = row;
    return told(it, 'document', cells.documentSums(found[deed]!, row));
  }
  return undefined;
};

const decisions: Reader = (context, it) => {
  const found = says(it.core, '许处强') ? words.decisionPattern.exec(it.core) : null;
  if (!found || !'件宗起例'.includes(it.quantity.unit)) return undefined;
  const name = found.groups!.of ?? found.groups!.of2 ?? found.groups!.of3!;
  if (!context.isOurs(it.i, it.core.slice(0, found.index))) return undefined;
  return context.isPlain(it.i, words.decisionPattern)
    ? told(it, 'decision', cells.decisionNames.get(name)!)
    : undefined;
};

const projects: Reader = (context, it) => {
  const found = says(it.core, '购') ? words.projectsPattern.exec(it.core) : null;
  if (!found || !context.isOurs(it.i, it.core.slice(0, found.index))) return undefined;
  return told(it, 'procurement', cells.projects);
};

const spending: Reader = (context, it) => {
  const found = says(it.core, '额') ? words.spendingPattern.exec(it.core) : null;
  if (!found || !(found[1] || context.last?.kind === 'procurement')) return undefined;
  const front = it.core.slice(0, found.index);
  return context.isOurs(it.i, front) ? told(it, 'procurement', cells.spending) : undefined;
};

const fees: Reader = (context, it) => {
  const found = says(it.core, '费') ? words.feePattern.exec(it.core) : null;
  const front = found && it.core.slice(0, found.index).replace(/(?:征收|收取)$/, '');
  return found && context.isOurs(it.i, front!) ? told(it, 'fee', cells.fees) : undefined;
};

const none: readonly Reader[] = [];
const amounts: readonly Reader[] = [spending, fees];
const things: readonly Reader[] = [outcomes, disputes, requests, documents, decisions, projects];

/** 收到8份政府信息公开申请, 另有72件顺延到下年度答复. */
const numberFirst: Reader = (context, it) => {
  if (!countsThings(it.quantity)) return undefined;
  for (const { kind, before, behind, sums } of words.numberFirst) {
    const found = behind.exec(it.tail);
    const front = found && before.exec(it.raw);
    if (!found || !front || (!found.groups?.request && context.topic !== 'requests')) continue;
    const words = it.raw.slice(0, front.index);
    if (!context.isOurs(it.i, words) && subjectIn(words) !== '') return context.lose();
    if (context.isElsewhere(it.i, words)) return context.lose();
    return { ...told(it, kind, sums), to: context.segments[it.i]!.to };
  }
  return undefined;
};
