import { add, compare, type Decimal, isZero, whole } from '../../base/decimal.ts';
import { derived } from '../../base/memo.ts';
import type { Quantity } from '../../base/quantities.ts';
import type { Span } from '../../base/span.ts';
import { proved } from '../../equations/proved.ts';
import { claimsOf } from '../../report/claims/claims.ts';
import { type Mention, mentionsOf } from '../../report/mentions.ts';
import { type Fact, type Report, tableOf } from '../../report/report.ts';
import { printedUnit } from '../../rules/cells/amounts.ts';
import { deniedCells } from './denied.ts';

/** A number of the prose, or a claim in words, tied to the cells that it repeats. */
export interface Link {
  /** The number with its measure word, or the words of the claim. */
  readonly at: Span;
  /** The clause it stands in, up to the number. */
  readonly clause: Span;
  readonly value: Decimal;
  /** Undefined where the claim is made in words: 均获维持, 未收到申请. */
  readonly quantity: Quantity | undefined;
  /** Whether its words may mean other cells as well: 收到 with what was carried in, or without. */
  readonly vague: boolean;
  /** The cells it repeats in the reading that the tables bear out; where none does, those that its words mean first. */
  readonly facts: readonly Fact[];
  /** What these cells add up to now; undefined where one of them is unknown. */
  readonly sum: Decimal | undefined;
  readonly state: State;
}

/**
 * How a number of the prose stands to its cells: it says the same, something else, a part of it, or only about how many;
 * or the cells cannot be added up yet.
 */
export type State = 'same' | 'differs' | 'part' | 'rough' | 'unknown';

/** Every link of a report, in the order of the prose; made once and kept with it. */
export const linksOf = (report: Report): readonly Link[] => derived(report, findLinks);

function findLinks(report: Report): readonly Link[] {
  const links = mentionsOf(report).map((it) => linkOf(report, it));
  const denials = claimsOf(report).denials.flatMap((it): Link[] => {
    const facts = links.some(({ at }) => at.from < it.to && it.from < at.to) ? undefined : deniedCells(report, it);
    if (!facts) return [];
    const at = { from: it.from, to: it.to };
    return [{ at, clause: at, value: whole(0)!, quantity: undefined, vague: false, ...claimed(report, facts) }];
  });
  return denials.length === 0 ? links : [...links, ...denials].sort((a, b) => a.at.from - b.at.from);
}

function linkOf(report: Report, mention: Mention): Link {
  const readings = [mention.facts, ...mention.alternatives].map((it) => reading(report, mention, it));
  const best = readings.find((it) => it.state === 'same') ?? readings.find((it) => it.state === 'part') ?? readings[0]!;
  const { at, statement, alternatives } = mention;
  const { value, quantity, from, to } = statement;
  return { at, clause: { from, to }, value, quantity, vague: alternatives.length > 0, ...best };
}

function reading(report: Report, mention: Mention, facts: readonly Fact[]): Pick<Link, 'facts' | 'sum' | 'state'> {
  const { value, quantity, part } = mention.statement;
  if (!quantity) return claimed(report, facts);
  const sum = facts.reduce<Decimal | undefined>((out, fact) => {
    const it = worth(report, fact);
    return out && it && add(out, it);
  }, whole(0));
  if (!sum) return { facts, sum, state: 'unknown' };
  if (!quantity.exact) return { facts, sum, state: 'rough' };
  if (inYuan(report, facts, sum).some((it) => compare(value, it) === 0)) return { facts, sum, state: 'same' };
  return { facts, sum, state: part && compare(value, sum) < 0 ? 'part' : 'differs' };
}

/** A claim in words says that its cells are nothing; one that is something is enough against it, whatever the others say. */
function claimed(report: Report, facts: readonly Fact[]): Pick<Link, 'facts' | 'sum' | 'state'> {
  const values = facts.map((it) => worth(report, it));
  const sum = values.reduce<Decimal | undefined>((out, it) => out && add(out, it ?? whole(0)!), whole(0));
  if (!isZero(sum)) return { facts, sum, state: 'differs' };
  return values.includes(undefined) ? { facts, sum: undefined, state: 'unknown' } : { facts, sum, state: 'same' };
}

/** What a cell says; of a blank one the only number it can say, where there is but one. */
export const worth = (report: Report, it: Fact): Decimal | undefined =>
  it.value ?? proved(tableOf(report, it.table.id)!).values.get(it)?.value;

/** Amounts of the prose are in 元; a cell counts in the unit written in it or printed around it, in either where there is none. */
function inYuan(report: Report, facts: readonly Fact[], sum: Decimal): readonly Decimal[] {
  const [fact] = facts as [Fact];
  if (fact.column.kind !== 'amount') return [sum];
  const unit = fact.unit ?? printedUnit(report, fact);
  const wan = { units: sum.units * 10_000, scale: sum.scale };
  return unit === '元' ? [sum] : unit === '万元' ? [wan] : [sum, wan];
}

/** The link under an offset; the place right behind the number counts, since the cursor stands there when it was typed. */
export const linkAt = (report: Report, offset: number): Link | undefined =>
  linksOf(report).find(({ at }) => at.from <= offset && offset <= at.to);

/** The links that repeat a cell, alone or in a sum: what definition finds it from. */
export const linksTo = (report: Report, fact: Fact): readonly Link[] =>
  linksOf(report).filter((it) => it.facts.includes(fact));

/** The links that repeat exactly these cells: other places that state the same quantity. */
export const linksOfSame = (report: Report, facts: readonly Fact[]): readonly Link[] =>
  linksOf(report).filter((it) => it.facts.length === facts.length && it.facts.every((one) => facts.includes(one)));
