import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaves, path } from '../../../server/src/formats/lines.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { read } from '../../check.ts';
import { type Consistent, consistent } from '../../generate.ts';
import { saying } from './drafts.ts';

/** A sentence with its number in place of #, the rule it falls to, and the number that makes it true. */
interface Sentence {
  readonly rule: string;
  readonly words: string;
  readonly number: number;
  /** Other numbers that are true of it. */
  readonly also: readonly number[];
}

const topic = rules.filter((it) => it.topic === 'prose-vs-table');

/** The sum of cells of a generated report; a group stands for its rows. */
function sum({ format, numbers }: Consistent, table: string, rows: string, columns = 'total'): number {
  const lines = format.tables.find((it) => it.id === table)!.rows;
  const ids = rows.split(' ').flatMap((id) => leaves(path(lines, id).slice(-1)).map((it) => it.id));
  return ids.reduce((all, id) => columns.split(' ').reduce((out, it) => out + numbers[table]![id]![it]!, all), 0);
}

/** Every kind of statement, each in a sentence of its own. */
function sentences(it: Consistent): readonly Sentence[] {
  const t3 = (rows: string, columns?: string): number => sum(it, 't3', rows, columns);
  const t4 = (rows: string, column?: string): number => sum(it, 't4', rows, column);
  const organisations = 'company research charity legal other_org';
  const results: readonly (readonly [string, string])[] = [
    ['予以公开', 'open'],
    ['部分公开', 'partial'],
    ['予以公开及部分公开', 'open partial'],
    ['不予公开', 'deny'],
    ['无法提供', 'unable'],
    ['不予处理', 'refuse'],
    ['作其他处理', 'other'],
  ];
  const of = (rule: string, words: string, number: number, ...also: number[]): Sentence => ({
    rule,
    words,
    number,
    also,
  });
  const received = [t3('new') + t3('carry_in')];
  const left = ['other', 'refuse', 'other refuse', 'carry_in'].map((rows) => t3('total') - t3(rows));
  const applicants = (words: string, columns: string): Sentence =>
    of(
      'text-applicant-category',
      `收到政府信息公开申请${t3('new')}件，其中${words}申请#件。`,
      t3('new', columns),
      t3('new carry_in', columns),
      t3('total', columns),
    );
  return [
    of('text-requests-vs-table', '我局共收到政府信息公开申请#件。', t3('new'), ...received),
    of('text-requests-vs-table', '某县教育局全年受理依申请公开事项#件。', t3('new'), ...received),
    of('text-new', '新收政府信息公开申请#件。', t3('new')),
    of('text-carry-in', `收到政府信息公开申请${t3('new')}件，上年结转#件。`, t3('carry_in')),
    of('text-carry-out', `答复政府信息公开申请${t3('total')}件，结转下年度继续办理#件。`, t3('carry_out')),
    of('text-answered', '答复政府信息公开申请#件。', t3('total'), ...left),
    ...results.map(([name, rows]) =>
      of('text-result-category', `答复政府信息公开申请${t3('total')}件，其中${name}#件。`, t3(rows)),
    ),
    applicants('自然人', 'natural'),
    applicants('法人或其他组织', organisations),
    of('text-review-vs-table', '因政府信息公开工作被申请行政复议#件。', t4('review')),
    of('text-review-vs-table', '政府信息公开行政诉讼#件。', t4('suits')),
    of('text-review-vs-table', '因政府信息公开未经复议直接起诉#件。', t4('suit_direct')),
    of('text-outcome', `信息公开类行政复议${t4('review')}件，结果维持#件。`, t4('review', 'upheld')),
    of('text-outcome', `信息公开类行政诉讼${t4('suits')}件，尚未审结#件。`, t4('suits', 'pending')),
    of('text-documents-vs-table', '制发行政规范性文件#件。', sum(it, 't2.a20_1', 'norms', 'made')),
    of('text-decisions-vs-table', '作出行政处罚决定#件。', sum(it, 't2.a20_6', 'penalty', 'decisions')),
    ...(it.format.id === '2019'
      ? [of('text-procurement-vs-table', '政府集中采购#项。', sum(it, 't2.a20_9', 'procurement', 'projects'))]
      : [of('text-documents-vs-table', '废止规章#件。', sum(it, 't2.a20_1', 'rules', 'repealed'))]),
  ];
}

const found = (text: string, some: readonly Rule<unknown>[] = topic): readonly string[] => {
  const report = read(text);
  return some.flatMap((rule) =>
    [...heard(rule, report)].map((it) => `${rule.id} ${report.text.slice(it.at.from, it.at.to)}`),
  );
};

const written = ({ words }: Sentence, number: number): string => words.replace('#', String(number));

test('no rule speaks of what is true', () => {
  fc.assert(
    fc.property(consistent, (it) => {
      const said = sentences(it).map((sentence) => written(sentence, sentence.number));
      expect(found(saying(it.text, said.join('\n\n')))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('of one wrong number the one rule speaks, at that number', () => {
  fc.assert(
    fc.property(consistent, fc.nat({ max: 99 }), fc.integer({ min: 1, max: 60 }), (it, which, by) => {
      const all = sentences(it);
      const wrong = all[which % all.length]!;
      const number = wrong.number + by;
      fc.pre(!wrong.also.includes(number));
      const unit = /#(.)/.exec(wrong.words)![1]!;
      const said = all.map((sentence) => written(sentence, sentence === wrong ? number : sentence.number));
      expect(found(saying(it.text, said.join('\n\n')))).toEqual([`${wrong.rule} ${number}${unit}`]);
    }),
    { numRuns: 150 },
  );
});
