import type { Span } from '../../base/span.ts';
import { publishedText } from '../../report/comments.ts';
import { rule } from '../rule.ts';

/** Word's bookmarks as converters write them out, the brackets escaped or not. */
const bookmarks = /\\?\[bookmark:[^\]\n]{0,80}\]/g;

export const bookmarkResidue = rule<Span>({
  id: 'bookmark-residue',
  topic: 'text',
  title: { zh: '残留 Word 书签', en: 'Leftover Word bookmark' },
  severity: 'warning',
  basis: '惯例：公布的正文不含文档编辑标记（如 [bookmark: _GoBack]）',
  why: {
    zh: '从 Word 转换时，书签会变成方括号文字混入正文或表格，公布后读者会看到，数字单元格也会因此读不出来。',
    en: 'Converting from Word turns bookmarks into bracketed text in prose or cells; readers see it, and numbers become unreadable.',
  },
  example: {
    bad: `
## 六、其他需要报告的事项

⟦[bookmark: _GoBack]⟧暂无其他需要报告的事项。
`,
    good: `
## 六、其他需要报告的事项

暂无其他需要报告的事项。
`,
  },
  check(report, say) {
    const text = publishedText(report);
    if (!text.includes('[bookmark:')) return;
    for (const it of text.matchAll(bookmarks)) {
      const at = { from: it.index, to: it.index + it[0].length };
      say({ at, data: at });
    }
  },
  message: () => ({ zh: '残留的 Word 书签，应删除', en: 'Leftover Word bookmark; delete it' }),
  fixes: (at) => [
    { title: { zh: '删除书签', en: 'Delete the bookmark' }, changes: [{ ...at, insert: '' }], safe: true },
  ],
});
