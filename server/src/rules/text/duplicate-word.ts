import { publishedText } from '../../report/comments.ts';
import { rule } from '../rule.ts';
import { meetingWords } from './lexica/phrases.ts';
import { type Place, signsOf } from './signs.ts';
import { searched, standsShorter } from './vocabulary.ts';

export const duplicateWord = rule<Place>({
  id: 'duplicate-word',
  topic: 'text',
  title: { zh: '词语重复', en: 'Word repeated' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：文字严谨',
  why: {
    zh: '同一个词连写两遍，多半是修改时没有删净。',
    en: 'A word that stands twice in a row is mostly what an unfinished edit left.',
  },
  example: {
    bad: `
## 一、总体情况

我街道及时公开专项资金⟦资金⟧使用情况。
`,
    good: `
## 一、总体情况

我街道及时公开专项资金使用情况。
`,
  },
  check(report, say) {
    const text = publishedText(report);
    let left = searched(text);
    for (const it of signsOf(report).repeated) {
      const word = text.slice(it.from, it.to);
      // 一步一步, 逐条逐条: said twice on purpose.
      if (/[一逐]/.test(word)) continue;
      if (meets.has(word) && (left-- < 0 || !standsShorter(text, it))) continue;
      say({ at: { from: it.from, to: it.to }, data: it });
    }
  },
  message: ({ from, to }, { text }) => {
    const word = text.slice(from, to);
    return { zh: `“${word}”连写了两遍`, en: `“${word}” stands twice in a row` };
  },
  fixes: ({ from, to }) => [
    { title: { zh: '删除重复的词', en: 'Delete the repetition' }, changes: [{ from, to, insert: '' }], safe: false },
  ],
});

const meets: ReadonlySet<string> = new Set(meetingWords);
