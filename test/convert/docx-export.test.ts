import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../server/src/convert/docx-export.ts';
import type { DraftBlock, DraftGrid } from '../../server/src/convert/draft.ts';
import { official } from '../../server/src/convert/official.ts';
import { read } from '../check.ts';
import { examples } from '../drafts.ts';

/** The parts of a .docx by their names. */
async function partsOf(blocks: readonly DraftBlock[]): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await writeDocx({ blocks }));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const count = (text: string | undefined, pattern: RegExp): number => text?.match(pattern)?.length ?? 0;

const millimetres = (twips: string): number => Math.round((Number(twips) / 1440) * 25.4);

describe('the official layout in Word', async () => {
  const parts = await partsOf(official(read(examples().find((it) => it.id === '2021-clean')!.text)).blocks);
  const document = parts['word/document.xml']!;
  const styles = parts['word/styles.xml']!;
  const tables = document.split('<w:tbl>').slice(1);

  test('is A4 with margins of 37, 35, 28 and 26 mm', () => {
    const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(document)!;
    expect(size.slice(1).map(millimetres)).toEqual([210, 297]);
    const margin = (side: string): number =>
      millimetres(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(document)![1]!);
    expect(['top', 'bottom', 'left', 'right'].map(margin)).toEqual([37, 35, 28, 26]);
  });

  test('sets the title in 小标宋 of 22 pt, sections in 黑体, what is below in 楷体, the text in 仿宋 of 16 pt', () => {
    const style = (id: string): string => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)![0];
    expect(style('Heading1')).toMatch(/方正小标宋简体.*<w:sz w:val="44"/);
    expect(style('Heading1')).toContain('<w:jc w:val="center"');
    expect(style('Heading2')).toMatch(/黑体.*<w:sz w:val="32"/);
    expect(style('Heading3')).toMatch(/楷体_GB2312.*<w:sz w:val="32"/);
    expect(/<w:docDefaults>.*<\/w:docDefaults>/.exec(styles)![0]).toMatch(/仿宋_GB2312.*<w:sz w:val="32"/);
    expect(style('text')).toMatch(/w:line="560" w:lineRule="exact".*w:firstLineChars="200"/);
  });

  test('has headings that Word lists as such, and the signature on the right', () => {
    expect(count(document, /<w:pStyle w:val="Heading1"\/>/g)).toBe(1);
    expect(count(document, /<w:pStyle w:val="Heading2"\/>/g)).toBe(6);
    expect(count(document, /<w:pStyle w:val="Heading3"\/>/g)).toBe(5);
    expect(count(document, /<w:pStyle w:val="signature"\/>/g)).toBe(2);
  });

  test('merges the cells of table three', () => {
    const [, three] = tables;
    expect(count(three, /<w:vMerge w:val="restart"\/>/g)).toBe(8);
    expect(three).toContain('<w:gridSpan w:val="7"/>');
    expect(count(three, /<w:gridCol /g)).toBe(10);
  });

  test('repeats three header rows of tables three and four, and breaks no row', () => {
    expect(tables.map((it) => count(it, /<w:tblHeader\/>/g))).toEqual([0, 3, 3]);
    expect(tables.map((it) => count(it, /<w:cantSplit\/>/g))).toEqual([14, 28, 4]);
  });

  test('is no wider than the text', () => {
    for (const it of tables) {
      const widths = [...it.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((found) => Number(found[1]));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8845);
      // Two characters of 10 pt and the margins of the cell.
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(500);
    }
  });

  test('numbers its pages on the outside', () => {
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
    expect(footers.map(([, it]) => /<w:jc w:val="(\w+)"/.exec(it)![1]).sort()).toEqual(['left', 'right']);
    for (const [, it] of footers) expect(it.replace(/<[^>]+>/g, '')).toBe('— PAGE —');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders');
  });

  test('carries the title as the name of the document', () =>
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>云山市青溪区住房和城乡建设局2023年政府信息公开工作年度报告',
    ));
});

const grid = (...rows: readonly (readonly string[])[]): DraftGrid => ({
  kind: 'grid',
  line: 1,
  rows: rows.map((cells) => ({ line: 1, cells: cells.map((text) => ({ text, line: 1 })) })),
});

test('a short row is filled up, since Word wants rows of one width', async () => {
  const document = (await partsOf([grid(['甲', '乙', '丙'], ['1'], [])]))['word/document.xml']!;
  expect(
    document
      .split('<w:tr>')
      .slice(1)
      .map((it) => count(it, /<w:tc>/g)),
  ).toEqual([3, 3, 3]);
});

test('two tables in a row stay two tables, and the last thing of a document is a paragraph', async () => {
  const document = (await partsOf([grid(['甲']), grid(['乙'])]))['word/document.xml']!;
  expect(document).toMatch(/<\/w:tbl><w:p>/);
  expect(document).not.toContain('</w:tbl><w:tbl>');
  expect(document).not.toContain('</w:tbl><w:sectPr');
});

test('characters that no XML can hold are left out, and marks of XML are text', async () => {
  const blocks: DraftBlock[] = [{ kind: 'paragraph', text: 'a\0b\u0008c\u000bd\ud800e\ufffff<w:br/>&amp;𠮷', line: 1 }];
  const document = (await partsOf(blocks))['word/document.xml']!;
  expect(document).toContain('>abcdef&lt;w:br/&gt;&amp;amp;𠮷<');
});

test('a document without a word is one all the same', async () => {
  expect((await partsOf([]))['word/document.xml']).toContain('<w:body>');
});

describe('a title', () => {
  const indentOf = async (text: string): Promise<number> => {
    const document = (await partsOf([{ kind: 'heading', level: 1, text, line: 1 }]))['word/document.xml']!;
    const [, left, right] = /<w:ind w:left="(\d+)" w:right="(\d+)"/.exec(document)!;
    expect(left).toBe(right);
    return Number(left);
  };

  test('that fits on one line has all of it', async () => expect(await indentOf('某县教育局2023年年度报告')).toBe(0));

  test('that takes two has them about as long as each other', async () => {
    // Twenty characters of 22 pt in lines of ten, with room for one more.
    expect(8844 - 2 * (await indentOf('某县教育局2023年政府信息公开工作年度报告'))).toBeGreaterThanOrEqual(11 * 440);
    expect(await indentOf('某县教育局2023年政府信息公开工作年度报告')).toBeGreaterThan(1500);
  });
});

test('a column of long words is wider than one of numbers', async () => {
  const own = grid(['单位', '条数'], ['青溪区住房和城乡建设局办公室', '1']);
  const document = (await partsOf([own]))['word/document.xml']!;
  const [first, second] = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((it) => Number(it[1]));
  expect(first).toBeGreaterThan(2 * second!);
});
