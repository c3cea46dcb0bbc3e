import type { Change } from '../../base/span.ts';
import type { BoundRow } from '../../report/report.ts';

/** The cells behind a row's label with every value moved under its column; the values and their order are kept. */
export function realigned(text: string, { source, label, misplaced }: BoundRow): Change | undefined {
  if (!misplaced?.shift) return undefined;
  const { shift, width } = misplaced;
  const { cells } = source;
  const first = cells.findIndex((it) => it.from === label.from) + 1;
  const [from, to] = [cells[first]?.room.from, cells.at(-1)?.room.to];
  if (from === undefined || to === undefined) return undefined;
  const values = Array.from({ length: width - first }, (_, i) => {
    const it = i + first - shift >= first ? cells[i + first - shift] : undefined;
    return it ? text.slice(it.from, it.to) : '';
  });
  return { from, to, insert: values.map((it) => ` ${it} `).join('|') };
}
