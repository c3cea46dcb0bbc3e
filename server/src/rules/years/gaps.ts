import { type Decimal, show } from '../../base/decimal.ts';
import type { Words } from '../../base/words.ts';
import { type Gap, gapsAcross } from '../../equations/across.ts';
import { setCell } from '../../equations/plan.ts';
import type { AcrossYears } from '../../formats/across.ts';
import { canonical } from '../../formats/lines.ts';
import type { Archive } from '../../report/archive.ts';
import type { Report } from '../../report/report.ts';
import type { Finding, Fix, Severity } from '../rule.ts';

/** What one rule finds wrong beside last year's report, with the cells there it follows from. */
export const gaps = (
  report: Report,
  archive: Archive,
  rule: AcrossYears['rule'],
  severity?: (it: Gap) => Severity | undefined,
): readonly Finding<Gap>[] =>
  gapsAcross(report, archive, rule).map((it) => {
    const related = it.from.map((at) => ({
      in: it.last,
      at: { from: at.from, to: at.to },
      message: {
        zh: `${it.last.year}年度报告此处为 ${show(at.value!)}`,
        en: `The report on ${it.last.year} says ${show(at.value!)} here`,
      },
    }));
    const own = severity?.(it);
    return { at: it.fact, data: it, related, ...(own && { severity: own }) };
  });

/** `表三“自然人”的“二、上年结转…”`. */
export function cellOf({ fact }: Gap): Words {
  const [row, column] = [canonical(fact.row), canonical(fact.column)];
  return { zh: `${fact.table.name}“${row}”的“${column}”`, en: `“${column}” of “${row}” in ${fact.table.name}` };
}

export const is = ({ fact }: Gap): string => show(fact.value as Decimal);

/** Takes over what follows from last year. Never safe: last year's report may be the wrong one. */
export const takeOver = ({ fact, wanted }: Gap): readonly Fix[] =>
  wanted.units < 0 && fact.column.kind !== 'delta'
    ? []
    : [
        {
          title: {
            zh: `按上一年度报告改为 ${show(wanted)}`,
            en: `Change to ${show(wanted)}, as last year’s report has it`,
          },
          changes: [setCell(fact, wanted)],
          safe: false,
        },
      ];
