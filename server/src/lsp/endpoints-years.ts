import { localeOf, type Words } from '../base/words.ts';
import { difference } from '../convert/difference.ts';
import { differenceLines } from '../convert/difference-words.ts';
import { type Part, type Summed, summed } from '../convert/sum.ts';
import { sumPlan } from '../convert/sum-plan.ts';
import { nextYear } from '../features/next-year.ts';
import * as ours from '../protocol.ts';
import { keyOf } from '../workspace/uris.ts';
import { type Desk, type Endpoint, on, plain } from './endpoint.ts';

/** What is asked about the reports of several years. */
export const years: readonly Endpoint[] = [
  on(ours.nextYear, {}, ({ draft, archive }) => {
    const it = nextYear(draft.snapshot.report);
    if (!it) return null;
    const existing = it.unit === undefined ? [] : archive.of(it.unit, it.year).map(({ place }) => place);
    return { text: it.text, year: it.year, existing };
  }),
  plain(ours.ledger.method, {}, (desk) => desk.ledger()),
  plain(ours.reread.method, {}, async (desk) => {
    await desk.reread();
    return null;
  }),
  plain(ours.compare.method, {}, async (desk, it: { old: string; new: string; locale: string }) => {
    const [old, now] = await Promise.all([desk.open(it.old), desk.open(it.new)]);
    if (!old || !now) return null;
    const found = difference(old.draft.snapshot.report, now.draft.snapshot.report);
    return {
      text: differenceLines(found, localeOf(it.locale))
        .map(({ text }) => `${text}\n`)
        .join(''),
    };
  }),
  plain(ours.sum.method, {}, async (desk, it: SumQuestion) => {
    const found = await aggregate(desk, it);
    return 'fault' in found ? { fault: found.fault[localeOf(it.locale)] } : found;
  }),
];

interface SumQuestion {
  readonly uris: readonly string[];
  readonly unit?: string;
  readonly year?: number;
  readonly locale: string;
}

async function aggregate(desk: Desk, { uris, unit, year }: SumQuestion): Promise<Summed | { fault: Words }> {
  const parts: Part[] = [];
  for (const uri of new Map(uris.map((it) => [keyOf(it), it])).values()) {
    const [path, report] = [desk.pathOf(uri), await desk.file(uri)];
    // A sum that lacks a part is wrong, so there is none where one cannot be read.
    if (!report)
      return { fault: { zh: `无法读取 ${path}，因此不汇总`, en: `${path} cannot be read, so nothing is added up` } };
    parts.push({ path, report });
    await desk.nextTurn();
  }
  if (parts.length === 0) return { fault: { zh: '没有可以汇总的草稿', en: 'there is no draft to add up' } };
  const plan = sumPlan(parts, { unit: unit?.replace(/\s+/g, ' ').trim() || undefined, year });
  return 'fault' in plan ? plan : summed(plan);
}
