import type { Span } from '../../base/span.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { type Hit, hitsOf } from './signs.ts';

interface Field extends Span {
  /** Whether it is a code that shows nothing by itself; an error message stands where something is missing. */
  readonly code: boolean;
}

export const fieldResidue = rule<Field>({
  id: 'field-residue',
  topic: 'text',
  title: { zh: '残留域代码', en: 'Leftover field code' },
  severity: 'warning',
  basis: '惯例：公布的正文不含 Word 域代码和出错提示（错误！未找到引用源、HYPERLINK、#REF!）',
  why: {
    zh: '域代码和出错提示是从 Word、Excel 复制时带出来的，原来那里的内容可能已经丢失。',
    en: 'Field codes and error values come along when text is copied from Word or Excel; what stood there may be lost.',
  },
  example: {
    bad: `
## 一、总体情况

全年公开情况见⟦错误！未找到引用源。⟧
`,
    good: `
## 一、总体情况

全年公开情况见表一。
`,
  },
  check(report, say) {
    let last: Hit | undefined;
    let end = -1;
    for (const it of hitsOf(report, 'field')) {
      const at = it.line === last?.line && it.from < end ? undefined : whole(report, it);
      if (!at) continue;
      last = it;
      end = at.to;
      say({ at, data: at });
    }
  },
  message: ({ code }) =>
    code
      ? { zh: '残留的域代码，应删除', en: 'Leftover field code; delete it' }
      : { zh: '残留的出错提示，应补上原来的内容', en: 'Leftover error message; put back what stood here' },
});

const ends = /[。！!?]/;

/** The code with its switches, or the message to its end. */
function whole({ text }: Report, { from, to, line, entry }: Hit): Field | undefined {
  const { word } = entry;
  if (word.startsWith('#')) return { from, to, code: false };
  if (/^(?:错误|Error)/.test(word)) {
    const rest = text.slice(to, Math.min(line.to, to + 30));
    const end = ends.exec(rest);
    return { from, to: end ? to + end.index + 1 : to, code: false };
  }
  if (/[A-Za-z]/.test(text[from - 1] ?? ' ') || /[A-Za-z]/.test(text[to] ?? ' ')) return undefined;
  // EMBED alone may be a word; its object follows it.
  if (word === 'EMBED' && text[to] !== ' ') return undefined;
  return { ...codeAround(text, from, to, line), code: true };
}

const around = /[ \tA-Za-z0-9\\*"'./:_?=&%#@~+-]/;

/** A field code is written in Latin letters and signs: as far as these go, it goes. */
function codeAround(text: string, from: number, to: number, line: Span): Span {
  while (from > line.from && around.test(text[from - 1]!)) from--;
  while (to < line.to && around.test(text[to]!)) to++;
  while (/\s/.test(text[from]!)) from++;
  while (/\s/.test(text[to - 1]!)) to--;
  return { from, to };
}
