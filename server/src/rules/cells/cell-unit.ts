import { show } from '../../base/decimal.ts';
import type { Fact } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cellName, cellsOf, rewrite, withoutForm } from './unusual.ts';

export const cellUnit = rule<Fact>({
  id: 'cell-unit',
  topic: 'cells',
  title: { zh: '单元格内写了单位', en: 'A unit inside a cell' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件：各表填报数字',
  why: {
    zh: '单位由表头说明，单元格只填数字；件数后写“件”不影响含义，金额后的“元”“万元”须先核对单位。',
    en: 'The header states the unit and the cell the number. 件 behind a count changes nothing; 元 or 万元 behind an amount must be checked first.',
  },
  example: {
    bad: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ⟦12件⟧ | 1 | 28 |
`,
    good: `
| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 12 | 1 | 28 |
`,
  },
  check: (report) => cellsOf(report, 'unit'),

  message(it) {
    const cell = cellName(it);
    return {
      zh: `${cell.zh}写了单位“${it.unit}”：${it.raw}`,
      en: `${cell.en} has the unit “${it.unit}” in it: ${it.raw}`,
    };
  },

  // An amount is asked about: 元 under a header in 万元 would otherwise become ten thousand times as much.
  fixes(it) {
    if (it.column.kind !== 'amount') return [rewrite(it, withoutForm(it, 'unit'), true)];
    const converted = it.column.unit === '万元' ? inTenThousands(it) : undefined;
    return [rewrite(it, converted ?? withoutForm(it, 'unit'), false)];
  },
});

/** Powers of ten by which a unit differs from 万元. */
const scales: Readonly<Record<string, number>> = { 元: 4, 亿元: -4 };

function inTenThousands({ value, unit = '' }: Fact): string | undefined {
  const by = scales[unit];
  if (!value || by === undefined) return undefined;
  const scale = value.scale + by;
  const text = show(scale < 0 ? { units: value.units * 10 ** -scale, scale: 0 } : { units: value.units, scale });
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
