import { describe, test } from 'vitest';
import { periodMissing } from '../../../server/src/rules/document/period-missing.ts';
import { periodWrong } from '../../../server/src/rules/document/period-wrong.ts';
import { finds, fixes } from '../../check.ts';

const title = '青禾县水务局2023年政府信息公开工作年度报告';
const report = (opening: string, overview = '无。'): string =>
  `# ${title}\n\n${opening}\n\n## 一、总体情况\n\n${overview}\n\n## 六、其他需要报告的事项\n\n无。\n`;

const stated = [
  '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
  '本报告中所列数据的统计时限自2023年1月1日起至12月31日止。',
  '本年度报告中所列数据统计期限从2023年1月1日到12月31日止。',
  '内容涵盖我局2023年1月1日至12月31日期间的政府信息公开工作情况。',
  '所列数据的统计时间为2023年度。',
  '统计期限为２０２３年１月１日至１２月３１日。',
  '统计期限：2023.1.1-2023.12.31。',
];

describe('period-missing', () => {
  test.each(stated)('reads %s', (it) => finds(periodMissing, report(it)));
  test('reads a period wherever it stands', () => finds(periodMissing, report('', stated[0])));
  test('takes other statistics for no period', () => {
    finds(periodMissing, report('').replace(title, `⟦${title}⟧`).replace('无。', '统计数据准确，公开统计信息6条。'));
  });
  test('asks nothing of a part of a report', () => {
    finds(periodMissing, `# ${title}\n\n## 一、总体情况\n\n无。\n`);
    finds(periodMissing, '## 一、总体情况\n\n## 六、其他需要报告的事项\n');
  });
  test('adds the sentence behind what stands in the opening', () => {
    fixes(periodMissing, report('根据《条例》编制本报告。'), report(`根据《条例》编制本报告。\n\n${stated[0]}`));
  });
  test('keeps the line ending of the file', () => {
    fixes(
      periodMissing,
      report('根据《条例》编制本报告。').replaceAll('\n', '\r\n'),
      report(`根据《条例》编制本报告。\n\n${stated[0]}`).replaceAll('\n', '\r\n'),
    );
  });
});

describe('period-wrong', () => {
  test.each(stated)('accepts %s', (it) => finds(periodWrong, report(it)));
  test.each([
    '统计期限自⟦2023年1月1日起至2023年12月30日⟧止。',
    '统计期限自⟦2023年1月1日至2023年11月31日⟧。',
    '统计时限自⟦2022年1月1日起至2023年12月31日⟧止。',
    '统计期限自⟦2023年2月1日起至12月31日⟧止。',
  ])('finds %s', (it) => finds(periodWrong, report(it)));
  test.each([
    '我局2023年3月成立，统计期限自2023年3月15日起至2023年12月31日止。',
    '统计期限自机构组建之日2023年3月15日起至2023年12月31日止。',
    '会议自2023年3月1日至3月5日召开，统计工作有序开展。',
  ])('accepts a reason: %s', (it) => finds(periodWrong, report(it)));
  test('puts the whole year in, in the words that stand there', () => {
    fixes(periodWrong, report('统计期限从2022年1月1日到12月30日止。'), report('统计期限从2023年1月1日到12月31日止。'));
  });
});
