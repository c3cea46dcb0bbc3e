import { expect, test } from 'vitest';
import { heard } from '../../../server/src/rules/rule.ts';
import { crossUnitCopy as rule } from '../../../server/src/rules/units/cross-unit-copy.ts';
import { amid, archiveOf, finds, read } from '../../check.ts';

const five = '## 五、存在的主要问题及改进情况';
const draft = (unit: string, words: string, heading = five, year = 2023): string =>
  `# ${unit}${year}年政府信息公开工作年度报告\n\n${heading}\n\n${words}\n`;
const sentences = [
  '一是主动公开的内容不够全面，涉及群众切身利益的事项公开不够及时；',
  '二是工作人员业务能力有待提高，对政策把握不够准确，解答前后不一；',
  '三是公开渠道比较单一，与群众互动较少，来信来电没有逐件登记；',
  '四是档案与公开脱节，文件归档以后公开属性没有随之调整。',
  '下一步将健全目录，明确各科室职责，每季度组织一次业务培训。',
  '拓宽公开渠道，及时回应群众关切，把公开纳入年度考核目标。',
];
const same = sentences.join('');
const mine = ['青禾县水务局', '青禾县教育局', '青禾县民政局'] as const;

test('finds a part that another authority has, numbers and both names apart', () => {
  const words = (unit: string, n: number): string => `${unit}共梳理出${n}个方面的问题，逐一明确了责任人。${same}`;
  finds(
    amid(rule, draft(mine[1], words(mine[1], 4))),
    draft(mine[0], words(mine[0], 14), `⟦${five}⟧`),
    '除机关名称和数字外，这一部分有 100% 的文字与青禾县教育局的报告相同',
  );
});

test('shows the most similar of several, once', () => {
  const less = same.replace('每季度', '每半年');
  const more = same.replace('目标。', '目标！以后每年调整。');
  for (const beside of [
    [draft(mine[1], less), draft(mine[2], more)],
    [draft(mine[2], more), draft(mine[1], less)],
  ]) {
    const [it, ...others] = heard(rule, read(draft(mine[0], same)), { archive: archiveOf(beside) });
    expect(others).toEqual([]);
    expect(it!.related![0]!.in!.unit).toBe(mine[2]);
  }
});

test('nine tenths are enough and less is not', () => {
  const filler = '五是本局自有的一个问题，与别处无关，从水库放水通知不到下游各村说起。';
  finds(amid(rule, draft(mine[1], same)), draft(mine[0], `${same}五是水库放水没有通知。`, `⟦${five}⟧`));
  finds(amid(rule, draft(mine[1], same)), draft(mine[0], same + filler));
});

test('finds what a whole district copied', () => {
  const all = Array.from({ length: 60 }, (_, i) =>
    draft(`青禾县${'甲乙丙丁戊己'[i % 6]}${'东西南北中上下左右前'[i % 10]}镇`, same),
  );
  finds(amid(rule, ...all), draft('青禾县水务局', same, `⟦${five}⟧`));
});

test('both sections are compared, each with itself', () => {
  const one = '## 一、总体情况';
  finds(amid(rule, draft(mine[1], same, one)), draft(mine[0], same, `⟦${one}⟧`));
  finds(amid(rule, draft(mine[1], same, one)), draft(mine[0], same));
  const six = '## 六、其他需要报告的事项';
  finds(amid(rule, draft(mine[1], same, six)), draft(mine[0], same, six));
});

test.each([
  ['its own second draft', draft(mine[0], same)],
  ['another year', draft(mine[1], same, five, 2022)],
  ['the aggregate it belongs to', `---\n下级: [${mine[0]}]\n---\n${draft('青禾县人民政府', same)}`],
  ['its part', `---\n上级: ${mine[0]}\n---\n${draft('青禾县水库管理中心', same)}`],
  ['a report of nobody', `## 五、存在的主要问题及改进情况\n\n${same}\n`],
])('says nothing: %s', (_, beside) => {
  finds(amid(rule, beside), draft(mine[0], same));
});

test('a government and its office may say the same', () => {
  finds(amid(rule, draft('青禾县人民政府办公室', same)), draft('青禾县人民政府', same));
  finds(amid(rule, draft('青禾县人民政府', same)), draft('青禾县人民政府办公室', same));
});

test('formulas that many write are no copy', () => {
  const short = sentences.slice(0, 2).join('');
  finds(amid(rule, draft(mine[1], short)), draft(mine[0], short));
});
