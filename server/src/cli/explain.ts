import type { Words } from '../base/words.ts';
import { rules as all } from '../rules/index.ts';
import { pageOf } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';
import { BadCall, type Command, choice } from './command.ts';

/** What `check` says about a file it cannot read. No rule finds it, since there is no text to look at. */
const unreadable: { readonly id: string; readonly title: Words; readonly why: Words } = {
  id: 'input-unreadable',
  title: { zh: '文件无法作为文本读取', en: 'The file cannot be read as text' },
  why: {
    zh: '草稿应为 UTF-8 编码的 Markdown 文件。文件不存在、没有权限、是二进制文件、编码不是 UTF-8 或文件过大时，无法检查，退出状态为 2。',
    en: 'A draft is a Markdown file in UTF-8. A file that is missing, forbidden, binary, in another encoding or too large cannot be checked; the exit status is 2.',
  },
};

export const explain: Command = {
  name: 'explain',
  usage: { zh: '规则', en: 'RULE' },
  does: { zh: '说明一条规则：理由、依据和例子', en: 'explain a rule: why, on what basis, with an example' },
  options: {},
  run(args, console) {
    const [id, ...more] = args.rest;
    if (id === undefined || more.length > 0) throw new BadCall('请给出一个规则编号', 'name one rule');
    const it = all.find((rule) => rule.id === id);
    if (it) console.print(`# ${id}\n\n${pageOf(it, console.locale)}\n`);
    else if (id === unreadable.id)
      console.print(`# ${id}\n\n${unreadable.title[console.locale]}\n\n${unreadable.why[console.locale]}\n`);
    else
      throw new BadCall(
        `没有名为“${id}”的规则；nianbao rules 列出全部规则`,
        `there is no rule “${id}”; nianbao rules lists them`,
      );
    return 0;
  },
};

export const rules: Command = {
  name: 'rules',
  usage: { zh: '[选项]', en: '[OPTIONS]' },
  does: { zh: '列出全部规则', en: 'list the rules' },
  options: {
    format: { value: 'text|json', words: { zh: '输出格式，默认 text', en: 'output format, text by default' } },
  },
  run(args, console) {
    if (args.rest.length > 0) throw new BadCall('rules 不带路径', 'rules takes no paths');
    if (choice(args, 'format', ['text', 'json']) === 'json')
      console.print(`${JSON.stringify(all.map(catalogued), undefined, 2)}\n`);
    else
      for (const it of all) console.print(`${it.id.padEnd(28)} ${it.severity.padEnd(7)} ${it.title[console.locale]}\n`);
    return 0;
  },
};

const catalogued = ({ id, topic, severity, title, why, basis, example, fixes }: Rule<unknown>) => ({
  id,
  topic,
  severity,
  title,
  why,
  basis,
  fixable: fixes !== undefined,
  example,
});
