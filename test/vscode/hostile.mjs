// Drafts that would run something, or fetch it, in whoever shows them.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const payloads = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'payloads.json'), 'utf8'));

/** Payloads wherever a draft has words: title, authority, headings, prose, lists, cells of tables standard and not. */
export function hostile(text) {
  const inCell = (it) => it.replaceAll('|', '\\|');
  const table = payloads.map((it) => `| ${inCell(it)} | ${inCell(it)} |`).join('\n');
  const lines = payloads.map((it) => `${it}\n\n- ${it}\n\n### （一）${it}`).join('\n\n');
  return `${text.replaceAll('云山市', payloads[1]).replace('| 1,286 |', `| ${payloads[0]} |`)}\n\n| 甲 | 乙 |\n| - | - |\n${table}\n\n${lines}\n`;
}

/** Payloads that Markdown itself does not read as something else, so that every sign of theirs must be shown. */
export const literal = payloads.filter((it) => !/[\\`]|<!--|\]\(/.test(it));

/** Elements of a page's main part that have no business in a report. */
export async function strangers(frame) {
  const names = await frame.evaluate(() => [
    ...new Set([...document.querySelectorAll('main *')].map((it) => it.localName)),
  ]);
  return names.filter((it) => /script|iframe|img|object|embed|form|input|style|link|base|meta|^a$|template/.test(it));
}
