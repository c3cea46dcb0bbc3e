import type { Sourced } from '../../base/span.ts';
import { distance } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import { keys, levels } from '../../report/front-matter.ts';
import { rule } from '../rule.ts';

const names: readonly string[] = Object.values(keys).flat();

const messages: Readonly<Record<string, Words>> = {
  yaml: { zh: '文件头不是有效的 YAML', en: 'The front matter is not valid YAML' },
  mapping: {
    zh: '文件头应逐行写成“单位: …”“年度: …”这样的键和值',
    en: 'The front matter should be lines of keys and values, such as 单位: … and 年度: …',
  },
  key: { zh: `可以写的键是${names.join('、')}`, en: `The keys that are known are ${names.join(', ')}` },
  year: { zh: '“年度”应是四位年份，例如 2023', en: '年度 should be a year of four digits, e.g. 2023' },
  format: { zh: '“格式”只能是 2019 或 2021', en: '格式 is 2019 or 2021' },
  level: { zh: `“层级”应含有${levels.join('、')}中的一个`, en: `层级 should name one of ${levels.join(', ')}` },
};

export const frontMatterInvalid = rule<Sourced<string>>({
  id: 'front-matter-invalid',
  topic: 'document',
  title: { zh: '文件头无法读懂', en: 'Front matter not understood' },
  severity: 'warning',
  basis: '本工具的写法：文件开头两行“---”之间写单位、年度、格式、层级、上级、下级',
  why: {
    zh: '文件头里写错的键和值不起作用，年度、格式仍按标题推断，与作者的本意不同。',
    en: 'A key or value that is not understood has no effect; year and form are then read from the title, against what was meant.',
  },
  example: {
    bad: `---
⟦年份⟧: 2023
---

# 青禾县水务局2023年政府信息公开工作年度报告
`,
    good: `---
年度: 2023
---

# 青禾县水务局2023年政府信息公开工作年度报告
`,
  },
  check({ front, text }, say) {
    for (const it of front?.faults ?? []) {
      // Other tools keep keys of their own there: title, date, layout.
      const foreign =
        it.value === 'key' && /^[\w-]+$/.test(text.slice(it.from, it.to)) && !meant(text.slice(it.from, it.to));
      say({ at: { from: it.from, to: it.to }, data: it, ...(foreign && { severity: 'info' as const }) });
    }
  },
  message(it, { text }) {
    const said = messages[it.value] ?? messages.yaml!;
    if (it.value !== 'key') return said;
    const key = text.slice(it.from, it.to);
    return { zh: `不认识“${key}”这个键；${said.zh}`, en: `There is no key ${key}. ${said.en}` };
  },
  fixes(it, { text }) {
    const name = it.value === 'key' ? meant(text.slice(it.from, it.to)) : undefined;
    return name
      ? [
          {
            title: { zh: `改为“${name}”`, en: `Change to ${name}` },
            changes: [{ from: it.from, to: it.to, insert: name }],
            safe: false,
          },
        ]
      : [];
  },
});

/** The key a misspelt one was meant to be; its first or last character is right at least. */
const meant = (key: string): string | undefined =>
  names.find(
    (it) => distance(it, key.toLowerCase(), 1) <= 1 && (it.length > 2 || [...key].some((sign) => it.includes(sign))),
  );
