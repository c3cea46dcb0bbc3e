import type { Span } from '../../base/span.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { endsSentence } from './clause.ts';
import { linesWith, type SignedLine, sign, signsOf } from './signs.ts';

interface Odd {
  readonly at: Span;
  /** What it should be, where the two of a pair stand but do not fit each other. */
  readonly right: string | undefined;
  readonly opens: boolean;
}

export const unbalancedPairs = rule<Odd>({
  id: 'unbalanced-pairs',
  topic: 'text',
  title: { zh: '括号、引号、书名号不成对', en: 'Brackets, quotes or title marks not in pairs' },
  severity: 'warning',
  basis: '标点符号用法（GB/T 15834）：括号、引号、书名号成对使用',
  why: {
    zh: '缺了一半的括号、引号、书名号，会让读者分不清哪里是引用、哪里是文件名。',
    en: 'Where half of a pair is missing, nobody can tell where the quotation or the title ends.',
  },
  example: {
    bad: `
根据《中华人民共和国政府信息公开条例》（以下简称《条例》⟦)⟧的要求编制本报告。
`,
    good: `
根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的要求编制本报告。
`,
  },
  check(report, say) {
    for (const line of linesWith(report, sign.pair)) {
      const it = firstOdd(report, line);
      if (it && !goesOver(report, line, it)) say({ at: it.at, data: it });
    }
  },
  message: ({ at, right, opens }, { text }) => {
    const mark = text.slice(at.from, at.to);
    if (right)
      return {
        zh: `“${mark}”与另一半不成对，应为“${right}”`,
        en: `“${mark}” does not fit the other half; it should be “${right}”`,
      };
    return opens
      ? { zh: `“${mark}”没有另一半`, en: `“${mark}” is never closed` }
      : { zh: `“${mark}”没有另一半`, en: `“${mark}” was never opened` };
  },
  fixes: ({ at, right }) =>
    right
      ? [
          {
            title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
            changes: [{ ...at, insert: right }],
            safe: true,
          },
        ]
      : [],
});

const pairs: readonly string[] = ['“”', '《》', '〈〉', '（）', '〔〕', '()'];
/** By character code: the kind of bracket, the same for both widths of one; a closing one is negative. */
const kinds = new Int8Array(0x10000);
pairs.forEach(([open = '', close = ''], i) => {
  const kind = open === '(' ? pairs.indexOf('（）') + 1 : i + 1;
  kinds[open.charCodeAt(0)] = kind;
  kinds[close.charCodeAt(0)] = -kind;
});
const otherHalf = (it: string): string => pairs.find((pair) => pair.startsWith(it))![1]!;

/** The first mark of a line without its other half; else the first that does not fit it. */
function firstOdd(report: Report, { from, firstSpot, endSpot }: SignedLine): Odd | undefined {
  const { text } = report;
  const { spots } = signsOf(report);
  const open: number[] = [];
  let misfit: Odd | undefined;
  for (let k = firstSpot; k < endSpot; k++) {
    const i = spots[k]!;
    const kind = kinds[text.charCodeAt(i)]!;
    if (kind > 0) open.push(i);
    if (kind >= 0) continue;
    const last = open.length > 0 ? open[open.length - 1]! : undefined;
    if (last === undefined || kinds[text.charCodeAt(last)] !== -kind) {
      if (isOrdinalEnd(text, i, from)) continue;
      const at = last !== undefined && open.some((it) => kinds[text.charCodeAt(it)] === -kind) ? last : i;
      return { at: { from: at, to: at + 1 }, right: undefined, opens: at === last };
    }
    open.pop();
    // Both brackets are narrow, or neither is.
    if (text.charCodeAt(last) < 128 !== text.charCodeAt(i) < 128) {
      misfit ??= { at: { from: i, to: i + 1 }, right: otherHalf(text[last]!), opens: false };
    }
  }
  return open.length > 0 ? { at: { from: open[0]!, to: open[0]! + 1 }, right: undefined, opens: true } : misfit;
}

/** 1）, 一）: closes an ordinal that was never opened, as many write it. */
function isOrdinalEnd(text: string, at: number, from: number): boolean {
  if (text[at] !== '）' && text[at] !== ')') return false;
  let i = at - 1;
  while (i >= from && at - i < 4 && /[\d一二三四五六七八九十①-⑩a-zA-Z]/.test(text[i]!)) i--;
  return i < at - 1 && (i < from || '，。；：、:;, 　'.includes(text[i]!));
}

/** A pair may span lines: one paragraph cut in two, a quotation of several paragraphs, a text box (drawing-residue). */
function goesOver(report: Report, line: SignedLine, { at, opens }: Odd): boolean {
  if (line.to - line.from <= 3) return true;
  const { lines } = signsOf(report);
  const next = lines[line.index + 1];
  const before = lines[line.index - 1];
  if (opens) {
    if (report.text[at.from] === '“' && report.text.slice(line.from, at.from).trim() === '') return true;
    return !endsSentence(report, line) && next?.prose !== undefined;
  }
  return before?.prose !== undefined && !endsSentence(report, before);
}
