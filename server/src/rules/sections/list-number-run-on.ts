import type { Span } from '../../base/span.ts';
import { isBlank } from '../../base/text.ts';
import { rule } from '../rule.ts';

export const listNumberRunOn = rule<Span>({
  id: 'list-number-run-on',
  topic: 'sections',
  title: { zh: '条目序号与年份连在一起', en: 'List number runs into the year' },
  severity: 'info',
  basis: '惯例：条目序号与正文分开，不与数字相连',
  why: {
    zh: '“2.2020年”会读成小数 2.2020，导入、检索时序号也认不出来；序号后空一格即可。',
    en: '2.2020年 reads as the decimal 2.2020, and tools do not see the number; a blank parts the two.',
  },
  example: {
    bad: '⟦2.⟧2020年，我镇共主动公开信息379条。\n',
    good: '2. 2020年，我镇共主动公开信息379条。\n',
  },
  check(report, say) {
    const look = (at: Span): void => {
      const found = numberAt(report.text, at);
      if (found) say({ at: found, data: found });
    };
    for (const it of report.prose) look(it);
    for (const it of report.tree.blocks) if (it.kind === 'heading') look(it.content);
  },
  message: (at, { text }) => ({
    zh: `序号“${text.slice(at.from, at.to)}”与年份连在一起，应空一格`,
    en: `“${text.slice(at.from, at.to)}” runs into the year; put a blank behind it`,
  }),
  fixes: ({ to }) => [
    {
      title: { zh: '序号后空一格', en: 'Part them with a blank' },
      changes: [{ from: to, to, insert: ' ' }],
      safe: true,
    },
  ],
});

/** A number of one or two digits, a full stop, and right behind it a year. */
function numberAt(text: string, { from, to }: Span): Span | undefined {
  // Nearly every line begins with a word.
  const first = text.charCodeAt(from);
  if (first > 0x3000 && !isBlank(first)) return undefined;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  if (at === from || at - from > 2 || !'.．'.includes(text[at] ?? ' ')) return undefined;
  return /^(?:19|20)\d\d年/.test(text.slice(at + 1, at + 6)) ? { from, to: at + 1 } : undefined;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
