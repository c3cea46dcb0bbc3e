// What is said of applications in words that name something else. Source: 《中华人民共和国政府信息公开条例》, chapter 四 (依申请公开,
// 政府信息公开申请); the wordings stand in published annual reports. 依申请公开 is a way of disclosure: nobody receives it.

export interface Misuse {
  readonly wrong: string;
  readonly right: string;
  /** It is wrong only with one of these directly behind it. */
  readonly followedBy?: readonly string[];
  /** It is wrong only in a denial; elsewhere it may be a heading: 受理依申请公开情况. */
  readonly denied?: boolean;
}

const verbs = '收到 接到 接收到 受理 收到过 接收'.split(' ');
const things =
  '依申请公开信息 依申请公开政府信息 依申请公开的信息 依申请公开的政府信息 公开政府信息申请 公开政府信息的申请'.split(
    ' ',
  );
const affairs = '依申请公开情况 依申请公开的情况'.split(' ');

export const misuses: readonly Misuse[] = verbs.flatMap((verb) => [
  ...things.map((it) => ({ wrong: verb + it, right: `${verb}政府信息公开申请` })),
  ...affairs.map((it) => ({ wrong: verb + it, right: `${verb}政府信息公开申请`, denied: true })),
]);

/** An adverb where the term is meant; 可依法申请公开政府信息 is right. */
export const adverb: Misuse = {
  wrong: '依法申请公开',
  right: '依申请公开',
  followedBy: '工作 情况 信息情况 方面 事项 制度 栏目 目录 渠道 流程 程序'.split(' '),
};
