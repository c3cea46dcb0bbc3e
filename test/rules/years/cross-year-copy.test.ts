import { test } from 'vitest';
import { crossYearCopy as rule } from '../../../server/src/rules/years/cross-year-copy.ts';
import { amid, finds } from '../../check.ts';

const heading = '## 五、存在的主要问题及改进情况';
const part = (year: number, words: string, head = heading): string =>
  `# 青禾县水务局${year}年政府信息公开工作年度报告\n\n${head}\n\n${words}\n`;
const problems =
  '主要问题：一是主动公开的内容不够全面，涉及群众切身利益的事项公开不够及时；二是工作人员业务能力有待提高，对政策把握不够准确；三是公开渠道比较单一，与群众互动较少；四是水价调整、水库调度等群众关心的事项解读不多，材料又写得难懂，来电询问的人因此不断增加。';
const plans =
  '下一步将健全公开目录，明确各股室职责，每季度组织一次业务培训；拓宽公开渠道，及时回应群众关切，对来信来电逐件登记，件件有回音；完善考核办法，把公开工作纳入年度目标，与评先评优挂钩，不断提升政府信息公开工作水平和群众满意度。';
const others =
  '主要问题是水库水质数据公布滞后，村民要到监测站才能看到；去年提出的目录不全问题已经解决，新目录于六月启用，并随文件清理更新了四次。';

test('finds a part that is last year’s but for years, numbers and its own name', () => {
  finds(
    amid(rule, part(2022, `2022年青禾县水务局培训12人次，覆盖全部股室和乡镇水管站。${problems}`)),
    part(2023, `2023年青禾县水务局培训3人次，覆盖全部股室和乡镇水管站。${problems}`, `⟦${heading}⟧`),
    '除年份和数字外，这一部分有 100% 的文字与2022年度报告相同',
  );
});

test('finds the plans of last year below other problems', () => {
  finds(
    amid(rule, part(2022, problems + plans)),
    part(2023, `${others}⟦下一步⟧${plans.slice(3)}`),
    '除年份和数字外，下一步打算有 100% 的文字与2022年度报告相同',
  );
});

test.each([
  ['other words', part(2023, others + others.replaceAll('水库', '河道'))],
  ['half of it', part(2023, others + problems)],
  ['too short to tell', part(2023, problems.slice(0, 60))],
  ['in another section', part(2023, problems, '## 一、总体情况')],
])('says nothing: %s', (_, text) => {
  finds(amid(rule, part(2022, problems)), text);
});

test('sections of formulas are nobody’s text', () => {
  const six = '## 六、其他需要报告的事项';
  finds(amid(rule, part(2022, problems, six)), part(2023, problems, six));
});

test('finds what the tests below leave out of it', () => {
  finds(amid(rule, part(2022, problems)), part(2023, problems, `⟦${heading}⟧`));
});

test('says nothing without a single report on last year', () => {
  finds(amid(rule), part(2023, problems));
  finds(amid(rule, part(2022, problems), part(2022, problems)), part(2023, problems));
  finds(amid(rule, part(2021, problems)), part(2023, problems));
});
