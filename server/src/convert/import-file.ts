import type { Words } from '../base/words.ts';
import { toDialect } from './dialect.ts';
import type { Imported } from './draft.ts';
import { type Decoded, decode, decodePage } from './encoding.ts';
import type { ImportedText, Office, Pages, Refused } from './office.ts';
import { importPlain } from './plain.ts';

/** The parts with heavy libraries, loaded only for a file that needs them. */
export interface Loaders {
  pages(): Promise<Pages>;
  office(): Promise<Office>;
}

/** A file as a draft, and what has to be said about it. */
export interface ImportedFile extends ImportedText {
  /** Remarks about the source as a whole, or about one of its lines. */
  readonly about: readonly { readonly line: number; readonly words: Words }[];
}

/** Imports a file of any kind, by its name and its bytes; one that cannot be imported is refused, with what to do. */
export async function importFile(name: string, bytes: Uint8Array, load: Loaders): Promise<ImportedFile | Refused> {
  const kind = kindOf(endingOf(name), bytes);
  if (typeof kind !== 'string') return { refused: kind };
  if (kind === 'word') return asFile(await (await load.office()).importDocx(bytes));
  const read = kind === 'page' ? decodePage(bytes) : decode(bytes);
  if (!read.ok) return { refused: read.reason };
  if (read.text.trim() === '') return { refused: empty };
  if (kind === 'plain') return asFile(importPlain(read.text));
  const pages = await load.pages();
  if (kind === 'markdown') {
    const it = pages.importMarkdown(read.text);
    return 'refused' in it ? it : { ...it, about: [] };
  }
  const it = pages.importHtml(read.text);
  if ('refused' in it) return it;
  if (it.draft.blocks.length === 0) return { refused: wordless };
  return { ...asText(it), about: [...damages(read), ...(isReport(it) ? [] : [{ line: 1, words: notFound }])] };
}

const endingOf = (name: string): string => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';

type Kind = 'plain' | 'page' | 'markdown' | 'word';

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['.html', 'page'],
  ['.htm', 'page'],
  ['.xhtml', 'page'],
  ['.shtml', 'page'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.docx', 'word'],
]);

/** What a file is by its name; else why it cannot be imported, and what to do. */
function kindOf(name: string, bytes: Uint8Array): Kind | Words {
  const advice = foreign.get(name);
  if (!advice) return kinds.get(name) ?? 'plain';
  // Many systems give a page or a newer Word file the name of an old one.
  if (old.has(name) && bytes[0] === 0x50 && bytes[1] === 0x4b) return 'word';
  const read = old.has(name) ? decodePage(bytes) : undefined;
  return read?.ok && /^\s*<(?:!doctype html|html|head|meta|table|\?xml)/i.test(read.text.slice(0, 500))
    ? 'page'
    : advice;
}

const old: ReadonlySet<string> = new Set(['.doc', '.wps', '.xls', '.et']);

const document: Words = {
  zh: '不能直接读取这种文件；请用 Word 或 WPS 打开，“另存为”选择“Word 文档（*.docx）”，再导入 .docx',
  en: 'files of this kind cannot be read; open it in Word or WPS, save it as .docx, and import that',
};
const sheet: Words = {
  zh: '不能直接读取表格文件；请在 Excel 或 WPS 中全选复制，粘贴到 Word 文档里另存为 .docx，或“另存为”网页（*.html），再导入',
  en: 'spreadsheets cannot be read; copy the tables into a Word document and save it as .docx, or save the sheet as .html',
};
const fixed: Words = {
  zh: '不能直接读取版式文件；请找原来的 Word 文件，或用 Word、WPS 打开后另存为 .docx，再导入 .docx',
  en: 'files of fixed pages cannot be read; use the Word file it was made of, or open it in Word and save it as .docx',
};
const archived: Words = {
  zh: '不能直接读取网页归档；请在浏览器中“另存为”时选择“网页，仅 HTML（*.html）”，再导入 .html',
  en: 'web archives cannot be read; save the page as “Webpage, HTML only” and import that',
};

const foreign: ReadonlyMap<string, Words> = new Map([
  ...['.doc', '.dot', '.wps', '.wpt', '.rtf', '.odt', '.docm', '.pages'].map((it) => [it, document] as const),
  ...['.xls', '.xlsx', '.xlsm', '.et', '.ods'].map((it) => [it, sheet] as const),
  ...['.pdf', '.ofd', '.ceb', '.caj'].map((it) => [it, fixed] as const),
  ...['.mht', '.mhtml'].map((it) => [it, archived] as const),
]);

const empty: Words = {
  zh: '文件是空的，没有可以导入的内容；要从头写起请新建年报',
  en: 'it is empty: there is nothing to import; to begin a draft make a new report',
};
const wordless: Words = {
  zh: '网页里没有正文，可能要靠脚本才能显示；请在浏览器中打开，复制正文，存为 .txt 或 .docx 再导入',
  en: 'the page shows no words without its scripts; open it in a browser, copy the report into a .txt or .docx, and import that',
};
const notFound: Words = {
  zh: '网页里没有找到年报的标题和各部分，除菜单外的文字全部保留；请检查是否选错了页面',
  en: 'neither a title nor a section of a report was found; all but the menus was kept: is it the right page?',
};

const asFile = (it: Imported | Refused): ImportedFile | Refused =>
  'refused' in it ? it : { ...asText(it), about: [] };

const asText = ({ draft, ...rest }: Imported): ImportedText => ({ text: toDialect(draft), ...rest });

const isReport = ({ draft, tables }: Imported): boolean =>
  (tables?.length ?? 0) > 0 || draft.blocks.some((it) => it.kind === 'heading' && it.level <= 2);

/** Lines with bytes that are no characters. */
function damages(read: Decoded): { line: number; words: Words }[] {
  if (!read.ok || !read.damaged) return [];
  const lines = read.text.split('\n').flatMap((it, i) => (it.includes('\ufffd') ? [i + 1] : []));
  const words = {
    zh: '有无法识别的字节，以“\ufffd”代替；请对照原网页',
    en: 'bytes that are no characters, shown as “\ufffd”; compare it with the page',
  };
  return lines.slice(0, 20).map((line) => ({ line, words }));
}
