import type { Span } from '../../base/span.ts';
import { rule } from '../rule.ts';
import { linesWith, sign } from './signs.ts';

interface Number {
  readonly at: Span;
  readonly year: string;
}

export const docnumBracket = rule<Number>({
  id: 'docnum-bracket',
  topic: 'text',
  title: { zh: '发文字号的年份未用六角括号', en: 'Year of a document number not in 〔〕' },
  severity: 'info',
  basis: '党政机关公文格式（GB/T 9704）：发文字号的年份用六角括号“〔〕”括入',
  why: {
    zh: '发文字号写法统一，读者才能凭它检索到文件。',
    en: 'A document is found by its number only where the number is written in the one official way.',
  },
  example: {
    bad: `
根据国办发⟦[2020]⟧17号要求，编制本报告。
`,
    good: `
根据国办发〔2020〕17号要求，编制本报告。
`,
  },
  check(report, say) {
    for (const line of linesWith(report, sign.year)) {
      for (const it of report.text.slice(line.from, line.to).matchAll(numbers)) {
        const from = line.from + it.index + it[1]!.length;
        const at = { from, to: from + it[2]!.length };
        say({ at, data: { at, year: it[3]! } });
      }
    }
  },
  message: ({ year }) => ({ zh: `发文字号的年份应写作“〔${year}〕”`, en: `Write the year as “〔${year}〕”` }),
  fixes: ({ at, year }) => {
    const insert = `〔${year}〕`;
    return [
      { title: { zh: `改为“${insert}”`, en: `Change to “${insert}”` }, changes: [{ ...at, insert }], safe: true },
    ];
  },
});

/** An issuer's short name, a year in some brackets and a number: 国办发[2020]17号. Court cases have a name between year and number. */
const numbers = /([\u4e00-\u9fff]{2})([[［【（(]((?:19|20)\d\d)[\]］】）)])(?=[ \u3000]?第?\d{1,5}号)/g;
