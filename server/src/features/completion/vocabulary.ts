import { ordinal } from '../../base/numerals.ts';
import type { Table } from '../../formats/format.ts';
import { formats } from '../../formats/index.ts';
import { canonicalHeader, flatten } from '../../formats/lines.ts';
import { overview } from '../../formats/overview.ts';
import { sections } from '../../formats/sections.ts';
import { keys, levels } from '../../report/front-matter.ts';
import { headOf, phrases } from './phrases.ts';

/** A label as written and without its ordinal: nobody types 一、 to find a row. */
export function namesOf(label: string): readonly string[] {
  const length = ordinal(label)?.length;
  return length === undefined ? [label] : [label, label.slice(length)];
}

/** What a blank table is found by: 空白表三, 表三, biao3 as the editor's own snippets have it. */
export function namesOfTable({ name, id, corner }: Table): readonly string[] {
  const short = name.replace(/[（）]/g, '');
  return [`空白${short}`, short, `biao${id.replace(/\D+/g, '').replace(/^220/, '2')}`, corner];
}

export const names = { report: '空白年报', front: '文件头', title: '标题' } as const;

/** Every wording that can be completed. The table of their pinyin is generated from it. */
export function vocabulary(): readonly string[] {
  const tables = formats.flatMap((it) => it.tables);
  const labels = tables.flatMap((it) => [
    ...canonicalHeader(it),
    ...flatten(it.rows).flatMap((row) => [row.label.official, row.flat ?? []].flat()),
  ]);
  const all = [
    ...Object.values(names),
    ...sections.map((it) => it.title.official),
    ...overview.map((it) => it.title),
    ...tables.flatMap(namesOfTable),
    ...labels.map((it) => namesOf(it).at(-1)!),
    ...phrases.flatMap((it) => [headOf(it.text), it.zero ?? []].flat()),
    ...Object.values(keys).map((it) => it[0]),
    ...levels,
  ];
  return [...new Set(all)].filter((it) => /\p{Script=Han}/u.test(it));
}
