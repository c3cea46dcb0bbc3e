import type { Span } from '../../base/span.ts';
import { type Misquote, misquotes, orders } from '../../formats/legal.ts';
import { publishedText } from '../../report/comments.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';

type Wrong = Span & ({ readonly order: string; readonly wanted: string } | { readonly misquote: Misquote });

export const citationCheck = rule<Wrong>({
  id: 'citation-check',
  topic: 'document',
  title: { zh: '引用的法令条文不对', en: 'Cited order or article is not the right one' },
  severity: 'warning',
  basis: '《政府信息公开条例》（国务院令第711号）第四十六条、第四十九条、第五十条',
  why: {
    zh: '《条例》2019年修订后令号和条文都变了，沿用旧令号、张冠李戴的条文经不起核对。',
    en: 'Since its revision in 2019 the regulation has another number and other articles; old ones do not stand a check.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧）编制本报告。

## 一、总体情况
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。

## 一、总体情况
`,
  },
  check(report, say) {
    ordersIn(report, (it) => say({ at: { from: it.from, to: it.to }, data: it }));
    // What a sentence means by 规定 is open to more readings than a number is.
    articlesIn(report, (it) => say({ at: { from: it.from, to: it.to }, data: it, severity: 'info' }));
  },
  message: (it) =>
    'misquote' in it
      ? {
          zh: `${it.misquote.article}规定的是${it.misquote.about}，${it.misquote.topic}由${it.misquote.right}规定`,
          en: `${it.misquote.article} is about ${it.misquote.about}; ${it.misquote.topic} is laid down in ${it.misquote.right}`,
        }
      : {
          zh: `现行《条例》由国务院令第${it.wanted}号公布，第${it.order}号是修订前的`,
          en: `The regulation in force is order No. ${it.wanted}; No. ${it.order} is the one before its revision`,
        },
  fixes: (it, { text }) => {
    if ('misquote' in it) return [];
    const insert = text.slice(it.from, it.to).replace(it.order, it.wanted);
    return [
      {
        title: { zh: `改为“${insert}”`, en: `Change to ${insert}` },
        changes: [{ from: it.from, to: it.to, insert }],
        safe: false,
      },
    ];
  },
});

/** 国务院令第492号 beside the 条例. */
function ordersIn(report: Report, take: (it: Wrong) => void): void {
  const [text, year] = [publishedText(report), report.year];
  const value = year?.value;
  const wanted = value && orders.find((it) => it.years[0] <= value && value <= it.years[1]);
  if (!wanted) return;
  for (let at = text.indexOf('国务院'); at >= 0; at = text.indexOf('国务院', at + 3)) {
    const found = /^国务院(?:第)?令?[（(〔]?第?\s{0,2}(\d{3})\s{0,2}号令?/.exec(text.slice(at, at + 20));
    const order = found && orders.find((it) => it.number === found[1] && it !== wanted);
    const around = text.slice(Math.max(0, at - 30), at + 50);
    if (!found || !order || !around.includes('条例') || /修订|废止|原《|711/.test(around)) continue;
    take({ from: at, to: at + found[0].length, order: order.number, wanted: wanted.number });
  }
}

const articles = [...new Set(misquotes.map((it) => it.article))];

/** 第五十条规定设立考核制度: an article cited for what another one says. */
function articlesIn(report: Report, take: (it: Wrong) => void): void {
  const [text, year] = [publishedText(report), report.year];
  if (!year || year.value < 2019) return;
  for (const article of articles) {
    for (let at = text.indexOf(article); at >= 0; at = text.indexOf(article, at + article.length)) {
      const clause = text.slice(at + article.length, at + 50).split(/[，。；\n]/, 1)[0]!;
      const misquote = misquotes.find((it) => it.article === article && it.words.test(clause));
      if (!misquote || /第[一二三四五六七八九十]+条/.test(clause)) continue;
      if (!/条例[》的“”]{0,3}$/.test(text.slice(Math.max(0, at - 8), at))) continue;
      take({ from: at, to: at + article.length, misquote });
    }
  }
}
