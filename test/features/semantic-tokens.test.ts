import { expect, test } from 'vitest';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { colours, read } from '../check.ts';
import { allDrafts } from '../drafts.ts';

const head = '| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n';

test('a total is told from other numbers, and whether it is the sum of its parts', () => {
  colours(
    `${head}| 行政复议 | 3 | 1 | 0 | 1 | ⟦number-total-computed:5⟧ |
| 行政诉讼（未经复议直接起诉） | 1 | 0 | 0 | 0 | ⟦number-total:2⟧ |
| 行政诉讼（复议后起诉） | ⟦blank: ⟧ | 0 | 0 | 0 | ⟦number-total:0⟧ |
`.replace('| ⟦blank: ⟧ |', '|⟦blank:  ⟧|'),
  );
});

test('a cell that is not there is no blank', () => {
  colours(`${head}| 行政复议 | 3 | 1 |\n`);
});

test('a number of the prose is a claim where a table states it', () => {
  colours(`# 某县教育局2024年政府信息公开工作年度报告

## 三、收到和处理政府信息公开申请情况

本年新收政府信息公开申请⟦claim:4件⟧，召开会议4次。

| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | ⟦number-total-computed:4⟧ |
`);
});

test('a table of somebody’s own has no tokens', () => {
  colours('| 渠道 | 总计 |\n| --- | --- |\n| 网站 |  |\n| 总计 | 5 |\n');
});

test.each(allDrafts())('$id: tokens are in order, apart, and each on one line', ({ text }) => {
  let end = 0;
  for (const it of semanticTokens(read(text))) {
    expect(it.from).toBeGreaterThanOrEqual(end);
    expect(it.to).toBeGreaterThan(it.from);
    expect(text.slice(it.from, it.to)).not.toContain('\n');
    end = it.to;
  }
});
