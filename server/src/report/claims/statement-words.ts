import { requestLinks, requests as requestNames, requestTails } from './denial-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Dispute, StatementKind, Sum } from './measures.ts';
import * as cells from './measures.ts';
import { withoutEnd } from './scope.ts';

// How statements about the quantities of the tables are worded. Every pattern is matched against the words right before a
// number, without blanks and without 共, 数量, 为 and the like, and has to reach up to their end; what stands in front of
// the match has to be the authority's own name or nothing.

const any = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const wordsOf = (it: Lexicon): readonly string[] => [...it.values()].flat().filter((word) => word !== '');

/** The application, by any name that says what is applied for. */
const request = `(?:${any([...wordsOf(requestNames), '依申请政府信息公开'])})`;
const tail = `(?:${any([...wordsOf(requestTails), '的要求', '表'])})?`;
/** Between the verb and the application: 公民、法人和其他组织提出的. */
const links = `(?:${any(wordsOf(requestLinks).filter((it) => !/[没无一过收接受新办]/.test(it)))}){0,4}`;

/** What has to be known from the words before. */
type Needs = 'requests' | 'disputes' | 'document' | 'procurement';

/** One way of saying how many. */
export interface Wording {
  readonly kind: StatementKind;
  readonly pattern: RegExp;
  /** Signs of which every match holds one. */
  readonly signs: string;
  /** What the first group of the pattern names. */
  readonly named?: ReadonlyMap<string, readonly Sum[]>;
  readonly sums?: readonly Sum[];
  /** Words that may stand in front besides a subject. */
  readonly lead?: RegExp;
  /** Said only of the applications, unless its pattern names them in a group called `request`. */
  readonly needs?: Needs;
  /** Whether it is complete without the authority: 其中，予以公开3件. */
  readonly bare?: boolean;
}

const receipts = new Map<string, readonly Sum[]>([
  ...['收到', '接到', '接收到', '接收', '收取', '受理', '接受', '收'].map((it): [string, readonly Sum[]] => [
    it,
    cells.received,
  ]),
  ['收办', cells.atHand],
  ['办理', cells.handled],
]);
const renewed = '(?:新收到?|新增|新接收|新受理)';
const answers =
  '办理答复|办理回复|办理并答复|答复办结|办结答复|办理完毕|处理完毕|答复处理|予以答复|答复|回复|办结|办复';
const nextYear = '(?:下一?年度?|次年|来年)';
const lastYear = '(?:上一?年度?|去年|往年|以前年度)';
const onward = '(?:结转|转结|转|转入|顺延|延续)(?:至|到|入)?';
const named = (map: ReadonlyMap<string, unknown>): string => `(${any(map.keys())})`;
/** An application, told as such or known from the words before. */
const its = `(?:(?<request>${request})|申请)${tail}`;

export const requestWordings: readonly Wording[] = [
  {
    kind: 'applicant',
    signs: '人法企构',
    pattern: new RegExp(`${named(cells.applicantNames)}(?:提出|提交|提起|递交)?的?(?:${its})?$`),
    named: cells.applicantNames,
    lead: /^(?:收到|受理|属于)$/,
    needs: 'requests',
    bare: true,
  },
  {
    kind: 'new',
    signs: '新',
    pattern: new RegExp(`${renewed}${links}(?:${its})?$`),
    sums: cells.fresh,
    needs: 'requests',
  },
  {
    kind: 'carry-in',
    signs: '结入',
    pattern: new RegExp(
      `(?:${lastYear}(?:结转|转入)(?:至|到|的)?(?:本年度?|今年)?|结转${lastYear})(?:继续)?(?:办理|答复|处理)?的?(?:${its})?$`,
    ),
    sums: cells.carriedIn,
    lead: /^(?:办理|答复)$/,
    needs: 'requests',
  },
  {
    kind: 'carry-out',
    signs: '转延',
    pattern: new RegExp(`${onward}${nextYear}(?:继续)?(?:办理|答复|处理|办结)?的?(?:${its})?$`),
    sums: cells.carriedOut,
    needs: 'requests',
  },
  {
    kind: 'received',
    signs: '收接受办',
    pattern: new RegExp(`${named(receipts)}了?${links}${its}$`),
    named: receipts,
    needs: 'requests',
  },
  {
    kind: 'answered',
    signs: '答复办理',
    pattern: new RegExp(`(?:${answers})了?${links}(?:${its})?$`),
    sums: cells.answered,
    needs: 'requests',
  },
  {
    kind: 'result',
    signs: '公提处属不没补要无信保',
    pattern: new RegExp(`${named(cells.resultNames)}$`),
    named: cells.resultNames,
    lead: /^(?:本机关)?(?:属于|属|作出|作|按|决定|答复)?$|等(?:原因|情形|情况|因素)?$/,
    needs: 'requests',
    bare: true,
  },
];

const disputeNames = new Map<string, Dispute>([
  ['行政复议', 'review'],
  ['复议', 'review'],
  ['行政诉讼', 'suits'],
  ['诉讼', 'suits'],
  ...['直接提起行政诉讼', '直接提起诉讼', '直接行政诉讼', '直接诉讼', '直接起诉'].map((it): [string, Dispute] => [
    `未经复议${it}`,
    'suit_direct',
  ]),
  ...['提起行政诉讼', '提起诉讼', '行政诉讼', '诉讼', '起诉'].map((it): [string, Dispute] => [
    `复议后${it}`,
    'suit_after',
  ]),
]);
export const disputeOf = (name: string): Dispute => disputeNames.get(name)!;
const dispute = `(?<dispute>${any(disputeNames.keys())})(?:案件|申请|事项|案)?`;

/** 因政府信息公开工作被申请行政复议: without the words on what they are about they may be of any work. */
export const disputePattern = new RegExp(
  `(?<about>(?:因|涉及|有关|关于|涉)?(?:政府)?信息公开(?:工作|申请|答复)?(?:类|方面)?(?:而|的|所|引起|引发|导致|造成){0,4})?(?:被|申请|提起|提出|发生|收到|产生|引起|引发|导致|涉及|有|共|的){0,6}${dispute}$`,
);
/** How a dispute ended, with its kind or without. */
export const outcomePattern = new RegExp(`(?:${dispute}的?)?(?:结果为?|被|获|予以|得到)?${named(cells.outcomeNames)}$`);
/** Names of disputes in a clause without a number, which say what the next ones are about. */
export const disputesNamed = new RegExp(any(disputeNames.keys()), 'g');

const documentName = `(?:本级|[省市县区]?政府)?${named(cells.documentNames)}`;
const deed = `(${any(cells.deedNames)})`;
/** 制发行政规范性文件, 行政规范性文件本年废止, and 废止 alone behind one of them. Named groups cannot repeat. */
export const documentPatterns: readonly (readonly [pattern: RegExp, deed: number, name: number])[] = [
  [new RegExp(`${deed}的?${documentName}$`), 1, 2],
  [new RegExp(`${documentName}(?:本年)?(制发|废止|现行有效)$`), 2, 1],
  [/^(?:本年)?(制发|制定|新制定|废止|现行有效)$/, 1, 0],
];

/** Only what was decided; what was published, and items that may be decided on, are counted elsewhere. */
export const decisionPattern =
  /(?:(?:作出|做出|实施|下达)(?<of>行政处罚)|(?:作出|做出|实施|采取)(?<of2>行政强制)|(?:办理|办结|作出|做出|实施|核发)(?<of3>行政许可))(?:决定)?$/;

export const projectsPattern = /政府集中采购(?:项目)?$/;
export const spendingPattern = /(?:(政府集中采购)(?:项目)?|^采购|^)(?:总|合计)?金额$/;
export const feePattern = /行政事业性收费(?:收入|总金额|总额|金额)?$/;

/** In front of a number, and behind it, where the number comes first. */
export const numberFirst: readonly {
  readonly kind: StatementKind;
  readonly before: RegExp;
  readonly behind: RegExp;
  readonly sums: readonly Sum[];
}[] = [
  {
    kind: 'received',
    before: /(?:收到|接到|接收|受理|收)了?$/,
    behind: new RegExp(`^(?:${links}${its})$`),
    sums: cells.received,
  },
  {
    kind: 'carry-out',
    before: /(?:^|剩余|其余|剩|余|有|仅|另外?)$/,
    behind: new RegExp(
      `^的?(?:${its})?(?:按照?《条例》|按规定|依法|依规|已|需|将|均){0,4}${onward}${nextYear}(?:度)?(?:继续)?(?:办理|答复|处理|办结)?$`,
    ),
    sums: cells.carriedOut,
  },
];

/** Words of counting between a name and its number. */
const counters: ReadonlySet<string> = new Set([
  ...['数量', '总数', '总量', '件数', '共计', '总计', '合计', '累计'],
  ...'数共为是有均达仅计：:的',
]);

/** The words without those of counting at their end. */
export const withoutCounters = (words: string): string => withoutEnd(words, counters);

/** The last two signs of all that the patterns match: most numbers stand behind others and need no look. */
export const endings: ReadonlySet<string> = new Set(
  any([
    ...wordsOf(requestNames),
    ...wordsOf(requestTails).map((it) => `请${it}`),
    '公开件 公开申请 公开事项 公开案件 公开业务 公开办件 公开表',
    ...answers.split('|'),
    ...cells.applicantNames.keys(),
    ...cells.resultNames.keys(),
    ...cells.outcomeNames.keys(),
    ...disputeNames.keys(),
    ...['诉讼', '复议'].flatMap((it) => ['案件', '申请', '事项', '案'].map((end) => it + end)),
    ...cells.documentNames.keys(),
    ...cells.deedNames,
    ...cells.decisionNames.keys(),
    '决定 采购 项目 金额 收费 收入 总额 提出 提交 提起 递交 新收 收到 新增 接收 受理 结转 转入 本年 年度 今年 下年 次年 来年 办理 处理 继续',
  ])
    .split(/[|\s]/)
    .map((it) => it.slice(-2)),
);

/** 均已办结, 全部办理完毕: that nothing is left. Behind 期限 and 按时 答复 may mean only those that were due. */
export const allDone =
  /(?:均|都|全部|全)(?:已经|已)?((?:按时|按期|按规定|按要求|及时|依法依规|依法|规范|在[^，。；]{0,14}(?:期限|时限|时间|规定)内?){0,3})(?:予以|完成|作出|给予|进行)?了?(办结|办理完毕|办理完成|处理完毕|完成办理|答复办结|完成答复|办理答复|答复|回复|办复)(?:完毕|完成)?$/;
export const limits = /期限|时限|时间|规定内|按时|按期/;
/** What all-done may be said of. */
export const aboutRequests = new RegExp(request);

export const allUpheld = /(?:均|都|全部|全)(?:获得|获|被|予以|得到|以|为|是|结果){0,4}维持(?:原.{0,8})?$/;
export const noneLost = /零败诉|无败诉|未败诉|没有败诉|无一败诉|均胜诉|全部胜诉/;
export const noneCorrected = /零纠[错正]|无被?纠[错正]|无一被?纠[错正]|(?:未|没有)(?:被|发生)[^，。；]{0,10}纠[错正]/;
export const intended = /力争|争取|确保|努力|目标|追求|保障|避免|防止|如/;
export const allNatural = /^(?:均|都|全部|全)(?:为|是|系)自然人(?:提出|提交)?的?(?:申请)?$/;
