import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importDocx } from '../../../server/src/convert/docx-import.ts';
import { limits } from '../../../server/src/convert/word/limits.ts';
import { archive, bytesOf, documentOf, docxOf, line } from './archives.ts';

/** Why a file is refused, in Chinese; undefined where it is imported. Both languages are there, or neither. */
async function why(bytes: Uint8Array): Promise<string | undefined> {
  const it = await importDocx(bytes);
  if (!('refused' in it)) return undefined;
  expect(it.refused.zh).toMatch(/[\u4e00-\u9fff]/);
  expect(it.refused.en).toMatch(/^[\x20-\x7e]+$/);
  return it.refused.zh;
}

const utf16 = (text: string): number[] => [...text].flatMap((it) => [it.charCodeAt(0), 0]);
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  archive(Object.entries(parts).map(([name, text]) => ({ name, data: bytesOf(text) })));

describe('what is no .docx is refused, and says what to do', () => {
  const files: readonly (readonly [name: string, bytes: Uint8Array, says: RegExp])[] = [
    ['an empty file', new Uint8Array(), /文件是空的/],
    ['a text', bytesOf('一、总体情况'), /不是 Word 文档.*另存为.*docx/],
    ['a PDF', bytesOf('%PDF-1.7 …'), /PDF.*另存为.*docx/],
    ['an RTF', bytesOf('{\\rtf1\\ansi 一}'), /RTF.*另存为.*docx/],
    ['a web page', bytesOf('<html><body>一、总体情况</body></html>'), /网页/],
    ['an old .doc or .wps', Uint8Array.from([...ole, ...Array(600).fill(0)]), /旧版 Word 或 WPS.*另存为.*docx/],
    [
      'a .docx with a password',
      Uint8Array.from([...ole, ...Array(600).fill(0), ...utf16('EncryptedPackage')]),
      /打开密码.*取消密码/,
    ],
    ['a workbook', packed({ 'xl/workbook.xml': '<workbook/>' }), /Excel.*粘贴/],
    ['slides', packed({ 'ppt/presentation.xml': '<p/>' }), /PowerPoint/],
    [
      'an .odt',
      packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' }),
      /OpenDocument.*另存为.*docx/,
    ],
    ['some other archive', packed({ 'readme.txt': '年报' }), /不是 Word 文档/],
    ['a workbook in the place of the document', packed({ 'word/document.xml': '<workbook/>' }), /Excel/],
    ['a document without words', docxOf('<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>'), /没有文字.*扫描/],
  ];
  test.each(files)('%s', async (_, bytes, says) => expect(await why(bytes)).toMatch(says));
});

const good = docxOf(line('一、总体情况'));

describe('what is damaged is refused, since its figures cannot be trusted', () => {
  test('the same file undamaged is imported', async () => expect(await why(good)).toBeUndefined());

  test('an archive that is cut anywhere', async () => {
    for (let to = 4; to < good.length; to++) expect(await why(good.slice(0, to)), String(to)).toMatch(/已损坏/);
  });

  const xml: readonly (readonly [name: string, text: string])[] = [
    ['an end that is missing', documentOf(line('甲')).replace('</w:body>', '')],
    ['an end that belongs to another', documentOf('<w:p><w:r></w:p></w:r>')],
    ['a document that stops', documentOf(line('甲')).slice(0, -5)],
    ['two roots', documentOf(line('甲')) + documentOf(line('乙'))],
    ['no element at all', '年报'],
  ];
  test.each(xml)('%s', async (_, text) => {
    expect(await why(packed({ 'word/document.xml': text }))).toMatch(/已损坏/);
  });

  test('bytes that are no UTF-8', async () => {
    const data = bytesOf(documentOf(line('甲'))).map((it) => (it === 0xe7 ? 0xff : it));
    expect(await why(archive([{ name: 'word/document.xml', data }]))).toMatch(/已损坏/);
  });

  test('a part whose checksum is wrong, however well it unpacks', async () => {
    expect(await why(archive([{ name: 'word/document.xml', data: bytesOf(documentOf(line('12'))), crc: 1 }]))).toMatch(
      /已损坏/,
    );
  });

  test('a styles part that cannot be read, since numbers depend on it', async () => {
    expect(await why(docxOf(line('甲'), { 'word/styles.xml': '<w:styles>' }))).toMatch(/已损坏（word\/styles\.xml）/);
  });
});

describe('what is hostile is refused', () => {
  const zeros = deflateRawSync(Buffer.alloc(100 * 1024 * 1024));
  const name = 'word/document.xml';

  test('a part that says it is larger than there is room for', async () => {
    expect(await why(archive([{ name, data: bytesOf('x'), packed: zeros, size: 100 * 1024 * 1024 }]))).toMatch(
      /超过 48 MB/,
    );
  });

  test('a part that unpacks to more than it says', async () => {
    expect(await why(archive([{ name, data: bytesOf('x'), packed: zeros, size: 1000 }]))).toMatch(/已损坏/);
  });

  test('a part that says it is nothing', async () => {
    expect(await why(archive([{ name, data: bytesOf('x'), packed: zeros, size: 0 }]))).toMatch(/已损坏/);
  });

  test('parts that are too large only together', async () => {
    const data = bytesOf(`<w:x>${' '.repeat(20 * 1024 * 1024)}</w:x>`);
    const types = ['styles', 'numbering', 'footnotes'];
    const parts = types.map((it) => ({ name: `word/${it}.xml`, data }));
    expect(await why(archive([{ name, data: bytesOf(documentOf(line('甲'))) }, ...parts]))).toMatch(/超过 48 MB/);
  });

  test('entries that share their data', async () => {
    const entry = { name, data: bytesOf(documentOf(line('甲'))) };
    expect(await why(archive([entry, { ...entry, name: 'word/styles.xml', at: 0 }]))).toMatch(/已损坏（zip: overlap）/);
  });

  test('two entries of one name', async () => {
    const data = bytesOf(documentOf(line('甲')));
    expect(
      await why(
        archive([
          { name, data },
          { name, data: bytesOf(documentOf(line('乙'))) },
        ]),
      ),
    ).toMatch(/已损坏（zip: names）/);
  });

  test('an entry that is named otherwise in its own place', async () => {
    const data = bytesOf(documentOf(line('甲')));
    expect(await why(archive([{ name, data, inner: 'word/document.xmL' }]))).toMatch(/已损坏（zip: names）/);
  });

  test('more entries than a document has, said or kept silent about', async () => {
    const many = Array.from({ length: 60_000 }, (_, i) => ({
      name: `a${i}`,
      data: new Uint8Array(),
      packed: new Uint8Array(),
    }));
    expect(await why(archive(many))).toMatch(/压缩条目超过 10,000/);
    expect(await why(archive([...many, ...many.map((it) => ({ ...it, name: `b${it.name}` }))]))).toMatch(
      /压缩条目超过 10,000/,
    );
  });

  test('an entry with a password', async () => {
    expect(await why(archive([{ name, data: bytesOf('x'), isLocked: true }]))).toMatch(/打开密码/);
  });

  test('a name that leads out of the archive is a name like any other', async () => {
    const data = bytesOf('x');
    const paths = ['../../../etc/passwd', '/etc/passwd', '..\\..\\a.exe', '__proto__'].map((it) => ({
      name: it,
      data,
    }));
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="a/header" Target="../../../etc/passwd"/><Relationship Id="2" Type="a/header" Target="http://example.com/a.xml" TargetMode="External"/><Relationship Id="3" Type="a/header" Target="file:///etc/passwd"/><Relationship Id="4" Type="a/header" Target="h.xml" TargetMode="External"/></Relationships>';
    const entries = [
      { name, data: bytesOf(documentOf(line('甲'))) },
      { name: 'word/_rels/document.xml.rels', data: bytesOf(rels) },
      { name: 'word/h.xml', data: bytesOf(documentOf(line('外面'))) },
    ];
    const it = await importDocx(archive([...entries, ...paths]));
    expect(it).toMatchObject({ draft: { blocks: [{ kind: 'paragraph', text: '甲' }] }, unplaced: [] });
  });

  const laughs = `<!DOCTYPE w [<!ENTITY a "哈">${'bcdefghi'.replace(/./g, (it) => `<!ENTITY ${it} "${`&${String.fromCharCode(it.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`;
  const parts: readonly string[] = [
    name,
    'word/styles.xml',
    'word/numbering.xml',
    'word/comments.xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
  ];
  test.each(parts)('a document type in %s', async (part) => {
    expect(await why(docxOf(line('甲'), { [part]: `${laughs}<w:x>&i;</w:x>` }))).toMatch(/DOCTYPE.*另存为/);
    expect(await why(docxOf(line('甲'), { [part]: '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:x/>' }))).toMatch(
      /DOCTYPE/,
    );
  });

  test('elements within each other, deeper than anybody writes', async () => {
    for (const depth of [1000, 1_000_000]) {
      for (const it of ['w:ins', 'w:tbl', 'w:txbxContent', 'x']) {
        expect(await why(docxOf(`<${it}>`.repeat(depth) + `</${it}>`.repeat(depth))), it).toMatch(/嵌套层数|元素/);
      }
    }
  });

  test('a table of a million cells', async () => {
    const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(1000)}</w:tr>`;
    expect(await why(docxOf(`<w:tbl>${row.repeat(1000)}</w:tbl>`))).toMatch(/元素超过/);
    const wide = `<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="9999"/></w:tcPr></w:tc>'.repeat(10)}</w:tr>`;
    expect(await why(docxOf(`<w:tbl>${wide.repeat(1600)}</w:tbl>`))).toMatch(/单元格超过 20,000/);
  });

  test('more paragraphs or words than anybody reads', async () => {
    expect(await why(docxOf('<w:p/>'.repeat(limits.paragraphs + 1)))).toMatch(/段落超过/);
    expect(await why(docxOf(line('字'.repeat(limits.characters))))).toMatch(/字符超过/);
  });
});
