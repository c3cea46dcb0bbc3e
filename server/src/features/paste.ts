import type { Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import { clipOf, figuresIn } from '../convert/clip.ts';
import type { Draft } from '../convert/draft.ts';
import type { Report } from '../report/report.ts';
import type { Layout } from '../syntax/print.ts';
import { pasteFigures } from './paste/figures.ts';
import { pasteInto } from './paste/fill.ts';
import { pasteAsMarkdown, pasteNew } from './paste/insert.ts';
import { placeOf } from './paste/place.ts';

/** What a paste would do to a draft: one span of it replaced. */
export interface Paste {
  readonly at: Span;
  readonly insert: string;
  /** Places in `insert`, in order, that somebody has to look at. */
  readonly stops: readonly Span[];
  readonly title: Words;
  /** Whether it is surely what the writer wants; else it is one offer beside the ordinary paste. */
  readonly isCertain: boolean;
  /** What users call the tables it writes into: 表三. */
  readonly tables: readonly string[];
  /** Values and words without a cell; they stand below the table, and nowhere else. */
  readonly unplaced: readonly string[];
}

/**
 * What was copied, put down as a report needs it: standard tables filled by their labels, whatever format or layout they had.
 *
 * Undefined where the ordinary paste is right: for words, single values, anything in code or comments, and tables of
 * somebody's own inside of another table. Nothing outside the tables it writes into is touched, and no value is lost.
 */
export function paste(report: Report, at: Span, copied: Draft, layout: Layout): Paste | undefined {
  if (copied.blocks.every((it) => it.kind !== 'grid')) return undefined;
  const place = placeOf(report, at);
  if (!place) return undefined;
  const figures = figuresIn(copied);
  if (figures) return pasteFigures(report, place, figures);
  const clip = clipOf(copied);
  const { tables } = clip.report;
  if (tables.length === 0) return place.block ? undefined : pasteAsMarkdown(report, place, clip);
  const isMet = tables.some((it) => it.table.id === place.bound?.table.id);
  return isMet ? pasteInto(report, place, clip, layout) : pasteNew(report, place, clip, layout);
}
