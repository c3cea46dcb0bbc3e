import { describe, expect, test } from 'vitest';
import { blankReport } from '../../../server/src/formats/blank-report.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { placeholderSection } from '../../../server/src/rules/sections/placeholder-section.ts';
import { problemsTooThin } from '../../../server/src/rules/sections/problems-too-thin.ts';
import { sectionEmpty } from '../../../server/src/rules/sections/section-empty.ts';
import { finds, fixes, read } from '../../check.ts';

const five = '## 五、存在的主要问题及改进情况';
const six = '## 六、其他需要报告的事项';
const draft = (...lines: string[]): string => `${lines.join('\n\n')}\n`;

describe('section-empty', () => {
  test('finds a last section with nothing but the signature, and writes 无。 before it', () => {
    fixes(
      sectionEmpty,
      draft(five, '更新不及时，将改进。', `⟦${six}⟧`, '青禾县水务局', '2024年1月9日'),
      draft(five, '更新不及时，将改进。', six, '无。', '青禾县水务局', '2024年1月9日'),
    );
  });
  test('finds one that holds a comment only, at the end of a text without line ending', () => {
    finds(sectionEmpty, draft(five, '更新不及时。', `⟦${six}⟧`, '<!-- 待科室报送 -->'));
    fixes(sectionEmpty, `${five}\n\n更新不及时。\n\n⟦${six}⟧`, `${five}\n\n更新不及时。\n\n${six}\n\n无。`);
  });
  test('is silent on any text, a table, a list or words behind the title', () => {
    for (const it of ['无', '- 提案2件', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', '[bookmark: _GoBack]暂无。']) {
      finds(sectionEmpty, draft(five, '更新不及时。', six, it));
    }
    finds(sectionEmpty, draft(five, '更新不及时。', `${six}：无。`));
  });
  test('leaves sections of tables and sections that stand twice to others', () => {
    finds(sectionEmpty, draft('## 二、主动公开政府信息情况', '## 三、收到和处理政府信息公开申请情况', five, '不足。'));
    finds(sectionEmpty, draft(five, five, '更新不及时。', six, '无。'));
  });
  test('is no more than a hint in a draft that nobody has begun', () => {
    const found = [...heard(sectionEmpty, read(blankReport('青禾县水务局', 2024)!))];
    expect(found.map((it) => it.severity)).toEqual(['hint', 'hint']);
  });
});

describe('problems-too-thin', () => {
  const inFive = (...lines: string[]): string => draft(five, ...lines, six, '无。');
  test.each(['无', '无。', '暂无问题。', '我局2023年度政府信息公开工作不存在问题。', '没有发现突出问题。'])(
    'finds %s',
    (it) => {
      finds(problemsTooThin, inFive(`⟦${it}⟧`), '没有说明存在的主要问题和改进情况');
    },
  );
  test('finds problems without improvements', () => {
    finds(
      problemsTooThin,
      draft(`⟦${five}⟧`, '对照新要求，存在以下短板：一是主动公开工作还需进一步规范；二是解读质量有待提高。', six),
      '讲了存在的问题，没有讲改进情况',
    );
  });
  test.each([
    '一是信息更新不够及时；二是个别部门不重视。\n\n常态化开展检查整改工作。',
    '一是公开信息涉及面广，收集稍显困难。2021年将重点做好：（一）强化组织领导。',
    '（一）存在问题。公开方式单一，质量有待加强。\n\n（二）改进情况。抓好部门文件公开。',
    '### （一）主要问题\n\n更新不够及时，解读不够多元。\n\n### （二）改进措施\n\n见工作方案。',
    '针对去年通报的问题，我局已逐项整改到位，本年度未发现新的问题。',
    '与上级要求相比还有差距，我们会努力。',
    '本年度政府信息公开工作整体运行平稳。',
  ])('is silent on %s', (it) => finds(problemsTooThin, inFive(it)));
  test('leaves placeholders and empty sections to others', () => {
    finds(problemsTooThin, inFive());
    finds(problemsTooThin, inFive('（待补充）'));
    finds(problemsTooThin, draft('## 六、其他需要报告的事项', '无。'));
  });
});

describe('placeholder-section', () => {
  test.each([
    '略',
    '（略）',
    '略。',
    '**待补充**',
    '同上',
    '（一）略',
    '内容略',
    '此处从略',
    '……',
    '待填写',
    '见上文。',
  ])('finds %s', (it) => finds(placeholderSection, draft(five, `⟦${it}⟧`)));
  test.each([
    '无',
    '无。',
    '暂无其他需要报告的事项。',
    '略有不足。',
    '待补充材料后答复。',
    '战略',
    '同上年持平。',
    '2021年1月19日',
    '没有补充。',
  ])('is silent on %s', (it) => finds(placeholderSection, draft(five, it)));
  test('is silent before the first section and on cells still to be imported', () => {
    finds(placeholderSection, '（略）\n\n## 五、存在的主要问题及改进情况\n\n改进。\n\n\t略\n');
  });
});
