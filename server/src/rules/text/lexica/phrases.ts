// Closed lists of words that several rules of prose look for. Each says in which years, with what, or in whose company it is odd.

/** Names of a report's own authority that tell its kind. 我市, 我区 name a place; 本机关, 我单位 fit everybody. */
export const selfNames: readonly string[] = '我 本'
  .split(' ')
  .flatMap((it) => '街道 街 处 镇 乡 局 委 厅 办 院 中心'.split(' ').map((kind) => it + kind));

/** Words that go on behind 我处, 我办 …, so that they name nobody: 我处于, 我办理. */
export const goingOn: Readonly<Record<string, string>> = {
  街: '道坊',
  处: '于理置罚在境分方',
  办: '理公事法案好成学结',
  委: '托员派任会',
  局: '部限面',
  中心: '城区组小学',
  院: '士校子落',
  镇: '压',
  乡: '镇村土亲',
};

/** A term in quotes and the general words that belong outside them: “五公开情况” is “五公开”情况. */
export const quotedTerms: readonly string[] = '五公开 三公 放管服 两微一端 六稳 六保 最多跑一次 一网通办 双公示'.split(
  ' ',
);
export const outsideQuotes: readonly string[] = '情况 工作 经费 改革 要求 任务 内容 信息'.split(' ');

/** 还 and the names of channels: behind 还 a verb is wanted, 还通过APP…公开. */
export const channels: readonly string[] =
  'APP 手机 微信 微博 公众号 客户端 网站 政府网站 门户网站 政务新媒体 新媒体 公告栏 公示栏 公开栏 宣传栏 电子屏 电子显示屏 LED'.split(
    ' ',
  );

/** What gives an effect: one of them stands in every sentence that speaks of 作用. */
export const givesEffect = /发挥|起|具有|有着|有重要|有积极|显|促|是|产生|体现|形成/;

/** 《通知》 and its like: short titles that name no document unless one was named before. */
export const shortTitles: readonly string[] =
  '通知 制度 办法 条例 意见 方案 实施方案 要点 规定 细则 指引 规范 标准 分工方案 工作要点'.split(' ');

/** Terms and their ends without the first character; a clause that begins with the end lost that character. */
export const beheaded: readonly (readonly [head: string, rest: string])[] = [
  ['政', '府信息公开'],
  ['政', '府网站'],
  ['政', '府信息'],
  ['政', '务公开'],
  ['政', '务信息'],
  ['主', '动公开'],
  ['行', '政复议'],
  ['行', '政诉讼'],
  ['行', '政机关'],
  ['行', '政许可'],
  ['行', '政处罚'],
  ['人', '民政府'],
  ['中', '华人民共和国'],
  ['规', '范性文件'],
  ['国', '务院'],
  ['领', '导小组'],
  ['统', '计期限'],
];

/** Words that fit some report years only. Sources: 中长期规划 and 党代会 by year; 条例 in force since 2008, revised 2019-05-15. */
export const dated: readonly { readonly words: string; readonly first: number; readonly last: number }[] = [
  { words: '公开工作刚刚开始', first: 2000, last: 2012 },
  { words: '公开工作刚刚起步', first: 2000, last: 2012 },
  { words: '新修订的《条例》', first: 2018, last: 2022 },
  { words: '新修订的《中华人民共和国政府信息公开条例》', first: 2018, last: 2022 },
  { words: '新修订的《政府信息公开条例》', first: 2018, last: 2022 },
  { words: '新修订《条例》', first: 2018, last: 2022 },
  { words: '十三五”开局', first: 2015, last: 2017 },
  { words: '十三五”收官', first: 2019, last: 2021 },
  { words: '十四五”开局', first: 2020, last: 2022 },
  { words: '十四五”收官', first: 2024, last: 2026 },
  { words: '常态化疫情防控', first: 2020, last: 2023 },
  { words: '疫情防控常态化', first: 2020, last: 2023 },
  { words: '党的十八大精神', first: 2012, last: 2018 },
  { words: '党的十九大精神', first: 2017, last: 2022 },
];

/** What a report claims to have, and what it owns up to lack. */
export const opposites: readonly { readonly has: readonly string[]; readonly lacks: readonly string[] }[] = [
  {
    has: '指定专人 安排专人 明确专人 落实专人 专人负责 配备专职 配备了专职 专职人员负责'.split(' '),
    lacks:
      '没有设置专人 未设置专人 没有专人 未安排专人 没有安排专人 未明确专人 未配备专人 未配备专职 没有配备专职 没有专职 缺少专职 缺乏专职 缺少专人 缺乏专人'.split(
        ' ',
      ),
  },
  {
    has: '组织培训 开展培训 举办培训 组织了培训 开展了培训 举办了培训 组织业务培训 开展业务培训 举办业务培训'.split(
      ' ',
    ),
    lacks:
      '未组织培训 没有组织培训 未开展培训 没有开展培训 未举办培训 未组织业务培训 未开展业务培训 没有开展业务培训'.split(
        ' ',
      ),
  },
];

/** Characters that are doubled by right: alone (牢牢, 层层), and where two words meet (工作作, 街街道, 公开开展). */
export const reduplicated =
  '牢紧层常渐刚多满暖天人家年月日时处步件条一个户事种样往仅纷频屡每明稳悄默细深久远广高大小好慢轻静红真切点块次代世村星谢爸妈哥姐弟妹爷奶叔婆饽勃欣蒸孜兢谆循源济历念井斤楚堂彬';
export const meeting = '作组街区市县镇乡省局部委院会开发办面站上下学园网名生';

/** Words of two and three characters that meet themselves by right: 人民政府政府网站, 讨论讨论. */
export const meetingWords: readonly string[] =
  '政府 公开 工作 信息 管理 办公 领导 组织 服务 研究 讨论 学习 考虑 了解 中心 委员 学校 医院 部门 社区 街道 公司 机关 监督 单位 政务 网站 企业'.split(
    ' ',
  );
