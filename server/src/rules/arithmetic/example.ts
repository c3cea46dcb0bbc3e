import { format2021 } from '../../formats/2021.ts';
import { canonical, canonicalHeader, canonicalRows } from '../../formats/lines.ts';
import { printTable } from '../../syntax/print.ts';

const t3 = format2021.tables.find((it) => it.id === 't3')!;

/**
 * Table three for an example: the given rows as written, every other row all zeros, groups empty.
 *
 * An equation over the results needs all of them, and twenty-five rows of zeros would hide the two that matter.
 */
export function tableThree(given: Readonly<Record<string, string>>): string {
  const rows = canonicalRows(t3).map((it) => {
    const zeros = t3.columns.map(() => (it.lines ? '' : '0'));
    return [canonical(it), ...(given[it.id]?.split(' ') ?? zeros)];
  });
  return `\n${printTable({ header: canonicalHeader(t3), rows })}\n`;
}
