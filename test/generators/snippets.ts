import { tableSnippet } from '../../server/src/features/table-snippet.ts';
import type { Format, Table } from '../../server/src/formats/format.ts';
import { latest } from '../../server/src/formats/index.ts';

/** One blank table each, for the editor's own snippets: they work before a server runs and in files it does not know. */
export const snippets = (format: Format): string =>
  json(Object.fromEntries(format.tables.map((it) => [`${it.name}（${since(format)}）`, snippet(format, it)])));

function snippet(format: Format, it: Table): object {
  return {
    prefix: prefixes(format, it),
    body: tableSnippet(it).split('\n'),
    description: `${it.corner}（${since(format)}）`,
  };
}

/** 表三 and biao3; tables of a format that is no longer in force say which. */
export function prefixes(format: Format, { name, id }: Table): string[] {
  const digits = id.replace(/\D+/g, '').replace(/^220/, '2');
  const old = format === latest ? '' : format.id;
  return [`${name.replace(/[（）]/g, '')}${old}`, `biao${digits}${old && `_${old}`}`];
}

function since({ years: [first, last] }: Format): string {
  return last > 9000 ? `${first} 年度起` : `${first}—${last} 年度`;
}

export const json = (it: unknown): string => `${JSON.stringify(it, null, 2)}\n`;
