import { test } from 'vitest';
import { amountCountCoherent } from '../../../server/src/rules/arithmetic/amount-count-coherent.ts';
import { finds } from '../../check.ts';

const bought = (row: string): string => `
| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |
| :-- | --: | --: |
| 政府集中采购 | ${row} |
`;

test('names the number and the amount with its unit', () =>
  finds(
    amountCountCoherent,
    bought('⟦0 | 3.5万元⟧'),
    '“政府集中采购”的“采购项目数量”0与“采购总金额”3.5万元不相符：两者应同时为 0 或同时不为 0',
  ));
test('finds projects that cost nothing', () => finds(amountCountCoherent, bought('⟦2 | 0.00⟧')));
test.each(['0 | 0', '0 | 0.00元', '6 | 44967.00', ' | 35000', '0 |  ', '0 | /', '-1 | 0'])(
  'is silent about %s',
  (row) => finds(amountCountCoherent, bought(row)),
);
