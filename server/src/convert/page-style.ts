/**
 * How a printed report looks: margins 37, 35, 28 and 26 mm; the title 小标宋 二号, sections 黑体, what stands below them 楷体,
 * the text 仿宋 三号, each with what stands in for it where it is not installed.
 *
 * Sizes are those of the standard for official documents: 二号 22 pt, 三号 16 pt, lines 28 pt apart.
 */
export const style = `@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
html { background: #fff; color: #000; }
body { margin: 0; font: 16pt/28pt "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", serif; }
main { box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 12mm 26mm 12mm 28mm; }
h1, h2, h3, h4 { margin: 0; font-size: 16pt; font-weight: normal; break-after: avoid; text-indent: 2em; }
h1 { margin: 0; font: 22pt/34pt "方正小标宋简体", "方正小标宋_GBK", FZXiaoBiaoSong-B05S, "华文中宋", STZhongsong, "Noto Serif CJK SC", SimSun, serif; text-align: center; text-indent: 0; text-wrap: balance; }
h1 + :not(h1) { margin-top: 28pt; }
h2 { font-family: "黑体", SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
h3 { font-family: "楷体_GB2312", KaiTi_GB2312, "楷体", KaiTi, STKaiti, "Noto Serif CJK SC", serif; }
h4 { font-weight: bold; }
p { margin: 0; text-align: justify; text-indent: 2em; overflow-wrap: break-word; }
p.signed { text-align: right; text-indent: 0; padding-right: 2em; break-before: avoid; }
h1, h2, h3, h4, p, th, td { white-space: pre-wrap; }
table { width: 100%; margin: 8pt 0; border-collapse: collapse; font-size: 10pt; line-height: 1.3; }
col { min-width: 1em; }
caption.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 1.5pt 3pt; border: 0.75pt solid #000; font-weight: normal; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
tbody th[scope=row]:not([rowspan]) { text-align: left; }
tr:not(:has(> [rowspan])) { break-inside: avoid; }
thead { display: table-header-group; }
@media print { main { max-width: none; padding: 0; } }
`;
