import { show, whole } from '../../base/decimal.ts';
import type { Fact, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { printedUnit } from './amounts.ts';
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

  // Where the header prints no unit of an amount, the cell is the one place that can: worth knowing, but no fault.
  check(report, say) {
    for (const it of cellsOf(report, 'unit')) say(isAnswer(it.data, report) ? { ...it, severity: 'hint' } : it);
  },

  message(it, report) {
    const cell = cellName(it);
    const written = {
      zh: `${cell.zh}写了单位“${it.unit}”：${it.raw}`,
      en: `${cell.en} has the unit “${it.unit}” in it: ${it.raw}`,
    };
    if (!isAnswer(it, report)) return written;
    return {
      zh: `${written.zh}；表头未印单位，核对无误即可保留`,
      en: `${written.en}; the header prints none, so keep it if it is right`,
    };
  },

  // An amount is asked about: 元 under a header in 万元 would otherwise become ten thousand times as much.
  // Without a unit in its header nothing is offered: taking 元 away would lose what amount-unit-unknown asks for.
  fixes(it, report) {
    if (it.column.kind !== 'amount') return [rewrite(it, withoutForm(it, 'unit'), true)];
    const printed = printedUnit(report, it);
    const text = printed && inUnit(it, printed);
    return text === undefined ? [] : [rewrite(it, text, false)];
  },
});

const isAnswer = (it: Fact, report: Report): boolean =>
  it.column.kind === 'amount' && printedUnit(report, it) === undefined;

/** Powers of ten by which a unit differs from 元. */
const scales: Readonly<Record<string, number>> = { 元: 0, 万: 4, 万元: 4, 亿元: 8 };

/** The number of a cell in another unit; undefined where it would not be exact. */
function inUnit(it: Fact, printed: string): string | undefined {
  const by = scales[it.unit ?? '']! - scales[printed]!;
  if (by === 0) return withoutForm(it, 'unit');
  if (!it.value) return undefined;
  const { units, scale } = it.value;
  const value = scale >= by ? { units, scale: scale - by } : whole(units * 10 ** (by - scale));
  const text = value && show(value);
  return text?.includes('.') ? text.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : text;
}
