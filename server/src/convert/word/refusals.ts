import type { Words } from '../../base/words.ts';
import type { Refused } from '../office.ts';

const save = {
  zh: '请用 Word 或 WPS 打开，“另存为”选择“Word 文档（.docx）”，再导入',
  en: 'open it in Word or WPS, save it as a Word document (.docx), and import that',
};

const refusal = (zh: string, en: string): Refused => ({ refused: { zh, en } });
const saved = (zh: string, en: string): Refused => refusal(`${zh}；${save.zh}`, `${en}: ${save.en}`);
const count = (it: number): string => it.toLocaleString('en-US');
const megabytes = (it: number): string => `${Math.round(it / 1024 / 1024)} MB`;

/** Why a file is not imported, each with what to do about it. */
export const refusals = {
  empty: refusal('文件是空的，没有可以导入的内容', 'the file is empty: there is nothing to import'),
  wordless: refusal(
    '文档中没有文字（可能是扫描件图片），没有可以导入的内容；请使用可以选中文字的 Word 文档',
    'the document has no words (it may be a scan): there is nothing to import; use a document whose words can be selected',
  ),
  notWord: saved('不是 Word 文档（.docx）', 'this is no Word document (.docx)'),
  named: (it: Words): Refused =>
    saved(`这是${it.zh}，不是 Word 文档（.docx）`, `this is ${it.en}, no Word document (.docx)`),
  sheet: refusal(
    '这是 Excel 工作簿，不是 Word 文档（.docx）；请在 Excel 中复制表格，粘贴到年报草稿中',
    'this is an Excel workbook, no Word document (.docx): copy its table and paste it into the draft',
  ),
  slides: refusal(
    '这是 PowerPoint 演示文稿，不是 Word 文档（.docx）；请把文字放进 Word 文档后再导入',
    'this is a PowerPoint presentation, no Word document (.docx): put its text into a Word document and import that',
  ),
  old: saved(
    '这是旧版 Word 或 WPS 文档（.doc、.wps），只改扩展名不能变成 .docx',
    'this is an old Word or WPS document (.doc, .wps), whatever its name says',
  ),
  locked: refusal(
    '文档设有打开密码；请用 Word 或 WPS 打开，取消密码并保存为 .docx，再导入',
    'the document is protected by a password: open it in Word or WPS, remove the password, save it as .docx, and import that',
  ),
  damaged: (what: string): Refused =>
    refusal(
      `文件已损坏（${what}），其中的数字不可信；请重新取得该文件，或用 Word、WPS 打开修复后另存为 .docx，再导入`,
      `the file is damaged (${what}) and its figures cannot be trusted: fetch it again, or let Word or WPS repair it and save it as .docx`,
    ),
  doctype: (part: string): Refused =>
    refusal(
      `文档的 ${part} 中有文档类型声明（DOCTYPE），Word 不会写入这种内容，为安全起见不予读取；${save.zh}`,
      `${part} holds a document type declaration (DOCTYPE), which Word never writes and which is not read for safety: ${save.en}`,
    ),
  tooLarge: (bytes: number): Refused =>
    refusal(
      `文件或解压后的内容超过 ${megabytes(bytes)}，远大于一份年报；请只保留年报正文，另存为 .docx 后再导入`,
      `the file, or what it unpacks to, is larger than ${megabytes(bytes)}, far more than a report: keep the report alone, save it as .docx, and import that`,
    ),
  tooMany: (what: Words, most: number): Refused =>
    refusal(
      `文档的${what.zh}超过 ${count(most)}，远多于一份年报；请只保留年报正文，另存为 .docx 后再导入`,
      `the document has more than ${count(most)} ${what.en}, far more than a report: keep the report alone, save it as .docx, and import that`,
    ),
  unreadable: (why: string): Refused => saved(`无法读取该文档（${why}）`, `the document cannot be read (${why})`),
} as const;
