import { describe, test } from 'vitest';
import { frontMatterConflict } from '../../../server/src/rules/document/front-matter-conflict.ts';
import { frontMatterInvalid } from '../../../server/src/rules/document/front-matter-invalid.ts';
import { finds, fixes } from '../../check.ts';

const report = (front: string): string => `---\n${front}\n---\n\n# 青禾县水务局2023年政府信息公开工作年度报告\n`;

describe('front-matter-invalid', () => {
  test.each([
    '单位: 青禾县水务局\n年度: 2023\n格式: 2021\n层级: 县级部门\n上级: 青禾县人民政府\n下级:\n  - 青禾县水文站',
    'unit: 青禾县水务局\nyear: 2023',
    '年度: 2023年度\n层级: 街道乡镇',
    '年度:',
  ])('accepts %j', (front) => finds(frontMatterInvalid, report(front)));
  test.each([
    ['年度: ⟦明年⟧', '“年度”应是四位年份，例如 2023'],
    ['格式: ⟦2020⟧', '“格式”只能是 2019 或 2021'],
    ['层级: ⟦镇⟧', '“层级”应含有政府、部门、街道乡镇、省级、设区的市级、县级、乡级中的一个'],
    ['⟦乱写一行⟧', '文件头应逐行写成“单位: …”“年度: …”这样的键和值'],
  ])('finds %j', (front, message) => {
    const text = report(front);
    finds(frontMatterInvalid, front.includes('乱写') ? text.replace('⟧\n', '\n⟧') : text, message);
  });
  test('knows the key that was meant', () => {
    fixes(frontMatterInvalid, report('yaer: 2023'), report('yaer: 2023'));
    fixes(frontMatterInvalid, report('years: 2023'), report('year: 2023'));
    fixes(frontMatterInvalid, report('单元: 青禾县水务局'), report('单位: 青禾县水务局'));
  });
  test('only informs of keys that other tools use', () => finds(frontMatterInvalid, report('⟦layout⟧: page')));
});

describe('front-matter-conflict', () => {
  test('finds another unit and another year', () => {
    finds(frontMatterConflict, report('单位: ⟦白石县水务局⟧\n年度: ⟦2022⟧'));
    fixes(frontMatterConflict, report('年度: 2022'), report('年度: 2023'));
  });
  test.each(['单位: 云山市青禾县水务局', '单位: 县水务局', '年度: 2023年', '格式: 2021'])('accepts %s', (front) =>
    finds(frontMatterConflict, report(front)),
  );
});
