import type { SectionId } from '../../formats/format.ts';

/** A sentence of a report, or a part of one, with numbers that the tables state. */
export interface Phrase {
  /** Where it is written; before section 一 where `opening`. */
  readonly in: readonly (SectionId | 'opening')[];
  /**
   * Its words. `{t3 deny total}` is the sum of the cells where the rows of a table, or those of its groups, meet the columns;
   * several of them are parted by `+`. `{unit}` and `{year}` are those of the report.
   */
  readonly text: string;
  /** What is written instead where all its numbers are 0. */
  readonly zero?: string;
}

const organisations = 'company+research+charity+legal+other_org';
const suits = 'suit_direct+suit_after';

/** What is counted in section 一 as well is said there in the same words. */
export const phrases: readonly Phrase[] = [
  {
    in: ['opening'],
    text: '根据《中华人民共和国政府信息公开条例》第五十条规定，现公布{unit}{year}年政府信息公开工作年度报告。',
  },
  { in: ['opening'], text: '本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。' },
  {
    in: ['s1', 's3'],
    text: '本年收到政府信息公开申请{t3 new total}件',
    zero: '本年未收到政府信息公开申请',
  },
  {
    in: ['s1', 's3'],
    text: '上年结转政府信息公开申请{t3 carry_in total}件',
    zero: '无上年结转的政府信息公开申请',
  },
  { in: ['s1', 's3'], text: '答复政府信息公开申请{t3 total total}件' },
  {
    in: ['s1', 's3'],
    text: '结转下年度继续办理政府信息公开申请{t3 carry_out total}件',
    zero: '无结转下年度继续办理的政府信息公开申请',
  },
  {
    in: ['s1', 's3'],
    text: '本年新收政府信息公开申请{t3 new total}件，上年结转{t3 carry_in total}件，答复{t3 total total}件，结转下年度{t3 carry_out total}件。',
    zero: '本年未收到政府信息公开申请，也无上年结转的申请。',
  },
  {
    in: ['s1', 's3'],
    text: `收到自然人提出的政府信息公开申请{t3 new natural}件，法人或其他组织提出的政府信息公开申请{t3 new ${organisations}}件`,
  },
  {
    in: ['s1', 's3'],
    text: '答复政府信息公开申请{t3 total total}件，其中予以公开{t3 open total}件，部分公开{t3 partial total}件，不予公开{t3 deny total}件，无法提供{t3 unable total}件，不予处理{t3 refuse total}件，其他处理{t3 other total}件。',
  },
  {
    in: ['s2', 's1'],
    text: '制发行政规范性文件{t2.a20_1 norms made}件，废止{t2.a20_1 norms repealed}件，现行有效{t2.a20_1 norms valid}件。',
  },
  { in: ['s2', 's1'], text: '办理行政许可{t2.a20_5 license decisions}件' },
  { in: ['s2', 's1'], text: '作出行政处罚决定{t2.a20_6 penalty decisions}件' },
  { in: ['s2', 's1'], text: '作出行政强制决定{t2.a20_6 coercion decisions}件' },
  { in: ['s2', 's1'], text: '行政事业性收费{t2.a20_8 fee amount}万元' },
  {
    in: ['s4', 's1'],
    text: `因政府信息公开工作被申请行政复议{t4 review total}件，被提起行政诉讼{t4 ${suits} total}件。`,
    zero: '未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
  },
  {
    in: ['s4', 's1'],
    text: '因政府信息公开工作被申请行政复议{t4 review total}件，其中结果维持{t4 review upheld}件，结果纠正{t4 review corrected}件，其他结果{t4 review other}件，尚未审结{t4 review pending}件。',
    zero: '未发生因政府信息公开工作被申请行政复议的情况。',
  },
  {
    in: ['s4', 's1'],
    text: `因政府信息公开工作被提起行政诉讼{t4 ${suits} total}件，其中结果维持{t4 ${suits} upheld}件，结果纠正{t4 ${suits} corrected}件，其他结果{t4 ${suits} other}件，尚未审结{t4 ${suits} pending}件。`,
    zero: '未发生因政府信息公开工作被提起行政诉讼的情况。',
  },
  { in: ['s6'], text: '本年度未收取政府信息公开信息处理费。' },
  { in: ['s6'], text: '无其他需要报告的事项。' },
];

/** The words a phrase begins with, up to its first number. */
export const headOf = (it: string): string => /^[^{]*/.exec(it)![0];
