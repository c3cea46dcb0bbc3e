import { resolve } from 'node:path';
import { type Part, summed } from '../convert/sum.ts';
import { sumPlan } from '../convert/sum-plan.ts';
import { bind } from '../report/bind.ts';
import { scan } from '../syntax/scan.ts';
import { type Args, BadCall, type Command } from './command.ts';
import type { Console } from './console.ts';
import { readDrafts } from './sources.ts';
import { deliver, making } from './target.ts';

export const sum: Command = {
  name: 'sum',
  usage: { zh: '草稿或文件夹… [-o 文件]', en: 'PART… [-o FILE]' },
  does: {
    zh: '逐格相加多份草稿，写成一份汇总草稿；有一份未填的格留空',
    en: 'add drafts up cell by cell into an aggregate draft; what one of them leaves blank stays blank',
  },
  options: {
    unit: {
      value: 'NAME',
      words: {
        zh: '汇总单位全称；不给则取各份共同的“上级”',
        en: 'authority of the aggregate; else the common 上级 of its parts',
      },
    },
    year: { value: 'YYYY', words: { zh: '年度；不给则取各份共同的年度', en: 'year; else that of all parts' } },
    ...making,
  },
  async run(args, console) {
    if (args.rest.length === 0) throw new BadCall('请给出要汇总的草稿或文件夹', 'name the drafts or folders to add up');
    const year = yearOf(args);
    const parts = await partsOf(args, console);
    // A sum that lacks a part is wrong, so nothing is written where one cannot be read.
    if (!parts) return 2;
    const plan = sumPlan(parts, { unit: unitOf(args), year });
    if ('fault' in plan) throw new BadCall(plan.fault.zh, plan.fault.en);
    const { text, blank } = summed(plan);
    deliver(text, args.text('output'), args, console);
    if (blank > 0) {
      console.complain({
        zh: `${blank} 格因有草稿未填或无法识别而留空，原因写在各表下方的注释里`,
        en: `${blank} cells are left blank, since a part does not state them; comments below the tables say which`,
      });
    }
    return 0;
  },
};

/** Undefined if one of them could not be read, which was said. The target is no part of itself. */
async function partsOf(args: Args, console: Console): Promise<readonly Part[] | undefined> {
  const target = args.text('output');
  const parts: Part[] = [];
  const whole = await readDrafts(args, console, {
    draft(path, { text }) {
      const isTarget = target !== undefined && resolve(console.cwd, path) === resolve(console.cwd, target);
      if (!isTarget) parts.push({ path, report: bind(scan(text)) });
    },
  });
  if (whole && parts.length === 0) throw new BadCall('没有可以汇总的草稿', 'there is no draft to add up');
  return whole ? parts : undefined;
}

function unitOf(args: Args): string | undefined {
  const unit = args.text('unit')?.trim();
  if (unit !== undefined && (unit === '' || /[\r\n]/.test(unit)))
    throw new BadCall('请用 --unit 给出单位全称', 'give the name of the authority by --unit');
  return unit;
}

function yearOf(args: Args): number | undefined {
  const year = args.text('year');
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw new BadCall('请用 --year 给出四位数年度，例如 2024', 'give the year by --year, e.g. 2024');
  return year === undefined ? undefined : Number(year);
}
