import { type Decimal, show, subtract } from '../../base/decimal.ts';
import type { Words } from '../../base/words.ts';
import { type Balance, knownSum } from '../../equations/balance.ts';
import { canonical } from '../../formats/lines.ts';
import type { Fact } from '../../report/report.ts';
import { type Related, rule } from '../rule.ts';
import { unexplained } from './totals.ts';

export const t3Balance = rule<Balance>({
  id: 't3-balance',
  topic: 'arithmetic',
  title: { zh: '表三收办不平衡', en: 'Table three does not balance' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号、〔2019〕60号附件表三：“第一项加第二项之和，等于第三项加第四项之和”',
  why: {
    zh: '本年新收与上年结转之和，等于办理结果总计与结转下年度之和，每一列都如此。不等时，四个数里至少有一个是错的。',
    en: 'What came in, new or carried over, equals what was settled or is carried on, in every column. If not, at least one of the four numbers is wrong.',
  },
  example: {
    bad: `
| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （七）总计 | ⟦3⟧ | 0 | 0 | 0 | 0 | 0 | ⟦3⟧ |
| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`,
    good: `
| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
  },

  check(report, say) {
    for (const it of unexplained(report, 't3-balance')) say({ at: it.right[0]!, data: it, related: others(it) });
  },

  message(it): Words {
    const column = canonical(it.right[0]!.column);
    const [left, right] = [knownSum(it.left), knownSum(it.right)];
    const gap = left && right && subtract(left, right);
    const size = gap ? show({ ...gap, units: Math.abs(gap.units) }) : '?';
    return {
      zh: `“${column}”列收办不平衡：${sideInWords(it.left, left)}；${sideInWords(it.right, right)}；相差 ${size}`,
      en: `Column “${column}” does not balance: ${sideInWords(it.left, left)}; ${sideInWords(it.right, right)}; off by ${size}`,
    };
  },
  // No fix: four cells could be the wrong one. Where the other equations accuse one of them, that cell is the finding.
});

const sideInWords = (facts: Balance['left'], sum: Decimal | undefined): string =>
  `${facts.map((it) => cellInWords(it!)).join(' + ')} = ${sum ? show(sum) : '?'}`;

const others = (it: Balance): Related[] =>
  [...it.left, ...it.right.slice(1)].map((fact) => ({
    at: fact!,
    message: { zh: cellInWords(fact!), en: cellInWords(fact!) },
  }));

const cellInWords = (it: Fact): string => `${canonical(it.row)} ${it.value ? show(it.value) : '?'}`;
