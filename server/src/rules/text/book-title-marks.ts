import type { Span } from '../../base/span.ts';
import { publishedText } from '../../report/comments.ts';
import type { Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { inTitle } from './clause.ts';
import { type Hit, hitsOf } from './signs.ts';

export const bookTitleMarks = rule<Span>({
  id: 'book-title-marks',
  topic: 'text',
  title: { zh: '法规名称缺书名号', en: 'Title of a regulation without title marks' },
  severity: 'info',
  basis: '标点符号用法（GB/T 15834）：法律、法规的名称和简称用书名号',
  why: {
    zh: '“条例”不加书名号就是泛指；前文已注明简称《条例》的，后文应一致。',
    en: 'Without 《》 the word means any regulation; where the short title 《条例》 was introduced, it is written so throughout.',
  },
  example: {
    bad: `
根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。根据⟦条例⟧的规定，设立考评细则。
`,
    good: `
根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。根据《条例》的规定，设立考评细则。
`,
  },
  check(report, say) {
    let isShort: boolean | undefined;
    for (const it of hitsOf(report, 'title')) {
      const found = bareTitle(report, it);
      // Without its name it is the 条例 only if the report calls it so.
      if (!found) continue;
      if (!found.isFull) isShort ??= publishedText(report).includes('《条例》');
      if (!found.isFull && !isShort) continue;
      const at = { from: found.from, to: found.to };
      say({ at, data: at });
    }
  },
  message: ({ from, to }, { text }) => ({
    zh: `法规名称应加书名号：《${text.slice(from, to)}》`,
    en: `Put title marks around it: 《${text.slice(from, to)}》`,
  }),
  fixes: ({ from, to }) => [
    {
      title: { zh: '加上书名号', en: 'Put in title marks' },
      changes: [
        { from, to: from, insert: '《' },
        { from: to, to, insert: '》' },
      ],
      safe: true,
    },
  ],
});

const names = ['中华人民共和国政府信息公开条例', '政府信息公开条例'];
/** Words in front of a title that is relied on. */
const relies = /(?:根据|按照|依照|依据|遵照|对照|遵守|贯彻|落实|执行|实施|违反|新修订的|新)$/;

const [opens, closes] = [1, 2];
const marks = new Uint8Array(0x10000);
for (const it of '《〈') marks[it.charCodeAt(0)] = opens;
for (const it of '》〉') marks[it.charCodeAt(0)] = closes;

function bareTitle(report: Report, it: Hit): (Span & { readonly isFull: boolean }) | undefined {
  const { text } = report;
  const { from, to, line } = it;
  if (!line.prose || marks[text.charCodeAt(to)] === closes || marks[text.charCodeAt(from - 1)] === opens)
    return undefined;
  const name = names.find((one) => text.endsWith(one, to));
  const start = name ? to - name.length : from;
  if (start < line.from || !relies.test(text.slice(Math.max(line.from, start - 4), start)) || inTitle(report, it))
    return undefined;
  return { from: start, to, isFull: name !== undefined };
}
