import { describe, expect, test } from 'vitest';
import { docxOf, line } from './archives.ts';
import { cell, imported, p, r, reads, table } from './reads.ts';

describe('words', () => {
  test('of tracked changes are those that were accepted', async () => {
    await reads(
      p(`${r('共收到')}<w:del>${'<w:r><w:delText>12</w:delText></w:r>'}</w:del><w:ins>${r('15')}</w:ins>${r('件')}`) +
        p(`<w:moveFrom>${r('移走')}</w:moveFrom>`) +
        p(`<w:moveTo>${r('移来')}</w:moveTo>`) +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前半句，')}</w:p>${line('后半句。')}` +
        line('完'),
      ['共收到15件', '移来', '前半句，后半句。', '完'],
    );
  });

  test('in whatever wraps them are kept', async () => {
    const wraps = [
      `<w:hyperlink r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${r('链接')}</w:hyperlink>`,
      `<w:fldSimple w:instr="DATE">${r('域')}</w:fldSimple>`,
      `<w:smartTag><w:smartTagPr/>${r('标记')}</w:smartTag>`,
      `<w:sdt><w:sdtPr><w:alias w:val="甲"/></w:sdtPr><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt>`,
      `<w:dir w:val="ltr">${r('方向')}</w:dir>`,
      `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>1+2</m:t></m:r></m:oMath>`,
      `<x:future xmlns:x="urn:later">${r('将来')}</x:future>`,
    ];
    await reads(wraps.map(p).join(''), ['链接', '域', '标记', '控件', '方向', '1+2', '将来']);
  });

  test('of a field are its result', async () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    await reads(
      p(
        `${char('begin')}<w:r><w:instrText>REF _Toc1</w:instrText></w:r>${char('separate')}${r('第三页')}${char('end')}`,
      ),
      ['第三页'],
    );
    const box = (on: string): string =>
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${on}"/></w:checkBox></w:ffData></w:fldChar></w:r>${r('是')}`,
      );
    await reads(box('1') + box('0'), ['☑是', '☐是']);
  });

  test('keep their blanks and signs, and lose only where they may be broken', async () => {
    await reads(p(`${r('社会公')}<w:r><w:softHyphen/></w:r>${r('益组织\u00ad &amp; &lt;A&gt;')}`), [
      '社会公益组织 & <A>',
    ]);
    await reads(p(`${r('0431')}<w:r><w:noBreakHyphen/></w:r>${r('888')}`), ['0431-888']);
    const sign = (font: string): string => p(`<w:r><w:sym w:font="${font}" w:char="F0FC"/></w:r>`);
    await reads(sign('Wingdings') + line('完'), ['✓', '完']);
    await reads(sign('某种字体') + line('完'), ['完'], ['1 无法识别的符号：某种字体 F0FC']);
  });

  test('behind a line break are a line of their own, and one line in a cell', async () => {
    const broken = `<w:p>${r('上')}<w:r><w:br/></w:r>${r('下')}<w:r><w:br w:type="page"/></w:r></w:p>`;
    await reads(broken + table([cell(broken), cell(line('1'))], [cell(line('2')), cell(line('3'))]), [
      '上',
      '下',
      '上下|1',
      '2|3',
    ]);
  });

  test('that are hidden or struck out are told, raised ones are no digits of a number', async () => {
    const styled = (style: string, text: string): string => `<w:r><w:rPr>${style}</w:rPr><w:t>${text}</w:t></w:r>`;
    await reads(
      p(
        r('共12') +
          styled('<w:strike/>', '15') +
          styled('<w:dstrike w:val="0"/>', '件') +
          styled('<w:vanish/>', '内部'),
      ),
      ['共12件'],
      ['1 划去的文字：15', '1 隐藏的文字：内部'],
    );
    const raised = p(r('12') + styled('<w:vertAlign w:val="superscript"/>', '1') + r('件'));
    await reads(raised + table([cell(raised), cell(line('6'))], [cell(line('7')), cell(line('8'))]), [
      '12¹件',
      '12¹件|6',
      '7|8',
    ]);
  });

  test('of a ruby are those below the guide, which is told', async () => {
    await reads(
      p(`<w:r><w:ruby><w:rt>${r('zhōng')}</w:rt><w:rubyBase>${r('中')}</w:rubyBase></w:ruby></w:r>`),
      ['中'],
      ['1 拼音指南：zhōng'],
    );
  });
});

test('headings are those of Word’s styles in every language, where they are as short as a heading', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const style = (id: string, inside: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`;
  const styles = `<w:styles ${w}>${[
    style('2', '<w:name w:val="heading 2"/>'),
    style('own', '<w:name w:val="小标题"/><w:basedOn w:val="a3"/>'),
    style('a3', '<w:name w:val="Heading 3"/>'),
    style('level', '<w:name w:val="三级"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr>'),
    style('loop', '<w:name w:val="环"/><w:basedOn w:val="loop"/>'),
  ].join('')}</w:styles>`;
  const styled = (text: string, id: string, more = ''): string =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>${r(text)}</w:p>`;
  const blocks = [
    styled('一、总体情况', '2'),
    styled('推进重大决策公开', 'own'),
    line('正文。'),
    styled('政策解读', 'level'),
    styled('全年公开信息12条；其中规范性文件3件。', 'own'),
    styled('不在大纲', '2', '<w:outlineLvl w:val="9"/>'),
    styled('环', 'loop'),
  ];
  const it = await imported(docxOf(blocks.join(''), { 'word/styles.xml': styles }));
  const levels = it.draft.blocks.map((one) => (one.kind === 'heading' ? one.level : 0));
  expect(levels).toEqual([2, 3, 0, 4, 0, 0, 0]);
  expect(it.unplaced).toEqual([]);
});

describe('what hangs beside the words', () => {
  const v = 'xmlns:v="urn:schemas-microsoft-com:vml"';
  const box = `<w:r><w:pict><v:shape ${v}><v:textbox><w:txbxContent>${line('框中')}${line('二行')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  const newer = `<w:r><w:drawing><x:wsp xmlns:x="urn:shape"><x:txbx><w:txbxContent>${line('新框')}</w:txbxContent></x:txbx></x:wsp></w:drawing></w:r>`;
  const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

  test('a text box follows its paragraph', async () => {
    await reads(p(r('甲') + box + r('乙')) + line('丙'), ['甲乙', '框中', '二行', '丙']);
    await reads(p(r('甲') + newer), ['甲', '新框']);
    await reads(
      p(
        `<w:r><mc:AlternateContent ${mc}><mc:Choice>${newer}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['新框'],
    );
  });

  test('a text box in a cell is told, for its words are not the cell’s', async () => {
    await reads(
      table([cell(p(r('5') + box)), cell(line('6'))], [cell(line('7')), cell(line('8'))]),
      ['5|6', '7|8'],
      ['1 单元格中的文本框：框中二行'],
    );
  });

  test('pictures, charts and objects are told by their names', async () => {
    const drawing = (inside: string): string =>
      p(
        `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="图片 1" descr="流程图"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      );
    const pic = '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>';
    const chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>';
    const smart = '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>';
    const ole = p(
      '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>',
    );
    const told = [
      '图片：流程图',
      '图表，其中的数据未导入：流程图',
      'SmartArt 图形，其中的文字未导入：流程图',
      '嵌入的对象，其中的数据未导入：Excel.Sheet.12',
    ];
    await reads(
      drawing(pic) + drawing(chart) + drawing(smart) + ole + line('甲'),
      ['甲'],
      told.map((it, i) => `${i + 1} ${it}`),
    );
  });

  test('the text of a note follows at the end, its mark is no figure of a cell', async () => {
    const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const notes = `<w:footnotes ${w}><w:footnote w:id="2">${line('截至年底。')}</w:footnote><w:footnote w:id="3">${line('含结转。')}</w:footnote></w:footnotes>`;
    await reads(
      p(r('共12件') + note(2) + r('。')) +
        table([cell(p(r('5') + note(3))), cell(line('6'))], [cell(line('7')), cell(line('8'))]),
      ['共12件[1]。', '5|6', '7|8', '[1] 截至年底。', '[2] 含结转。'],
      ['2 脚注标记：[2]'],
      { 'word/footnotes.xml': notes },
    );
  });

  test('headers, footers and comments are told, page numbers are not', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const rel = (id: number, type: string): string =>
      `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${type}${id}.xml"/>`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel(1, 'header')}${rel(2, 'footer')}${rel(3, 'footer')}</Relationships>`;
    await reads(line('甲'), ['甲'], ['1 页眉：内部资料', '1 页脚：某局印制', '1 批注：请核实'], {
      'word/_rels/document.xml.rels': rels,
      'word/header1.xml': `<w:hdr ${w}>${line('内部资料')}</w:hdr>`,
      'word/footer2.xml': `<w:ftr ${w}>${line('— 12 —')}</w:ftr>`,
      'word/footer3.xml': `<w:ftr ${w}>${line('某局印制')}</w:ftr>`,
      'word/comments.xml': `<w:comments ${w}><w:comment w:id="0">${line('请核实')}</w:comment></w:comments>`,
    });
  });
});
