import { writeOrdinal } from '../base/numerals.ts';
import { blankSection } from './blank.ts';
import { inForce } from './index.ts';
import { overview } from './overview.ts';

/**
 * A complete blank draft in the format in force for a year: title, opening, the six sections with their tables.
 *
 * It states only what is sure before anybody has counted. Undefined for years before 2019, which had no common format.
 */
export function blankReport(unit: string, year: number): string | undefined {
  const format = inForce(year);
  if (!format) return undefined;
  const name = `${unit}${year}年政府信息公开工作年度报告`;
  const opening = `根据《中华人民共和国政府信息公开条例》第五十条规定，现公布${name}。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
  const [first, ...others] = format.sections.map((it) => blankSection(it, format));
  const below = overview.map((it, i) => `### ${writeOrdinal('bracketed-chinese', i + 1)}${it.title}`);
  return `${[`# ${name}`, opening, first, ...below, ...others].join('\n\n')}\n`;
}
