import { formats } from '../../server/src/formats/index.ts';
import { leaves } from '../../server/src/formats/lines.ts';
import type { Random } from './words.ts';

/** The figures of a report by table, row and column; a cell that is not there stays blank. */
export type Figures = Record<string, Record<string, Record<string, number>>>;

export const applicants = ['natural', 'company', 'research', 'charity', 'legal', 'other_org'];
const results = leaves(formats[1]!.tables.find((it) => it.id === 't3')!.rows)
  .map((it) => it.id)
  .filter((it) => !['new', 'carry_in', 'total', 'carry_out'].includes(it));

/** Figures of the format of 2021 that follow from those of last year. */
export function figures(random: Random, before: Figures | undefined): Figures {
  const valid = before?.['t2.a20_1']?.norms?.valid ?? 6 + random.below(20);
  const [made, repealed] = [random.below(5), random.below(3)];
  const near = (it: number | undefined, base: number): number =>
    it === undefined ? base + random.below(base) : Math.max(0, it + random.below(21) - 10);
  return {
    't2.a20_1': {
      rules: { made: 0, repealed: 0, valid: 0 },
      norms: { made, repealed, valid: valid + made - repealed },
    },
    't2.a20_5': { license: { decisions: near(before?.['t2.a20_5']?.license?.decisions, 120) } },
    't2.a20_6': {
      penalty: { decisions: near(before?.['t2.a20_6']?.penalty?.decisions, 80) },
      coercion: { decisions: random.below(8) },
    },
    't2.a20_8': { fee: { amount: random.below(40) / 4 } },
    t3: requests(random, before?.t3),
    t4: disputes(random, before?.t4),
  };
}

/** Natural persons and companies apply; what is not settled is carried over. */
export function requests(random: Random, last: Figures[string] | undefined): Figures[string] {
  const rows = ['new', 'carry_in', ...results, 'total', 'carry_out'];
  const out = Object.fromEntries(rows.map((it) => [it, zeros([...applicants, 'total'])]));
  for (const [column, least, range] of [
    ['natural', 8, 9],
    ['company', 2, 4],
  ] as const) {
    out.carry_in![column] = last?.carry_out?.[column] ?? 0;
    out.new![column] = least + random.below(range);
    out.carry_out![column] = random.below(3);
    let left = out.new![column]! + out.carry_in![column]! - out.carry_out![column]!;
    out.total![column] = left;
    for (; left > 0; left--) {
      const row = random.of([
        'open',
        'open',
        'partial',
        'unable_nohold',
        'unable_nomake',
        'deny_process',
        'other_misc',
      ]);
      out[row]![column]!++;
    }
  }
  for (const row of Object.values(out)) row.total = applicants.reduce((sum, it) => sum + row[it]!, 0);
  return out;
}

/** At least as many cases as last year left pending. */
export function disputes(random: Random, last: Figures[string] | undefined): Figures[string] {
  const row = (id: string): Record<string, number> => {
    const [pending, corrected, other] = [random.below(2), random.below(2), random.below(2)];
    const upheld = random.below(2) + (last?.[id]?.pending ?? 0);
    return { upheld, corrected, other, pending, total: upheld + corrected + other + pending };
  };
  return { review: row('review'), suit_direct: row('suit_direct'), suit_after: row('suit_after') };
}

const zeros = (columns: readonly string[]): Record<string, number> => Object.fromEntries(columns.map((it) => [it, 0]));

/** Cell by cell. */
export function summed(parts: readonly Figures[]): Figures {
  const out = structuredClone(parts[0]!);
  for (const numbers of parts.slice(1)) {
    for (const [table, rows] of Object.entries(out)) {
      for (const [row, cells] of Object.entries(rows)) {
        for (const column of Object.keys(cells)) cells[column]! += numbers[table]![row]![column]!;
      }
    }
  }
  return out;
}

/** The format of 2019 has one row for all other ways of handling. */
export function old(it: Figures[string]): Figures[string] {
  const { other_nocorrect: _, other_nofee: __, other_misc, ...rest } = it;
  return { ...rest, other: other_misc! };
}
