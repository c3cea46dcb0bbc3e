import { describe, test } from 'vitest';
import { formatVersionMismatch } from '../../../server/src/rules/document/format-version-mismatch.ts';
import { titleBroken } from '../../../server/src/rules/document/title-broken.ts';
import { titleMissing } from '../../../server/src/rules/document/title-missing.ts';
import { titleNotReport } from '../../../server/src/rules/document/title-not-report.ts';
import { titleUnitMissing } from '../../../server/src/rules/document/title-unit-missing.ts';
import { titleWording } from '../../../server/src/rules/document/title-wording.ts';
import { finds, fixes } from '../../check.ts';

const body = '\n\n## 一、总体情况\n';

describe('title-wording', () => {
  test.each([
    '# 青禾县水务局2023年政府信息公开工作年度报告',
    '# 2023年青禾县水务局政府信息公开工作年度报告',
    '# 2023年青禾县人民政府信息公开工作年度报告',
    '# 2023年度青禾县水务局政府信息公开工作年度报告',
    '# 青禾县水务局2023年度政府信息公开工作年度报告',
    '青禾县水务局\n2023年政府信息公开工作年度报告',
    '# 青禾县水务局\n\n# 2023年政府信息公开工作年度报告',
    '**青禾县水务局2023年政府信息公开工作年度报告**',
    '青禾县水务局2023年政府信息公开\n工作年度报告',
    '# 2023年政府信息公开工作年度报告',
    '# 青禾县水务局2023年政府信息公开工作年度报告解读',
  ])('accepts %s', (title) => finds(titleWording, title + body));

  test('drops the doubled 度 together with the wrong words', () => {
    fixes(
      titleWording,
      `# 青禾县水务局2023年度政府信息公开年度报告${body}`,
      `# 青禾县水务局2023年政府信息公开工作年度报告${body}`,
    );
  });
  test('keeps a unit that stands behind the year', () => {
    fixes(
      titleWording,
      `# 2023年青禾县水务局政府信息公开工作报告${body}`,
      `# 2023年青禾县水务局政府信息公开工作年度报告${body}`,
    );
  });
  test('moves a year from the end to its place', () => {
    fixes(
      titleWording,
      `# 青禾县水务局政府信息公开工作年度报告（2023年）${body}`,
      `# 青禾县水务局2023年政府信息公开工作年度报告${body}`,
    );
  });
});

describe('title-missing', () => {
  test('reads a title over two lines, marked or bare', () => {
    finds(titleMissing, `青禾县水务局\n2023年政府信息公开\n工作年度报告${body}`);
  });
  test('stands on the first line, the front matter left out', () => {
    finds(titleMissing, '---\n年度: 2023\n---\n\n⟦政府信息公开⟧\n\n## 一、总体情况\n');
  });
  test('says so of an empty draft', () => finds(titleMissing, '⟦⟧'));
});

describe('title-unit-missing', () => {
  test('takes no heading of the page for the unit', () => {
    finds(titleUnitMissing, `政府信息公开专区\n⟦2023年政府信息公开工作年度报告⟧${body}`);
  });
  test('is silent where the unit has a line of its own', () => {
    finds(titleUnitMissing, `青禾县水务局\n2023年政府信息公开工作年度报告${body}`);
  });
  test('offers no name it does not know', () => {
    fixes(titleUnitMissing, `# 2023年政府信息公开工作年度报告${body}`, `# 2023年政府信息公开工作年度报告${body}`);
  });
});

describe('title-broken', () => {
  test.each(['青禾县水务局\n2023年政府信息公开工作年度报告', '青禾县水务局 2023 年政府信息公开工作年度报告'])(
    'accepts %j',
    (title) => finds(titleBroken, title + body),
  );
  test('finds a blank where a line ended', () => {
    fixes(
      titleBroken,
      `⟦青禾县水务局 2023年政府信息公开工作年度报告⟧${body}`,
      `青禾县水务局2023年政府信息公开工作年度报告${body}`,
    );
  });
  test('joins marked lines', () => {
    fixes(
      titleBroken,
      `# 青禾县水务局2023年政府信息公开\n# 工作年度报告${body}`,
      `# 青禾县水务局2023年政府信息公开工作年度报告${body}`,
    );
  });
});

test('title-not-report knows an interpretation over two lines', () => {
  finds(
    titleNotReport,
    `⟦青禾县水务局\n2023年政府信息公开工作年度报告解读⟧${body}`,
    '标题表明这是“解读”，不是政府信息公开工作年度报告本身',
  );
});

describe('format-version-mismatch', () => {
  const old =
    '\n| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 |\n| :-- | --: | --: |\n| 行政事业性收费 | 0 | 0 |\n';
  test('is silent for the year of the format', () => {
    finds(formatVersionMismatch, `# 青禾县水务局2020年政府信息公开工作年度报告${body}${old}`);
  });
  test('is silent where no year is known', () => finds(formatVersionMismatch, old));
  test('speaks once for many tables', () => {
    const second =
      '| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |\n| :-- | --: | --: |\n| 政府集中采购 | 0 | 0 |\n';
    const first = old.replace(/\| 第.*\|/, (it) => `⟦${it}⟧`);
    finds(
      formatVersionMismatch,
      `# 青禾县水务局2021年政府信息公开工作年度报告${body}${first}\n${second}`,
      '2021年度应使用国办公开办函〔2021〕30号的格式，本报告的表格用的是国办公开办函〔2019〕60号的格式',
    );
  });
});
