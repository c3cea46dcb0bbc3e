// Wrong spellings and what was meant. Sources: 《现代汉语词典》; 《第一批异形词整理表》(GF 1001-2001), where it recommends one form
// beyond dispute; slips that stand in published annual reports (登陆查询, 第一时获取, 2020年来, 截止2023年, 行政事业型收费).
// A word stands here only if its letters make no sense otherwise, or its surroundings tell.

export interface Typo {
  readonly wrong: string;
  /** What it should be; more than one where only the author knows. */
  readonly right: readonly string[];
  /** Characters in front of it, or behind it, with which it is right. */
  readonly notBehind?: string;
  readonly notBefore?: string;
  /** It is wrong only where one of these words stands near. */
  readonly near?: readonly string[];
  /** It is wrong only where one of these stands directly behind it. */
  readonly followedBy?: readonly string[];
  /** It is wrong only at the beginning of a clause, or only behind a year. */
  readonly only?: 'clause' | 'year';
}

const net = '网站 网页 官网 网址 网 平台 系统 账号 帐号 门户 公众号 客户端 首页 查询 浏览 APP http www'.split(' ');

export const typos: readonly Typo[] = [
  { wrong: '登陆', right: ['登录'], near: net, notBehind: '风', notBefore: '点地日' },
  { wrong: '第一时', right: ['第一时间'], notBefore: '间刻期段效代机限' },
  { wrong: '应要', right: ['应当', '需要'], notBehind: '相响对反适供呼感因顺照理', notBefore: '求件' },
  { wrong: '年来', right: ['年以来'], only: 'year', notBefore: '信访电函文客自源到临往宾人者料稿' },
  { wrong: '截止', right: ['截至'], only: 'clause', followedBy: ['1', '2', '目前', '今', '本'] },
  { wrong: '行政事业型', right: ['行政事业性'] },
  { wrong: '内容事务信息', right: ['内部事务信息'] },
  {
    wrong: '公相关',
    right: ['公开相关'],
    notBehind: '办因对主非',
    followedBy: ['信息', '文件', '内容', '政策', '数据', '资料'],
  },
  { wrong: '属宜', right: ['属于'], notBehind: '直归', notBefore: '居春宾昌兴良阳州都城章黄丰君川' },
  {
    wrong: '反应',
    right: ['反映'],
    notBehind: '急场良学',
    followedBy: ['的问题', '问题', '的情况', '情况', '的诉求', '诉求', '的意见', '意见'],
  },
  {
    wrong: '建全',
    right: ['健全'],
    followedBy: ['制度', '机制', '体系', '完善', '组织', '工作', '公开', '信息', '政', '各项', '领导', '规章'],
  },
  { wrong: '公开条列', right: ['公开条例'] },
  ...plain(
    '按排-安排::名序列位期放污队 布署-部署::名 贯切-贯彻 惯彻-贯彻 己经-已经:自 做为-作为:叫当看:民人 规犯-规范 规范行文件-规范性文件 ',
    '复仪-复议 覆议-复议 诉松-诉讼 诉颂-诉讼 事谊-事宜 重点领城-重点领域 竟争-竞争:毕究 复盖-覆盖::板 答覆-答复 反覆-反复 ',
    '部份-部分::额 水份-水分 成份-成分::额 帐号-账号 帐户-账户 帐目-账目 报导-报道:预汇上申:员致师向航入 图象-图像::征 录象-录像::征 ',
    '好象-好像::征 防碍-妨碍 辩别-辨别 分辩率-分辨率 松驰-松弛 通迅-通讯:精:速 联糸-联系 联系方试-联系方式 电子邮相-电子邮箱 ',
    '再接再励-再接再厉 一如继往-一如既往 迫不急待-迫不及待 按步就班-按部就班 再所难免-在所难免 信息工开-信息公开 政务工开-政务公开 ',
    '政府信公开-政府信息公开 政府息公开-政府信息公开 政府信息开-政府信息公开::发放展通 政信息公开-政府信息公开:行财民市邮党勤家执廉 ',
    '依申公开-依申请公开 主动开公-主动公开 ',
  ),
];

/** `wrong-right:not behind:not before`. */
function plain(...lists: readonly string[]): Typo[] {
  const words = lists.join('').trim().split(' ');
  return words.map((it) => {
    const [pair = '', notBehind = '', notBefore = ''] = it.split(':');
    const [wrong = '', right = ''] = pair.split('-');
    return { wrong, right: [right], notBehind, notBefore };
  });
}
