import { type Quantity, quantities } from '../../base/quantities.ts';
import { linesWith, sign } from '../../report/claims/signs.ts';
import { rule } from '../rule.ts';

export const ambiguousApprox = rule<Quantity>({
  id: 'ambiguous-approx',
  topic: 'narrative',
  title: { zh: '总数用了约数', en: 'A total is given roughly' },
  severity: 'info',
  basis: '惯例：年报数据应当精确，公开、申请等件数不用“余”“约”“近”',
  why: {
    zh: '公开的政府信息、收到的申请、规范性文件都有台账，合计数应当写确数；“140余条”既不能与分项核对，也不能与下一年比较。万以上的数和访问量等不在此列。',
    en: 'Information published, applications and documents are on record, so their total can be exact; “140余条” can be compared with nothing. Numbers above ten thousand and visits are not meant.',
  },
  example: {
    bad: '全年共主动公开政府信息⟦140余条⟧。\n',
    good: '全年共主动公开政府信息146条。\n',
  },
  check(report, say) {
    const { text } = report;
    for (const line of linesWith(report, sign.about)) {
      for (const it of quantities(text, line.from, line.to)) {
        if (it.exact || it.group !== 'item' || it.value.units >= 10_000 || !isRough(text, it)) continue;
        if (isOwnTotal(text, line.from, it.from)) say({ at: roughly(text, it), data: it });
      }
    }
  },
  message: (it, { text }) => ({
    zh: `“${text.slice(it.from, it.to)}”是约数，合计数宜写确数`,
    en: `“${text.slice(it.from, it.to)}” is approximate; a total should be exact`,
  }),
});

/** Whether the text says so: 余, 约, 近, 逾; a number in 万 or a range does not. */
const isRough = (text: string, it: Quantity): boolean =>
  text.slice(it.number.to, it.to).includes('余') || '约近逾'.includes(text[it.number.from - 1] ?? '-');

const roughly = (text: string, it: Quantity): { from: number; to: number } =>
  '约近逾'.includes(text[it.from - 1] ?? '-') ? { from: it.from - 1, to: it.to } : { from: it.from, to: it.to };

const total = /共|累计|总/;
const counted = /公开(?:各类)?(?:政府|政务)?信息|信息公开申请|依申请公开|规范性文件/;

/** Whether the clause before a number says that it counts all the information, applications or documents of the year. */
function isOwnTotal(text: string, from: number, at: number): boolean {
  let start = at;
  while (start > from && at - start < 40 && !'，,。；;：:（('.includes(text[start - 1]!)) start--;
  const words = text.slice(start, at);
  return total.test(words) && counted.test(words);
}
