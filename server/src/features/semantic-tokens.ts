import { compare } from '../base/decimal.ts';
import { derived } from '../base/memo.ts';
import type { Span } from '../base/span.ts';
import type { Balance } from '../equations/balance.ts';
import { isBlank } from '../equations/proved.ts';
import { mentionsOf } from '../report/mentions.ts';
import type { Report } from '../report/report.ts';
import { totalsOf } from './totals.ts';

/** What a theme can tell apart; `number` is known to all of them, the others are declared in package.json. */
export const tokenTypes = ['number', 'blank', 'claim'] as const;

/** `total`: a 勾稽关系 says what it is the sum of. `computed`: and it is that sum, all parts being known. */
export const tokenModifiers = ['total', 'computed'] as const;

/** A stretch of one line that means more than its signs show. */
export interface Token extends Span {
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/** Totals, blank cells of standard tables, and numbers in prose that repeat cells; in order and apart from each other. */
export const semanticTokens = (report: Report): readonly Token[] => derived(report, read);

function read(report: Report): readonly Token[] {
  const out: Token[] = [];
  for (const table of report.tables) {
    for (const { room } of table.unusual.filter(isBlank)) {
      if (room && room.to > room.from) out.push({ from: room.from, to: room.to, type: 'blank', modifiers: none });
    }
    for (const [fact, balances] of totalsOf(table)) {
      if (fact.to > fact.from) out.push({ from: fact.from, to: fact.to, type: 'number', modifiers: kindOf(balances) });
    }
  }
  for (const { at } of mentionsOf(report)) out.push({ from: at.from, to: at.to, type: 'claim', modifiers: none });
  return apart(report.text, out);
}

const none: Token['modifiers'] = [];
const total: Token['modifiers'] = ['total'];
const computed: Token['modifiers'] = ['total', 'computed'];

const kindOf = (balances: readonly Balance[]): Token['modifiers'] => (balances.every(isExact) ? computed : total);

const isExact = ({ leftSum, rightSum }: Balance): boolean =>
  leftSum !== undefined && rightSum !== undefined && compare(leftSum, rightSum) === 0;

/** The protocol knows no tokens over several lines, and none that overlap. */
function apart(text: string, tokens: Token[]): readonly Token[] {
  let end = 0;
  return tokens
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .filter((it) => {
      if (it.from < end || it.to <= it.from || text.slice(it.from, it.to).includes('\n')) return false;
      end = it.to;
      return true;
    });
}
