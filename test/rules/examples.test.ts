import { describe, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { finds, fixes } from '../check.ts';
import { marked } from '../marker.ts';

// The catalogue prints these examples, so each one has to be true.
describe.each(rules.map((it) => [it.id, it] as const))('%s', (_, rule) => {
  test('finds the bad example and not the good one', () => {
    finds(rule, rule.example.bad);
    finds(rule, marked(rule.example.good).text);
  });
  if (rule.fixes) {
    test('makes the good example of the bad one', () => fixes(rule, rule.example.bad, rule.example.good));
  }
});
