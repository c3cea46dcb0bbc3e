import { format2019 } from './2019.ts';
import { format2021 } from './2021.ts';

/** A notice on the form of the reports, and the report years it is the basis of. */
export interface Notice {
  readonly number: string;
  /** Its title in short, where that tells it from the others. */
  readonly title?: string;
  readonly years: readonly [first: number, last: number];
}

/** What the general office has issued on the form of the reports, the oldest first. */
export const notices: readonly Notice[] = [
  { number: '国办公开办函〔2016〕201号', years: [0, 2018] },
  {
    number: format2019.issued,
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    years: format2019.years,
  },
  { number: format2021.issued, years: format2021.years },
];

/** The State Council orders that promulgated the 条例, and the report years each of them is cited in. */
export const orders: readonly { readonly number: string; readonly years: readonly [first: number, last: number] }[] = [
  { number: '492', years: [0, 2018] },
  { number: '711', years: [2019, 9999] },
];

/** An article of the 条例 in force that is cited for what another one says. */
export interface Misquote {
  readonly article: string;
  /** What the clause that cites it speaks of. */
  readonly words: RegExp;
  readonly right: string;
  /** What the cited article is about. */
  readonly about: string;
  /** What the right one is about. */
  readonly topic: string;
}

/** 第四十六条 sets up assessment, 第四十九条 the deadlines, 第五十条 the contents of the report. */
export const misquotes: readonly Misquote[] = [
  {
    article: '第五十条',
    words: /(?:设立|建立|健全|制定|制订)[^，。；]{0,10}(?:考核|考评|责任追究)/,
    right: '第四十六条',
    about: '年度报告的内容',
    topic: '考核、社会评议和责任追究制度',
  },
  {
    article: '第五十条',
    words: /(?:1|一)月(?:31|三十一)日前|(?:3|三)月(?:31|三十一)日前|(?:公布|提交)(?:期限|时限)/,
    right: '第四十九条',
    about: '年度报告的内容',
    topic: '年度报告的提交和公布期限',
  },
  {
    article: '第四十九条',
    words: /(?:设立|建立|健全|制定|制订)[^，。；]{0,10}(?:考核|考评|责任追究)/,
    right: '第四十六条',
    about: '年度报告的提交和公布期限',
    topic: '考核、社会评议和责任追究制度',
  },
];
