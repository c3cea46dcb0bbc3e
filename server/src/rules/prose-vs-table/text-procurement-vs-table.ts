import { compare } from '../../base/decimal.ts';
import type { Report } from '../../report/report.ts';
import { printedUnit } from '../cells/amounts.ts';
import { rule } from '../rule.ts';
import { besideBlock } from './example.ts';
import {
  type Contradicted,
  contradicted,
  contradictedFixes,
  contradictedInWords,
  saidIn,
  type Weighed,
} from './told.ts';

const header = ['第二十条第（九）项', '采购项目数量', '采购总金额'];

export const textProcurementVsTable = rule<Contradicted>({
  id: 'text-procurement-vs-table',
  topic: 'prose-vs-table',
  title: { zh: '正文的政府集中采购数与表二不符', en: 'The procurement in the text is not that of table two' },
  severity: 'info',
  basis: '国办公开办函〔2019〕60号附件：表二第（九）项',
  why: {
    zh: '正文说政府集中采购多少项、金额多少，应与表二第（九）项一致。',
    en: 'The projects and the amount of central procurement are those of the ninth block of table two.',
  },
  example: {
    bad: besideBlock('2020年，我局政府集中采购项目⟦8个⟧。', header, { 政府集中采购: [6, 251000] }, 2020),
    good: besideBlock('2020年，我局政府集中采购项目6个。', header, { 政府集中采购: [6, 251000] }, 2020),
  },
  check: (report, say) => contradicted(report, ['procurement'], isSameAmount).forEach(say),
  message: contradictedInWords,
  // An amount is left to its author: the text may round it, and the unit of the cell may be another.
  fixes: (data) => (data.mentions[0]!.facts[0]!.column.kind === 'amount' ? [] : contradictedFixes(data)),
});

/** Whether an amount agrees in the unit of its cell, or in either where the cell names none. */
function isSameAmount(it: Weighed, report: Report): boolean {
  const fact = it.mention.facts[0]!;
  if (fact.column.kind !== 'amount') return false;
  const unit = fact.unit ?? printedUnit(report, fact);
  const is = it.readings[0]!.sum;
  const inYuan = unit === '万元' ? [] : [is];
  const inWan = unit === '元' ? [] : [{ units: is.units * 10_000, scale: is.scale }];
  return [...inYuan, ...inWan].some((amount) => compare(amount, saidIn(it)) === 0);
}
