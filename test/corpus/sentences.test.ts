import { heard } from '../../server/src/rules/rule.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { read } from '../check.ts';
import { hasShared, sharedRoot } from '../shared.ts';

/** A sentence of a real report and what a reader said of its numbers. */
interface Sentence {
  readonly text: string;
  readonly kind: string;
  readonly holds: boolean;
  readonly exhaustive?: boolean;
}

const own = rules.filter((it) => it.topic === 'narrative');

/** What the rules about numbers in prose say of a text: `id severity`. */
function said(text: string): readonly string[] {
  const report = read(text);
  return own.flatMap((rule) => [...heard(rule, report)].map((it) => `${rule.id} ${it.severity ?? rule.severity}`));
}

/** Sentences on which the rules and the label differ, with what is said of them and why that is right. */
const disagreements: readonly (readonly [begins: string, said: readonly string[], why: string])[] = [
  [
    '截止20101231日,全乡累计主动公开政府信息65条',
    ['narrative-percent hint', 'narrative-percent warning'],
    'The label judges the counts, 65 = 20 + 45. The shares beside them are wrong, as its note says: 45 of 65 is 69.2 %, not 75 %; 20 of 65 is 30.8 %, cut to 30 %.',
  ],
  [
    '文登区行政审批服务局共主动公开各类业务工作',
    ['narrative-sum hint'],
    '317 against 307 behind 其中: nothing but the small gap says that the list is meant to be complete, so it is a hint and no warning.',
  ],
];

describe.runIf(hasShared)('the labelled sentences', () => {
  const sentences = hasShared
    ? readFileSync(join(sharedRoot, 'corpus/sentences.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((it) => JSON.parse(it) as Sentence)
    : [];
  const differs = (it: Sentence): boolean => disagreements.some(([begins]) => it.text.startsWith(begins));

  test('there are 63 of them', () => expect(sentences).toHaveLength(63));
  test.each(sentences.filter((it) => it.holds && !differs(it)).map((it) => it.text))('holds, and is silent: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
  // What contradicts only a table is found where the table stands.
  test.each(sentences.filter((it) => !it.holds && it.exhaustive && !differs(it)).map((it) => it.text))(
    'is complete and does not hold: %s',
    (text) => {
      expect(said(text).filter((it) => it.endsWith(' error') || it.endsWith(' warning'))).toHaveLength(1);
    },
  );
  test.each(sentences.filter((it) => !it.holds && !it.exhaustive).map((it) => it.text))(
    'is no complete list, and is at most a hint: %s',
    (text) => {
      expect(said(text).filter((it) => !it.endsWith(' hint'))).toEqual([]);
    },
  );
  test.each(disagreements)('%s…: %j', (begins, expected) => {
    const it = sentences.find((s) => s.text.startsWith(begins));
    expect(said(it?.text ?? '')).toEqual(expected);
  });
});
