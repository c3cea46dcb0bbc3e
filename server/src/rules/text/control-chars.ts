import type { Span } from '../../base/span.ts';
import { rule } from '../rule.ts';
import { linesWith, sign } from './signs.ts';

interface Controls {
  readonly places: readonly Span[];
  /** Whether a character is lost here and cannot be told; the others show nothing and mean nothing. */
  readonly lost: boolean;
}

export const controlChars = rule<Controls>({
  id: 'control-chars',
  topic: 'text',
  title: { zh: '含有控制字符或乱码', en: 'Control character or garbled text' },
  severity: 'warning',
  basis: '惯例：正文不含不可见字符、乱码和自造字',
  why: {
    zh: '“�”和私用区字符说明有文字在转换编码时丢失；零宽字符看不见，却会使检索和数字识别失败。',
    en: '� and private-use characters stand for lost ones; zero-width characters are not seen, yet break searches and numbers.',
  },
  example: {
    bad: `
## 一、总体情况

全年公开政府信⟦\u200b⟧息120条。
`,
    good: `
## 一、总体情况

全年公开政府信息120条。
`,
  },
  check(report, say) {
    for (const line of linesWith(report, sign.control, false)) {
      const places = [...report.text.slice(line.from, line.to).matchAll(controls)].map((it) => {
        const from = line.from + it.index;
        return { from, to: from + it[0].length };
      });
      for (const lost of [true, false]) {
        const own = places.filter((it) => isLost(report.text.charCodeAt(it.from)) === lost);
        if (own.length > 0) say({ at: own[0]!, data: { places: own, lost } });
      }
    }
  },
  message: ({ lost, places }) => {
    const more = places.length > 1 ? `（本段共${places.length}处）` : '';
    return lost
      ? { zh: `这里有乱码，原来的文字已丢失，应补上${more}`, en: 'Garbled: what stood here is lost; put it back' }
      : { zh: `这里有不可见的控制字符，应删除${more}`, en: 'Invisible control character; delete it' };
  },
  fixes: ({ places, lost }) =>
    lost
      ? []
      : [
          {
            title: { zh: '删除不可见字符', en: 'Delete the invisible characters' },
            changes: places.map((it) => ({ ...it, insert: '' })),
            safe: true,
          },
        ],
});

const controls =
  /[\ufffd\ue000-\uf8ff]+|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]+/g;

const isLost = (code: number): boolean => code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff);
