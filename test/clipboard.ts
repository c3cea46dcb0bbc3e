import type { MergedCell, MergedRow } from './merged.ts';

/** What a program puts on the clipboard for a table. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

export type Writer = (rows: readonly MergedRow[]) => Copied;

const escaped = (it: string): string => it.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const spans = ({ colspan = 1, rowspan = 1 }: MergedCell, quote = ''): string =>
  (colspan > 1 ? ` colspan=${quote}${colspan}${quote}` : '') +
  (rowspan > 1 ? ` rowspan=${quote}${rowspan}${quote}` : '');

/** Merged cells are absent from what Word gives as text; a spreadsheet leaves the places they cover blank. */
const asText = (rows: readonly MergedRow[]): string =>
  rows.map((row) => row.map((it) => it.text).join('\t')).join('\r\n');

/** A whole document with its styles, attributes without quotes, a paragraph in each cell, full-width blanks in blank ones. */
const word: Writer = (rows) => {
  const paragraph = (it: MergedCell): string => {
    // Word breaks a long label where its writer did.
    const [head, tail] = it.text.length === 4 ? [it.text.slice(0, 2), it.text.slice(2)] : [it.text, ''];
    const run = (words: string): string =>
      /^[\d.-]+$/.test(words)
        ? `<span lang=EN-US style='font-size:10.5pt;font-family:"Times New Roman",serif;mso-fareast-font-family:仿宋_GB2312'>${words}<o:p></o:p></span>`
        : `<span style='font-size:10.5pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>${escaped(words)}</span>`;
    const words = tail === '' ? run(it.text === '' ? '　' : head) : `${run(head)}<br>\r\n  ${run(tail)}`;
    return `<p class=MsoNormal align=center style='text-align:center;line-height:15.0pt;\r\n  mso-line-height-rule:exactly'>${words}</p>`;
  };
  const row = (them: MergedRow, i: number): string =>
    ` <tr style='mso-yfti-irow:${i};height:19.85pt'>\r\n${them
      .map(
        (it) =>
          `  <td width=71${spans(it)} style='width:53.0pt;border:solid windowtext 1.0pt;\r\n  mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;height:19.85pt'>\r\n  ${paragraph(it)}\r\n  </td>\r\n`,
      )
      .join('')} </tr>\r\n`;
  const html = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face {font-family:仿宋_GB2312; panose-1:2 1 6 9 3 1 1 1 1 1;}
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0cm; text-align:justify;}
-->
</style>
<!--[if gte mso 10]>
<style> table.MsoNormalTable {mso-style-name:普通表格; mso-tstyle-rowband-size:0;} </style>
<![endif]-->
</head>

<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'>
<!--StartFragment-->

<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0
 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
${rows.map(row).join('')}</table>

<!--EndFragment-->
</body>

</html>
`;
  return { html, text: asText(rows) };
};

/** Like Word's, with attributes in quotes and a class of its own. */
const wps: Writer = (rows) => {
  const paragraph = (it: MergedCell): string =>
    `<p class="MsoNormal" align="center" style="text-align:center;"><span style="font-family:仿宋_GB2312;mso-spacerun:'yes';font-size:10.5000pt;mso-font-kerning:1.0000pt;">${
      it.text === '' ? '&nbsp;' : `<font face="仿宋_GB2312">${escaped(it.text)}</font>`
    }</span><span style="font-family:仿宋_GB2312;font-size:10.5000pt;"><o:p></o:p></span></p>`;
  const body = rows
    .map(
      (row) =>
        `<tr style="height:19.8500pt;">${row
          .map(
            (it) =>
              `<td width="94" valign="center"${spans(it, '"')} style="width:70.9pt;padding:0.0000pt 5.4000pt;">${paragraph(it)}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('');
  const html = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="ProgId" content="Word.Document"><meta name="Generator" content="Microsoft Word 14"><title></title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style>@font-face{font-family:"仿宋_GB2312";} p.MsoNormal{mso-style-name:正文;margin:0pt;}</style></head><body style="tab-interval:21pt;"><!--StartFragment--><table class="MsoNormalTable" border="1" cellspacing="0" style="border-collapse:collapse;width:462.4500pt;">${body}</table><p class="MsoNormal"><span style="mso-spacerun:'yes';"><o:p>&nbsp;</o:p></span></p><!--EndFragment--></body></html>`;
  return { html, text: asText(rows) };
};

/** Columns first, cells with classes and no paragraphs; blank places of merged cells are in the text. */
const excel: Writer = (rows) => {
  const width = (rows[0] ?? []).reduce((sum, it) => sum + (it.colspan ?? 1), 0);
  const body = rows
    .map(
      (row) =>
        ` <tr height=19 style='height:14.25pt'>\r\n${row
          .map((it) => {
            const isNumber = /^-?\d+(?:\.\d+)?$/.test(it.text);
            return `  <td${spans(it)} ${isNumber ? `class=xl66 align=right` : 'class=xl65'} style='border-left:none'>${escaped(it.text)}</td>\r\n`;
          })
          .join('')} </tr>\r\n`,
    )
    .join('');
  const html = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
.xl65
	{mso-style-parent:style0;
	text-align:center;
	white-space:normal;}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=${width * 72} style='border-collapse:
 collapse;width:${width * 54}pt'>
${`<col width=72 style='width:54pt'>\r\n`.repeat(width)}<!--StartFragment-->
${body}<!--EndFragment-->
</table>

</body>

</html>
`;
  return { html, text: spreadsheet(rows) };
};

/** Cells by tabs, blanks where merged cells reach, quotes around a cell with a line break. */
function spreadsheet(rows: readonly MergedRow[]): string {
  const covered: number[] = [];
  const lines = rows.map((row) => {
    const cells: string[] = [];
    const skip = (): void => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length]!--;
        cells.push('');
      }
    };
    for (const it of row) {
      skip();
      for (let n = 0; n < (it.colspan ?? 1); n++) {
        covered[cells.length] = (it.rowspan ?? 1) - 1;
        cells.push(n > 0 ? '' : it.text.includes('\n') ? `"${it.text}"` : it.text);
      }
    }
    skip();
    return cells.join('\t');
  });
  return `${lines.join('\r\n')}\r\n`;
}

/** A part of a page: inline styles for everything, tbody, labels wrapped and padded by the page's own editor. */
const page: Writer = (rows) => {
  const body = rows
    .map(
      (row) =>
        `<tr style="-webkit-font-smoothing: antialiased; break-inside: avoid; page-break-inside: avoid;">${row
          .map(
            (it) =>
              `<td${spans(it, '"')} style="-webkit-font-smoothing: antialiased; margin: 0px; padding: 5px; border: 1px solid rgb(0, 0, 0); word-break: break-all;"><p style="margin: 0px; padding: 0px; text-align: center; text-indent: 0em;"><span style="font-size: 16px; font-family: 宋体, SimSun;">${it.text === '' ? '&nbsp;' : `&nbsp;${escaped(it.text)}`}</span></p></td>`,
          )
          .join('')}</tr>`,
    )
    .join('');
  const html = `<meta charset='utf-8'><table align="center" width="100%" style="-webkit-font-smoothing: antialiased; border-collapse: collapse; color: rgb(51, 51, 51); font-family: 微软雅黑; font-size: 16px; font-style: normal; letter-spacing: normal; orphans: 2; text-align: start; white-space: normal; widows: 2;"><tbody>${body}</tbody></table>`;
  return { html, text: asText(rows) };
};

/** The programs reports come from. */
export const writers: Readonly<Record<string, Writer>> = {
  Word: word,
  WPS: wps,
  Excel: excel,
  'a government page': page,
};
