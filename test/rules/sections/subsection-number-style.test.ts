import { test } from 'vitest';
import { subsectionNumberStyle } from '../../../server/src/rules/sections/subsection-number-style.ts';
import { finds, fixes } from '../../check.ts';

const inOne = (...lines: string[]): string => `一、总体情况\n\n${lines.join('\n\n')}\n\n二、主动公开政府信息情况\n`;

test('the official style wins where both are as many and automatic numbers were lost', () => {
  fixes(
    subsectionNumberStyle,
    inOne('（一）概述', '⟦（2）⟧ 主动公开', '⟦（3）⟧ 依申请公开', '（四）管理', '（五）平台', '⟦（6）⟧ 监督保障'),
    inOne('（一）概述', '（二）主动公开', '（三）依申请公开', '（四）管理', '（五）平台', '（六）监督保障'),
  );
});

test('lost automatic numbers are found even where they are the most', () => {
  finds(subsectionNumberStyle, inOne('（一）概述', '⟦（2）⟧ 主动公开', '⟦（3）⟧ 依申请公开', '⟦（4）⟧ 管理'));
});

test('the style of the most stands where nothing was lost', () => {
  fixes(
    subsectionNumberStyle,
    inOne('（1）概述', '（2）公开', '⟦（三）⟧申请', '（4）管理'),
    inOne('（1）概述', '（2）公开', '（3）申请', '（4）管理'),
  );
});

test('the first of a level may be the odd one', () => {
  finds(subsectionNumberStyle, inOne('⟦（1）⟧概述', '（二）公开', '（三）申请'));
});

test('a list below a sub-heading is another level', () => {
  finds(
    subsectionNumberStyle,
    inOne(
      '（一）主动公开',
      '1.政策解读',
      '（1）文字',
      '（2）图片',
      '（二）依申请公开',
      '（1）受理',
      '（2）答复',
      '（3）归档',
      '（三）平台',
    ),
  );
  finds(subsectionNumberStyle, inOne('### （一）主动公开', '#### （2）图片', '### （三）平台'));
});

test('numbers that do not count on are left alone', () => {
  finds(subsectionNumberStyle, inOne('（一）主动公开', '（2）图片', '（3）视频', '（二）依申请公开'));
});

test('one style throughout is fine, and so are numbers inside a sentence', () => {
  finds(subsectionNumberStyle, inOne('（1）概述', '（2）公开', '（3）申请'));
  finds(subsectionNumberStyle, inOne('（一）概述', '包括（一）概述；（2）公开；（三）申请。', '（二）公开'));
});
