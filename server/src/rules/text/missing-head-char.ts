import type { Span } from '../../base/span.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { endsSentence } from './clause.ts';
import { beheaded } from './lexica/phrases.ts';
import { hitsOf, type SignedLine, signsOf } from './signs.ts';

/** The end of a term without its first character. */
interface Headless extends Span {
  readonly term: readonly [head: string, rest: string];
}

export const missingHeadChar = rule<Headless>({
  id: 'missing-head-char',
  topic: 'text',
  title: { zh: '句首漏字', en: 'First character missing' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：文字严谨',
  why: {
    zh: '删改时把句首的字也删掉了，剩下“府信息公开”“动公开”这样不成词的开头。',
    en: 'An edit took the first character of a sentence with it and left a beginning that is no word.',
  },
  example: {
    bad: `
## 一、总体情况

编制公开信息事项，审核公开信息。⟦府信息公开⟧工作涵盖了日常工作的诸多方面。
`,
    good: `
## 一、总体情况

编制公开信息事项，审核公开信息。政府信息公开工作涵盖了日常工作的诸多方面。
`,
  },
  check(report, say) {
    const found: Headless[] = [];
    for (const line of signsOf(report).lines) {
      const it = line.prose && atStart(report, line);
      if (it) found.push(it);
    }
    for (const it of hitsOf(report, 'head')) {
      const [head, rest] = it.entry.data as Headless['term'];
      if (it.line.prose) found.push({ from: it.from + 1, to: it.to, term: [head, rest] });
    }
    for (const it of found) say({ at: { from: it.from, to: it.to }, data: it });
  },
  message: ({ term: [head, rest] }) => ({
    zh: `句首漏字：“${rest}”应为“${head}${rest}”`,
    en: `A character is missing: “${rest}” should be “${head}${rest}”`,
  }),
  // Unsafe: it adds a word.
  fixes: ({ from, term: [insert] }) => {
    const title = { zh: `补上“${insert}”`, en: `Put in “${insert}”` };
    return [{ title, changes: [{ from, to: from, insert }], safe: false }];
  },
});

/** A term that begins a line without its first character. */
function atStart(report: Report, line: SignedLine): Headless | undefined {
  const { text } = report;
  let from = line.from;
  let code = text.charCodeAt(from);
  while (from < line.to && (code === 32 || code === 0x3000 || code === 42)) code = text.charCodeAt(++from);
  if (firsts[code] !== 1) return undefined;
  const term = beheaded.find(([, rest]) => report.text.startsWith(rest, from));
  return term && !goesOn(report, line) ? { from, to: from + term[1].length, term } : undefined;
}

const firsts = new Uint8Array(0x10000);
for (const [, rest] of beheaded) firsts[rest.charCodeAt(0)] = 1;

/** The paragraph above was cut in two here; that is another fault. */
function goesOn(report: Report, { index }: SignedLine): boolean {
  const before = signsOf(report).lines[index - 1];
  return before?.prose !== undefined && !endsSentence(report, before);
}
