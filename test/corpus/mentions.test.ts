import { describe, expect, test } from 'vitest';
import { show } from '../../server/src/base/decimal.ts';
import { statementsOf } from '../../server/src/report/claims/statements.ts';
import { mentionsOf } from '../../server/src/report/mentions.ts';
import { rules } from '../../server/src/rules/index.ts';
import { read } from '../check.ts';
import { corpus, hasShared, lines, seeds } from '../shared.ts';
import { checkSource } from './findings.ts';

/** What prose and tables of the real reports contradict each other in; of all others nothing is said. */
const contradictions: Readonly<Record<string, readonly string[]>> = {
  'corpus-006': ['text-result-category 258件', 'text-result-category 265件', 'text-outcome 均获维持'],
  'corpus-013': ['text-requests-vs-table 2件'],
};
const topic = new Set(rules.filter((it) => it.topic === 'prose-vs-table').map((it) => it.id));

describe.runIf(hasShared)('prose against the tables of real reports', () => {
  test.each([...seeds(), ...corpus()].map((it) => [it.id, it] as const))('%s', (id, source) => {
    const said = checkSource(source).said.filter((it) => topic.has(it.rule) && it.severity !== 'note');
    expect(said.map((it) => `${it.rule} ${it.text}`)).toEqual(contradictions[id] ?? []);
  });

  test('the long list of corpus-004 is read number by number', () => {
    const { report } = checkSource(corpus().find((it) => it.id === 'corpus-004')!);
    const read = mentionsOf(report).map((it) => `${it.statement.kind} ${show(it.statement.value)}`);
    expect(read).toEqual([
      'received 3607',
      'applicant 3493',
      'applicant 114',
      'result 1191',
      'result 328',
      'result 142',
      'result 1078',
      'result 406',
      'result 341',
      'carry-out 121',
    ]);
  });
});

interface Judged {
  readonly text: string;
  readonly kind: 'total-parts' | 'requests' | 'litigation';
  readonly asserts?: Readonly<Record<string, number>>;
}

describe.runIf(hasShared)('judged sentences', () => {
  const judged = lines<Judged>('corpus/sentences.jsonl').filter((it) => it.asserts);
  test.each(judged.map((it) => [it.text.slice(0, 30), it] as const))('%s: nothing is read that it does not say', (_, it) => {
    const year = /(20\d\d)\s*年/.exec(it.text)?.[1] ?? '2023';
    const heading = it.kind === 'litigation' ? '四、政府信息公开行政复议、行政诉讼情况' : '三、收到和处理政府信息公开申请情况';
    const report = read(`# 某市${year}年政府信息公开工作年度报告\n\n## ${heading}\n\n${it.text}\n`);
    const { new: fresh = 0, carried_in: carried = 0 } = it.asserts!;
    const said = new Set([...Object.values(it.asserts!), fresh + carried]);
    const told = statementsOf(report).filter(({ quantity }) => quantity);
    for (const { value } of told) expect(said, show(value)).toContain(Number(show(value)));
  });

  test('and much of what they say is read, though of other units and of channels nothing is', () => {
    const all = judged.flatMap((it) => Object.values(it.asserts!));
    const told = judged.flatMap(({ text }) => {
      const year = /(20\d\d)\s*年/.exec(text)?.[1] ?? '2023';
      const report = read(`# 某市${year}年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n${text}\n`);
      return statementsOf(report);
    });
    expect(told.length).toBeGreaterThan(all.length / 3);
  });
});
