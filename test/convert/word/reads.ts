import { expect } from 'vitest';
import { importDocx } from '../../../server/src/convert/docx-import.ts';
import type { Imported } from '../../../server/src/convert/draft.ts';
import { docxOf } from './archives.ts';

export async function imported(bytes: Uint8Array): Promise<Imported> {
  const it = await importDocx(bytes);
  if ('refused' in it) throw new Error(it.refused.zh);
  return it;
}

/** Every paragraph, and every row of a table as its cells between bars. */
export const linesOf = ({ draft }: Imported): string[] =>
  draft.blocks.flatMap((it) =>
    it.kind === 'grid' ? it.rows.map((row) => row.cells.map((c) => c.text).join('|')) : it.text,
  );
export const toldOf = ({ unplaced }: Imported): string[] =>
  unplaced.map((it) => `${it.line} ${it.what?.zh ?? ''}：${it.text}`);

export async function reads(
  blocks: string,
  lines: readonly string[],
  told: readonly string[] = [],
  parts: Readonly<Record<string, string>> = {},
): Promise<void> {
  const it = await imported(docxOf(blocks, parts));
  expect(linesOf(it)).toEqual(lines);
  expect(toldOf(it)).toEqual(told);
}

export const p = (inside: string): string => `<w:p>${inside}</w:p>`;
export const r = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((it) => `<w:tr>${it.join('')}</w:tr>`).join('')}</w:tbl>`;
