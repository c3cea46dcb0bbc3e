import { defaults } from '../base/settings.ts';
import type { Locale, Words } from '../base/words.ts';
import { among } from '../report/archive.ts';
import { bind } from '../report/bind.ts';
import { summarise } from '../report/summary.ts';
import { scan } from '../syntax/scan.ts';
import { fixesOf, lint } from './lint.ts';
import type { Fix, Rule, Severity } from './rule.ts';

export const severities: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};

const labels = {
  severity: { zh: '级别：', en: 'Severity: ' },
  // What is cited was issued in Chinese, and only its own words can be looked up.
  basis: { zh: '依据：', en: 'Basis (cited in Chinese, as issued): ' },
  fix: { zh: '例中的修复：', en: 'Fix of the example: ' },
  noFix: { zh: '修复：须由填报人自行改正', en: 'Fix: only the author can tell what is right' },
  bad: { zh: '有问题（⟦⟧ 中是所报之处）：', en: 'Bad (what is reported stands in ⟦⟧):' },
  good: { zh: '没有问题：', en: 'Good:' },
  beside: { zh: '同看的另一份草稿：', en: 'Another draft it is compared with:' },
} as const satisfies Readonly<Record<string, Words>>;

/** All there is to say about a rule, in Markdown: what `explain`, SARIF and the catalogue show. It has no heading. */
export function pageOf(it: Rule<unknown>, locale: Locale): string {
  const fence = '````';
  const example = (label: Words, text: string): string => `${label[locale]}\n\n${fence}markdown\n${text}\n${fence}`;
  const facts = [
    `- ${labels.severity[locale]}${severities[it.severity][locale]}`,
    `- ${fixLine(it, locale)}`,
    `- ${labels.basis[locale]}${it.basis}`,
  ];
  return [
    `${it.title[locale]}${locale === 'zh' ? '。' : '.'}`,
    it.why[locale],
    facts.join('\n'),
    ...(it.example.beside ?? []).map((text) => example(labels.beside, text.replace(/^\n|\n$/g, ''))),
    example(labels.bad, it.example.bad.replace(/^\n|\n$/g, '')),
    example(labels.good, plain(it.example.good).replace(/^\n|\n$/g, '')),
  ].join('\n\n');
}

function fixLine(it: Rule<unknown>, locale: Locale): string {
  const fix = fixOf(it);
  if (!fix) return labels.noFix[locale];
  const how = fix.safe
    ? { zh: '可在保存时自动进行', en: 'may be made on saving' }
    : { zh: '须确认', en: 'wants a look' };
  const title = fix.title[locale];
  return `${labels.fix[locale]}${locale === 'zh' ? `${title}（${how.zh}）` : `${title} (${how.en})`}`;
}

/** The first fix of the example, which says better what a rule can do than any description. */
function fixOf(it: Rule<unknown>): Fix | undefined {
  if (!it.fixes) return undefined;
  const report = bind(scan(plain(it.example.bad)));
  const beside = (it.example.beside ?? []).map((text, i) => summarise(bind(scan(text)), String(i)));
  const found = lint(report, defaults, among(beside)).find((one) => one.rule.id === it.id);
  return found && fixesOf(found, report)[0];
}

/** An example without the marks around what is found in it. */
const plain = (text: string): string => text.replace(/[⟦⟧]/g, '');
