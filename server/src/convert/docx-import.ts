import { align } from './align.ts';
import type { Draft, Imported, Unplaced } from './draft.ts';
import { withHeadings } from './headings.ts';
import { readHtml } from './html.ts';
import type { Refused } from './office.ts';
import { bodyOf } from './word/body.ts';
import { limits } from './word/limits.ts';
import { marginal } from './word/margins.ts';
import { elementsOf } from './word/markup.ts';
import { counting } from './word/numbering.ts';
import { outlineOf } from './word/outline.ts';
import { openPackage, type Package } from './word/package.ts';
import { htmlOf } from './word/reader.ts';
import { refusals } from './word/refusals.ts';
import { cellCount } from './word/tables.ts';
import { withOfficialNumbers } from './word/titles.ts';

/**
 * Imports a .docx: the tables brought into shape, the headings marked, every paragraph as it stood. A line of the result is
 * a paragraph of the document, counted from 1.
 *
 * Never throws: what is damaged, hostile, too large or no .docx is refused, and says what to do.
 */
export async function importDocx(bytes: Uint8Array): Promise<Imported | Refused> {
  try {
    const opened = openPackage(bytes);
    if ('refused' in opened) return opened;
    return await imported(opened);
  } catch (error) {
    return refusals.unreadable(error instanceof Error ? error.message : String(error));
  }
}

async function imported(opened: Package): Promise<Imported | Refused> {
  const cited = [...elementsOf(opened.footnotes), ...elementsOf(opened.endnotes)];
  const cells = [opened.document, ...cited].reduce((sum, it) => sum + cellCount(it), 0);
  if (cells > limits.cells) return refusals.tooMany({ zh: '单元格', en: 'cells' }, limits.cells);
  const body = bodyOf(opened.document, cited, counting(opened.numbering, opened.styles), outlineOf(opened.styles));
  if (body.paragraphs > limits.paragraphs) return refusals.tooMany({ zh: '段落', en: 'paragraphs' }, limits.paragraphs);
  if (body.xml.length > limits.characters) return refusals.tooMany({ zh: '字符', en: 'characters' }, limits.characters);
  const { html, messages } = await htmlOf(body.xml);
  const read = readHtml(html);
  if ('refused' in read) return read;
  if (read.draft.blocks.length === 0) return refusals.wordless;
  const { draft: numbered, unknown } = withOfficialNumbers(read.draft, body.unnumbered);
  const { draft, notes, unplaced, ...rest } = align(numbered);
  const said = messages.map(toldOf);
  const lost = [
    ...unplaced,
    ...body.unplaced,
    ...read.leftOut,
    ...unknown,
    ...marginal(opened, lastLine(read.draft)),
    ...said,
  ];
  return { ...rest, draft: withHeadings(draft), notes, unplaced: lost.sort((a, b) => a.line - b.line) };
}

/** What the reader behind says of a plain body: of a sign it does not know, or of something it has never said yet. */
function toldOf(message: string): Unplaced {
  const sign = / char (\w+) in font (.*)$/.exec(message);
  if (sign)
    return { line: 1, text: `${sign[2]} ${sign[1]}`, what: { zh: '无法识别的符号', en: 'a sign that is not known' } };
  return { line: 1, text: message, what: { zh: '未能读取的内容', en: 'what could not be read' } };
}

const lastLine = ({ blocks }: Draft): number => blocks.at(-1)?.line ?? 1;
