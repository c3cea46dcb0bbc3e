import { describe, test } from 'vitest';
import { narrativeYearStale } from '../../../server/src/rules/document/narrative-year-stale.ts';
import { nextYearPlanYear } from '../../../server/src/rules/document/next-year-plan-year.ts';
import { titleYearDoubled } from '../../../server/src/rules/document/title-year-doubled.ts';
import { yearMismatch } from '../../../server/src/rules/document/year-mismatch.ts';
import { yearUnsupported } from '../../../server/src/rules/document/year-unsupported.ts';
import { finds, fixes } from '../../check.ts';

const title = '# 青禾县水务局2023年政府信息公开工作年度报告\n\n';
const overview = (words: string): string => `${title}## 一、总体情况\n\n${words}\n`;
const problems = (words: string): string => `${title}## 五、存在的主要问题及改进情况\n\n${words}\n`;

describe('narrative-year-stale', () => {
  test.each([
    '⟦2022年⟧，我局共主动公开政府信息326条。',
    '⟦2022年⟧度，未收到政府信息公开申请。',
    '（一）主动公开。我局⟦2022年⟧度通过门户网站公开信息120条，占比80%。',
    '1.⟦2022年⟧，街道共上传工作动态1023条。',
    '自⟦2022年⟧1月1日起至2022年12月31日，累计主动公开政府信息262条。',
    '⟦2022年⟧我局政府信息公开工作取得了一定成绩。',
    '⟦2024年⟧,我局共受理政府信息公开申请12件。',
  ])('finds %s', (words) => finds(narrativeYearStale, overview(words)));

  test.each([
    '2023年，我局共主动公开政府信息326条。',
    '2022年，我局主动公开政府信息280条，2023年公开326条。',
    '2022年，我局主动公开政府信息280条。2023年，主动公开326条。',
    '2022年公开信息280条，较2021年增长12%。',
    '2022年以来，累计公开政府信息1260条。',
    '2022年3月，我局召开专题会议2次。',
    '2019年，我局制定《信息公开保密审查制度》等3项制度。',
    '2022年度考核中发现的4个问题已全部整改。',
    '准确发布2023年部门预算、2022年部门决算信息12条。',
    '2022年部门决算公开表8张。',
    '按照《2022年政务公开工作要点》，公开信息12条。',
    '截至2022年底，共公开12条。',
    '国办发〔2022〕17号文件要求公开的信息12条。',
    '“十四五”期间，2021年至2025年共建设5个专区。',
    '在2022年基础上，新增公开信息12条。',
  ])('is silent on %s', (words) => finds(narrativeYearStale, overview(words)));

  test('leaves a history of several years alone', () => {
    finds(
      narrativeYearStale,
      overview('2021年，公开信息120条。\n\n2022年，公开信息150条。\n\n2023年，公开信息180条。'),
    );
  });
  test('leaves the next year to the plans of section five', () => {
    finds(narrativeYearStale, problems('2024年，开展培训2次，公开信息100条以上。'));
  });
  test('says which years disagree, and offers the year of the report', () => {
    const text = overview('⟦2022年⟧，我局共主动公开政府信息326条。');
    finds(narrativeYearStale, text, '这句话写的是2022年的工作，本报告的年度是2023年');
    fixes(narrativeYearStale, text, overview('2023年，我局共主动公开政府信息326条。'));
  });
});

test('narrative-year-stale changes both ends of a year', () => {
  fixes(
    narrativeYearStale,
    overview('自2022年1月1日起至2022年12月31日，累计主动公开政府信息262条。'),
    overview('自2023年1月1日起至2023年12月31日，累计主动公开政府信息262条。'),
  );
});

describe('next-year-plan-year', () => {
  test.each(['⟦2023年⟧，我局将继续做好政策解读。', '⟦2022年⟧将重点推进平台建设。'])('finds %s', (words) =>
    finds(nextYearPlanYear, problems(words)),
  );
  test.each([
    '2024年，我局将继续做好政策解读。',
    '2025年将全面建成专区。',
    '2023年，我局将政府信息公开工作纳入年度考核，存在的问题是人手不足。',
    '2023年，我局将加强队伍建设作为重点，开展培训2次。',
    '2023年政府信息公开工作中存在的主要问题为人手不足。',
    '针对2023年存在的问题，我局将继续改进。',
  ])('is silent on %s', (words) => finds(nextYearPlanYear, problems(words)));
  test('reads plans in section five alone', () => finds(nextYearPlanYear, overview('2023年，我局将继续做好解读。')));
});

describe('year-mismatch', () => {
  test('finds the period of another year, and changes both its ends', () => {
    const period = (it: string): string => `${title}本报告所列数据的统计期限自${it}止。\n\n## 一、总体情况\n`;
    finds(yearMismatch, period('⟦2022年1月1日起至2022年12月31日⟧'), '统计期限写的是2022年，标题写的是2023年');
    fixes(yearMismatch, period('⟦2022年1月1日至12月31日⟧'), period('2023年1月1日至12月31日'));
  });
  test('finds the year of the opening, of a heading and of a row', () => {
    finds(yearMismatch, `${title}现公布青禾县水务局⟦2022⟧年度政府信息公开工作年度报告。\n\n## 一、总体情况\n`);
    finds(yearMismatch, `${title}## 一、⟦2022⟧年政府信息公开工作的总体情况\n`);
  });
  test('finds the title where everything else agrees on another year', () => {
    finds(
      yearMismatch,
      '# ⟦青禾县水务局2022年政府信息公开工作年度报告⟧\n\n现公布青禾县水务局2023年政府信息公开工作年度报告。统计期限为2023年1月1日至12月31日。\n\n## 一、总体情况\n',
    );
  });
  test.each([
    '根据《关于做好2022年政府信息公开工作年度报告有关事项的通知》，现将我局2023年政府信息公开工作情况报告如下。',
    '本报告所列数据的统计期限为2023年1月1日至12月31日。',
    '根据2019年修订的《条例》，现公布青禾县水务局2023年政府信息公开工作年度报告。',
  ])('is silent on %s', (words) => finds(yearMismatch, `${title}${words}\n\n## 一、总体情况\n`));
  test('leaves a front matter that disagrees with the title to its own rule', () => {
    const period = '统计期限为2022年1月1日至12月31日。';
    finds(yearMismatch, `---\n年度: 2022\n---\n\n${title}${period}\n\n## 一、总体情况\n`);
  });
});

describe('title-year-doubled', () => {
  test.each(['# ⟦2022年度⟧青禾镇政府信息公开工作年度报告', '# 青禾县水务局⟦2023年度⟧政府信息公开\n# 工作年度报告'])(
    'finds %j',
    (it) => finds(titleYearDoubled, `${it}\n\n## 一、总体情况\n`),
  );
  test.each([
    '# 青禾县水务局2023年政府信息公开工作年度报告',
    // title-wording drops it together with the wrong words.
    '# 青禾县水务局2023年度政府信息公开工作报告',
    '# 青禾县水务局2023年度政府信息公开年度报告',
    '# 青禾县水务局2023年度政府信息公开工作年度报告解读',
  ])('is silent on %j', (it) => finds(titleYearDoubled, `${it}\n\n## 一、总体情况\n`));
});

describe('year-unsupported', () => {
  test('is silent where the front matter asks for a format', () => {
    finds(yearUnsupported, '---\n格式: 2019\n---\n\n# 青禾县水务局2018年政府信息公开工作年度报告\n');
  });
});
