import { writeOrdinal } from '../../server/src/base/numerals.ts';
import { blankSection } from '../../server/src/formats/blank.ts';
import type { Format } from '../../server/src/formats/format.ts';
import { formats } from '../../server/src/formats/index.ts';
import { overview } from '../../server/src/formats/overview.ts';
import { fill } from '../generate.ts';
import { applicants, disputes, type Figures, figures, old, requests, summed } from './figures.ts';
import { chanceOf, districtNames, type Prose, prose, type Random, townName } from './words.ts';

/** One report of a workspace as data; faults are planted here, and what follows from them is known. */
export interface Draft {
  path: string;
  unit: string;
  year: number;
  parent?: string;
  parts?: string[];
  format: Format;
  numbers: Figures;
  /** What section one says under each of its headings. */
  told: string[];
  /** What section five says. */
  problems: string;
  plan: string;
  signed: string;
}

/** All reports of a workspace, by path. */
export type Workspace = Map<string, Draft>;

export interface Size {
  readonly districts: number;
  readonly streets: number;
  readonly years: readonly number[];
}

const [format2019, format2021] = formats as readonly [Format, Format];

/**
 * Districts with streets below them that report year after year: figures follow from last year's, streets add up to their
 * district, and no two of them say the same. Besides, a department that reported in the format of 2019 twice.
 */
export function workspace({ districts, streets, years }: Size, seed = 1): Workspace {
  const out: Workspace = new Map();
  const random = chanceOf(seed);
  for (let d = 0; d < districts; d++) {
    const district = `青禾市${districtNames[d]}区`;
    const parts = Array.from({ length: streets }, (_, i) => `${district}${townName(d * streets + i)}街道办事处`);
    for (const year of years) {
      const below = parts.map((unit) => {
        const last = out.get(pathOf(unit, year - 1));
        return put(out, {
          ...begun(random, unit, year, last, '街道'),
          numbers: figures(random, last?.numbers),
          parent: `${district}人民政府`,
        });
      });
      const unit = `${district}人民政府`;
      const numbers = summed(below.map((it) => it.numbers));
      const last = out.get(pathOf(unit, year - 1));
      put(out, { ...begun(random, unit, year, last, '区'), numbers, parts: [...parts] });
    }
  }
  for (const it of departments(random)) put(out, it);
  return out;
}

function put(out: Workspace, it: Draft): Draft {
  if (it.told[1] === '') it.told[1] = growth(it, out.get(pathOf(it.unit, it.year - 1)));
  out.set(it.path, it);
  return it;
}

export const pathOf = (unit: string, year: number): string => `${unit}/${year}.nianbao.md`;

/** Adds a district up anew from its streets. */
export function addUp(all: Workspace, unit: string, year: number): void {
  const it = all.get(pathOf(unit, year))!;
  it.numbers = summed(it.parts!.map((part) => all.get(pathOf(part, year))!.numbers));
  it.told[1] = growth(it, all.get(pathOf(unit, year - 1)));
}

/** The text of a draft. */
export function written(it: Draft): string {
  const name = `${it.unit}${it.year}年政府信息公开工作年度报告`;
  const front = [
    ...(it.parent ? [`上级: ${it.parent}`] : []),
    ...(it.parts ? ['下级:', ...it.parts.map((part) => `  - ${part}`)] : []),
  ];
  const sections = it.format.sections.map((section) => {
    const blank = blankSection(section, it.format);
    if (section.id === 's1') return [blank, ...it.told.map((words, i) => topic(i) + words)].join('\n\n');
    if (section.id === 's5') return `${blank}\n\n${it.problems}\n\n${it.plan}`;
    if (section.id === 's6') return `${blank}\n\n${it.year}年度未收取信息处理费。`;
    return blank;
  });
  const opening = `根据《中华人民共和国政府信息公开条例》第五十条规定，现公布${name}。本报告所列数据的统计期限自${it.year}年1月1日起至${it.year}年12月31日止。如有疑问，请与本机关办公室联系（电话：0631-5322764）。`;
  const parts = [`# ${name}`, opening, ...sections, it.unit, it.signed];
  return fill(`${front.length > 0 ? `---\n${front.join('\n')}\n---\n\n` : ''}${parts.join('\n\n')}\n`, it.numbers);
}

const topic = (i: number): string => `### ${writeOrdinal('bracketed-chinese', i + 1)}${overview[i]!.title}\n\n`;

/** All of a draft but its figures. */
function begun(
  random: Random,
  unit: string,
  year: number,
  last: Prose | undefined,
  self: string,
): Omit<Draft, 'numbers'> {
  return {
    path: pathOf(unit, year),
    unit,
    year,
    format: year < 2021 ? format2019 : format2021,
    ...prose(random, self, last),
    signed: `${year + 1}年1月${10 + random.below(18)}日`,
  };
}

/** How many applications, and how many more than last year. */
export function growth({ numbers, year }: Draft, last: Draft | undefined): string {
  const fresh = (it: Figures): number => it.t3!.new!.total!;
  const by = last ? fresh(numbers) - fresh(last.numbers) : 0;
  const change = !last ? '' : by === 0 ? '，与上年持平' : `，比上年${by > 0 ? '增加' : '减少'}${Math.abs(by)}件`;
  return `${year}年新收政府信息公开申请${fresh(numbers)}件${change}。`;
}

/** 水务局, above no street and below no district, on 2019 and 2020. */
function departments(random: Random): readonly Draft[] {
  const unit = '青禾市水务局';
  const numbers = (opened: number, opened_total: number, prev: number, delta: number): Figures => ({
    't2.a20_1': {
      rules: { made: 0, opened: 0, opened_total: 0 },
      norms: { made: opened, opened, opened_total },
    },
    't2.a20_5': { license: { prev, delta, decisions: 60 }, other_service: { prev: 4, delta: 0, decisions: 9 } },
    't2.a20_6': { penalty: { prev: 20, delta: 0, decisions: 31 }, coercion: { prev: 5, delta: 0, decisions: 2 } },
    't2.a20_8': { fee: { prev: 1, delta: 0 } },
    't2.a20_9': { procurement: { projects: 0, amount: 0 } },
    t3: old(requests(random, undefined)),
    t4: disputes(random, undefined),
  });
  const first = { ...begun(random, unit, 2019, undefined, '局'), numbers: numbers(3, 13, 8, 2) };
  const second = { ...begun(random, unit, 2020, first, '局'), numbers: numbers(2, 15, 10, -1) };
  for (const column of [...applicants, 'total']) {
    const { t3 } = second.numbers;
    t3!.carry_in![column] = first.numbers.t3!.carry_out![column]!;
    t3!.new![column] = t3!.total![column]! + t3!.carry_out![column]! - t3!.carry_in![column]!;
  }
  const { t4 } = second.numbers;
  for (const [row, { pending }] of Object.entries(first.numbers.t4!)) {
    t4![row]!.upheld! += pending!;
    t4![row]!.total! += pending!;
  }
  return [first, second];
}

/** A street's report in the tables of 2019, with the figures it has in common with the new ones. */
export function inOldFormat(it: Draft): void {
  it.format = format2019;
  const { t3, t4 } = it.numbers;
  it.numbers = { t3: old(t3!), t4: t4! };
}
