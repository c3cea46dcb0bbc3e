import { squeeze } from '../../base/text.ts';
import type { Piece } from './pieces.ts';

/** What a page says of an article above or below it: `发布时间：2021-01-20`. */
const said =
  '发布时间 发布日期 发文日期 成文日期 成文时间 生成日期 生成时间 公开日期 公开时间 更新时间 更新日期 有效期 时间 日期 来源 信息来源 文章来源 稿源 作者 编辑 责任编辑 责编 ' +
  '审核 审核人 校对 录入 浏览 浏览量 浏览次数 访问次数 访问量 点击 点击数 点击次数 点击率 阅读 阅读量 阅读次数 字号 字体 字体大小 视力保护色 索引号 信息索引号 信息索引 文号 ' +
  '发文字号 文件编号 发布机构 发文机关 发布单位 信息名称 名称 主题分类 信息分类 分类 类别 组配分类 体裁分类 主题词 关键词 公开方式 公开形式 公开范围 公开时限 公开责任部门 有效性 内容概述 概述 标题';
const saids: ReadonlySet<string> = new Set(said.split(' '));

/** What stands on the buttons around an article. */
const pressed =
  '大 中 小 特大 打印 我要打印 打印页面 打印本文 打印本页 打印此页 打印文章 打印正文 关闭 关闭窗口 关闭此页 关闭本页 关闭页面 返回 返回顶部 返回首页 返回列表 收藏 收藏本页 加入收藏 分享 分享到 分享至 微信 微博 新浪微博 QQ空间 ' +
  'QQ好友 复制链接 纠错 我要纠错 网页纠错 朗读 语音播报 语音朗读 听全文 下载 保存 字体 字号 放大 缩小 默认 A A- A+ 首页 搜索 登录 注册 上一页 下一页 顶部 扫一扫 T';
const buttons: ReadonlySet<string> = new Set(pressed.split(' '));

/** How the lines begin that follow an article on a page. */
const after =
  /^(?:上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇|相关(?:链接|文档|文章|信息|新闻|阅读|稿件|解读|内容|推荐)|推荐阅读|热门|扫一扫|扫码|用微信|分享到|分享至|打印本页|关闭窗口|关闭本页|返回顶部|版权所有|版权声明|copyright|©|主办(?:单位)?[：:]|承办(?:单位)?[：:]|协办(?:单位)?[：:]|维护(?:单位)?[：:]|网站标识码|政府网站标识码|[^。]{0,4}ICP备|[^。]{0,12}公网安备|联系我们$|关于我们|网站地图|站点地图|网站声明|网站管理|技术支持|建议使用|您是第|友情链接|便民链接|无障碍)/i;

const breaks = /[|｜丨/\\\s\u00a0\u3000【】[\]()（）<>＞»›·•,，、]+/;

/** Whether a block is nothing but links. */
export const isLinked = ({ linked, block }: Piece): boolean => linked >= 0.6 && !isAttachment(block);

const isAttachment = (block: Piece['block']): boolean =>
  block.kind !== 'grid' && /^[\s（(【]*附[件表：:]/.test(block.text);

/** Whether a block belongs to the page around an article: what is said of it, its buttons, what follows it. */
export function isFurniture({ block }: Piece): boolean {
  if (block.kind === 'grid') {
    const words = block.rows.flatMap((it) => it.cells.map((c) => label(c.text)));
    return words.filter((it) => saids.has(it)).length >= 2;
  }
  const text = squeeze(block.text);
  if (text.length > 200 || isSentence(block.text)) return false;
  return isEnd(block.text) || saids.has(label(text)) || isButtons(block.text);
}

/** Whether a line follows an article, so that nothing of the article comes behind it. */
export const isEnd = (text: string): boolean =>
  text.length <= 200 && !isSentence(text) && after.test(squeeze(text).replace(/^[【[（(>]+/, ''));

/** The words in front of a colon, without what sets them off. */
const label = (text: string): string =>
  /^[^：:]{1,8}(?=[：:])/.exec(squeeze(text).replace(/^[【[（(]+/, ''))?.[0] ?? '';

const isButtons = (text: string): boolean => {
  const words = text.split(breaks).filter((it) => it !== '');
  return words.length > 0 && words.every((it) => buttons.has(it.replace(/[：:]$/, '')));
};

/** The way through the menus to an article: `首页 > 政府信息公开 > 年报`. */
export const isTrail = (text: string): boolean =>
  /[>＞»›→]/.test(text) || /^[\s【[]*(?:您的?|你的?)?(?:当前|现在|所在)的?位置/.test(text);

export const isSentence = (text: string): boolean => text.length > 40 && text.includes('。');
