import { rules } from '../../server/src/rules/index.ts';
import { pageOf, severities } from '../../server/src/rules/page.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

const topics: Readonly<Record<string, string>> = {
  document: '文档',
  sections: '部分',
  tables: '表格',
  cells: '单元格',
  arithmetic: '勾稽',
  narrative: '叙述',
  'prose-vs-table': '文表对应',
  text: '文字',
  contact: '联系方式',
};

/** The catalogue of rules, made of what each rule says of itself. Its examples are tested. */
export function catalogue(): string {
  const order = Object.keys(topics);
  const used = [...new Set(rules.map((it) => it.topic))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const lines = [
    '# 规则',
    '',
    `共 ${rules.length} 条。由各规则自身的说明生成；\`nianbao explain 规则\` 显示同样的内容，加 \`--locale en\` 为英文。`,
    '',
  ];
  for (const topic of used) {
    const own = rules.filter((it) => it.topic === topic);
    lines.push(`## ${topics[topic] ?? topic}`, '', '| 规则 | 说明 | 级别 |', '| --- | --- | --- |');
    lines.push(
      ...own.map((it) => `| [\`${it.id}\`](#${it.id}) | ${it.title.zh} | ${severities[it.severity].zh} |`),
      '',
    );
  }
  for (const topic of used) for (const it of rules.filter((r) => r.topic === topic)) lines.push(...entry(it));
  return `${lines.join('\n').trimEnd()}\n`;
}

function entry(it: Rule<unknown>): string[] {
  return [`### ${it.id}`, '', pageOf(it, 'zh'), '', `> ${it.title.en}. ${it.why.en}`, ''];
}
