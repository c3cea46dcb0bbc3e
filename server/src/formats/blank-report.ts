import { writeOrdinal } from '../base/numerals.ts';
import { blankSection } from './blank.ts';
import { inForce } from './index.ts';
import { overview } from './overview.ts';

/**
 * A complete blank draft in the format in force for a year: title, opening, the six sections with their tables.
 *
 * It states only what is sure before anybody has counted. Undefined for years before 2019, which had no common format.
 * Another format is for those who go on with tables that are filled in.
 */
export function blankReport(unit: string, year: number, format = inForce(year)): string | undefined {
  if (!format) return undefined;
  const [first, ...others] = format.sections.map((it) => blankSection(it, format));
  const below = overview.map((it, i) => `### ${writeOrdinal('bracketed-chinese', i + 1)}${it.title}`);
  const head = [`# ${titleOf(unit, year)}`, openingOf(unit, year)];
  return `${[...head, first, ...below, ...others].join('\n\n')}\n`;
}

/** The title as the notices word it. */
export const titleOf = (unit: string, year: number): string => `${unit}${year}年政府信息公开工作年度报告`;

/** Why the report is published, and which period its figures cover. */
export const openingOf = (unit: string, year: number): string =>
  `根据《中华人民共和国政府信息公开条例》第五十条规定，现公布${titleOf(unit, year)}。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
