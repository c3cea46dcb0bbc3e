import { test } from 'vitest';
import { subsectionNumberGap } from '../../../server/src/rules/sections/subsection-number-gap.ts';
import { subsectionNumberStyle } from '../../../server/src/rules/sections/subsection-number-style.ts';
import { finds, fixes } from '../../check.ts';
import { marked } from '../../marker.ts';

const inOne = (...lines: string[]): string => `一、总体情况\n\n${lines.join('\n\n')}\n\n二、主动公开政府信息情况\n`;

test('a number used twice is found once, and those after it follow', () => {
  fixes(
    subsectionNumberGap,
    inOne('（一）主动公开', '（二）依申请公开', '⟦（二）⟧信息管理', '（三）平台'),
    inOne('（一）主动公开', '（二）依申请公开', '（三）信息管理', '（四）平台'),
  );
});

test('what comes after may be right already', () => {
  fixes(
    subsectionNumberGap,
    inOne('（一）主动公开', '（二）依申请公开', '⟦（二）⟧信息管理', '（四）平台'),
    inOne('（一）主动公开', '（二）依申请公开', '（三）信息管理', '（四）平台'),
  );
});

test('sub-headings begin with 一', () => {
  finds(subsectionNumberGap, inOne('⟦（二）⟧依申请公开', '（三）信息管理'), '小标题应从“（一）”开始，此处为“（二）”');
});

test.each([
  [
    'one style of numbers in another',
    ['（一）概述', '（2） 主动公开', '（3） 申请', '（四）管理', '（五）平台', '（6） 保障'],
  ],
  ['a first number in another style', ['（1）概述', '（二）公开', '（三）申请']],
  ['lists below', ['（一）主动公开', '（1）文字', '（2）图片', '（二）依申请公开', '（1）受理', '（三）平台']],
  ['two lists, one after the other', ['（一）不及时', '（二）不全面', '改进：', '（一）建机制', '（二）强培训']],
  ['a list that begins inside a line', ['重点做好：（一）强化领导；', '（二）坚持创新；', '（三）加强培训。']],
  ['a second list that begins inside a line', ['（一）甲', '（二）乙', '（三）丙', '为此：（一）丁', '（二）戊']],
  ['a number written otherwise', ['（一）主动公开', '二、依申请的情况', '（三）平台']],
  ['marked and bare lines together', ['### （一）主动公开', '内容。', '（二）依申请公开。无。', '### （三）平台']],
  ['a broken sentence', ['（一）主动公开', '根据《条例》第五十条', '（四）项规定，报告如下。', '（二）平台']],
  ['a single number', ['（三）平台建设']],
])('is silent on %s', (_, lines) => finds(subsectionNumberGap, inOne(...lines)));

test('the rows of a table that is half imported are none', () => {
  finds(
    subsectionNumberGap,
    '三、收到和处理政府信息公开申请情况\n\n（一）予以公开\n\n（三）不予公开\n\n（七）总计\n\n四、政府信息公开行政复议、行政诉讼情况\n',
  );
});

test('of two rules on numbers one speaks', () => {
  const text = inOne('（一）概述', '⟦（2）⟧ 公开', '（三）申请');
  finds(subsectionNumberStyle, text);
  finds(subsectionNumberGap, marked(text).text);
});
