/** One of the five topics of section 一, and the words by which a text is known to speak of it. */
export interface Topic {
  readonly id: 'active' | 'requests' | 'management' | 'platform' | 'support';
  /** Its official name, which makes a sub-heading too. */
  readonly title: string;
  /** Words in a sub-heading that name it. */
  readonly named: readonly string[];
  /** Words of a text that may well speak of it: as many as there are, for one of them is enough to be silent. */
  readonly touched: readonly string[];
  /** Words that show what a text is about where it has none on its own topic; global, for each of them counts. */
  readonly told?: RegExp;
  /** Figures that say so more clearly: each counts twice. */
  readonly figures?: RegExp;
  /** Whether its bounds are so vague that any of the others may well be written under it. */
  readonly isVague?: boolean;
  /** Whether its `touched` words also occur in passing, where something else is the matter. */
  readonly isPassing?: boolean;
}

/** What section 一 reports on, in this order (国办公开办函〔2021〕30号，一、（一）; the notice of 2019 has the same). */
export const overview: readonly Topic[] = [
  {
    id: 'active',
    title: '主动公开',
    named: ['主动公开'],
    touched: ['公开', '发布', '政策解读', '公示', '公布'],
    told: /主动公开(?!(?:基本|事项|标准)*目录)/g,
    figures: /公开[^，。；：\n]{0,20}\d ?[条篇则]/g,
  },
  {
    id: 'requests',
    title: '依申请公开',
    named: ['申请'],
    touched: ['申请', '受理', '答复', '补正', '办结', '来函', '来件'],
    told: /公开申请|申请人|依申请公开/g,
    figures: /(?:收到|受理|办结|答复)[^，。；：\n]{0,20}申请[^，。；：\n]{0,6}\d ?件/g,
  },
  {
    id: 'management',
    title: '政府信息管理',
    isVague: true,
    named: ['信息管理', '信息的管理', '公开管理', '制度建设', '规范化管理'],
    touched: [
      '管理',
      '制度',
      '机制',
      '审核',
      '审查',
      '审签',
      '目录',
      '指南',
      '规范',
      '清理',
      '保密',
      '更新',
      '公开属性',
      '源头',
      '流程',
      '归档',
      '台账',
      '动态调整',
      '标准化',
    ],
  },
  {
    id: 'platform',
    title: '政府信息公开平台建设',
    named: ['平台', '网站', '载体', '渠道', '新媒体', '专栏', '阵地'],
    touched: [
      '平台',
      '网站',
      '门户',
      '新媒体',
      '融媒',
      '媒体',
      '微信',
      '微博',
      '公众号',
      '客户端',
      '抖音',
      '栏目',
      '专栏',
      '专区',
      '公开栏',
      '公告栏',
      '公示栏',
      '宣传栏',
      '显示屏',
      '渠道',
      '载体',
      '阵地',
      '公报',
      '查阅点',
      '查阅场所',
      '窗口',
      '热线',
      '信息化',
      '系统',
      '账号',
      '政务网',
      'APP',
    ],
    told: /平台|网站|新媒体|公众号|微博|公开栏|公告栏|显示屏|栏目|专栏/g,
    isPassing: true,
  },
  {
    id: 'support',
    title: '监督保障',
    named: ['监督', '保障', '考核', '组织领导', '培训', '队伍', '人员', '机构'],
    touched: [
      '监督',
      '督查',
      '督导',
      '督促',
      '督办',
      '监管',
      '考核',
      '考评',
      '评议',
      '评估',
      '测评',
      '责任',
      '问责',
      '追责',
      '检查',
      '巡查',
      '自查',
      '抽查',
      '整改',
      '保障',
      '领导',
      '专人',
      '专职',
      '人员',
      '队伍',
      '培训',
      '学习',
      '会议',
      '例会',
      '举报',
      '投诉',
    ],
    told: /组织领导|领导小组|考核|考评|社会评议|责任追究|业务培训|专职人员|责任到人/g,
  },
];

/**
 * What 条例 第五十条（四） asks of every people's government besides: 工作考核、社会评议和责任追究结果情况; and the words
 * that speak of any of them.
 */
export const assessment: readonly string[] = [
  '考核',
  '考评',
  '评议',
  '评估',
  '测评',
  '评价',
  '满意度',
  '责任追究',
  '追究责任',
  '追责',
  '问责',
  '追究',
];
