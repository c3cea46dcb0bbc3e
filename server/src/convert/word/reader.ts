import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';

/** What a body reads as, and what the reader says about it. */
export interface Read {
  readonly html: string;
  readonly messages: readonly string[];
}

/**
 * Reads a plain body by mammoth, which knows how Word merges cells and what its symbol fonts mean.
 *
 * It is given the body alone, in an archive of our own: no relation leads out of it, no picture and no style map of the
 * document stands in it.
 */
export async function htmlOf(xml: string): Promise<Read> {
  const bytes = zipSync({ 'word/document.xml': strToU8(xml), 'word/styles.xml': strToU8(styles) }, { level: 0 });
  const input = { buffer: bytes, arrayBuffer: bytes.buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { value, messages } = await mammoth.convertToHtml(input, {
    ignoreEmptyParagraphs: false,
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    includeDefaultStyleMap: false,
    styleMap: headings.map((it) => `p.Heading${it} => h${it}:fresh`),
  });
  // Each paragraph on a line of its own, that of a cell together with the cell: so lines count paragraphs.
  const html = value.replace(/(?:<table>)?(?:<tr>)?(?:<td[^>]*>)?<(?:p|h[1-6])>/g, '\n$&').replace(/^\n/, '');
  return { html, messages: messages.map((it) => it.message) };
}

/** The levels of headings, each a style by which a plain body names it. */
const headings = [1, 2, 3, 4, 5, 6] as const;

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const styles = `<w:styles xmlns:w="${namespace}">${headings
  .map((it) => `<w:style w:type="paragraph" w:styleId="Heading${it}"><w:name w:val="Heading${it}"/></w:style>`)
  .join('')}</w:styles>`;
