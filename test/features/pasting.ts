import { apply, type Span } from '../../server/src/base/span.ts';
import { readTabs } from '../../server/src/convert/clip.ts';
import { readHtml } from '../../server/src/convert/html.ts';
import { type Paste, paste } from '../../server/src/features/paste.ts';
import { blankReport } from '../../server/src/formats/blank-report.ts';
import type { Format } from '../../server/src/formats/format.ts';
import { read } from '../check.ts';
import { writers } from '../clipboard.ts';
import type { MergedRow, Values } from '../merged.ts';

const compact = { table: 'compact', ambiguousWidth: 'wide' } as const;
export const sections = ['s2', 's3', 's4'] as const;
/** A number for every cell, no two of a table alike. */
export const numbered: Values = (row, column) => String(100 + row * 10 + column);
export const each = (format: Format, values: Values) => Object.fromEntries(format.tables.map((it) => [it.id, values]));

const page = (html: string) => {
  const it = readHtml(html);
  if ('refused' in it) throw new Error(it.refused.en);
  return it.draft;
};

export const titled = (format: Format): string => `# 某局${format.years[0]}年政府信息公开工作年度报告\n\n`;

/** Pastes where the sign ‸ stands, or between two of them. */
export function pasted(
  text: string,
  copied: string | readonly MergedRow[],
  layout: Parameters<typeof paste>[3] = compact,
) {
  const [before = '', inside, after] = text.split('‸');
  const at: Span = { from: before.length, to: before.length + (after === undefined ? 0 : inside!.length) };
  const own = text.replaceAll('‸', '');
  const draft =
    typeof copied !== 'string'
      ? page(writers.Word!(copied).html)
      : copied.includes('<')
        ? page(copied)
        : readTabs(copied);
  const it = paste(read(own), at, draft, layout);
  return { it: it as Paste, text: it && apply(own, [{ ...it.at, insert: it.insert }]), own };
}

export const factsOf = (text: string, section: string): string[][] =>
  read(text)
    .tables.filter((it) => it.table.section === section)
    .flatMap((it) => it.facts.map((row) => row.map((fact) => fact?.raw ?? '∅')));

export const blankWithCursor = (format: Format, section: string): string => {
  const text = blankReport('某局', format.years[0])!;
  const at = read(text).tables.find((it) => it.table.section === section)!.facts[0]![0]!.from;
  return `${text.slice(0, at)}‸${text.slice(at)}`;
};
