import { add, compare, type Decimal, isZero, show, whole } from '../../base/decimal.ts';
import { derived } from '../../base/memo.ts';
import type { Words } from '../../base/words.ts';
import { diagnose } from '../../equations/diagnose.ts';
import { setCell } from '../../equations/plan.ts';
import { proved } from '../../equations/proved.ts';
import { canonical, flatten } from '../../formats/lines.ts';
import { claimsOf } from '../../report/claims/claims.ts';
import type { Place, StatementKind, Sum } from '../../report/claims/measures.ts';
import { factsIn, type Mention, mentionsOf } from '../../report/mentions.ts';
import { type Fact, type Report, tableOf } from '../../report/report.ts';
import type { Finding, Fix, Related } from '../rule.ts';

/** A number of the text and the sum of cells it should repeat and does not. */
export interface Contradicted {
  /** Where it stands; again where the text repeats it. */
  readonly mentions: readonly Mention[];
  readonly is: Decimal;
  readonly parts: readonly Decimal[];
  /** Whether the number is right if what was carried in counts as well. */
  readonly also?: boolean;
}

/** A mention with what the tables say: first the cells it means, then those it may mean. */
export interface Weighed {
  readonly mention: Mention;
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly sum: Decimal;
  readonly parts: readonly Decimal[];
}

/**
 * The mentions of a report that can be compared: the text gives an exact number, and every cell is known.
 *
 * A cell that its table proves wrong counts with its right value, and a blank with the only value it can have. Where the
 * table contradicts itself and nobody knows which cell is wrong, that is the one fault to be told, and it is told there.
 */
export const weighed = (report: Report): readonly Weighed[] => derived(report, weighAll);

const weighAll = (report: Report): readonly Weighed[] =>
  mentionsOf(report).flatMap((mention) => {
    const { value, quantity } = mention.statement;
    if (quantity?.exact === false || (isZero(value) && isDenied(report, mention))) return [];
    const readings = [mention.facts, ...mention.alternatives].map((it) => reading(report, it, quantity === undefined));
    return readings.every((it) => it !== undefined) ? [{ mention, readings }] : [];
  });

/** What is said to be none at all is compared by the rules on denials. */
const isDenied = (report: Report, { at }: Mention): boolean =>
  claimsOf(report).denials.some((it) => it.from < at.to && at.from < it.to);

/** A claim in words says that all its cells are nothing; a single one that is something is enough against it. */
function reading(report: Report, facts: readonly Fact[], atLeast = false): Reading | undefined {
  const parts: Decimal[] = [];
  let sum = whole(0);
  for (const it of facts) {
    if (isContested(it, report)) return undefined;
    const value = worth(report, it) ?? (atLeast ? whole(0) : undefined);
    sum = sum && value && add(sum, value);
    if (!sum || !value) return undefined;
    parts.push(value);
  }
  return sum && { sum, parts };
}

/** What a cell says, or has to say; undefined where that is not known. */
function worth(report: Report, it: Fact): Decimal | undefined {
  const table = tableOf(report, it.table.id)!;
  const suspect = diagnose(table).suspects.find(({ fact }) => fact === it);
  return suspect?.value ?? it.value ?? proved(table).values.get(it)?.value;
}

/** Whether a cell stands in an equation that is broken for no known reason. */
function isContested(it: Fact, report: Report): boolean {
  const { unexplained } = diagnose(tableOf(report, it.table.id)!);
  return unexplained.some(({ left, right }) => left.includes(it) || right.includes(it));
}

const totals = new Map<string, Sum>(
  ['other', 'refuse', 'carry_in'].map((row) => [row, [{ table: 't3', rows: [row], columns: ['total'] }]]),
);

/** The total of a row of table three, or of the rows of a group; undefined where it is not known. */
export function totalOf(report: Report, row: string): Decimal | undefined {
  const facts = factsIn(report, totals.get(row)!);
  return facts && reading(report, facts)?.sum;
}

/** The number the text gives. */
export const saidIn = ({ mention }: Weighed): Decimal => mention.statement.value;

/** Whether some reading of the words makes text and table agree. */
export function agrees(it: Weighed): boolean {
  const said = saidIn(it);
  return it.readings.some(({ sum }) => {
    const order = compare(said, sum);
    return order === 0 || (it.mention.statement.part && order < 0);
  });
}

/**
 * The numbers of some kinds that no reading saves, each number once however often the text repeats it. `saves` is asked
 * before one is told.
 */
export function contradicted(
  report: Report,
  kinds: readonly StatementKind[],
  saves: (it: Weighed, report: Report) => boolean = never,
): readonly Finding<Contradicted>[] {
  const out: { data: { mentions: Mention[]; is: Decimal; parts: readonly Decimal[] }; key: string }[] = [];
  for (const it of weighed(report)) {
    const { kind, value } = it.mention.statement;
    if (!kinds.includes(kind) || agrees(it) || saves(it, report)) continue;
    const key = `${show(value)} ${it.mention.facts.map(({ from }) => from).join()}`;
    const same = out.find((other) => other.key === key && it.mention.statement.quantity);
    const [{ sum, parts }] = it.readings as [Reading];
    if (same) same.data.mentions.push(it.mention);
    else out.push({ key, data: { mentions: [it.mention], is: sum, parts } });
  }
  return out.map(({ data }) => ({ at: data.mentions[0]!.at, data, related: relatedTo(data) }));
}

const never = (): boolean => false;

function relatedTo({ mentions, parts }: Contradicted): readonly Related[] {
  const [{ facts }, ...again] = mentions as [Mention, ...Mention[]];
  const cells = facts.flatMap((it, i) => (facts.length > 1 && isZero(parts[i]) ? [] : [cellInWords(it, parts[i]!)]));
  const places = again.map(({ at }) => ({ at, message: { zh: '文中此处同样', en: 'Said here as well' } }));
  return [...places, ...cells];
}

const cellInWords = (it: Fact, value: Decimal) => {
  const [row, column, n] = [canonical(it.row), canonical(it.column), show(value)];
  const [zh, en] = it.value && compare(it.value, value) === 0 ? ['为', 'is'] : ['应为', 'should be'];
  return {
    at: it,
    message: {
      zh: `${it.table.name}“${row}”的“${column}”${zh} ${n}`,
      en: `“${column}” of “${row}” in ${it.table.name} ${en} ${n}`,
    },
  };
};

/** 正文为2件，表三“一、…”的“总计”为 3. */
export function contradictedInWords({ mentions, is, parts }: Contradicted, report: Report): Words {
  const { statement, facts } = mentions[0]!;
  const quote = quoted(report.text.slice(statement.from, statement.to));
  const terms = parts.filter((it) => !isZero(it)).map(show);
  const sum = terms.length > 1 ? show(is) : '';
  const [zh, en] = sum === '' ? ['', ''] : [`（${terms.join(' + ')}）`, ` (${terms.join(' + ')})`];
  const place = placesInWords(facts[0]!, statement.sums[0]!);
  return {
    zh: `正文称“${quote}”，但${place.zh}为 ${show(is)}${zh}`,
    en: `The text says “${quote}”, but ${place.en} is ${show(is)}${en}`,
  };
}

function placesInWords({ table }: Fact, sum: readonly Place[]): Words {
  const names = sum.map((place) => {
    const rows = flatten(table.rows)
      .filter((it) => place.rows.includes(it.id))
      .map((it) => `“${canonical(it)}”`);
    const columns =
      place.columns.length > 3
        ? ['“法人或其他组织”']
        : place.columns.map((id) => `“${canonical(table.columns.find((it) => it.id === id)!)}”`);
    return { zh: `${rows.join('、')}的${columns.join('、')}`, en: `${columns.join(' and ')} of ${rows.join(' and ')}` };
  });
  return {
    zh: table.name + names.map((it) => it.zh).join('加'),
    en: `${names.map((it) => it.en).join(' plus ')} in ${table.name}`,
  };
}

/** The clause, its middle left out where it is long. */
export function quoted(words: string): string {
  const clause = words.replace(/\s+/g, ' ');
  return clause.length > 32 ? `${clause.slice(0, 12)}…${clause.slice(-18)}` : clause;
}

// Unsafe, both: only the author can say which of the two is right. The table was counted, the text was often kept.
export function contradictedFixes({ mentions, is }: Contradicted): readonly Fix[] {
  const { facts, statement } = mentions[0]!;
  const changes = mentions.flatMap(({ statement: it }) =>
    it.quantity ? [{ ...it.quantity.number, insert: show(is) }] : [],
  );
  if (changes.length === 0) return [];
  const text: Fix = {
    title: { zh: `将正文改为 ${show(is)}`, en: `Change the text to ${show(is)}` },
    changes,
    safe: false,
  };
  const [cell] = facts;
  const isFree = facts.length === 1 && !cell!.table.rowEquations && !cell!.table.columnEquations;
  if (!isFree || !cell!.room) return [text];
  const value = show(statement.value);
  return [
    text,
    {
      title: { zh: `将表格改为 ${value}`, en: `Change the table to ${value}` },
      changes: [setCell(cell!, statement.value)],
      safe: false,
    },
  ];
}
