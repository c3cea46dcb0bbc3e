import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';

/** Lengths of Word are twips: 1/20 pt. */
const millimetres = (it: number): number => Math.round((it / 25.4) * 1440);

/** A4. */
export const pageSize = { width: millimetres(210), height: millimetres(297) };

export const pageMargins = {
  top: millimetres(37),
  right: millimetres(26),
  bottom: millimetres(35),
  left: millimetres(28),
  footer: millimetres(28),
};

/** A character of 二号, 22 pt. */
export const titleSize = 440;

export const textWidth = pageSize.width - pageMargins.left - pageMargins.right;

/** The text without what no XML can hold: control characters and halves of characters, which would make the file unreadable. */
export const charactersOf = (text: string): string =>
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '');

/** Lines 28 pt apart, as the standard for official documents has 22 of them on a page. */
const line = { line: 560, lineRule: LineRuleType.EXACT };

/** Two characters, whatever their size; the length is for those who do not know characters as a unit. */
const indent = { firstLineChars: 200, firstLine: 640 };

/** Sizes are half points: 二号 44, 三号 32, 四号 28. */
const heading = (font: string, bold = false): { run: object; paragraph: object } => ({
  run: { font, size: 32, bold, color: '000000' },
  paragraph: { spacing: line, indent, keepNext: true },
});

/** Fonts are those an official document is set in; where one is not installed, Word and WPS take another of its kind. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: '仿宋_GB2312', size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    heading1: {
      run: { font: '方正小标宋简体', size: 44, bold: false, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 680, lineRule: LineRuleType.EXACT, after: 280 },
        keepNext: true,
      },
    },
    heading2: heading('黑体'),
    heading3: heading('楷体_GB2312'),
    heading4: heading('仿宋_GB2312', true),
  },
  paragraphStyles: [
    {
      id: 'text',
      name: '正文（公文）',
      basedOn: 'Normal',
      // Not justified: LibreOffice then loses a mark at the end of a line that is full.
      paragraph: { spacing: line, indent },
    },
    {
      id: 'signature',
      name: '落款',
      basedOn: 'Normal',
      paragraph: { spacing: line, indent: { right: 640 }, alignment: AlignmentType.RIGHT },
    },
    { id: 'cell', name: '表格', basedOn: 'Normal', run: { size: 20 }, paragraph: { alignment: AlignmentType.CENTER } },
    { id: 'label', name: '表格标签', basedOn: 'cell', paragraph: { alignment: AlignmentType.LEFT } },
    {
      id: 'gap',
      name: '表格间隔',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { line: 160, lineRule: LineRuleType.EXACT } },
    },
    { id: 'pageNumber', name: '页码', basedOn: 'Normal', run: { font: '宋体', size: 28 } },
  ],
};
