/** Drafts for the examples of this folder: a title and one table of a year. */

const requests = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const title = (year: number): string => `# 青禾县水务局${year}年政府信息公开工作年度报告\n\n`;

/** Rows of table three: what was new, carried in and carried out, each for natural persons alone. */
export const carried = (year: number, rows: Readonly<Record<string, string>>): string =>
  [
    `${title(year)}${line(['申请办理情况', ...requests])}`,
    line([':-', ...requests.map(() => '-:')]),
    ...Object.entries(rows).map(([label, n]) => line([label, n, '0', '0', '0', '0', '0', n.replace(/[⟦⟧]/g, '')])),
    '',
  ].join('\n');

/** Any small table under the title of a year. */
export const tableOf = (year: number, ...rows: readonly (readonly string[])[]): string =>
  `${title(year)}${[rows[0]!, rows[0]!.map(() => '--'), ...rows.slice(1)].map(line).join('\n')}\n`;
