import { derived } from '../base/memo.ts';
import { fromChinese } from '../base/numerals.ts';
import type { Sourced, Span } from '../base/span.ts';
import { firstMatch, isBlank, squeeze } from '../base/text.ts';
import type { Block, Tree } from '../syntax/blocks.ts';
import type { FrontMatter, Level, Outline, Report, Title } from './report.ts';

const yearSigns = /(?:((?:19|20)\d{2})|([一二][零〇○Ｏ九][零〇○一二三四五六七八九]{2}))\s*年/;
const hanDigits: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  '○': '0',
  Ｏ: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** Reads `2020年` or `二〇二〇年`; undefined where a text holds no year. */
export function yearIn(
  text: string,
): { readonly value: number; readonly index: number; readonly length: number } | undefined {
  const found = yearSigns.exec(text);
  if (!found) return undefined;
  const digits = found[1] ?? [...found[2]!].map((it) => hanDigits[it]).join('');
  return { value: Number(digits), index: found.index, length: found[0].length };
}

/**
 * The title: one or two lines in a row before section 一, under the unit's own line or not, whose joined words hold a year and end in 报告, 年报 or 解读.
 */
export function readTitle(tree: Tree, outline: Outline): Title | undefined {
  const end = outline.headings[0]?.from ?? tree.text.length;
  const lines: Span[] = [];
  for (const it of tree.blocks) {
    if (it.to > end || lines.length === 12) break;
    if (it.kind !== 'paragraph' && it.kind !== 'heading') continue;
    const line = contentOf(tree.text, it);
    if (isTitle(squeeze(slice(tree, line)))) return withUnitLine(tree, lines.at(-1), [line]);
    const before = lines.at(-1);
    if (before && isTitle(squeeze(slice(tree, before) + slice(tree, line)))) {
      return withUnitLine(tree, lines.at(-2), [before, line]);
    }
    lines.push(line);
  }
  return undefined;
}

/** A title that names no unit takes in the line above it, where that is the name of an authority. */
function withUnitLine(tree: Tree, above: Span | undefined, lines: readonly Span[]): Title {
  const alone = titleOf(tree, lines);
  if (alone.unit || !above) return alone;
  const words = squeeze(slice(tree, above));
  return isUnitLine(words) && authority.test(words) ? titleOf(tree, [above, ...lines]) : alone;
}

/** What the names of authorities end in. */
const authority =
  /(?:局|委|办|厅|府|处|会|院|部|署|中心|街道|镇|乡|省|市|县|(?<![专园小])区|旗|公室|大队|支队|总队|公司|所|(?<!网)站|队|学校|大学|银行|法院)$/;

const slice = (tree: Tree, at: Span): string => tree.text.slice(at.from, at.to);

/** The words of a line without the signs of emphasis around them. */
function contentOf(text: string, it: Block): Span {
  let { from, to } = it.kind === 'heading' ? it.content : it;
  while (from < to && (text[from] === '*' || isBlank(text.charCodeAt(from)))) from++;
  while (to > from && (text[to - 1] === '*' || isBlank(text.charCodeAt(to - 1)))) to--;
  return { from, to };
}

/** What a title ends in; some put the year behind it: `…年度报告（2020年度）`. */
const ends = /(?:报告|年报|解读)(?:[（(](?:19|20)\d{2}年度?[）)])?$/;

const isTitle = (words: string): boolean =>
  words.length <= 60 && yearIn(words) !== undefined && ends.test(words) && !/[。；！？，：]/.test(words);

/** A line that is nothing but the name of an authority. */
const isUnitLine = (words: string): boolean =>
  words.length >= 3 && words.length <= 30 && /[\u4e00-\u9fff]$/.test(words) && !/[。；，：、]|\d/.test(words);

function titleOf(tree: Tree, lines: readonly Span[]): Title {
  const from = lines[0]!.from;
  const to = lines.at(-1)!.to;
  const raw = tree.text.slice(from, to);
  const found = yearIn(raw);
  const value = squeeze(lines.map((it) => slice(tree, it)).join(''));
  if (!found) return { from, to, value, lines, unit: undefined, year: undefined };
  const year = { value: found.value, from: from + found.index, to: from + found.index + found.length };
  return { from, to, value, lines, year, unit: unitBefore(raw, found.index, from) ?? unitAfter(raw, found, from) };
}

/** 〈机关〉2020年…: the name stands before the year. */
function unitBefore(raw: string, index: number, from: number): Sourced<string> | undefined {
  // Where the year stands behind the words, the unit ends where they begin.
  const subject = /[（(]$/.test(raw.slice(0, index)) ? raw.slice(0, index).search(/(?:政府信息|信息|政务)公开/) : -1;
  const words = raw
    .slice(0, subject < 0 ? index : subject)
    .replace(/(?<![#\s])[#\s]+$/, '')
    .replace(/关于$/, '');
  const lead = /^[\s#\u3000]*(?:关于)?/.exec(words)![0].length;
  const value = squeeze(words.slice(lead)).replace(/#/g, '');
  return value.length >= 2 ? { value, from: from + lead, to: from + words.length } : undefined;
}

/** 2020年〈机关〉政府信息公开…: the name stands behind the year. */
function unitAfter(raw: string, found: { index: number; length: number }, from: number): Sourced<string> | undefined {
  const start = found.index + found.length + (raw[found.index + found.length] === '度' ? 1 : 0);
  const behind = raw.slice(start);
  if (/^[\s#]*(?:政府信息|信息|政务)公开/.test(behind)) return undefined;
  // 某县人民政府信息公开: one 政府 ends the name and begins the subject.
  const name = /^[\s\S]{2,30}?(?:人民政府(?=信息公开)|(?=政府信息公开|信息公开|政务公开))/.exec(behind)?.[0];
  const value = squeeze(name ?? '');
  return name && value.length >= 2 ? { value, from: from + start, to: from + start + name.length } : undefined;
}

/** The unit: front matter, else the title, else 现公布…报告 in the opening, else the signature. */
export function readUnit(
  tree: Tree,
  front: FrontMatter | undefined,
  title: Title | undefined,
  outline: Outline,
): Sourced<string> | undefined {
  return front?.unit ?? title?.unit ?? announced(tree, outline) ?? signature(tree, outline)?.unit;
}

const announcement =
  /现(?:将|公布|公开)\s*(?!我|本)([^\s，。；：《》“”][^，。；：《》“”\n]{1,28}?[^\s，。；：《》“”])\s*(?:19|20)\d{2}\s*年/y;

/** The unit as the opening announces the report: 现公布〈机关〉2020年…. */
export function announced(tree: Tree, outline: Outline): Sourced<string> | undefined {
  const end = outline.headings[0]?.from ?? Math.min(tree.text.length, 3000);
  const found = firstMatch(tree.text.slice(0, end), '现', announcement);
  if (!found) return undefined;
  const from = found.index + found[0].indexOf(found[1]!);
  return { value: squeeze(found[1]!), from, to: from + found[1]!.length };
}

/** The lines at the end that name who reports and when. */
export interface Signature {
  readonly unit: Sourced<string> | undefined;
  readonly date: Sourced<string> | undefined;
}

const date =
  /(?:\d{4}|[一二][零〇○九][零〇○一二三四五六七八九]{2})(?:年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日|([-./])\d{1,2}\1\d{1,2})$/;

const signer = /(?:局|委|办|厅|府|处|会|院|部|中心|街道|镇|乡|公室|大队|支队)$/;

/** Who has signed and when, both absent where nobody has; read once and kept with the report. */
export const signed = (report: Report): Signature => derived(report, readSigned);

const readSigned = ({ tree, outline }: Report): Signature =>
  signature(tree, outline) ?? { unit: undefined, date: undefined };

/** Reads the signature below section 六: a name, a date, or both, on a line or two; undefined where the last lines are prose. */
export function signature(tree: Tree, outline: Outline): Signature | undefined {
  const after = outline.headings.at(-1)?.to ?? 0;
  const last = lastParagraphs(tree, after);
  let unit: Sourced<string> | undefined;
  let day: Sourced<string> | undefined;
  for (const it of last) {
    if (it.to - it.from > 120) continue;
    const raw = slice(tree, it);
    const words = squeeze(raw);
    const found = date.exec(words);
    const name = found ? words.slice(0, found.index) : words;
    if (found && name === '') day = { value: words, from: it.from, to: it.to };
    else if (signer.test(name) && isUnitLine(name)) {
      const to = found ? it.from + endOfWords(raw, name.length) : it.to;
      unit = { value: name, from: it.from, to };
      if (found) day = { value: found[0], from: it.from + startOfWords(raw, name.length), to: it.to };
    }
  }
  return unit || day ? { unit, date: day } : undefined;
}

function lastParagraphs(tree: Tree, after: number): Block[] {
  const out: Block[] = [];
  for (let i = tree.blocks.length - 1; i >= 0 && out.length < 3; i--) {
    const it = tree.blocks[i]!;
    if (it.from < after) break;
    if (it.kind === 'paragraph') out.unshift(it);
  }
  return out;
}

/** Where the first `count` characters that are no white space end. */
function endOfWords(raw: string, count: number): number {
  let i = 0;
  for (let left = count; left > 0; i++) if (!isBlank(raw.charCodeAt(i))) left--;
  return i;
}

/** Where the words behind them begin. */
function startOfWords(raw: string, count: number): number {
  let i = endOfWords(raw, count);
  while (isBlank(raw.charCodeAt(i))) i++;
  return i;
}

/** Reads the date of a signature as year, month and day; undefined where there is no such day. */
export function dayOf(
  words: string,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const parts = words.split(/[年月日./-]/);
  const [year = '', month = '', day = ''] = parts;
  const value = yearIn(`${year}年`)?.value;
  const [m, d] = [month, day].map((it) => (/^\d+$/.test(it) ? Number(it) : fromChinese(it)));
  return value && m && d && m <= 12 && d <= 31 ? { year: value, month: m, day: d } : undefined;
}

const levels: readonly { readonly name: RegExp; readonly level: Level }[] = [
  { name: /(?:街道|街道办|街道办事处)$/, level: { kind: '街道乡镇', rank: '乡级' } },
  { name: /(?:镇|乡|苏木)(?:人民)?政府$/, level: { kind: '街道乡镇', rank: '乡级' } },
  { name: /[^\s省市县区](?:镇|乡)$/, level: { kind: '街道乡镇', rank: '乡级' } },
  { name: /^[^市县区]{2,8}(?:省|自治区)(?:人民政府)?$/, level: { kind: '政府', rank: '省级' } },
  { name: /^(?:北京|天津|上海|重庆)市(?:人民政府)?$/, level: { kind: '政府', rank: '省级' } },
  { name: /(?:县|旗|区)(?:人民)?政府$/, level: { kind: '政府', rank: '县级' } },
  { name: /^(?:[^省]*省)?[^省市县区]{2,6}市(?:人民政府)?$/, level: { kind: '政府', rank: undefined } },
  {
    name: /(?:[县旗]|(?<!自治|地)区|市[^市]{2,6}[县区市旗])[^县区]{0,20}(?:局|委员会|委|办公室|中心|分局)$/,
    level: { kind: '部门', rank: '县级' },
  },
  { name: /^[^省市]*省[^市县区]*(?:厅|局|委员会|委|办公室)$/, level: { kind: '部门', rank: '省级' } },
  { name: /^[^市县区]{2,6}市[^县区市]*(?:局|委员会|委|办公室)$/, level: { kind: '部门', rank: undefined } },
  { name: /(?:局|委员会|委|厅|办公室|中心|大队|支队)$/, level: { kind: '部门', rank: undefined } },
];

/** Kind and rank of an authority by its name, or as the front matter says; each undefined where that is not sure. */
export function levelOf(unit: string | undefined, stated: string | undefined): Level {
  const named: Level = levels.find((it) => unit !== undefined && it.name.test(unit))?.level ?? {
    kind: undefined,
    rank: undefined,
  };
  const kind = (['政府', '部门', '街道乡镇'] as const).find((it) => stated?.includes(it));
  const rank = (['省级', '设区的市级', '县级', '乡级'] as const).find((it) => stated?.includes(it));
  return { kind: kind ?? named.kind, rank: rank ?? named.rank };
}
