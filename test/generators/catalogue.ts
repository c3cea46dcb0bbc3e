import { rules } from '../../server/src/rules/index.ts';
import type { Rule, Severity } from '../../server/src/rules/rule.ts';
import { marked } from '../marker.ts';

const levels: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '信息', hint: '提示' };

const topics: Readonly<Record<string, string>> = {
  document: '文档',
  sections: '部分',
  tables: '表格',
  cells: '单元格',
  arithmetic: '勾稽',
  narrative: '叙述',
  'prose-vs-table': '文表对应',
  text: '文字',
};

/** The catalogue of rules, made of what each rule says of itself. Its examples are tested. */
export function catalogue(): string {
  const order = Object.keys(topics);
  const used = [...new Set(rules.map((it) => it.topic))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const lines = ['# 规则', '', `共 ${rules.length} 条。由各规则自身的说明生成。`, ''];
  for (const topic of used) {
    const own = rules.filter((it) => it.topic === topic);
    lines.push(`## ${topics[topic] ?? topic}`, '', '| 规则 | 说明 | 级别 |', '| --- | --- | --- |');
    lines.push(...own.map((it) => `| [\`${it.id}\`](#${it.id}) | ${it.title.zh} | ${levels[it.severity]} |`), '');
  }
  for (const topic of used) for (const it of rules.filter((r) => r.topic === topic)) lines.push(...entry(it));
  return `${lines.join('\n').trimEnd()}\n`;
}

function entry(it: Rule<unknown>): string[] {
  const fence = '````';
  const example = (words: string, text: string): string[] => [
    words,
    '',
    `${fence}markdown`,
    marked(text).text.trim(),
    fence,
    '',
  ];
  return [
    `### ${it.id}`,
    '',
    `${it.title.zh}。${it.title.en}.`,
    '',
    `- 级别：${levels[it.severity]}${it.fixes ? ' · 有快速修复' : ''}`,
    `- 依据：${it.basis}`,
    `- 理由：${it.why.zh}`,
    '',
    ...example('有问题：', it.example.bad),
    ...example('没有问题：', it.example.good),
  ];
}
