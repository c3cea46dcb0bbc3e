import { examples } from './drafts.ts';

/** Words that would run as a script wherever they are taken for HTML. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</td></tr></table><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<iframe src=javascript:alert(1)>',
  '<a href="javascript:alert(1)">甲</a>',
  '[甲](javascript:alert(1))',
  '[甲](<javascript:alert(1)>)',
  '![甲](x"onerror="alert(1))',
  '<javascript:alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<body onload=alert(1)>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<form action=javascript:alert(1)><button>甲</button></form>',
  '<math><mtext></mtext><script>alert(1)</script></math>',
  '<object data=javascript:alert(1)>',
  '<link rel=stylesheet href=javascript:alert(1)>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '"><script>alert(1)</script>',
  '`<script>alert(1)</script>`',
  '\\<script>alert(1)\\</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!-- --><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '＜script＞alert(1)＜/script＞',
  '\u202e<script>alert(1)</script>',
];

/** A draft with the payload in its front matter, title, headings, prose, labels, numbers and a table of its own. */
export function poisoned(payload: string): string {
  const clean = examples().find((it) => it.id === '2021-clean')!.text;
  const cell = payload.replaceAll('|', '\\|');
  return `---\n单位: ${JSON.stringify(payload)}\n---\n\n${clean}`
    .replace('# 云山市', () => `# ${payload}云山市`)
    .replace('## 一、总体情况', () => `## 一、总体情况${payload}`)
    .replace('### （一）主动公开', () => `### ${payload}`)
    .replace(
      '全年通过',
      () => `${payload}\n\n- ${payload}\n\n| ${cell} | 甲 |\n| -- | -- |\n| 乙 | ${cell} |\n\n全年通过`,
    )
    .replace('| 规章 | 0 |', () => `| 规章 | ${cell} |`)
    .replace('| 1.属于国家秘密 |', () => `| 1.属于国家秘密${cell} |`)
    .replace('| 行政复议 | 2 |', () => `| 行政复议 | ${cell} |`);
}
