import { chinese } from '../../base/numerals.ts';
import type { Sourced, Span } from '../../base/span.ts';
import { isBlank } from '../../base/text.ts';
import { sections } from '../../formats/sections.ts';
import { normal } from '../../report/match.ts';
import type { Prose, Report, SectionHeading } from '../../report/report.ts';
import { rule } from '../rule.ts';

/** What the opening announces and the headings do not keep. */
type Mismatch =
  | { readonly kind: 'count'; readonly number: Sourced<number>; readonly right: number }
  | { readonly kind: 'name'; readonly name: Sourced<string>; readonly heading: SectionHeading };

export const introSectionMismatch = rule<Mismatch>({
  id: 'intro-section-mismatch',
  topic: 'sections',
  title: { zh: '前言所列的部分与正文不符', en: 'Parts announced otherwise than they stand' },
  severity: 'warning',
  basis: '惯例：前言所列各部分的数目和名称与正文标题一致',
  why: {
    zh: '前言说“包括几个部分”并逐一列出名称，正文的标题改过之后前言往往没有跟着改；沿用旧稿的前言也会这样。',
    en: 'The opening names the parts; it mostly stays behind when headings are changed, or comes from an older report.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

本报告包括六大部分：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，⟦存在的问题及打算⟧，其他需要报告的事项。

## 一、总体情况

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

## 五、存在的主要问题及改进情况

## 六、其他需要报告的事项
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

本报告包括六大部分：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项。

## 一、总体情况

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

## 五、存在的主要问题及改进情况

## 六、其他需要报告的事项
`,
  },
  check(report, say) {
    const first = report.outline.headings[0];
    if (!first) return;
    for (const it of report.prose) {
      if (it.from >= first.from) return;
      if (report.text.slice(it.from, it.to).includes('部分')) for (const found of inLine(report, it)) say(found);
    }
  },
  message: (it) => {
    if (it.kind === 'count') {
      const { number, right } = it;
      return {
        zh: `前言说有${chinese(number.value)}个部分，正文有${chinese(right)}个`,
        en: `The opening announces ${number.value} parts, the report has ${right}`,
      };
    }
    const title = titleOf(it.heading);
    return {
      zh: `前言称“${it.name.value}”，正文标题是“${title}”`,
      en: `The opening says “${it.name.value}”, the heading “${title}”`,
    };
  },
  // Unsafe: the heading may be what is wrong.
  fixes: (it) => {
    const { from, to } = it.kind === 'count' ? it.number : it.name;
    const insert = it.kind === 'count' ? chinese(it.right) : titleOf(it.heading);
    const title = { zh: `改为“${insert}”`, en: `Change to “${insert}”` };
    return [{ title, changes: [{ from, to, insert }], safe: false }];
  },
});

const titleOf = ({ title }: SectionHeading): string => title.value.split(/[：:]/)[0]!.replaceAll('**', '').trim();

function* inLine(report: Report, line: Prose): Iterable<{ at: Span; data: Mismatch }> {
  const words = report.text.slice(line.from, line.to);
  const count = countIn(words, line.from);
  const { headings, missing } = report.outline;
  // The six are the format's: where one is missing in the report, that is the fault and not the number.
  if (count && missing.length === 0 && count.value !== 6 && count.value !== headings.length) {
    yield { at: count, data: { kind: 'count', number: count, right: headings.length } };
    return;
  }
  for (const { name, place } of namesIn(words, line.from, count)) {
    const heading = headingMeant(report, name.value, place);
    if (heading && !agrees(name.value, heading)) yield { at: name, data: { kind: 'name', name, heading } };
  }
}

/** 本报告包括六大部分, 全文共分为6个部分: the number, where it is one of the report's parts and not of one of those. */
function countIn(words: string, from: number): Sourced<number> | undefined {
  const found = /(?<![第十一二三四五六七八九\d])([三四五六七八九十]|\d{1,2})[个大]{0,2}部分/.exec(words);
  if (!found) return undefined;
  const before = words.slice(Math.max(0, words.lastIndexOf('。', found.index) + 1), found.index);
  if (!/报告|年报|全文/.test(before) || /第.{1,3}部分/.test(before)) return undefined;
  const number = found[1]!;
  const value = /\d/.test(number) ? Number(number) : '零一二三四五六七八九十'.indexOf(number);
  const at = from + found.index;
  return { value, from: at, to: at + number.length };
}

/** Longer than any title. */
const longest = 40;

interface Announced {
  readonly name: Sourced<string>;
  /** Which part it is said to be. */
  readonly place: number;
}

/** The names in `第一部分总体情况，第二部分…`, or in a list behind the number that has as many. */
function namesIn(words: string, from: number, count: Sourced<number> | undefined): readonly Announced[] {
  const out = numbered(words, from);
  if (out.length >= 3) return out;
  const colon = count ? words.slice(count.to - from).search(/[：:]/) : -1;
  if (!count || colon < 0 || colon > 12) return [];
  const start = count.to - from + colon + 1;
  const stop = words.indexOf('。', start);
  const list = words.slice(start, stop < 0 ? words.length : stop);
  const parts = piecesOf(list, /[；;]/.test(list) ? '；;' : '，,', from + start);
  if (parts.length !== count.value || parts.some((it) => it.value.length > longest)) return [];
  return parts.map((name, i) => ({ name, place: i + 1 }));
}

function numbered(words: string, from: number): Announced[] {
  return [...words.matchAll(/第([一二三四五六])大?部分([^，。；：,;:\n第]{2,40})/g)].map((it) => {
    const at = from + it.index + it[0].length - it[2]!.length;
    return { name: trimmed(it[2]!, at), place: '零一二三四五六'.indexOf(it[1]!) };
  });
}

function piecesOf(list: string, marks: string, from: number): Sourced<string>[] {
  const out: Sourced<string>[] = [];
  let start = 0;
  for (let i = 0; i <= list.length; i++) {
    if (i < list.length && !marks.includes(list[i]!)) continue;
    if (list.slice(start, i).trim() !== '') out.push(trimmed(list.slice(start, i), from + start));
    start = i + 1;
  }
  return out;
}

/** A name without its number, quotes and the words that join it to the others. */
function trimmed(words: string, from: number): Sourced<string> {
  let start = 0;
  let end = words.length;
  while (start < end && isMark(words, start)) start++;
  start += /^(?:分别)?(?:是|为|以及|及|和)?[“"]?(?:[（(]?[一二三四五六\d][）)、.．]{1,2})?[“"]?/.exec(
    words.slice(start),
  )![0].length;
  while (start < end && isMark(words, start)) start++;
  while (end > start && isMark(words, end - 1)) end--;
  return { value: words.slice(start, end), from: from + start, to: from + end };
}

const isMark = (words: string, at: number): boolean => '“”"、'.includes(words[at]!) || isBlank(words.charCodeAt(at));

/** A name as it is compared: what joins its words, and 的, makes no difference. */
const loose = (name: string): string =>
  normal(name)
    .replace(/[,"的和及与以]/g, '')
    .replace(/\([^()]{0,40}\)$/, '');

const wordings = sections.map(({ title: { official, accepted = [], flagged = [] } }) => ({
  right: [official, ...accepted].map(loose),
  all: [official, ...accepted, ...flagged].map(loose),
}));

/** The heading of the part that a name means: by its words, else by its place. */
function headingMeant({ outline }: Report, name: string, place: number): SectionHeading | undefined {
  const words = loose(name);
  const byWords = wordings.findIndex((it) => it.all.includes(words));
  if (byWords >= 0) return outline.headings.find((it) => it.section?.ordinal === byWords + 1);
  return outline.missing.length === 0 ? outline.headings[place - 1] : undefined;
}

/** Whether a name is the heading's as it stands, or another accepted one of its section, with words behind it or not. */
function agrees(name: string, heading: SectionHeading): boolean {
  const words = loose(name);
  const right = heading.section ? wordings[heading.section.ordinal - 1]!.right : [];
  return words === '' || [loose(titleOf(heading)), ...right].some((it) => words.startsWith(it));
}
