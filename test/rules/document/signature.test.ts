import { describe, expect, test } from 'vitest';
import { defaults } from '../../../server/src/base/settings.ts';
import { deadlineLate } from '../../../server/src/rules/document/deadline-late.ts';
import { signDateMissing } from '../../../server/src/rules/document/sign-date-missing.ts';
import { signatureMissing } from '../../../server/src/rules/document/signature-missing.ts';
import { lint } from '../../../server/src/rules/lint.ts';
import { finds, read } from '../../check.ts';

const report = (end: string, { unit = '青禾县水务局', opening = '' } = {}): string =>
  `# ${unit}2023年政府信息公开工作年度报告\n\n${opening}\n\n## 一、总体情况\n\n## 六、其他需要报告的事项\n\n无。\n\n${end}\n`;

describe('signature-missing and sign-date-missing', () => {
  test.each([
    '青禾县水务局\n\n2024年1月18日',
    '                    青禾县水务局\n                          2024年1月18日',
    '青禾县水务局 2024年1月18日',
    '青禾县水务局\n二〇二四年一月十八日',
    '青禾县水务局\n\n2024-01-18',
    '2024年1月18日\n\n青禾县水务局',
  ])('read %j', (end) => {
    finds(signatureMissing, report(end));
    finds(signDateMissing, report(end));
  });
  test('stand on the last line where nobody has signed', () => {
    const text = report('').replace('无。', '⟦无。⟧');
    finds(signatureMissing, text);
    finds(signDateMissing, text);
  });
  test('stand beside the one that is there', () => {
    finds(signatureMissing, report('⟦2024年1月18日⟧'));
    finds(signDateMissing, report('⟦青禾县水务局⟧'));
  });
  test('take a sentence for no signature', () => {
    finds(signatureMissing, report('⟦以上情况，报县政府办公室，2024年1月18日⟧'));
  });
  test('ask nothing of a government, whose report the office in charge publishes', () => {
    finds(signatureMissing, report('', { unit: '青禾市' }));
    finds(signDateMissing, report('', { unit: '青禾县人民政府' }));
  });
  test('ask nothing of a part of a report', () => {
    finds(signatureMissing, '# 青禾县水务局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n');
    finds(signDateMissing, '## 一、总体情况\n\n## 六、其他需要报告的事项\n');
  });
  test('accept what the page says above the text', () => {
    finds(signDateMissing, report('', { opening: '发布日期：2024-01-18' }));
    finds(signDateMissing, report('', { opening: '（2024年1月18日）' }));
    finds(signatureMissing, report('', { opening: '发布机构：青禾县水务局' }));
  });
});

describe('deadline-late', () => {
  const signedOn = (date: string, unit = '青禾县水务局'): string => report(`${unit}\n\n${date}`, { unit });
  const severities = (text: string, deadline = defaults.deadline) =>
    lint(read(text), { rules: {}, deadline }).flatMap((it) => (it.rule.id === 'deadline-late' ? it.severity : []));

  test.each(['2024年1月31日', '2024年1月4日', '2023年12月29日', '二〇二四年一月三十一日'])('accepts %s', (date) =>
    finds(deadlineLate, signedOn(date)),
  );
  test('finds a department that signs in February', () => {
    finds(
      deadlineLate,
      signedOn('⟦2024年2月1日⟧'),
      '落款日期“2024年2月1日”晚于公布期限（部门应在2024年1月31日前公布）',
    );
  });
  test('finds a date before the year was over', () => {
    finds(deadlineLate, signedOn('⟦2023年1月18日⟧'), '落款日期“2023年1月18日”早于2023年度结束，年份可能漏改');
  });
  test('finds a year that is too late by one', () => finds(deadlineLate, signedOn('⟦2025年1月18日⟧')));
  test('gives a government until March', () => {
    finds(deadlineLate, signedOn('2024年3月31日', '青禾县人民政府'));
    finds(deadlineLate, signedOn('⟦2024年4月1日⟧', '青禾县人民政府'));
  });
  test('only informs streets and towns, which the article does not name', () => {
    expect(severities(signedOn('2024年2月1日', '青禾县云溪街道办事处'))).toEqual(['info']);
    expect(severities(signedOn('2024年2月1日'))).toEqual(['warning']);
  });
  test('follows the day that is set', () => {
    const deadline = { ...defaults.deadline, 部门: '02-29' };
    expect(severities(signedOn('2024年2月1日'), deadline)).toEqual([]);
    expect(severities(signedOn('2024年3月1日'), deadline)).toEqual(['warning']);
  });
  test('takes the latest day for an authority of unknown kind', () => {
    finds(deadlineLate, report('2024年3月1日', { unit: '青禾大学' }));
    finds(deadlineLate, report('⟦2024年4月1日⟧', { unit: '青禾大学' }));
  });
  test('reads no day that does not exist', () => finds(deadlineLate, signedOn('2024年13月1日')));
});
