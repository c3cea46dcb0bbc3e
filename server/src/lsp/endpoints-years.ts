import { localeOf } from '../base/words.ts';
import { difference } from '../convert/difference.ts';
import { differenceLines } from '../convert/difference-words.ts';
import { nextYear } from '../features/next-year.ts';
import * as ours from '../protocol.ts';
import { type Endpoint, on, plain } from './endpoint.ts';

/** What is asked about the reports of several years. */
export const years: readonly Endpoint[] = [
  on(ours.nextYear, {}, ({ draft, archive }) => {
    const it = nextYear(draft.snapshot.report);
    if (!it) return null;
    const existing = it.unit === undefined ? [] : archive.of(it.unit, it.year).map(({ place }) => place);
    return { text: it.text, year: it.year, existing };
  }),
  plain(ours.ledger.method, {}, (desk) => desk.ledger()),
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
];
