import type { DraftGrid } from './draft.ts';

/** How many rows at the top are nothing but headers of columns: those that are repeated on a new page. */
export function headRows({ rows }: DraftGrid): number {
  const first = rows.findIndex(({ cells }) => cells.length === 0 || cells.some((it) => it.scope !== 'col'));
  return first < 0 ? 0 : first;
}
