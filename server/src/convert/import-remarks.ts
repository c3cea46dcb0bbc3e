import type { Words } from '../base/words.ts';
import { formats } from '../formats/index.ts';
import type { Certainty, ImportNote, Share, Unplaced } from './draft.ts';
import type { ImportedFile } from './import-file.ts';

export interface Remark {
  readonly line: number;
  readonly words: Words;
}

/** What an import has to say about its source, by line. */
export function remarks({ about, notes, unplaced, leftOut = [], tables = [] }: ImportedFile): readonly Remark[] {
  const out = [
    ...about,
    ...notes.map(noted),
    ...unplaced.map(lost),
    ...left(leftOut),
    ...tables.filter((it) => it.confidence < 1).map(doubted),
  ];
  return out.sort((a, b) => a.line - b.line);
}

const remark: Readonly<Record<ImportNote['rule'], Words>> = {
  'table-split': { zh: '表格在此断开', en: 'the table breaks off here' },
  'table-label-whitespace': { zh: '标签被断行或含空白', en: 'a label broken over lines or with blanks' },
  'table-cells-misaligned': { zh: '数据与表头错位', en: 'figures out of line with the header' },
};

function noted({ rule, line, text }: ImportNote): Remark {
  const { zh, en } = remark[rule];
  return { line, words: { zh: `${rule} ${zh}：${text}`, en: `${rule} ${en}: ${text}` } };
}

const lost = ({ line, text, what }: Unplaced): Remark => ({
  line,
  words: {
    zh: `未能归位${what ? `（${what.zh}）` : ''}：${text}`,
    en: `found no place${what ? ` (${what.en})` : ''}: ${text}`,
  },
});

/** A table whose labels or values were not all found where the format has them. */
function doubted({ table, line, confidence, rows, columns, values }: Certainty): Remark {
  const name = formats.flatMap((it) => it.tables).find((it) => it.id === table)?.name ?? table;
  const share = ({ found, of }: Share): string => `${found}/${of}`;
  const percent = `${Math.round(confidence * 100)}%`;
  return {
    line,
    words: {
      zh: `${name}：把握 ${percent}，请核对（认出行 ${share(rows)}、列 ${share(columns)}，归位数值 ${share(values)}）`,
      en: `${table}: sure to ${percent}, please compare (rows found ${share(rows)}, columns ${share(columns)}, values placed ${share(values)})`,
    },
  };
}

/** How many words of one kind are shown: menus are long, and nobody reads them. The longest are, for those may be missed. */
const shown = 3;

/** What was left out, a line for each kind. */
function left(all: readonly Unplaced[]): readonly Remark[] {
  const kinds = new Map<string, Unplaced[]>();
  for (const it of all) {
    const key = it.what?.zh ?? '';
    const them = kinds.get(key);
    if (them) them.push(it);
    else kinds.set(key, [it]);
  }
  return [...kinds.values()].map((them) => {
    const { line, what } = them[0]!;
    const longest = [...them].sort((a, b) => b.text.length - a.text.length).slice(0, shown);
    const words = them.filter((it) => longest.includes(it)).map((it) => brief(it.text));
    const isAll = them.length <= shown;
    return {
      line,
      words: {
        zh: `不是年报正文，未导入（${what?.zh ?? ''}，${them.length} 处）：${words.join('；')}${isAll ? '' : '…'}`,
        en: `no part of the report, left out (${what?.en ?? ''}, ${them.length}): ${words.join('; ')}${isAll ? '' : ' …'}`,
      },
    };
  });
}

const brief = (text: string): string => (text.length <= 24 ? text : `${text.slice(0, 23)}…`);
