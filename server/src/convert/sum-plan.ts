import { own } from '../base/text.ts';
import type { Words } from '../base/words.ts';
import type { Format } from '../formats/format.ts';
import { nameKey } from '../report/unit-names.ts';
import type { Part, SumPlan } from './sum.ts';

/** Whether, and as what, reports can be added up; words say why not. What the writer states wins where the parts are silent. */
export function sumPlan(
  parts: readonly Part[],
  said: { unit?: string | undefined; year?: number | undefined },
): SumPlan | { fault: Words } {
  const fault = twiceIn(parts) ?? withinIn(parts);
  if (fault) return { fault };
  const format = formatOf(parts);
  if ('fault' in format) return format;
  const year = yearOf(parts, said.year);
  if (typeof year !== 'number') return year;
  const parents = new Set(parts.flatMap((it) => it.report.front?.parent?.value ?? []));
  const unit = said.unit ?? (parents.size === 1 ? own([...parents][0]!) : undefined);
  if (unit === undefined) return { fault: parents.size === 0 ? noUnit : otherParents([...parents]) };
  return { unit, year, format, parts };
}

const noUnit: Words = {
  zh: '请给出汇总单位的全称（--unit）：各份草稿的文件头都没有写“上级”',
  en: 'give the name of the aggregate’s authority (--unit): no part names one as 上级 in its front matter',
};

const otherParents = (them: readonly string[]): Words => ({
  zh: `各份草稿的“上级”不同（${them.join('、')}）；请给出汇总单位的全称（--unit）`,
  en: `the parts name different authorities as 上级 (${them.join(', ')}); give the one to sum up for (--unit)`,
});

/** The tables decide, not the years: those of two formats count different things. */
function formatOf(parts: readonly Part[]): Format | { fault: Words } {
  const [first] = parts;
  for (const { path, report } of parts) {
    const formats = new Set(report.tables.map((it) => it.format));
    if (formats.size === 0) {
      return { fault: { zh: `${path}：没有标准表格，无法汇总`, en: `${path}: it has no standard table to add up` } };
    }
    const other = [...formats].find((it) => it !== first!.report.tables[0]!.format);
    if (!other) continue;
    const { id } = first!.report.tables[0]!.format;
    return {
      fault: {
        zh: `${first!.path} 用 ${id} 年格式，${path} 有 ${other.id} 年格式的表格：两种格式的栏目含义不同，不能相加；请先把其中一种改为同一格式（编辑器里的“改为 2021 年格式”）`,
        en: `${first!.path} has tables of ${id}, ${path} has tables of ${other.id}: the two count different things and cannot be added; bring them into one format first`,
      },
    };
  }
  return first!.report.tables[0]!.format;
}

function yearOf(parts: readonly Part[], said: number | undefined): number | { fault: Words } {
  let first: { year: number; path: string } | undefined;
  for (const { path, report } of parts) {
    const year = report.year?.value;
    if (year === undefined) continue;
    first ??= { year, path };
    const wanted = said ?? first.year;
    if (year === wanted) continue;
    const other =
      said === undefined
        ? { zh: `与 ${first.path} 的`, en: `${first.path} about` }
        : { zh: '与要汇总的', en: 'the sum about' };
    return {
      fault: {
        zh: `${path} 是 ${year} 年度的，${other.zh} ${wanted} 年度不同；不同年度不能相加`,
        en: `${path} is about ${year}, ${other.en} ${wanted}: different years cannot be added`,
      },
    };
  }
  const year = said ?? first?.year;
  if (year === undefined)
    return {
      fault: { zh: '请给出年度（--year）：各份草稿都没有写明', en: 'give the year (--year): no part states it' },
    };
  return year >= 2019
    ? year
    : { fault: { zh: '2018 年及以前没有统一的年报格式', en: 'there was no common format up to 2018' } };
}

/** The same authority twice would count double. */
function twiceIn(parts: readonly Part[]): Words | undefined {
  const seen = new Map<string, Part>();
  for (const it of parts) {
    const name = it.report.unit?.value;
    if (name === undefined) continue;
    const other = seen.get(nameKey(name));
    seen.set(nameKey(name), it);
    if (other)
      return {
        zh: `${other.path} 与 ${it.path} 都是“${name}”的年报，相加会重复计算`,
        en: `${other.path} and ${it.path} both report for “${name}”: their sum would count it twice`,
      };
  }
  return undefined;
}

/** Nor can an aggregate be added to what it is the sum of. */
function withinIn(parts: readonly Part[]): Words | undefined {
  const names = new Map(parts.flatMap((it) => (it.report.unit ? [[nameKey(it.report.unit.value), it] as const] : [])));
  for (const it of parts) {
    for (const { value } of it.report.front?.parts ?? []) {
      const other = names.get(nameKey(value));
      if (other && other !== it)
        return {
          zh: `${it.path} 的“下级”已包括 ${other.path}（${value}），相加会重复计算`,
          en: `${it.path} names ${other.path} (${value}) among its parts: their sum would count it twice`,
        };
    }
  }
  return undefined;
}
