import { describe, expect, test } from 'vitest';
import { rulesNotAuthorised } from '../../../server/src/rules/cells/rules-not-authorised.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { finds, fixes, read } from '../../check.ts';

const report = (unit: string, rules: string, norms = '0 | 0 | 0', front = ''): string => `${front}
# ${unit}2023年政府信息公开工作年度报告

| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | ${rules} |
| 行政规范性文件 | ${norms} |
`;
const street = '青禾县云溪街道办事处';

test('names who cannot make 规章, and the numbers', () =>
  finds(rulesNotAuthorised, report(street, '⟦4 | 0 | 6⟧'), '青禾县云溪街道办事处无权制定规章，“规章”应为 0：4、6'));
test.each(['青禾县水务局', '江州市东城区人民政府', '云溪镇人民政府'])('speaks to %s', (unit) =>
  finds(rulesNotAuthorised, report(unit, '0 | 0 | ⟦6⟧')),
);
test.each([
  '江东省人民政府',
  '江州市人民政府',
  '江州市水务局',
  '江东省水利厅',
  '广西壮族自治区林业局',
  '内蒙古自治区发展和改革委员会',
  '大兴安岭地区林业局',
  '水利部',
])('is silent about %s, whose rank is high enough or not sure', (unit) =>
  finds(rulesNotAuthorised, report(unit, '4 | 0 | 6')),
);
test('believes the front matter', () => {
  const front = (level: string): string => `---\n层级: ${level}\n---\n`;
  finds(rulesNotAuthorised, report('江州市人民政府', '⟦4⟧ | 0 | 0', '0 | 0 | 0', front('县级')));
  finds(rulesNotAuthorised, report('江州市东城区人民政府', '4 | 0 | 0', '0 | 0 | 0', front('设区的市级')));
});
test('is silent about a report that sums up others', () =>
  finds(rulesNotAuthorised, report('青禾县人民政府', '4 | 0 | 6', '0 | 0 | 0', '---\n下级: [甲, 乙]\n---\n')));
test.each(['0 | 0 | 0', ' |  |  ', '— | / | 无', '若干 | 0 | 0'])('is silent about %s', (row) =>
  finds(rulesNotAuthorised, report(street, row)),
);

describe('the fix', () => {
  test('moves the numbers as they are written, into zeros and blanks', () =>
    fixes(rulesNotAuthorised, report(street, '⟦４ |  | 6件⟧', '0 |  |  '), report(street, '0 |  | 0', '４ |  | 6件 ')));
  test.each(['0 | 0 | 3', '2 | 0 | 0', '0 | 0 | —', '若干 | 0 | 0', '0 | 0'])(
    'is not offered where a number could be lost: %s',
    (norms) => {
      const it = read(report(street, '4 | 0 | 6', norms));
      const found = [...heard(rulesNotAuthorised, it)];
      expect(found).toHaveLength(1);
      expect(rulesNotAuthorised.fixes!(found[0]!.data, it)).toEqual([]);
    },
  );
});
