import { dice } from '../messy.ts';

export interface Random {
  /** A whole number from 0 to below a bound. */
  below(bound: number): number;
  of<T>(them: readonly T[]): T;
}

export function chanceOf(seed: number): Random {
  const below = dice(seed);
  return { below, of: (them) => them[below(them.length)]! };
}

/** What a report says in words: nothing that another says, but for chance. */
export interface Prose {
  readonly told: string[];
  readonly problems: string;
  readonly plan: string;
}

/** The words of a report of somebody who calls himself 我街道, 我区; what he called problems last year was mended. */
export function prose(random: Random, self: string, last: Prose | undefined): Prose {
  const deed = (): string =>
    `${random.of(months)}围绕${random.of(subjects)}在${random.of(places)}${random.of(deeds)}，${random.of(results)}。`;
  const before = last?.problems.match(/主要问题是(.*?)。/)?.[1];
  const mended = before ? `上一年度${before}的问题已经整改，${random.of(months)}${random.of(deeds)}。` : '';
  return {
    told: [
      `我${self}${deed()}${deed()}`,
      '',
      `政府信息管理方面，${deed()}`,
      `平台建设方面，${deed()}`,
      `监督保障方面，${deed()}年度工作考核中${random.of(results)}，社会评议良好，没有责任追究情形。`,
    ],
    problems: `${mended}存在的主要问题是${random.of(subjects)}${random.of(troubles)}。`,
    plan: `下一步将${random.of(months)}在${random.of(places)}${random.of(deeds)}，${random.of(months)}再围绕${random.of(subjects)}${random.of(deeds)}，力争${random.of(results)}；并由分管负责人每季度到${random.of(places)}督促一次，年底前把落实情况在${random.of(places)}公布，请群众评价。${random.of(subjects)}的办事指南也将重新梳理，配上图示送到${random.of(places)}。`,
  };
}

export const districtNames = ['云山', '柳河', '白石', '清源', '东岭', '南浦'];
const [heads, tails] = ['松竹梅桂杏槐枫棠', '岭溪湾塘桥园林泉'];

export const townName = (i: number): string => {
  const name = heads[i % heads.length]! + tails[Math.floor(i / heads.length) % tails.length]!;
  return i < heads.length * tails.length ? name : `${name}${heads[Math.floor(i / 64) % heads.length]!}`;
};

const months = '一二三四五六七八九十'.split('').map((it) => `${it}月`);
const subjects = [
  '老旧小区改造',
  '社会救助',
  '义务教育',
  '农田水利',
  '食品安全',
  '就业创业',
  '城市更新',
  '养老服务',
  '生态保护',
  '公共文化',
  '安全生产',
  '住房保障',
  '医疗卫生',
  '征地补偿',
  '集体资产',
];
const places = [
  '便民服务中心',
  '社区公告栏',
  '文化广场',
  '农贸市场',
  '村民小组',
  '图书馆',
  '办事大厅',
  '公交站台',
  '学校门口',
  '卫生院',
  '网格服务点',
  '党群驿站',
];
const deeds = [
  '张贴明白卡',
  '开设咨询台',
  '举办开放日',
  '印发办事图解',
  '播放宣传片',
  '组织面对面解答',
  '发放问答手册',
  '设置电子屏',
  '安排专人讲解',
  '汇编常见问题',
  '开通预约查询',
  '公布联系名单',
];
const results = [
  '群众知晓度明显提高',
  '来访咨询大幅减少',
  '材料往返次数下降',
  '回访满意率稳步上升',
  '争议在当地化解',
  '老年人也能看懂',
  '企业少跑了路',
  '办理时限得到压缩',
  '差错及时更正',
  '居民踊跃提问',
];
const troubles = [
  '信息更新慢',
  '解读形式单一',
  '公开目录不全',
  '基层人手不足',
  '线上线下不一致',
  '群众参与少',
  '历史数据缺失',
  '发布口径不一',
];
