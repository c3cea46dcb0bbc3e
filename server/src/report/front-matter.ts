import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Sourced } from '../base/span.ts';
import type { FrontMatter as Block } from '../syntax/blocks.ts';
import type { FrontMatter } from './report.ts';

/** The keys of the front matter, in Chinese and in English. */
export const keys = {
  unit: ['单位', 'unit'],
  year: ['年度', 'year'],
  format: ['格式', 'format'],
  level: ['层级', 'level'],
  parent: ['上级', 'parent'],
  parts: ['下级', 'parts'],
} as const;

/** What the level of an authority is called, its kind and its rank. */
export const levels = ['政府', '部门', '街道乡镇', '省级', '设区的市级', '县级', '乡级'] as const;

type Key = keyof typeof keys;

/** Reads the front matter; what is no YAML mapping, no known key or no possible value is a fault, and the rest is kept. */
export function readFrontMatter(text: string, block: Block): FrontMatter {
  const { from, to } = block.content;
  const document = parseDocument(text.slice(from, to), { uniqueKeys: false });
  const faults: Sourced<string>[] = document.errors.map((it) => ({
    value: 'yaml',
    from: from + it.pos[0],
    to: Math.min(to, from + it.pos[1]),
  }));
  const out: { -readonly [K in keyof FrontMatter]: FrontMatter[K] } = { from: block.from, to: block.to, faults };
  const map = document.contents;
  if (!isMap(map)) {
    if (text.slice(from, to).trim() !== '' && faults.length === 0) faults.push({ value: 'mapping', ...block.content });
    return out;
  }
  for (const pair of map.items) {
    const name = source(pair.key as Node, from);
    if (!name) continue;
    const key = (Object.keys(keys) as Key[]).find((it) => (keys[it] as readonly string[]).includes(name.value));
    const value = source(pair.value as Node, from);
    if (!key) faults.push({ ...name, value: 'key' });
    else if (key === 'parts')
      out.parts = isSeq(pair.value)
        ? pair.value.items.flatMap((it) => source(it as Node, from) ?? [])
        : value
          ? [value]
          : [];
    else if (value && value.value !== '') put(out, key, value, faults);
  }
  return out;
}

function put(
  out: { -readonly [K in keyof FrontMatter]: FrontMatter[K] },
  key: Exclude<Key, 'parts'>,
  value: Sourced<string>,
  faults: Sourced<string>[],
): void {
  if (key === 'year') {
    const year = /^(?:19|20)\d{2}(?=年?度?$)/.exec(value.value)?.[0];
    if (year) out.year = { ...value, value: Number(year) };
    else faults.push({ ...value, value: 'year' });
  } else if (key === 'format' && !['2019', '2021'].includes(value.value)) faults.push({ ...value, value: 'format' });
  else {
    if (key === 'level' && !levels.some((it) => value.value.includes(it))) faults.push({ ...value, value: 'level' });
    out[key] = value;
  }
}

function source(node: Node | null, base: number): Sourced<string> | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const value = node.value === null ? '' : String(node.source ?? node.value).trim();
  return { value, from: base + node.range[0], to: base + node.range[1] };
}
