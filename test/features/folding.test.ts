import { expect, test } from 'vitest';
import { folding } from '../../server/src/features/folding.ts';
import { folds, read } from '../check.ts';
import { allDrafts } from '../drafts.ts';
import { messy } from '../messy.ts';

test('front matter, sections, sub-sections and tables fold', () => {
  folds(`⟦---
单位: 某县教育局
年度: 2024
---⟧

# 某县教育局2024年政府信息公开工作年度报告

⟦## 一、总体情况

⟦### （一）主动公开

无。⟧

⟦### （二）依申请公开

无。⟧⟧

⟦## 二、主动公开政府信息情况

⟦| 第二十条第（五）项 | 本年处理决定数量 |
| :-- | --: |
| 行政许可 | 3 |⟧⟧
`);
});

test('a heading with nothing below it folds nothing', () => {
  folds('## 一、总体情况\n\n## 二、主动公开政府信息情况\n');
});

test('a fold ends with its last word, and the blank line before the next heading stays', () => {
  folds('⟦## 一、总体情况\n\n无。⟧\n\n\n## 二、主动公开政府信息情况\n');
});

test('comments of several lines and the regions between comments fold', () => {
  folds(`⟦region:<!-- #region 草稿 -->

⟦comment:<!-- 待核：
数字 -->⟧

<!-- 一行 -->

⟦region:<!-- region -->

文字

<!-- endregion -->⟧

<!-- #endregion -->⟧

<!-- #endregion -->
`);
});

test('each table folds that the long official table two holds', () => {
  folds(`⟦⟦| 第二十条第（五）项 | 本年处理决定数量 |
| :-- | --: |
| 行政许可 | 3 |⟧
⟦| 第二十条第（六）项 | 本年处理决定数量 |
| 行政处罚 | 1 |
| 行政强制 | 0 |⟧⟧
`);
});

test('a fence folds, and no table inside it', () => {
  folds('⟦```\n| a | b |\n| - | - |\n```⟧\n');
});

test('a sub-section with a mark ends those without one that began in it', () => {
  folds(`⟦## 一、总体情况

⟦### （一）主动公开

⟦（1）平台。

无。⟧⟧

⟦### 机制

无。⟧⟧
`);
});

/** Folds have several lines and end in words, and none begins in another and ends behind it. */
function sound(text: string): void {
  const all = folding(read(text));
  for (const [i, it] of all.entries()) {
    expect(text.slice(it.from, it.to)).toContain('\n');
    expect(text.slice(it.to - 1, it.to).trim()).not.toBe('');
    for (const other of all.slice(i + 1)) expect(other.from >= it.to || other.to <= it.to).toBe(true);
  }
}

test('so it is in drafts of all kinds', () => {
  for (let seed = 0; seed < 500; seed++) sound(messy(seed));
});

test.each(allDrafts())('$id: folds have several lines, end in words and do not cross', ({ text }) => {
  expect(folding(read(text)).length).toBeGreaterThan(5);
  sound(text);
});
