import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chinese } from '../../server/src/base/numerals.ts';
import type { Format, SectionId } from '../../server/src/formats/format.ts';
import { officialTables, paragraph, runs, type Traps, type Values } from './official-tables.ts';

export const everyTrap: Traps = {
  brokenLabels: true,
  wideBlanks: true,
  tracked: true,
  numbered: 'list',
  split: 'headed',
  cutRuns: true,
  furniture: true,
  redHead: true,
};

export const unit = '某市某区民政局';
export const sentence = '2020年，我局按照《中华人民共和国政府信息公开条例》的要求，主动公开信息12条。';
export const topics = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
export const items = ['加强组织领导', '拓宽公开渠道'];

/** A report in its official layout as Word keeps it. */
export async function officialDocx(format: Format, values: Values, traps: Traps = {}): Promise<Uint8Array> {
  const children = [...heads(format, traps), ...format.sections.flatMap((it) => section(format, it.id, values, traps))];
  const document = new Document({
    numbering: { config: [numbering] },
    styles: { paragraphStyles: [{ id: 'Level1', name: '标题一', paragraph: {} }] },
    ...(traps.furniture ? { footnotes: { 1: { children: [new Paragraph('数据截至12月31日。')] } } } : {}),
    sections: [
      traps.furniture
        ? {
            headers: { default: new Header({ children: [new Paragraph('某区民政局文稿')] }) },
            footers: {
              default: new Footer({
                children: [new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })],
              }),
            },
            children,
          }
        : { children },
    ],
  });
  return rewritten(new Uint8Array(await Packer.toBuffer(document)), traps);
}

/** Changes parts of a Word file as text; undefined leaves one out. */
export function edited(bytes: Uint8Array, change: (part: string, text: string) => string | undefined): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([name, data]) => {
    const text = change(name, strFromU8(data));
    return text === undefined ? [] : [[name, /\.(?:xml|rels)$/.test(name) ? strToU8(text) : data] as const];
  });
  return zipSync(Object.fromEntries(parts));
}

const numbering = {
  reference: 'titles',
  levels: [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
    { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.START },
  ],
};

/** What the docx package cannot write stands in its text as a mark, and is put in its place here. */
function rewritten(bytes: Uint8Array, traps: Traps): Uint8Array {
  return edited(bytes, (part, text) => {
    if (part === 'word/styles.xml' && traps.numbered === 'style') {
      return text.replace(
        '<w:name w:val="标题一"/>',
        '$&<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>',
      );
    }
    if (part === 'word/numbering.xml' && traps.numbered === 'undefined') return undefined;
    if (part !== 'word/document.xml') return text;
    return text
      .replaceAll(/<w:r>(?:(?!<\/w:r>).)*@box@<\/w:t><\/w:r>/g, box)
      .replaceAll(/<w:r>(?:(?!<\/w:r>).)*@field@<\/w:t><\/w:r>/g, field)
      .replaceAll(/<w:t xml:space="preserve">@cut@<\/w:t>/g, '<w:softHyphen/>');
  });
}

const box =
  '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent><w:p><w:r><w:t>本报告电子版可在门户网站查阅。</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>本报告电子版可在门户网站查阅。</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>';

const field =
  '<w:fldSimple w:instr=" DATE \\@ yyyy "><w:r><w:t>2021</w:t></w:r></w:fldSimple>' +
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>年1月8日</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

function heads(format: Format, traps: Traps): Paragraph[] {
  const year = format.years[0];
  const title = [unit, `${year}年政府信息公开`, '工作年度报告'];
  if (!traps.redHead) return [paragraph(title.join(''), {})];
  return [
    paragraph('某市某区民政局文件', {}),
    paragraph(`某民〔${year + 1}〕3号`, {}),
    paragraph('', {}),
    ...title.map((it) => paragraph(it, traps)),
  ];
}

/** A numbered line: the number written out, or left to Word. */
function numberedLine(level: 0 | 1 | 2, value: number, title: string, traps: Traps): Paragraph {
  const written = [`${chinese(value)}、`, `（${chinese(value)}）`, `${value}.`][level]!;
  const children = runs(title, level === 0 && value === 2 ? traps : { ...traps, tracked: false });
  if (!traps.numbered) return paragraph(written + title, { ...traps, tracked: false });
  if (traps.numbered === 'style' && level === 0) return new Paragraph({ children, style: 'Level1' });
  return new Paragraph({ children, numbering: { reference: 'titles', level } });
}

function section(format: Format, id: SectionId, values: Values, traps: Traps): FileChild[] {
  const own = format.sections.find((it) => it.id === id)!;
  const title = numberedLine(0, own.ordinal, own.title.official, traps);
  if (id === 's1') return [title, ...overview(traps)];
  const tables = officialTables(format, id, values, traps);
  if (tables.length > 0) return [title, ...tables];
  const words = id === 's5' ? '一是公开意识有待增强；二是解读形式单一。' : '无其他需要报告的事项。';
  const list = id === 's6' ? [] : items.map((it, i) => numberedLine(2, i + 1, it, traps));
  return [title, paragraph(words, traps), ...list];
}

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (it) => it.charCodeAt(0),
);

function overview(traps: Traps): Paragraph[] {
  const out = [paragraph(sentence, traps)];
  if (traps.furniture) {
    const altText = { name: '图片 1', description: '机构职能图', title: '' };
    const picture = new ImageRun({ type: 'png', data: png, transformation: { width: 9, height: 9 }, altText });
    out.push(
      new Paragraph({
        children: [new TextRun('共召开会议2次'), new FootnoteReferenceRun(1), new TextRun('。'), new TextRun('@box@')],
      }),
    );
    out.push(
      new Paragraph({ children: [picture] }),
      new Paragraph({ children: [new TextRun('截止日期：'), new TextRun('@field@')] }),
    );
  }
  for (const [i, it] of topics.entries())
    out.push(numberedLine(1, i + 1, it, traps), paragraph(`我局${it}工作有序推进。`, traps));
  return out;
}
