import { describe, expect, test } from 'vitest';
import { archive, bytesOf, documentOf, docxOf, grid, line } from './archives.ts';
import { cell, imported, linesOf, reads, table, toldOf } from './reads.ts';

describe('tables', () => {
  test('merged in every way Word knows keep their cells in their columns', async () => {
    const merge = (it: string): string => `<w:vMerge${it && ` w:val="${it}"`}/>`;
    const it = await imported(
      docxOf(
        table(
          [cell(line('甲'), merge('restart')), cell(line('乙'), '<w:gridSpan w:val="2"/>')],
          [cell('<w:p/>', merge('')), cell(line('1')), cell(line('2'))],
          ['<w:trPr><w:gridBefore w:val="1"/></w:trPr>', cell(line('3')), cell(line('4'))],
          [cell(line('丙'), '<w:hMerge w:val="restart"/>'), cell('<w:p/>', '<w:hMerge/>'), cell(line('5'))],
        ),
      ),
    );
    expect(linesOf(it)).toEqual(['甲|乙|', '|1|2', '|3|4', '丙||5']);
  });

  test('tell what a merged cell hides', async () => {
    const it = [cell(line('盖住'), '<w:vMerge/>'), cell(line('2'))];
    await reads(
      table([cell(line('甲'), '<w:vMerge w:val="restart"/>'), cell(line('1'))], it),
      ['甲|1', '|2'],
      ['2 合并单元格遮住的文字：盖住'],
    );
    await reads(table(it, [cell(line('3')), cell(line('4'))]), ['盖住|2', '3|4']);
  });

  test('lose the rows that a tracked change deleted', async () => {
    await reads(
      table(
        [cell(line('1')), cell(line('2'))],
        ['<w:trPr><w:del/></w:trPr>', cell(line('3')), cell(line('4'))],
        [cell(line('5')), cell(line('6'))],
      ),
      ['1|2', '5|6'],
    );
  });

  test('keep rows and cells that are wrapped', async () => {
    const wrapped = `<w:tbl><w:sdt><w:sdtContent><w:tr><w:customXml>${cell(line('1'))}</w:customXml>${cell(line('2'))}</w:tr></w:sdtContent></w:sdt><w:tr>${cell(line('3'))}${cell(line('4'))}</w:tr></w:tbl>`;
    await reads(wrapped, ['1|2', '3|4']);
  });

  test('of one cell are a frame around what stands in them', async () => {
    await reads(
      table([
        cell(
          line('一、总体情况') +
            grid([
              ['1', '2'],
              ['3', '4'],
            ]),
        ),
      ]),
      ['一、总体情况', '1|2', '3|4'],
    );
  });

  test('in a cell lose nothing', async () => {
    const it = await imported(
      docxOf(
        table(
          [
            cell(
              line('外') +
                grid([
                  ['11', '12'],
                  ['13', '14'],
                ]),
            ),
            cell(line('右')),
          ],
          [cell(line('下')), cell(line('末'))],
        ),
      ),
    );
    const all = [...linesOf(it), ...toldOf(it)].join('|');
    for (const word of ['外', '右', '下', '末', '11', '12', '13', '14']) expect(all.split(word)).toHaveLength(2);
  });
});

describe('files by other writers are read', () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

  test('with other prefixes, and in the strict form', async () => {
    const other = `<a:document xmlns:a="${main}"><a:body><a:p><a:r><a:t>甲</a:t></a:r></a:p></a:body></a:document>`;
    await reads('', ['甲'], [], { 'word/document.xml': other });
    await reads('', ['甲'], [], {
      'word/document.xml': other.replace(main, 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
    });
    await reads('', ['甲'], [], {
      'word/document.xml': other.replaceAll('a:', '').replace('xmlns:a', 'xmlns'),
    });
  });

  test('with a byte order mark, in UTF-16, or with slashes the other way', async () => {
    const text = documentOf(line('甲'));
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((it) => [it.charCodeAt(0) & 255, it.charCodeAt(0) >> 8]),
    ]);
    for (const data of [bytesOf(`\ufeff${text}`), wide]) {
      expect(linesOf(await imported(archive([{ name: 'word\\document.xml', data }])))).toEqual(['甲']);
    }
  });

  test('with the document where its relations say', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/office/main.xml"/></Relationships>';
    await reads(line('假'), ['真'], [], { '_rels/.rels': rels, 'office/main.xml': documentOf(line('真')) });
  });
});
