import { derived } from '../base/memo.ts';
import type { Table } from '../syntax/blocks.ts';
import type { Report } from './report.ts';

/** The Markdown tables of a report, in order. */
export const markdownTables = (report: Report): readonly Table[] => derived(report, readTables);

function readTables({ tree }: Report): readonly Table[] {
  const out: Table[] = [];
  for (const it of tree.blocks) if (it.kind === 'table') out.push(it);
  return out;
}

/** Those from which no standard table was read. */
export const otherTables = (report: Report): readonly Table[] => derived(report, readOthers);

const readOthers = (report: Report): readonly Table[] =>
  markdownTables(report).filter((it) => !report.tables.some(({ blocks }) => blocks.includes(it)));
