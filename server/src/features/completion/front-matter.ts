import type { Words } from '../../base/words.ts';
import { formats } from '../../formats/index.ts';
import { keys, levels } from '../../report/front-matter.ts';
import { escaped } from '../table-snippet.ts';
import type { Asked, Item } from './item.ts';

type Key = keyof typeof keys;

const meanings: Readonly<Record<Key, Words>> = {
  unit: { zh: '编制报告的机关，写全称', en: 'the authority that reports, by its full name' },
  year: { zh: '报告年度', en: 'the year the report is about' },
  format: { zh: '报告格式；不写则由年度决定', en: 'the format; by default that of the year' },
  level: { zh: '机关的类别和层级；不写则由单位名称推断', en: 'kind and rank; by default read from the name' },
  parent: { zh: '上级机关', en: 'the authority above' },
  parts: { zh: '汇总进本报告的下级机关', en: 'authorities whose numbers this report sums up' },
};

/** Keys that are not there yet at the beginning of a line, values behind a key. */
export function frontMatter(it: Asked): readonly Item[] {
  const { before, behind } = it.line;
  const found = /^([^:：#\s]+):([^#]*)$/.exec(before);
  if (!found) return /^[^\s:：#]*$/.test(before) && !before.startsWith('---') ? missingKeys(it) : [];
  const [all, name = '', rest = ''] = found;
  const gap = rest.slice(0, rest.length - rest.trimStart().length);
  const key = (Object.keys(keys) as Key[]).find((one) => (keys[one] as readonly string[]).includes(name));
  if (!key) return [];
  const from = it.line.from + name.length + 1 + gap.length;
  const at = { from, to: it.line.from + all.length + /^[^#]*/.exec(behind)![0].trimEnd().length };
  return values(it, key).map((value) => ({
    label: value,
    names: [value],
    kind: 'value',
    at,
    text: gap === '' ? ` ${value}` : value,
    detail: meanings[key],
  }));
}

function missingKeys(it: Asked): Item[] {
  const { report, line } = it;
  // Whoever writes English keys goes on in English.
  const lines = report.text.slice(0, report.front?.to ?? line.to).split('\n');
  const written = lines.filter((one) => one !== line.before + line.behind).map((one) => one.split(':')[0]!.trim());
  const inEnglish = (Object.keys(keys) as Key[]).some((one) => written.includes(keys[one][1]));
  const rest = /^[^:\s]*(:?)/.exec(line.behind)!;
  const at = { from: line.from, to: line.from + line.before.length + rest[0].length };
  return (Object.keys(keys) as Key[])
    .filter((one) => !keys[one].some((name) => written.includes(name)))
    .map((one) => {
      const name = keys[one][inEnglish ? 1 : 0];
      const text = rest[1] === ':' ? `${name}:` : `${name}: `;
      const given = rest[1] === ':' ? [] : values(it, one);
      const choice = given.length > 0 ? { snippet: `${name}: \${1|${given.map(inChoice).join(',')}|}` } : {};
      return { label: name, names: keys[one], kind: 'key', at, text, ...choice, detail: meanings[one] } as const;
    });
}

const inChoice = (it: string): string => escaped(it).replace(/[,|]/g, '\\$&');

/** What may stand behind a key; what the report says of itself comes first. */
function values({ report: { title, unit }, year }: Asked, key: Key): readonly string[] {
  if (key === 'year') return [...new Set([title?.year?.value ?? year, year, year - 1].map(String))];
  if (key === 'format') return formats.map((it) => it.id).toReversed();
  if (key === 'level') return levels;
  if (key === 'unit') return [...new Set([title?.unit?.value, unit?.value].filter((it) => it !== undefined))];
  return [];
}

/** Whether a line stands below an opening `---` at the very start, with nothing but keys between, and none closes it yet. */
export function isInOpenFrontMatter({ report: { text, front }, line }: Asked): boolean {
  if (front || !/^\ufeff?---[ \t]*\r?\n/.test(text)) return false;
  const start = text.indexOf('\n') + 1;
  return line.from >= start && !/^(?:[ \t]*\r?$|#|---)/m.test(text.slice(start, line.from - 1));
}
