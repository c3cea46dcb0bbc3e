import { describe, test } from 'vitest';
import { govReportAssessmentMissing } from '../../../server/src/rules/sections/gov-report-assessment-missing.ts';
import { headingContentMismatch } from '../../../server/src/rules/sections/heading-content-mismatch.ts';
import { overviewTopicsMissing } from '../../../server/src/rules/sections/overview-topics-missing.ts';
import { overviewTopicsOrder } from '../../../server/src/rules/sections/overview-topics-order.ts';
import { finds, fixes } from '../../check.ts';

const report = (unit: string, ...overview: string[]): string =>
  [`# ${unit}2023年政府信息公开工作年度报告`, ...overview, '## 六、其他需要报告的事项', '无。', ''].join('\n\n');
const inOne = (...lines: string[]): string => report('青禾县水务局', '## 一、总体情况', ...lines);

const complete =
  '全年主动公开信息120条，收到公开申请3件，完善保密审查制度，维护门户网站，举办业务培训2期，接受社会评议。';

describe('overview-topics-missing', () => {
  test('is silent where prose without sub-headings touches on every topic', () => {
    finds(overviewTopicsMissing, inOne(complete));
    finds(
      overviewTopicsMissing,
      inOne(
        '一是强化组织领导。指定专人负责，编制公开信息事项，审核公开信息。',
        '二是健全工作制度。严格区分主动公开、依申请公开、不予公开工作信息。',
        '四是加强载体建设。利用政府网站、公开栏、微信公众号等新媒体主动公开相关信息。',
      ),
    );
  });
  test('is silent on a sub-heading for two topics, and on short names of topics', () => {
    finds(
      overviewTopicsMissing,
      inOne(
        '（一）政府信息主动公开、依申请公开方面。均已办理。',
        '（二）信息管理方面。无变化。',
        '（三）平台建设方面。无变化。',
        '（四）监督保障方面。无变化。',
      ),
    );
  });
  test('is silent on a fragment, on reports before the format and where nothing is written yet', () => {
    const bare = inOne('全年公开信息120条。');
    finds(overviewTopicsMissing, bare.replace('## 六、其他需要报告的事项', ''));
    finds(overviewTopicsMissing, bare.replace('2023', '2018'));
    finds(overviewTopicsMissing, inOne());
  });
  test('numbers bare sub-headings on, with the line endings of the draft', () => {
    const crlf = (it: string): string => it.replaceAll('\n', '\r\n');
    const before = inOne('（一）主动公开。门户网站公开120条。', '（二）依申请公开。无。').replace(
      '## 一、总体情况',
      '⟦## 一、总体情况⟧',
    );
    const after = inOne(
      '（一）主动公开。门户网站公开120条。',
      '（二）依申请公开。无。',
      '（三）政府信息管理',
      '（四）监督保障',
    );
    fixes(overviewTopicsMissing, before, after);
    fixes(overviewTopicsMissing, crlf(before), crlf(after));
    finds(overviewTopicsMissing, before, '没有涉及“政府信息管理”“监督保障”');
  });
});

describe('overview-topics-order', () => {
  test('names one sub-heading that was put off, on bare lines too', () => {
    finds(
      overviewTopicsOrder,
      inOne('（一）主动公开情况', '（二）政府信息管理', '（三）平台建设', '⟦（四）依申请公开情况⟧', '（五）监督保障'),
      '按规定的次序，“依申请公开”在“政府信息管理”之前',
    );
  });
  test('is silent on topics in order among others', () => {
    finds(
      overviewTopicsOrder,
      inOne(
        '### （一）概述',
        '### （二）主动公开政府信息情况',
        '#### 4.推进依申请公开',
        '#### 7.提升组织保障水平',
        '### （三）政府信息公开申请办理情况',
        '### （四）制度建设及政府信息管理情况',
        '### （五）公开平台建设情况',
        '### （六）监督保障情况',
        '### （七）政府信息公开标准化建设方面',
      ),
    );
  });
  test('is silent on two sub-headings and on one for two topics', () => {
    finds(overviewTopicsOrder, inOne('（一）平台建设', '（二）主动公开'));
    finds(
      overviewTopicsOrder,
      inOne('（一）主动公开', '（二）平台建设及人员配备', '（三）依申请公开', '（四）监督保障'),
    );
  });
});

describe('gov-report-assessment-missing', () => {
  const without = ['⟦## 一、总体情况⟧', '主动公开信息120条，办结申请3件，规范管理，改版网站，加强领导。'];
  test.each(['青禾县人民政府', '青禾市', '东山镇人民政府'])('finds none in the report of %s', (unit) => {
    finds(govReportAssessmentMissing, report(unit, ...without));
  });
  test.each(['青禾县水务局', '青禾县人民政府办公室', '东山街道办事处', '青禾县教育委员会'])(
    'is silent on %s',
    (unit) => {
      finds(govReportAssessmentMissing, report(unit, '## 一、总体情况', without[1]!));
    },
  );
  test.each(['将政务公开纳入年度考核', '开展社会评议', '未发生责任追究的情形', '委托第三方评估', '没有需要问责的情形'])(
    'is silent on %s',
    (words) => finds(govReportAssessmentMissing, report('青禾县人民政府', '## 一、总体情况', `${complete}${words}。`)),
  );
  test('leaves it to the whole topic where that is missing', () => {
    const text = report('青禾县人民政府', '## 一、总体情况', '网站主动公开信息120条，办结申请3件，规范管理。');
    finds(govReportAssessmentMissing, text);
    finds(overviewTopicsMissing, text.replace('## 一、总体情况', '⟦## 一、总体情况⟧'));
  });
});

describe('heading-content-mismatch', () => {
  test('finds 主动公开 under a sub-heading on applications', () => {
    finds(
      headingContentMismatch,
      inOne(
        '### ⟦（3） 政府信息公开申请办理情况⟧',
        '2020年，共主动公开政府信息1023条，主要通过网站平台、公告栏等形式，公开业务管理类信息578条；其他信息267条。',
        '### （四）平台建设',
      ),
    );
  });
  test('finds a text on leadership under a sub-heading on platforms, though a website is mentioned', () => {
    finds(
      headingContentMismatch,
      inOne(
        '（二）平台建设情况'.replace(/.*/, (it) => `⟦${it}⟧`),
        '1.加强组织领导。成立了领导小组，领导小组办公室承担信息公开、网站维护等工作，设立考评细则，安排专职人员，确保责任到人。',
      ),
    );
  });
  test.each([
    [
      '（二）依申请公开',
      '2020年，街道办没有收到依申请公开的政府信息。下一步将主动公开更多信息，在网站、微博公开信息20条。',
    ],
    ['（二）依申请公开', '本年度未发生。'],
    ['（二）依申请公开方面', '畅通网站、窗口渠道，规范受理流程，答复率100%。'],
    ['（三）政府信息管理情况', '将政务公开作为重点工作来抓，发挥领导小组职责，加强组织领导，纳入考核。'],
    [
      '（四）平台建设情况及人员配备情况',
      '成立领导小组，考核到人，配备专职人员，业务培训2次，责任追究到位，社会评议良好。',
    ],
    ['（四）平台建设', '不断深化重点领域信息公开，加强政府网站内容建设，把好政治关，建立考核制度，明确领导小组责任。'],
    ['（五）监督保障', '启用新平台，加强新媒体应用，公众号、网站、微博、栏目等由领导小组负责。'],
    ['（六）建议提案办理结果公开情况', '主动公开建议提案1条，主动公开答复2条。'],
    ['（一）主动公开', '成立领导小组，加强组织领导，落实考核，责任到人，公布结果。'],
  ])('is silent on %s: %s', (heading, body) => {
    finds(headingContentMismatch, inOne(`### ${heading}`, body));
    finds(headingContentMismatch, inOne(`${heading}。${body}`));
  });
  test('looks at section 一 alone', () => {
    finds(
      headingContentMismatch,
      '## 五、存在的主要问题及改进情况\n\n（一）申请办理。主动公开信息20条，主动公开不够，主动公开较慢。\n',
    );
  });
});
