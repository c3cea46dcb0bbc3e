import { escaped, type Lines, type Style, type Truth, tablesOf } from './site.ts';

/** A way in which sites and programs write a report down. */
export interface Skin {
  readonly name: string;
  readonly page: (report: Lines, truth: Truth) => string;
}

/** Other reports that a site lists beside this one: titles that are none. */
const others = [2018, 2017, 2016].map((it) => `某市${it}年政府信息公开工作年度报告`);

const menu = ['首页', '政务公开', '政府信息公开年报', '互动交流', '其他需要报告的事项'];

const foot = '主办单位：某市人民政府办公室 网站标识码：3707000001 某ICP备05000001号';

const plain: Style = {
  cell: (text, spans) =>
    `<td${spans} style="border:1px solid #000">${text === '' ? '&nbsp;' : `<p>&nbsp;${escaped(text)}</p>`}</td>`,
  row: (cells) => `<tr>${cells.join('')}</tr>\n`,
  table: (rows) => `<table border="1" cellspacing="0"><tbody>\n${rows.join('')}</tbody></table>\n`,
};

function body(report: Lines, truth: Truth, style: Style, line: (text: string, heading?: number) => string): string {
  return report.lines
    .map((it) => line(escaped(it.text), it.heading) + (it.tables ? tablesOf(it.tables, truth, style) : ''))
    .join('\n');
}

/** A site of today: landmarks, a list of other reports, what is said of the article, its title once more. */
const modern: Skin = {
  name: 'a page of today',
  page: (report, truth) => `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${escaped(report.title)}-某市人民政府</title>
<style>.hide{display:none}</style><script>var a = "<p>2020年报告</p>";</script></head>
<body onload="go()"><header><a href="/"><img src="logo.png" alt="某市人民政府"></a>
<nav><ul>${menu.map((it) => `<li><a href="/${it}">${it}</a></li>`).join('')}</ul></nav></header>
<div class="crumb">您的位置：<a href="/">首页</a> &gt; <a href="/x">政府信息公开年报</a> &gt; 正文</div>
<div class="wrap"><div class="left"><ul>${others.map((it) => `<li><a href="x">${it}</a></li>`).join('')}</ul></div>
<div class="main"><h1>${escaped(report.title)}</h1>
<div class="info"><span>发布时间：2021-01-25 16:30</span><span>来源：某市人民政府办公室</span><span>浏览次数：<b id="n">1024</b></span><span>字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span></div>
<div class="TRS_Editor"><p style="text-align:center"><strong>${escaped(report.title)}</strong></p>
${body(report, truth, plain, (text, heading) =>
  heading === 2 ? `<h2>${text}</h2>` : `<p style="text-indent:2em">&nbsp;&nbsp;&nbsp;&nbsp;${text}</p>`,
)}
</div><div class="share">分享到： <a href="#">微信</a> <a href="#">微博</a></div>
<div>上一篇：<a href="p">${others[0]}</a></div><div>扫一扫在手机打开当前页</div></div>
<aside><h3>相关解读</h3><p>本次年报解读了2021年全市政府信息公开工作的有关情况，欢迎社会各界监督批评并提出宝贵的意见和建议。</p></aside></div>
<footer><p>${foot}</p><p>建议使用1366×768分辨率浏览本站。</p></footer></body></html>`,
};

const careless: Style = {
  cell: (text, spans) =>
    `<TD align=middle${spans.replaceAll('"', '')}><FONT size=2>${text === '' ? '&nbsp;' : escaped(text)}</FONT>`,
  row: (cells) => `<TR>\n${cells.join('\n')}\n`,
  table: (rows) => `<TABLE border=1>${rows.join('')}</TABLE>\n`,
};

/** A site of long ago: all of it in one table, end tags left out, words in capitals. */
const layout: Skin = {
  name: 'a page laid out by tables',
  page: (report, truth) => `<HTML><HEAD><TITLE>${escaped(report.title)}</TITLE>
<META http-equiv=Content-Type content="text/html; charset=gb2312"></HEAD><BODY><FORM name=Form1>
<TABLE width=1000><TR><TD colspan=2><IMG src="top.gif"><TR><TD colspan=2><A href="/">首页</A> | <A href="/b">政务公开</A> | <A href="/c">网站地图</A>
<TR><TD width=200><TABLE>${others.map((it) => `<TR><TD>·<A href="x">${it}</A>`).join('')}</TABLE>
<TD><TABLE width="100%"><TR><TD align=center><B>${escaped(report.title)}</B>
<TR><TD>发布日期：2021-01-25　　作者：政府办　　点击：356 次　　【打印】【关闭】
<TR><TD id=zoom>${body(report, truth, careless, (text) => `<P><FONT face=仿宋_GB2312 size=4>　　${text}`)}
<TR><TD align=right>【<A href="javascript:print()">打印本页</A>】【<A href="javascript:close()">关闭窗口</A>】</TABLE>
<TR><TD colspan=2 align=center>版权所有：某市人民政府 联系电话：0536-8888888</TABLE></FORM></BODY></HTML>`,
};

const broken = (text: string): string =>
  /^[\u4e00-\u9fff]{4,}$/.test(text) ? `${text.slice(0, 2)}<br>\n${text.slice(2)}` : escaped(text);

const word: Style = {
  cell: (text, spans) =>
    `<td width=75${spans.replaceAll('"', '')} style='width:56.35pt;border:solid windowtext 1.0pt;mso-border-alt:solid .5pt'>\n  <p class=MsoNormal align=center><span lang=EN-US style='font-size:10.0pt'>${text === '' ? '　　' : broken(text)}<o:p></o:p></span></p>\n  </td>\n`,
  row: (cells) => ` <tr style='mso-yfti-irow:0'>\n${cells.join('')} </tr>\n`,
  table: (rows) =>
    `<table class=MsoNormalTable border=1>\n${rows.join('')} <![if !supportMisalignedColumns]>\n <tr height=0><td width=75></td><td width=75></td></tr>\n <![endif]>\n</table>\n`,
};

/** What Word writes when a document is saved as a page. */
const office: Skin = {
  name: 'a document saved by Word as a page',
  page: (report, truth) => `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head>
<body lang=ZH-CN><div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>${escaped(report.title)}</span></b><b><span lang=EN-US><o:p></o:p></span></b></p>
${body(
  report,
  truth,
  word,
  (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt'><!--[if !supportLists]--><span lang=EN-US><span style='mso-list:Ignore'></span></span><!--[endif]--><span\nstyle='font-family:仿宋_GB2312'>${text}<span\nlang=EN-US><o:p></o:p></span></span></p>`,
)}
</div></body></html>`,
};

/** Everything in a row, without an element around the report. */
const flat: Skin = {
  name: 'a page without containers',
  page: (report, truth) => `<html><body><a href="/">首页</a> <a href="/b">政务公开</a><hr>
<h3>${escaped(report.title)}</h3>
<p>索引号：370700/2021-00012</p><p>发布机构：某市人民政府</p>
${body(report, truth, plain, (text) => `<p>${text}</p>`)}
<p>相关链接：</p><p><a href="x">${others[1]}</a></p><p>${foot}</p></body></html>`,
};

export const skins: readonly Skin[] = [modern, layout, office, flat];
