import { show } from '../../base/decimal.ts';
import { cover } from '../../base/span.ts';
import type { Balance } from '../../equations/balance.ts';
import { equationInWords } from '../../equations/explain.ts';
import { setCell } from '../../equations/plan.ts';
import { type Split, splits } from '../../equations/split.ts';
import { canonical } from '../../formats/lines.ts';
import { tableThree } from '../arithmetic/example.ts';
import { type Related, rule } from '../rule.ts';

export const cellSplitNumber = rule<Split>({
  id: 'cell-split-number',
  topic: 'cells',
  title: { zh: '一个数拆进了两格', en: 'One number split over two cells' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表的勾稽关系',
  why: {
    zh: '从网页或扫描件粘贴时，两位数会被拆成相邻两格的两个一位数。合并之后，本行和各列的勾稽关系都能成立。',
    en: 'Pasted from a page or a scan, a number of two digits may fall apart into two cells. Once joined, the equations of the row and of the columns hold.',
  },
  example: {
    bad: tableThree({
      new: '12 0 0 0 0 0 12',
      open: '⟦1 2⟧ 0 0 0 0 12',
      total: '12 0 0 0 0 0 12',
    }),
    good: tableThree({
      new: '12 0 0 0 0 0 12',
      open: '12 0 0 0 0 0 12',
      total: '12 0 0 0 0 0 12',
    }),
  },

  // A split that mends the table stands for the equations it mends, and is as grave as these; else it is a guess.
  check(report, say) {
    for (const it of splits(report)) {
      const at = cover(...it.cells);
      if (it.repair.length === 0) say({ at, data: it });
      else say({ at, data: it, severity: 'error', related: it.balances.map(explained) });
    }
  },

  message({ cells: [a, b], value }) {
    const row = canonical(a.row);
    const columns = [canonical(a.column), canonical(b.column)];
    const digits = [show(a.value!), show(b.value!)];
    return {
      zh: `“${row}”的“${columns[0]}”和“${columns[1]}”像是 ${show(value)} 拆成的 ${digits[0]} 和 ${digits[1]}`,
      en: `“${columns[0]}” and “${columns[1]}” of “${row}” look like ${show(value)} split into ${digits[0]} and ${digits[1]}`,
    };
  },

  // Unsafe: what adds up need not be what was meant.
  fixes({ value, repair }) {
    if (repair.length === 0 || !repair.every((it) => it.fact.room)) return [];
    return [
      {
        title: { zh: `合并为 ${show(value)}，本行随之复位`, en: `Join them to ${show(value)} and move the row back` },
        changes: repair.map((it) => setCell(it.fact, it.value)),
        safe: false,
      },
    ];
  },
});

const explained = (it: Balance): Related => ({ at: it.left[0]!, message: equationInWords(it) });
