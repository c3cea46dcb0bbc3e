import type { Span } from '../../base/span.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { cutLines } from './cut.ts';

/** A line that is nothing but a page number: `—5—`, `- 5 -`, `第5页`, `第 5 页 共 9 页`. Both dashes are needed: `-5` is a number. */
const pageNumber =
  /^(?:[-\u2010-\u2015\u2500－]{1,2}[ \u3000]*[\d０-９]{1,3}[ \u3000]*[-\u2010-\u2015\u2500－]{1,2}|第[ \u3000]*[\d０-９]{1,3}[ \u3000]*页(?:[ \u3000,，、/|]*共[ \u3000]*[\d０-９]{1,3}[ \u3000]*页)?)$/;

export const pageNumberResidue = rule<Span>({
  id: 'page-number-residue',
  topic: 'text',
  title: { zh: '残留页码', en: 'Leftover page number' },
  severity: 'warning',
  basis: '惯例：页码属于版式，不属于正文',
  why: {
    zh: '从 Word 或 PDF 复制时，页脚的页码会成为单独一行混入正文，甚至把一张表拦腰截断。',
    en: 'Copying from Word or PDF leaves page numbers as lines of their own, some in the middle of a table.',
  },
  example: {
    bad: `
我局全年公开政府信息120条。

⟦—5—⟧

## 三、收到和处理政府信息公开申请情况
`,
    good: `
我局全年公开政府信息120条。

## 三、收到和处理政府信息公开申请情况
`,
  },
  check(report, say) {
    for (const at of report.prose) {
      if (at.to - at.from <= longest && isPageNumber(report, at)) say({ at, data: at });
    }
  },
  message: () => ({ zh: '这一行是页码，不是正文，应删除', en: 'This line is a page number, not text; delete it' }),
  // Unsafe: it takes out a whole line.
  fixes: (at, { text }) => [
    { title: { zh: '删除这一行', en: 'Delete this line' }, changes: [cutLines(text, at)], safe: false },
  ],
});

/** Longer lines are no page number, whatever blanks they have. */
const longest = 20;

/** A line that begins with a tab is a cell of a table that has not been imported yet. */
const isPageNumber = ({ text }: Report, at: Span): boolean =>
  text[at.from - 1] !== '\t' && pageNumber.test(text.slice(at.from, at.to).trim());
