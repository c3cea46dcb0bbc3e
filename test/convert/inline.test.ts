import { expect, test } from 'vitest';
import { shown } from '../../server/src/convert/inline.ts';

test.each([
  ['全年公开**326条**信息', '全年公开326条信息'],
  ['__重点__与*一般*，~~作废~~', '重点与一般，作废'],
  ['1\\. 不是列表 \\| 竖线 \\\\', '1. 不是列表 | 竖线 \\'],
  ['`**原样**`', '**原样**'],
  ['见[公开指南](https://www.example.gov.cn/zn)。', '见公开指南（https://www.example.gov.cn/zn）。'],
  ['见[https://a.cn](https://a.cn)和<https://b.cn/x>', '见https://a.cn和https://b.cn/x'],
  ['![流程图](flow.png)', '流程图（flow.png）'],
  ['甲<!-- 不印 -->乙', '甲乙'],
  ['　　首行空格　', '首行空格'],
])('%s is shown as %s', (text, words) => expect(shown(text)).toBe(words));

test.each([
  '3 * 4 * 5',
  '甲**',
  '【请改写】',
  'a_b_c@d.cn',
  '<b>x</b>',
  '<!-- 没有结束',
  '** 空白 **',
  '[甲] (乙)',
  '~100',
  '****',
])('%s stays as it is', (text) => expect(shown(text)).toBe(text));
