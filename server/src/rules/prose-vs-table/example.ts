// A draft around a sentence and a few rows of the table it speaks of.

const head = '# 某县教育局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';
const requests = `

## 三、收到和处理政府信息公开申请情况

| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
`;
const disputes = `

## 四、政府信息公开行政复议、行政诉讼情况

| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
`;

const written = (rows: Readonly<Record<string, readonly number[]>>): string =>
  Object.entries(rows)
    .map(([label, cells]) => `| ${label} | ${cells.join(' | ')} |\n`)
    .join('');

/** Rows of table three, each with its natural persons and its companies. */
export const besideRequests = (said: string, rows: Readonly<Record<string, readonly [number, number]>>): string =>
  head +
  said +
  requests +
  written(Object.fromEntries(Object.entries(rows).map(([label, [a, b]]) => [label, [a, b, 0, 0, 0, 0, a + b]])));

/** Table four, with the outcomes of each of its rows. */
export const besideDisputes = (said: string, ...rows: readonly (readonly [number, number, number, number])[]): string =>
  head +
  said +
  disputes +
  written(
    Object.fromEntries(
      ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'].map((label, i) => {
        const cells = rows[i] ?? [0, 0, 0, 0];
        return [label, [...cells, cells.reduce((sum, it) => sum + it)]];
      }),
    ),
  );

/** A block of table two. */
export const besideBlock = (
  said: string,
  header: readonly string[],
  rows: Readonly<Record<string, readonly number[]>>,
  year = 2023,
): string =>
  `${head.replace('2023', String(year))}${said}\n\n## 二、主动公开政府信息情况\n\n| ${header.join(' | ')} |\n| :-- |${' --: |'.repeat(header.length - 1)}\n${written(rows)}`;
