import { rule } from '../rule.ts';
import { tableThree } from './example.ts';
import { totalFixes, type WrongTotal, wrongTotal, wrongTotals } from './totals.ts';

const results = {
  new: '2 1 0 0 0 0 3',
  open: '1 0 0 0 0 0 1',
  deny_third: '1 0 0 0 0 0 1',
  other_misc: '0 1 0 0 0 0 1',
};

export const t3ColumnTotal = rule<WrongTotal>({
  id: 't3-column-total',
  topic: 'arithmetic',
  title: {
    zh: '表三（七）总计不等于各办理结果之和',
    en: 'The row （七）总计 of table three is not the sum of the results',
  },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：表三“（七）总计”行',
  why: {
    zh: '“（七）总计”是（一）至（六）各项办理结果之和，每一列都如此。两者不符时，至少有一格是错的。',
    en: 'The row （七）总计 adds up all results from （一） to （六）, in every column. If it does not, at least one cell is wrong.',
  },
  example: {
    bad: tableThree({ ...results, total: '2 ⟦2⟧ 0 0 0 0 ⟦4⟧' }),
    good: tableThree({ ...results, total: '2 1 0 0 0 0 3' }),
  },
  check: (report, say) => wrongTotals(report, 't3-column-total').forEach(say),
  message: wrongTotal,
  fixes: totalFixes,
});
