import { show } from '../../base/decimal.ts';
import type { Words } from '../../base/words.ts';
import type { Balance } from '../../equations/balance.ts';
import { diagnose, diagnoses, type Suspect } from '../../equations/diagnose.ts';
import { equationInWords } from '../../equations/explain.ts';
import { setCell } from '../../equations/plan.ts';
import { canonical } from '../../formats/lines.ts';
import type { Fact } from '../../report/report.ts';
import { type Fix, type Related, rule } from '../rule.ts';
import { tableThree } from './example.ts';
import { recomputeTotal } from './totals.ts';

const rest = {
  new: '4 1 0 0 0 0 5',
  deny_third: '1 0 0 0 0 0 1',
  total: '4 1 0 0 0 0 5',
};

export const t3SuspectCell = rule<Suspect>({
  id: 't3-suspect-cell',
  topic: 'arithmetic',
  title: { zh: '表三中这一格有误', en: 'This cell of table three is wrong' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：表三的勾稽关系',
  why: {
    zh: '表三每一格都受两三处勾稽关系约束。几处同时不符、差额相同，而只有这一格能解释时，错的就是这一格，应填的数也随之确定。',
    en: 'Every cell of table three stands in two or three equations. Where several are off by the same difference and only this cell explains it, this cell is wrong, and its right value follows.',
  },
  example: {
    bad: tableThree({ ...rest, open: '⟦5⟧ 1 0 0 0 0 4' }),
    good: tableThree({ ...rest, open: '3 1 0 0 0 0 4' }),
  },

  check(report, say) {
    for (const { suspects } of diagnoses(report)) {
      for (const it of suspects) {
        const related = it.balances.map(
          (balance): Related => ({
            at: witness(balance, it.fact),
            message: equationInWords(balance),
          }),
        );
        say({ at: it.fact, data: it, related });
      }
    }
  },

  message({ fact, value, balances }): Words {
    const [row, column] = [canonical(fact.row), canonical(fact.column)];
    const [is, should, count] = [fact.raw, show(value), balances.length];
    return {
      zh: `“${row}”的“${column}”应为 ${should}，实为 ${is}：${count} 处勾稽关系因此不符`,
      en: `“${column}” of “${row}” should be ${should}, but is ${is}: ${count} equations are off because of it`,
    };
  },

  // Unsafe: the arithmetic is sure that one number is wrong, and this is the only one that explains it; a person decides.
  fixes(it): readonly Fix[] {
    const value = show(it.value);
    const set: Fix = {
      title: {
        zh: `改为 ${value}（${it.balances.length} 处勾稽关系随即成立）`,
        en: `Change to ${value}, which mends ${it.balances.length} equations`,
      },
      changes: [setCell(it.fact, it.value)],
      safe: false,
    };
    const others = it.balances.filter((balance) => balance.left.length === 1 && balance.left[0] !== it.fact);
    return [set, ...all(it), ...others.flatMap((balance) => remaining(balance, it.balances.length - 1))];
  },
});

/** Every located cell of the table at once, where there are several. */
function all({ balances: [first] }: Suspect): readonly Fix[] {
  const { table } = first!;
  const { suspects } = diagnose(table);
  if (suspects.length < 2) return [];
  const { name } = table.table;
  return [
    {
      title: {
        zh: `改正${name}全部已定位的错格（${suspects.length} 格）`,
        en: `Correct every located cell of ${name} (${suspects.length})`,
      },
      changes: suspects.map((it) => setCell(it.fact, it.value)),
      safe: false,
    },
  ];
}

/** A cell of an equation to look at besides the one under suspicion: its total, else the first part. */
function witness(it: Balance, suspect: Fact): Fact {
  const isOther = (fact: Fact | undefined): fact is Fact => fact !== undefined && fact !== suspect;
  return it.left.find(isOther) ?? it.right.find(isOther) ?? suspect;
}

/** The total that could be recomputed instead, and that this would leave other equations broken. */
function remaining(balance: Balance, count: number): readonly Fix[] {
  const fix = recomputeTotal(balance);
  if (!fix) return [];
  const title = {
    zh: `${fix.title.zh}（仍有 ${count} 处不符）`,
    en: `${fix.title.en} (${count} still off)`,
  };
  return [{ ...fix, title }];
}
