import type { Span } from '../../base/span.ts';
import type { BoundTable } from '../../report/report.ts';

/** Where a finding about a whole table stands: its first header row, else its first row. */
export function headerOf(it: BoundTable): Span {
  const row = it.header[0] ?? it.rows[0]?.source;
  return row ? { from: row.from, to: row.to } : it;
}
