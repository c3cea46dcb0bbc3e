import { fromBase64, toBase64 } from '../base/base64.ts';
import { localeOf, type Words } from '../base/words.ts';
import { readTabs } from '../convert/clip.ts';
import type { Draft } from '../convert/draft.ts';
import { encode } from '../convert/encoding.ts';
import { importFile } from '../convert/import-file.ts';
import { remarks } from '../convert/import-remarks.ts';
import { shown } from '../convert/inline.ts';
import { official } from '../convert/official.ts';
import { page } from '../convert/page.ts';
import { pasteSnippet } from '../features/paste/snippet.ts';
import { paste } from '../features/paste.ts';
import * as ours from '../protocol.ts';
import { nameOf } from '../workspace/uris.ts';
import { type Desk, type Endpoint, plain } from './endpoint.ts';
import * as from from './from.ts';
import * as to from './to.ts';

/** What comes from Word, spreadsheets and web pages, and what goes there. */
export const office: readonly Endpoint[] = [
  plain(ours.paste.method, {}, pasted),
  plain(ours.importFile.method, {}, imported),
  plain(ours.exportFile.method, {}, exported),
];

/** Web pages first, since they keep merged cells; then cells apart by tabs. */
async function pasted(desk: Desk, it: ours.Clipboard): Promise<ours.Pasted | null> {
  const copied = await read(desk, it);
  // Loading may take a while, and the draft may have changed.
  const asked = copied && (await desk.open(it.textDocument.uri));
  if (!asked) return null;
  const { draft, settings, locale } = asked;
  const found = paste(draft.snapshot.report, from.span(draft.document, it.range), copied, settings.format);
  if (!found) return null;
  return {
    version: draft.version,
    range: to.range(draft.document, found.at),
    snippet: pasteSnippet(found),
    text: found.insert,
    title: found.title[locale],
    isCertain: found.isCertain,
    tables: found.tables,
    unplaced: found.unplaced,
  };
}

async function read(desk: Desk, { html, text }: ours.Clipboard): Promise<Draft | undefined> {
  if (html !== undefined && /<table[\s>]/i.test(html)) {
    const page = (await desk.pages()).readHtml(html);
    // A row of cells alone may be there for the looks of a page only; as text it says that it is one.
    if ('draft' in page && page.draft.blocks.some((it) => it.kind === 'grid')) return page.draft;
  }
  return text?.includes('\t') ? readTabs(text) : undefined;
}

async function imported(desk: Desk, { name, bytes, locale }: ours.Source): Promise<ours.Import | ours.Refusal> {
  const own = localeOf(locale);
  const content = fromBase64(bytes);
  const it = content ? await importFile(name, content, desk) : { refused: damaged };
  if ('refused' in it) return { refused: it.refused[own] };
  const at = (line: number, words: Words): string =>
    own === 'zh' ? `第 ${line} 行：${words.zh}` : `line ${line}: ${words.en}`;
  return {
    text: it.text,
    unplaced: it.unplaced.length,
    remarks: remarks(it).map(({ line, words }) => at(line, words)),
  };
}

/** A draft as it is: errors keep nobody from showing it to somebody, and are only counted. */
async function exported(desk: Desk, { uri, to: kind }: ours.Wanted): Promise<ours.Export | null> {
  const asked = await desk.open(uri);
  if (!asked) return null;
  const { report } = asked.draft.snapshot;
  const errors = asked.findings.filter((it) => it.severity === 'error').length;
  const title = shown(report.title?.value ?? nameOf(uri).replace(/(?:\.nianbao)?\.md$/i, ''));
  const layout = official(report);
  const bytes = kind === 'html' ? encode(page(layout, title)) : await (await desk.office()).writeDocx(layout);
  return { bytes: toBase64(bytes), errors, name: fileName(title) };
}

/** Signs that some system has for itself are no part of a file's name. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .trim()
    .slice(0, 80) || '年报';

const damaged: Words = { zh: '文件内容在传送中损坏，请重试', en: 'The file was damaged on its way; try again' };
