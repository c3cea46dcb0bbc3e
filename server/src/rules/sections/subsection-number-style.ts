import { type Ordinal, writeOrdinal } from '../../base/numerals.ts';
import type { Report } from '../../report/report.ts';
import { type Subsection, subsectionsOf } from '../../report/subsections.ts';
import { rule } from '../rule.ts';

/** A sub-heading numbered `（一）` or `（1）`. */
type Item = Subsection & { readonly ordinal: Ordinal };

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
  check(report, say) {
    if (!subsectionsOf(report).some((it) => it.ordinal?.style === 'bracketed-arabic')) return;
    for (const items of bracketed(report)) {
      for (const it of oddOnes(items, report.text)) {
        const { from, ordinal } = it.item;
        say({ at: { from, to: from + ordinal.text.length }, data: it });
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
    const changes = [{ from: item.from, to: item.from + item.ordinal.length, insert }];
    return [{ title: { zh: `改为“${insert}”`, en: `Change to “${insert}”` }, changes, safe: true }];
  },
});

/** The numbered sub-headings of each section. */
function bracketed(report: Report): Iterable<Item[]> {
  const out = new Map<unknown, Item[]>();
  for (const it of subsectionsOf(report)) {
    if (!isItem(it)) continue;
    const items = out.get(it.section);
    if (items) items.push(it);
    else out.set(it.section, [it]);
  }
  return out.values();
}

const isItem = (it: Subsection): it is Item => it.ordinal?.style.startsWith('bracketed') === true;

/** The items that count on where those of the other style left off: siblings in the wrong style, and no list below them. */
function oddOnes(items: readonly Item[], text: string): Odd[] {
  const chinese = items.filter((it) => it.ordinal.style === 'bracketed-chinese');
  if (chinese.length === 0 || chinese.length === items.length) return [];
  const arabic = arabicSiblings(items);
  // Where a blank follows the number it is a lost automatic number, however many there are.
  const lost = arabic.some((it) => /\s/.test(text[it.from + it.ordinal.text.length] ?? ''));
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
