import { test } from 'vitest';
import { crossYearProblemNotClosed as rule } from '../../../server/src/rules/years/cross-year-problem-not-closed.ts';
import { amid, finds } from '../../check.ts';

const part = (year: number, words: string, heading = '## 五、存在的主要问题及改进情况'): string =>
  `# 青禾县水务局${year}年政府信息公开工作年度报告\n\n${heading}\n\n${words}\n`;
const last = part(2022, '公开目录不够完整，部分事项没有列入。下一步将修订公开目录，明确各股室职责。');
const found = '⟦## 五、存在的主要问题及改进情况⟧';

test.each([
  '公开渠道比较单一，与群众互动较少。下一步将拓宽公开渠道，及时回应关切，不断提升公开水平。',
  '存在问题：一是主动性不强；二是内容不全。改进措施：一是加强学习；二是健全目录；三是强化监督。',
])('finds new problems and plans alone: %s', (words) => {
  finds(amid(rule, last), part(2023, words, found), '这一部分没有说明上一年度报告所列的问题改进得怎样');
});

test.each([
  '针对上一年度目录不全的问题，修订公开目录。公开渠道比较单一，下一步将拓宽渠道。',
  '针对2022年目录不全的问题，局里修订目录。公开渠道比较单一，下一步将拓宽渠道。',
  '目录不全的问题已解决。公开渠道比较单一，下一步将拓宽渠道，及时回应群众的关切。',
  '改进情况：修订目录，明确分工。存在问题：公开渠道比较单一，下一步将拓宽公开的渠道。',
  '今年以来我局认真整改，修订了公开目录。公开渠道比较单一，下一步将拓宽公开的渠道。',
  '公开目录仍不完整，部分事项没有列入。下一步将继续修订公开目录，明确各股室的职责。',
  '存在问题：公开渠道比较单一。（二）改进情况。一是扎实做好主动公开工作，突出财政资金等领域。',
  '存在问题：公开渠道比较单一。一是提高思想认识，召开专题会议2次，把公开分解到各股室和各站。',
  '公开工作有了一定进步，但渠道比较单一，与群众互动较少，下一步将拓宽公开的渠道。',
])('takes any word of what was done: %s', (words) => {
  finds(amid(rule, last), part(2023, words));
});

const words = '公开渠道比较单一，与群众互动较少。下一步将拓宽公开渠道，及时回应关切。';
test.each([
  ['nothing was wrong last year', [part(2022, '无。')]],
  ['no report on last year', []],
  ['two candidates for last year', [last, last]],
  ['another authority', [last.replace('青禾县', '白石县')]],
])('says nothing: %s', (_, beside) => {
  finds(amid(rule, ...beside), part(2023, words));
});

test('leaves a part that is last year’s own to the rule that says so', () => {
  const long = `公开渠道比较单一，与群众互动较少；工作人员业务能力有待提高，对政策把握不够准确；公开目录不全，部分事项没有列入。下一步将拓宽公开渠道，及时回应关切，每季度组织一次业务培训，并重新编写目录，明确各股室职责，把水价调整、水库调度等群众关心的事项讲清楚。`;
  finds(amid(rule, part(2022, long)), part(2023, long));
  finds(amid(rule, last), part(2023, long, found));
});

test('leaves words of last year that are marked to be rewritten to the rule that says so', () => {
  finds(amid(rule, last), part(2023, `【请改写】${words}`));
});

test('leaves a part that says next to nothing to others', () => {
  finds(amid(rule, last), part(2023, '无。'));
});
