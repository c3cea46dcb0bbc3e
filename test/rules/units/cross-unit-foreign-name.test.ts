import { test } from 'vitest';
import { crossUnitForeignName as rule } from '../../../server/src/rules/units/cross-unit-foreign-name.ts';
import { amid, finds } from '../../check.ts';

const [own, other] = ['青禾县云溪镇人民政府', '青禾县柳河镇人民政府'];
const draft = (unit: string, words: string, front = ''): string =>
  `${front}# ${unit}2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${words}\n`;
const beside = draft(other, '无。');

test.each([
  `⟦${other}⟧2023年共收到政府信息公开申请3件。`,
  '镇里重视公开。⟦青禾县柳河镇⟧2023年度主动公开政府信息30条。',
  `2023年，⟦${other}⟧主动公开政府信息30条。`,
  `2023年度⟦${other}⟧共受理申请3件。`,
])('finds another authority where this one reports: %s', (words) => {
  finds(amid(rule, beside), draft(own, words));
});

test('says whose name it is and whose report', () => {
  finds(
    amid(rule, beside),
    draft(own, `⟦${other}⟧2023年共收到政府信息公开申请3件。`),
    `这里写着“${other}”，而本报告的机关是“${own}”`,
  );
});

test('says it once', () => {
  finds(amid(rule, beside), draft(own, `⟦${other}⟧2023年共收到申请3件。${other}2023年主动公开政府信息30条。`));
});

test.each([
  `将${other}2023年收到的申请转送本机关。`,
  `会同${other}2023年共答复申请3件。`,
  `经与${other}联系，2023年共收到申请3件。`,
  `${other}2023年印发了联合通知。`,
  `2023年，${other}向我镇转送申请3件。`,
  `2022年，${other}共收到申请3件。`,
  `${own}2023年共收到申请3件。`,
  '青禾县云溪镇2023年共收到申请3件。',
  '2023年，我镇共收到申请3件。',
  '2023年共收到申请3件。',
])('says nothing of %s', (words) => {
  finds(amid(rule, beside), draft(own, words));
});

const words = `${other}2023年共收到政府信息公开申请3件。`;
test.each([
  ['a name that has no report', [], draft(own, words)],
  ['a report on another year', [beside.replace('2023', '2022')], draft(own, words)],
  ['the one below it', [draft(other, '无。', `---\n上级: ${own}\n---\n`)], draft(own, words)],
  ['a part', [beside], draft(own, words, `---\n下级: [${other}]\n---\n`)],
  ['a government that speaks of a town', [beside], draft('青禾县人民政府', words)],
  ['a department that speaks of a town', [beside], draft('青禾县水务局', words)],
])('says nothing: %s', (_, them, text) => {
  finds(amid(rule, ...them), text);
});

test('a bureau may speak of a centre, and of one that bears its name', () => {
  const centre = '青禾县不动产登记中心';
  const brigade = '青禾县公安局';
  const said = (name: string): string => `${name}2023年共收到政府信息公开申请3件。`;
  finds(amid(rule, draft(centre, '无。')), draft('青禾县自然资源局', said(centre)));
  finds(amid(rule, draft(brigade, '无。')), draft('青禾县公安局交通警察大队', said(brigade)));
  finds(amid(rule, draft('青禾县教育局', '无。')), draft('青禾县水务局', `⟦青禾县教育局⟧${said('')}`));
});

test('leaves a signature of another place to the rule that needs no other report', () => {
  const signed = (unit: string): string => `${draft(own, '无。')}\n## 六、其他需要报告的事项\n\n无。\n\n${unit}\n`;
  finds(amid(rule, beside), signed(other));
});
