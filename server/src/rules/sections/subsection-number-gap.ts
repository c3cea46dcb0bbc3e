import { chinese, type Ordinal, writeOrdinal } from '../../base/numerals.ts';
import type { Report } from '../../report/report.ts';
import { type Subsection, subsectionsOf } from '../../report/subsections.ts';
import { rule } from '../rule.ts';

/** A sub-heading numbered `（一）`, or `（2）` among those. */
type Item = Subsection & { readonly ordinal: Ordinal };

interface Gap {
  readonly item: Item;
  readonly wanted: number;
  readonly before: Item | undefined;
  /** The siblings from it on. */
  readonly rest: readonly Item[];
}

/** Sections that are told in words; in the others a half-imported table has rows with such numbers. */
const told = new Set(['s1', 's5', 's6']);

export const subsectionNumberGap = rule<Gap>({
  id: 'subsection-number-gap',
  topic: 'sections',
  title: { zh: '小标题序号不连续', en: 'Sub-headings not numbered through' },
  severity: 'warning',
  basis: '惯例：同级小标题从“（一）”起连续编号，不跳号、不重号',
  why: {
    zh: '跳号、重号或者不从“（一）”开始，多半是删了一段、插了一段后没有重排，也可能漏了一段内容。',
    en: 'A number left out or used twice mostly means that a part was taken out or put in, and perhaps that one is missing.',
  },
  example: {
    bad: `
## 一、总体情况

### （一）主动公开

### ⟦（三）⟧依申请公开

### （四）政府信息管理
`,
    good: `
## 一、总体情况

### （一）主动公开

### （二）依申请公开

### （三）政府信息管理
`,
  },
  check(report, say) {
    for (const items of siblings(report)) {
      const data = gapIn(items, report.text);
      if (!data) continue;
      const { from, ordinal } = data.item;
      say({ at: { from, to: from + ordinal.text.length }, data });
    }
  },
  message: ({ item, wanted, before }) => {
    const right = writeOrdinal('bracketed-chinese', wanted);
    return before
      ? {
          zh: `“${before.ordinal.text}”之后应为“${right}”，此处为“${item.ordinal.text}”`,
          en: `After “${before.ordinal.text}” comes “${right}”, not “${item.ordinal.text}”`,
        }
      : {
          zh: `小标题应从“${right}”开始，此处为“${item.ordinal.text}”`,
          en: `Sub-headings begin with “${right}”, not “${item.ordinal.text}”`,
        };
  },
  // Unsafe: a part may be missing, and then the numbers are right.
  fixes: ({ wanted, rest }) => {
    const changes = rest.flatMap(({ from, ordinal: { style, text, value } }, i) => {
      const insert = writeOrdinal(style, wanted + i);
      return value === wanted + i ? [] : [{ from, to: from + text.length, insert }];
    });
    return [{ title: { zh: '依次重新编号', en: 'Number them through' }, changes, safe: false }];
  },
});

/** Runs of sub-headings of one level in one section; each 一 begins another. */
function siblings(report: Report): Iterable<readonly Item[]> {
  const runs: Item[][] = [];
  const open = new Map<unknown, { readonly run: Item[]; inList: boolean }>();
  let section: unknown;
  for (const it of subsectionsOf(report)) {
    if (!isItem(it)) continue;
    if (it.section !== section) open.clear();
    section = it.section;
    const { style, value } = it.ordinal;
    const level = open.get(it.level);
    if (style === 'bracketed-arabic') {
      // （1） after （一） begins a list below it; （2） after （一） is a sibling in the wrong style, of which another rule speaks.
      if (value === 1 && level) level.inList = true;
      else if (level && !level.inList && value === level.run.at(-1)!.ordinal.value + 1) level.run.push(it);
    } else if (level && value !== 1) {
      level.inList = false;
      level.run.push(it);
    } else {
      const run = [it];
      open.set(it.level, { run, inList: false });
      runs.push(run);
    }
  }
  return runs;
}

/** 第五十条⏎（四）项: a sentence that was broken, and no sub-heading. */
const isItem = (it: Subsection): it is Item =>
  it.ordinal?.style.startsWith('bracketed') === true &&
  told.has(it.section.section?.id ?? '') &&
  !'项款目'.includes(it.title.value[0] ?? ' ');

function gapIn(items: readonly Item[], text: string): Gap | undefined {
  const i = items.findIndex((it, j) => it.ordinal.value !== j + 1);
  const item = items[i];
  if (!item) return undefined;
  const { value } = item.ordinal;
  const before = items[i - 1];
  // One line alone may begin with a number for any reason; （二） and （三） do not.
  if (!before && items[1]?.ordinal.value !== value + 1) return undefined;
  const start = before?.to ?? item.section.body.from;
  // What seems to be left out may stand inside a paragraph, or be written in another way.
  if (stands(text.slice(start, item.from), value > i + 1 ? i + 1 : value - 1)) return undefined;
  return { item, wanted: i + 1, before, rest: items.slice(i) };
}

/** Whether a number is written in a text in any style. */
function stands(between: string, value: number): boolean {
  const han = chinese(value);
  return [`${han}）`, `${han})`, `${value}）`, `${value})`, `\n${han}、`, `\n${value}.`, `\n${value}、`].some((it) =>
    between.includes(it),
  );
}
