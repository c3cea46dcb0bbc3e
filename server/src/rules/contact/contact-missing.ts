import type { Span } from '../../base/span.ts';
import { lineEnding } from '../../base/text.ts';
import { publishedText } from '../../report/comments.ts';
import type { Report } from '../../report/report.ts';
import { isSigned } from '../document/signature-missing.ts';
import { rule } from '../rule.ts';
import { setApart } from '../sections/blocks.ts';
import { lineStart } from '../text/cut.ts';

export const contactMissing = rule<Span>({
  id: 'contact-missing',
  topic: 'contact',
  title: { zh: '没有联系方式', en: 'Nobody to ask' },
  severity: 'info',
  basis: '惯例：引言写明联系的机构、地址和电话',
  why: {
    zh: '读者对报告有疑问时，要知道找谁、打哪个电话。',
    en: 'Readers with questions about the report want to know whom to call.',
  },
  example: {
    bad: `# ⟦青禾县水务局2023年政府信息公开工作年度报告⟧

## 一、总体情况

## 六、其他需要报告的事项

无。
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

如对本报告有疑问，请与青禾县水务局联系（地址：；邮编：；电话：）。

## 一、总体情况

## 六、其他需要报告的事项

无。
`,
  },
  check(report, say) {
    const { title } = report;
    // A government's report leaves contacts to the office that compiled it, as it does the signature.
    if (!title || !isSigned(report) || states(publishedText(report))) return;
    const at = { from: title.from, to: title.to };
    say({ at, data: at });
  },
  message: () => ({
    zh: '全文没有联系地址或电话',
    en: 'The report gives neither an address nor a telephone number',
  }),
  fixes: (_, report) => insertion(report),
});

const words = ['电话', '传真', '联系方式', '邮箱', '地址', '热线', '邮编', '联系人', '拨打', '致电'];
const behind = /^(?:号码|[（(][^）)：:\n]{1,6}[）)])?[\s\u3000]{0,3}(?:[：:]|为?\d)/;

/** Whether any way to ask is stated, and not only spoken of. */
function states(text: string): boolean {
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (behind.test(text.slice(at + word.length, at + word.length + 14))) return true;
    }
  }
  return text.includes('请与') || text.includes('请联系');
}

function insertion({ text, unit, outline }: Report) {
  const heading = outline.headings[0];
  if (!unit || !heading) return [];
  const sentence = `如对本报告有疑问，请与${unit.value}联系（地址：；邮编：；电话：）。`;
  const at = lineStart(text, heading.from);
  const insert = setApart(text, at, sentence, lineEnding(text));
  return [
    {
      title: { zh: '在引言中写联系方式', en: 'Write the contact into the opening' },
      changes: [{ from: at, to: at, insert }],
      safe: false,
    },
  ];
}
