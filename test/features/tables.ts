/** Table four with these numbers in its first row, `·` for a blank, and zeros in the others. */
export const tableFour = (first: string): string =>
  [
    '| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    '| :-- | --: | --: | --: | --: | --: |',
    `| 行政复议 | ${first.split(' ').join(' | ').replaceAll('·', '')} |`,
    '| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |',
    '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |',
  ].join('\n');
