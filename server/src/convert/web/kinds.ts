import type { Words } from '../../base/words.ts';

/** What stands on a page and is no text of a report. */
export type Kind =
  | 'head'
  | 'menu'
  | 'around'
  | 'hidden'
  | 'struck'
  | 'remark'
  | 'control'
  | 'code'
  | 'comment'
  | 'picture';

export const names: Readonly<Record<Kind, Words>> = {
  head: { zh: '网页的标题', en: 'title of the page' },
  menu: { zh: '菜单、导航或页脚', en: 'menu, navigation or footer' },
  around: { zh: '年报前后的内容', en: 'what stands around the report' },
  hidden: { zh: '不显示的文字', en: 'words that are not shown' },
  struck: { zh: '划去的文字', en: 'words that are struck out' },
  remark: { zh: '批注', en: 'a reviewer’s remark' },
  control: { zh: '表单和按钮', en: 'a form or a button' },
  code: { zh: '脚本或样式', en: 'a script or a style' },
  comment: { zh: '源码注释', en: 'a comment in the source' },
  picture: { zh: '图片、视频或嵌入的页面', en: 'a picture, a video or an embedded page' },
};

/** Elements by what their words are. */
const byName: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['title', 'head'],
  ['script', 'code'],
  ['style', 'code'],
  ['nav', 'menu'],
  ['footer', 'menu'],
  ['aside', 'menu'],
  ['noscript', 'hidden'],
  ['template', 'hidden'],
  ['xml', 'hidden'],
  ['datalist', 'hidden'],
  ['del', 'struck'],
  ['s', 'struck'],
  ['strike', 'struck'],
  ['select', 'control'],
  ['button', 'control'],
  ['textarea', 'control'],
  ['svg', 'picture'],
  ['canvas', 'picture'],
  ['audio', 'picture'],
  ['video', 'picture'],
  ['object', 'picture'],
  ['iframe', 'picture'],
  ['noembed', 'picture'],
  ['noframes', 'hidden'],
]);

const byRole: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['navigation', 'menu'],
  ['banner', 'menu'],
  ['contentinfo', 'menu'],
  ['complementary', 'menu'],
  ['search', 'control'],
]);

/** What Word calls the parts of a document that stand outside its text. */
const bySection: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['header', 'around'],
  ['footer', 'around'],
  ['comment', 'remark'],
  ['comment-list', 'remark'],
]);

/** What the words inside an element are, where they are no text of a report. */
export function kindOf(name: string, attributes: Readonly<Record<string, string>>): Kind | undefined {
  const own = byName.get(name);
  if (own) return own;
  const style = attributes.style?.toLowerCase() ?? '';
  if (
    attributes.hidden !== undefined ||
    /\b(?:visually-hidden|sr-only)\b/.test(attributes.class?.slice(0, 400) ?? '') ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/.test(style.slice(0, 4000))
  ) {
    return 'hidden';
  }
  const section = /mso-element\s*:\s*([a-z-]+)/.exec(style.slice(0, 4000))?.[1];
  if (section) return bySection.get(section);
  if (attributes.class === 'msocomanchor') return 'remark';
  return attributes.role === undefined ? undefined : byRole.get(attributes.role);
}

/** Elements that begin a line and end one. All others stand inside a line. */
export const lineBreakers: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav noscript ol optgroup option p ' +
    'plaintext pre script search section select style summary table tbody td textarea tfoot th thead title tr ul xmp'
  ).split(' '),
);
