import { describe, test } from 'vitest';
import { headingOf } from '../../../server/src/formats/blank.ts';
import { sections } from '../../../server/src/formats/sections.ts';
import { introSectionMismatch } from '../../../server/src/rules/sections/intro-section-mismatch.ts';
import { finds, fixes } from '../../check.ts';

const headings = sections.map((it) => `## ${headingOf(it)}`);
const report = (intro: string, titles: readonly string[] = headings): string =>
  ['# 青禾县水务局2023年政府信息公开工作年度报告', intro, ...titles, ''].join('\n\n');

const parts =
  '第一部分总体情况，第二部分主动公开政府信息情况，第三部分收到和处理政府信息公开申请情况，第四部分因政府信息公开工作被申请行政复议、提起行政诉讼情况，第五部分政府信息公开工作存在的主要问题及改进情况，第六部分其他需要报告的事项。';

describe('names', () => {
  test('numbered parts are compared with the headings', () => {
    fixes(
      introSectionMismatch,
      report(
        `报告共分六大部分，分别为${parts.replace('因政府信息公开工作被申请行政复议、提起行政诉讼情况', '⟦因政府信息公开申请提起行政复议、行政诉讼的情况⟧')}`,
      ),
      report(
        `报告共分六大部分，分别为${parts.replace('因政府信息公开工作被申请行政复议、提起行政诉讼情况', '政府信息公开行政复议、行政诉讼情况')}`,
      ),
    );
  });
  test('accepted wordings are the same', () => {
    finds(introSectionMismatch, report(`报告共分六大部分，分别为${parts}`));
  });
  test('a flagged wording agrees with a heading of the same words', () => {
    const intro = `本报告包括六部分：${parts.replace('总体情况', '概述')}`;
    finds(introSectionMismatch, report(intro.replace('概述', '⟦概述⟧')));
    finds(introSectionMismatch, report(intro, ['## 一、概述', ...headings.slice(1)]));
  });
  test.each([
    '本报告包括六大部分：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项。其中第一大部分“总体情况”包括以下内容：（一）概述；（二）主动公开政府信息情况。',
    '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议和提起行政诉讼情况、政府信息公开工作存在的主要问题及改进情况及其他需要报告的事项。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议及行政诉讼情况、存在的主要问题和改进情况、其他需要报告的事项等六个部分组成。',
    '本年度报告共分为6个部分：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、因政府信息公开工作被申请行政复议、提起行政诉讼情况；五、政府信息公开工作存在的主要问题及改进情况；六、其他需要报告的事项。',
    '报告共六部分，第一部分总体情况包括五个方面，第二部分主动公开政府信息情况，第三部分收到和处理政府信息公开申请情况。',
    '大部分数据来自部门，一部分来自街道。',
  ])('is silent on %s', (it) => finds(introSectionMismatch, report(it)));
  test('is silent where the section itself is missing', () => {
    finds(introSectionMismatch, report(`报告共分六大部分，分别为${parts}`, headings.slice(0, 4)));
  });
});

describe('the number of parts', () => {
  test('is compared with the headings', () => {
    fixes(introSectionMismatch, report('本报告包括⟦五⟧个部分。'), report('本报告包括六个部分。'));
    finds(introSectionMismatch, report('全文共分⟦8⟧个大部分。'), '前言说有八个部分，正文有六个');
  });
  test('agrees with an added section, and is no fault where one is missing', () => {
    finds(introSectionMismatch, report('本报告包括七个部分。', [...headings, '## 七、附表']));
    finds(introSectionMismatch, report('本报告包括六个部分。', headings.slice(0, 5)));
    finds(introSectionMismatch, report('本报告包括五个部分。', headings.slice(0, 5)));
  });
  test.each([
    '报告第一部分包括五个部分。',
    '本报告另有附件。各街道共八部分。',
    '本报告的第八部分待定，大部分来自网站。',
  ])('is silent on %s', (it) => finds(introSectionMismatch, report(it)));
  test('is no announcement below the first heading', () => {
    finds(introSectionMismatch, `${report('无。')}\n本报告包括五个部分。\n`);
  });
});
