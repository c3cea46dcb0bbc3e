import { publishedText } from '../../report/comments.ts';
import { rule } from '../rule.ts';
import { meeting, reduplicated } from './lexica/phrases.ts';
import { type Place, signsOf } from './signs.ts';
import { searched, standsShorter } from './vocabulary.ts';

export const doubledChar = rule<Place>({
  id: 'doubled-char',
  topic: 'text',
  title: { zh: '单字重复', en: 'Character doubled' },
  severity: 'info',
  basis: '国办公开办函〔2021〕30号：文字严谨',
  why: {
    zh: '连打两次同一个字，在“过程性性信息”“副书记记”这类词里读者一眼就能看出。只有去掉一个字后的写法在报告或标准用语里另有出处时才提示。',
    en: 'A character typed twice. It is reported only where the wording without it stands elsewhere in the report or is official.',
  },
  example: {
    bad: `
由党工委副书记任组长，负责审核。

党工委副书记⟦记⟧
`,
    good: `
由党工委副书记任组长，负责审核。

党工委副书记
`,
  },
  check(report, say) {
    const text = publishedText(report);
    let left = searched(text);
    for (const it of signsOf(report).doubled) {
      const char = text[it.from]!;
      // 刚刚, 牢牢 are words; 工作作, 街街道 are two that meet.
      if (natural.has(char) || text[it.from - 2] === char || text[it.to] === char) continue;
      if (left-- < 0) return;
      if (standsShorter(text, it)) say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: ({ from }, { text }) => ({
    zh: `“${text[from]!}”字重复，可能多打了一个`,
    en: `“${text[from]!}” stands twice; one may be too many`,
  }),
  fixes: ({ from, to }) => [
    {
      title: { zh: '删除重复的字', en: 'Delete the doubled character' },
      changes: [{ from, to, insert: '' }],
      safe: false,
    },
  ],
});

const natural: ReadonlySet<string> = new Set(reduplicated + meeting);
