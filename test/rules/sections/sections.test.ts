import { describe, test } from 'vitest';
import { headingOf } from '../../../server/src/formats/blank.ts';
import { sections } from '../../../server/src/formats/sections.ts';
import { headingUnmarked } from '../../../server/src/rules/sections/heading-unmarked.ts';
import { sectionDuplicate } from '../../../server/src/rules/sections/section-duplicate.ts';
import { sectionMissing } from '../../../server/src/rules/sections/section-missing.ts';
import { sectionNumberMismatch } from '../../../server/src/rules/sections/section-number-mismatch.ts';
import { sectionNumberStyle } from '../../../server/src/rules/sections/section-number-style.ts';
import { sectionOrder } from '../../../server/src/rules/sections/section-order.ts';
import { sectionTitleWording } from '../../../server/src/rules/sections/section-title-wording.ts';
import { finds, fixes } from '../../check.ts';

const [one, two, three, four, five, six] = sections.map((it) => `## ${headingOf(it)}`);
const draft = (...lines: (string | undefined)[]): string => `${lines.join('\n\n')}\n`;
const full = draft(one, two, three, four, five, six);
const all = [
  sectionMissing,
  sectionDuplicate,
  sectionOrder,
  sectionNumberMismatch,
  sectionNumberStyle,
  sectionTitleWording,
];

describe.each(all.map((it) => [it.id, it] as const))('%s is silent', (_, rule) => {
  test('on six sections in order', () => finds(rule, full));
  test('on sections without marks', () => finds(rule, full.replaceAll('## ', '')));
  test('on a table of contents', () =>
    finds(rule, `${full.replaceAll('## ', '').replaceAll('\n\n', '\n')}\n${full.replaceAll('## ', '')}`));
  test('on a sub-heading that repeats a section’s words', () => {
    finds(
      rule,
      full.replace('情况\n', '情况\n\n### （二）主动公开政府信息情况\n\n2、主动公开政府信息情况\n\n1. 概述\n'),
    );
  });
  test('on parts named in a sentence', () => {
    finds(
      rule,
      `本报告由（一）总体情况；（二）主动公开政府信息情况；（三）收到和处理政府信息公开申请情况等部分组成。\n\n${full}`,
    );
  });
});

describe('section-missing', () => {
  test('stands on the first line of a text without headings, not on all of a table or a list', () => {
    const six = (line: string): string => `${'⟦'.repeat(6)}${line}${'⟧'.repeat(6)}`;
    finds(sectionMissing, `${six('| 规章 | 0 |')}\n| :-- | --: |\n| 行政规范性文件 | 2 |\n`);
    finds(sectionMissing, `<!-- 草稿 -->\n\n${six('- 主动公开')}\r\n- 依申请公开\r\n`);
  });
  test('puts a last section before the signature', () => {
    fixes(
      sectionMissing,
      draft(one, two, three, four, `⟦${five}⟧`, '主要问题是更新不及时。', '青禾县水务局', '2024年1月9日'),
      draft(one, two, three, four, five, '主要问题是更新不及时。', six, '青禾县水务局', '2024年1月9日'),
    );
  });
  test('puts a last section behind a text without a last line ending', () => {
    fixes(sectionMissing, draft(one, two, three, four, five).trimEnd(), draft(one, two, three, four, five, six));
  });
  test('keeps the order of two that are missing together', () => {
    fixes(sectionMissing, draft(one, two, three, four), full);
  });
  test('keeps the line endings and the level of the draft', () => {
    const crlf = (it: string): string => it.replaceAll('\n', '\r\n').replaceAll('## ', '# ');
    fixes(sectionMissing, crlf(draft(one, two, three, four, six)), crlf(full));
  });
  test('puts the heading over tables that stand there already', () => {
    const table =
      '| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |';
    fixes(
      sectionMissing,
      draft(one, two, three, '无申请。', table, five, six),
      draft(one, two, three, '无申请。', four, table, five, six),
    );
  });
  test('reads section numbers of a list', () => {
    finds(sectionMissing, draft(one, '2. 主动公开政府信息情况', three, four, five, six));
  });
});

describe('section-number-style', () => {
  test('mends a number that became a list', () => {
    fixes(
      sectionNumberStyle,
      draft(one, '2. 主动公开政府信息情况', three),
      draft(one, '二、主动公开政府信息情况', three),
    );
  });
  test.each(['一.总体情况', '1、总体情况', '1.总体情况'])('finds %s', (it) => {
    fixes(sectionNumberStyle, draft(it, '二、主动公开政府信息情况'), draft('一、总体情况', '二、主动公开政府信息情况'));
  });
});

describe('section-number-mismatch', () => {
  test('is silent where a missing section explains the numbers', () => {
    finds(
      sectionNumberMismatch,
      draft(one, two, '## 三、政府信息公开行政复议、行政诉讼情况', '## 四、存在的主要问题及改进情况'),
    );
  });
  test('is silent where sections were numbered as they stand', () => {
    finds(
      sectionNumberMismatch,
      draft(one, '## 二、收到和处理政府信息公开申请情况', '## 三、主动公开政府信息情况', four),
    );
  });
});

describe('section-order', () => {
  test('moves the last section and leaves the signature', () => {
    fixes(
      sectionOrder,
      draft(one, two, three, four, six, '无。', `⟦${five}⟧`, '更新不及时。', '青禾县水务局', '2024年1月9日'),
      draft(one, two, three, four, five, '更新不及时。', six, '无。', '青禾县水务局', '2024年1月9日'),
    );
  });
  test('moves a section to the end', () => {
    finds(
      sectionOrder,
      draft(`⟦${six}⟧`, one, two, three, four, five),
      '“六、其他需要报告的事项”应在“五、存在的主要问题及改进情况”之后',
    );
    fixes(
      sectionOrder,
      draft(six, '无。', one, two, three, four, five),
      draft(one, two, three, four, five, six, '无。'),
    );
  });
});

describe('section-title-wording', () => {
  test('accepts the words of the 条例', () => {
    finds(sectionTitleWording, '五、政府信息公开工作存在的主要问题及改进情况\n\n五、存在的主要问题和改进情况\n');
  });
  test('finds words around the official ones', () => {
    fixes(sectionTitleWording, '一、⟦2023年政府信息公开工作的总体情况⟧\n', '一、总体情况\n');
  });
  test('finds a slip and leaves emphasis alone', () => {
    fixes(sectionTitleWording, '**二、⟦主动公开政府政府情况⟧**\n', '**二、主动公开政府信息情况**\n');
  });
});

describe('section-duplicate', () => {
  test('finds the second of two in a row', () => finds(sectionDuplicate, draft(one, two, `⟦${two}⟧`, three)));
});

describe('heading-unmarked', () => {
  test('marks every heading of a pasted report', () => fixes(headingUnmarked, full.replaceAll('## ', ''), full));
  test('takes the level of its neighbours and closes up marks without a blank', () => {
    fixes(
      headingUnmarked,
      '# 一、总体情况\n\n     ⟦二、主动公开政府信息情况⟧\n\n⟦##三、收到和处理政府信息公开申请情况⟧\n',
      '# 一、总体情况\n\n# 二、主动公开政府信息情况\n\n# 三、收到和处理政府信息公开申请情况\n',
    );
  });
});
