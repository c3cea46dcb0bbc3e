import type { Span } from '../../base/span.ts';
import { isBlank } from '../../base/text.ts';
import type { Report, Title } from '../../report/report.ts';
import { rule } from '../rule.ts';

export const titleBroken = rule<Span>({
  id: 'title-broken',
  topic: 'document',
  title: { zh: '标题被拆断', en: 'Title broken apart' },
  severity: 'info',
  basis: '惯例：标题为一个完整的词组，机关名称可以单独成行',
  why: {
    zh: '标题中间的换行或空格多半是排版时留下的，会让检索和目录读不到完整的标题。',
    en: 'A break or a blank inside the title is mostly left over from typesetting; search and tables of contents then see half of it.',
  },
  example: {
    bad: `⟦青禾县云溪街道2020年政府信息公开
工作年度报告⟧

## 一、总体情况
`,
    good: `青禾县云溪街道2020年政府信息公开工作年度报告

## 一、总体情况
`,
  },
  check(report, say) {
    const { title } = report;
    if (title && gaps(report, title).length > 0) {
      const at = { from: title.from, to: title.to };
      say({ at, data: at });
    }
  },
  message: (_, { title }) =>
    title && title.lines.length > (title.unit?.to === title.lines[0]?.to ? 2 : 1)
      ? { zh: '标题在词组中间换了行', en: 'The title is broken over two lines in the middle of a phrase' }
      : { zh: '标题中间有空格', en: 'There is a blank inside the title' },
  fixes(_, report) {
    const { title } = report;
    if (!title) return [];
    const changes = gaps(report, title).map((it) => ({ ...it, insert: '' }));
    return [{ title: { zh: '连成一行', en: 'Join the title' }, changes, safe: title.lines.length === 1 }];
  },
});

/** The breaks and blanks that part what belongs together; a name on a line of its own is customary. */
function gaps({ text }: Report, title: Title): Span[] {
  const out: Span[] = [];
  // The words of a title are kept without blanks: where they are as long as its lines, there are none.
  const isTight = title.lines.reduce((sum, it) => sum + it.to - it.from, 0) === title.value.length;
  for (const [i, line] of title.lines.entries()) {
    if (!isTight) out.push(...blanksIn(text, line));
    const next = title.lines[i + 1];
    if (next && !(title.unit && title.unit.to === line.to)) out.push({ from: line.to, to: next.from });
  }
  return out;
}

/** Blanks inside a line, but for those that set off a year on both its sides. */
function blanksIn(text: string, line: Span): Span[] {
  const out: Span[] = [];
  for (let from = line.from; from < line.to; from++) {
    if (!isBlank(text.charCodeAt(from))) continue;
    let to = from + 1;
    while (to < line.to && isBlank(text.charCodeAt(to))) to++;
    if (
      from > line.from &&
      to < line.to &&
      !setsOff(text.slice(line.from, line.to), from - line.from, to - line.from)
    ) {
      out.push({ from, to });
    }
    from = to;
  }
  return out;
}

const setsOff = (line: string, from: number, to: number): boolean =>
  /^\d{4}[\s\u3000]+年/.test(line.slice(to)) || (/\d$/.test(line.slice(0, from)) && line.startsWith('年', to));
