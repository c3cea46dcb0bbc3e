import { describe, test } from 'vitest';
import { headingOf } from '../../../server/src/formats/blank.ts';
import { sections } from '../../../server/src/formats/sections.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { overviewSubtopicPromoted } from '../../../server/src/rules/sections/overview-subtopic-promoted.ts';
import { sectionDuplicate } from '../../../server/src/rules/sections/section-duplicate.ts';
import { sectionNumberMismatch } from '../../../server/src/rules/sections/section-number-mismatch.ts';
import { sectionNumberingRestart } from '../../../server/src/rules/sections/section-numbering-restart.ts';
import { sectionOrder } from '../../../server/src/rules/sections/section-order.ts';
import { sectionTitleWording } from '../../../server/src/rules/sections/section-title-wording.ts';
import { sectionUnknown } from '../../../server/src/rules/sections/section-unknown.ts';
import { finds, fixes } from '../../check.ts';
import { marked } from '../../marker.ts';

const [one, two, three, four, five, six] = sections.map((it) => `## ${headingOf(it)}`);
const draft = (...lines: (string | undefined)[]): string => `${lines.join('\n\n')}\n`;
const full = draft(one, two, three, four, five, six);

const all: readonly Rule<unknown>[] = [
  sectionNumberingRestart,
  overviewSubtopicPromoted,
  sectionUnknown,
  sectionNumberMismatch,
  sectionDuplicate,
  sectionOrder,
  sectionTitleWording,
];

/** Of the rules on headings and their numbers only one speaks, at the marked places. */
function onlyOneSpeaks(rule: Rule<unknown>, text: string): void {
  for (const it of all) finds(it, it === rule ? text : marked(text).text);
}

describe.each([sectionNumberingRestart, overviewSubtopicPromoted, sectionUnknown].map((it) => [it.id, it] as const))(
  '%s is silent',
  (_, rule) => {
    test('on six sections in order, marked or not', () => {
      finds(rule, full);
      finds(rule, full.replaceAll('## ', ''));
    });
    test('on sub-headings with the words of a section or of a topic', () => {
      for (const sub of [
        '（二）主动公开政府信息情况',
        '### 一、主动公开政府信息情况',
        '### （三）政府信息管理情况',
        '2、主动公开政府信息情况',
        '其中包括：（一）概述；（二）主动公开政府信息情况；（三）政府信息公开申请办理情况。',
        '一、围绕中心工作，主动公开重点领域信息。',
      ]) {
        finds(rule, draft(one, sub, two, three, four, five, six));
      }
    });
    test('on a list of sentences numbered like sections', () => {
      finds(rule, draft(one, two, three, four, five, '一、更新不及时', '二、解读不多', six));
      const list = ['一', '二', '三', '四', '五', '六', '七'].map((it) => `${it}、提案办理`);
      finds(rule, draft(one, two, three, four, five, six, ...list));
    });
    test('on the rows of a table that is still to be imported', () => {
      finds(
        rule,
        draft(one, two, three, '一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', four, five, six),
      );
    });
    test('on a table of contents with an annex', () => {
      const contents = `${full.replaceAll('## ', '').replaceAll('\n\n', '\n')}七、附表\n\n`;
      finds(rule, contents + full);
    });
  },
);

describe('section-numbering-restart', () => {
  test('explains every number that counts on from it', () => {
    onlyOneSpeaks(
      sectionNumberingRestart,
      draft(
        one,
        '⟦## 一、主动公开政府信息情况⟧',
        '## 二、收到和处理政府信息公开申请情况',
        '## 三、政府信息公开行政复议、行政诉讼情况',
        '## 四、存在的主要问题及改进情况',
        '## 五、其他需要报告的事项',
      ),
    );
  });
  test('leaves a single wrong number to the rule that can mend it', () => {
    onlyOneSpeaks(sectionNumberMismatch, draft(one, '## ⟦一、⟧主动公开政府信息情况', three, four, five, six));
  });
  test('leaves a section that stands twice to the rule on those', () => {
    onlyOneSpeaks(sectionDuplicate, draft(one, `⟦${one}⟧`, two, three, four, five, six));
  });
  test('leaves the last of all to that rule too', () => {
    onlyOneSpeaks(sectionDuplicate, draft(one, `⟦${one}⟧`));
  });
  test('stands for the headings below it that name no section', () => {
    onlyOneSpeaks(
      sectionNumberingRestart,
      draft(one, two, three, four, five, six, '⟦## 一、工作亮点⟧', '## 二、下年打算'),
    );
  });
});

describe('overview-subtopic-promoted', () => {
  test('finds topics between section 一 and 二, and numbers them on', () => {
    const before = draft(
      one,
      '### （一）主动公开',
      '⟦## 二、政府信息管理情况⟧',
      '⟦## 三、平台建设情况⟧',
      '⟦## 四、监督保障情况⟧',
      two,
      three,
      four,
      five,
      six,
    );
    onlyOneSpeaks(overviewSubtopicPromoted, before);
    fixes(
      overviewSubtopicPromoted,
      before,
      draft(
        one,
        '### （一）主动公开',
        '### （二）政府信息管理情况',
        '### （三）平台建设情况',
        '### （四）监督保障情况',
        two,
        three,
        four,
        five,
        six,
      ),
    );
  });
  test('takes in one with the words of a section that stands again below', () => {
    onlyOneSpeaks(
      overviewSubtopicPromoted,
      draft(
        one,
        '⟦## 一、主动公开政府信息情况⟧',
        '⟦## 二、依申请公开情况⟧',
        '⟦## 三、政府信息管理情况⟧',
        two,
        three,
        four,
        five,
        six,
      ),
    );
  });
  test('puts no section out of order', () => {
    const text = draft(one, '⟦## 二、依申请公开情况⟧', '⟦## 三、政府信息管理情况⟧', two, three, four, five, six);
    onlyOneSpeaks(overviewSubtopicPromoted, text);
  });
  test('finds bare lines too', () => {
    finds(
      overviewSubtopicPromoted,
      draft(one, '⟦三、政府信息管理情况⟧', '制度健全。', two, three).replaceAll('## ', ''),
    );
  });
});

describe('section-unknown', () => {
  test('finds what is added behind the last section, marked or not', () => {
    const text = draft(one, two, three, four, five, six, '无。', '⟦## 七、附件⟧', '⟦## 八、下一步打算⟧', '加强学习。');
    onlyOneSpeaks(sectionUnknown, text);
    onlyOneSpeaks(sectionUnknown, text.replaceAll('## ', ''));
    onlyOneSpeaks(sectionUnknown, text.replaceAll('## ', '# '));
  });
  test('leaves a title in the place of a missing section to the rule on those', () => {
    finds(sectionUnknown, draft(one, two, three, four, '## 五、工作不足与今后打算', six));
  });
});
