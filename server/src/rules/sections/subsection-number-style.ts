import { type Ordinal, ordinal, writeOrdinal } from '../../base/numerals.ts';
import type { Span } from '../../base/span.ts';
import type { Report, SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';

/** A line of a section that begins with `（一）` or `（1）`. */
interface Item {
  readonly at: number;
  readonly ordinal: Ordinal;
  /** Of a marked heading; undefined on a bare line. */
  readonly level: number | undefined;
}

interface Odd {
  readonly item: Item;
  readonly style: 'bracketed-chinese' | 'bracketed-arabic';
}

export const subsectionNumberStyle = rule<Odd>({
  id: 'subsection-number-style',
  topic: 'sections',
  title: { zh: '同级小标题序号写法不一', en: 'Sub-headings of one level numbered in two styles' },
  severity: 'warning',
  basis: '党政机关公文格式（GB/T 9704）：结构层次序数依次为“一、”“（一）”“1.”“（1）”',
  why: {
    zh: '“（一）”之后出现“（2）”，多半是 Word 自动编号转换时丢失后留下的，读者会以为层级变了。',
    en: 'A （2） after （一） is mostly what a converter made of automatic numbering; it reads as if the level had changed.',
  },
  example: {
    bad: `
## 一、总体情况

### （一）主动公开

### ⟦（2）⟧ 依申请公开

### （三）政府信息管理
`,
    good: `
## 一、总体情况

### （一）主动公开

### （二）依申请公开

### （三）政府信息管理
`,
  },
  *check(report) {
    for (const heading of report.outline.headings) {
      for (const it of oddOnes(itemsOf(report, heading), report.text)) {
        yield { at: { from: it.item.at, to: it.item.at + it.item.ordinal.text.length }, data: it };
      }
    }
  },
  message: ({ item, style }) => {
    const right = writeOrdinal(style, item.ordinal.value);
    return {
      zh: `同级序号应写法一致：“${item.ordinal.text}”应为“${right}”`,
      en: `Numbers of one level are written in one style: “${item.ordinal.text}” should be “${right}”`,
    };
  },
  fixes: ({ item, style }) => {
    const insert = writeOrdinal(style, item.ordinal.value);
    const changes = [{ from: item.at, to: item.at + item.ordinal.length, insert }];
    return [{ title: { zh: `改为“${insert}”`, en: `Change to “${insert}”` }, changes, safe: true }];
  },
});

function itemsOf({ text, tree }: Report, { body }: SectionHeading): Item[] {
  const out: Item[] = [];
  const { blocks } = tree;
  for (let i = firstFrom(blocks, body.from); i < blocks.length && blocks[i]!.from < body.to; i++) {
    const it = blocks[i]!;
    if (it.kind !== 'heading' && it.kind !== 'paragraph') continue;
    // A line that begins with a tab is a cell of a table that has not been imported yet.
    const found =
      text[it.from - 1] === '\t' ? undefined : itemOf(text, it.kind === 'heading' ? it.content.from : it.from);
    if (found) out.push({ ...found, level: it.kind === 'heading' ? it.level : undefined });
  }
  return out;
}

/** The first block at an offset or behind it. By halving, so that many sections do not each walk the whole document. */
function firstFrom(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function itemOf(text: string, from: number): Omit<Item, 'level'> | undefined {
  let at = from;
  while (text[at] === '*' || text[at] === '\u3000' || text[at] === ' ') at++;
  if (text[at] !== '（' && text[at] !== '(') return undefined;
  const found = ordinal(text.slice(at, at + 16));
  return found && { at, ordinal: found };
}

/** The items that count on where those of the other style left off: siblings in the wrong style, and no list below them. */
function oddOnes(items: readonly Item[], text: string): Odd[] {
  const chinese = items.filter((it) => it.ordinal.style === 'bracketed-chinese');
  if (chinese.length === 0 || chinese.length === items.length) return [];
  const arabic = arabicSiblings(items);
  // Where a blank follows the number it is a lost automatic number, however many there are.
  const lost = arabic.some((it) => /\s/.test(text[it.at + it.ordinal.text.length] ?? ''));
  return arabic.length > chinese.length && !lost
    ? chinese.map((item) => ({ item, style: 'bracketed-arabic' }))
    : arabic.map((item) => ({ item, style: 'bracketed-chinese' }));
}

function arabicSiblings(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  let run: Item[] = [];
  let last = 0;
  let inList = false;
  for (const it of items) {
    const { style, value } = it.ordinal;
    if (style === 'bracketed-chinese') {
      if (last < value) out.push(...run);
      run = [];
      last = value;
      inList = false;
      continue;
    }
    // （1） after （一） begins a list below it, and so do the numbers that follow it.
    inList ||= value !== last + 1 || (value === 1 && !leads(items, it));
    if (inList || !sameLevel(items, it)) continue;
    run.push(it);
    last = value;
  }
  return [...out, ...run];
}

/** `（1）概述` before `（二）…`: the level begins in the other style, and the first Chinese number counts on. */
function leads(items: readonly Item[], it: Item): boolean {
  const first = items.findIndex((other) => other.ordinal.style === 'bracketed-chinese');
  return items[0] === it && items[first]?.ordinal.value === first + 1;
}

const sameLevel = (items: readonly Item[], it: Item): boolean =>
  it.level === undefined ||
  items.every(
    (other) => other.ordinal.style === it.ordinal.style || other.level === undefined || other.level === it.level,
  );
