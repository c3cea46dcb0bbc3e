import { show } from '../base/decimal.ts';
import type { Locale, Words } from '../base/words.ts';
import { type Gap, termsOf } from '../equations/across.ts';
import { headingOf } from '../formats/blank.ts';
import { canonical } from '../formats/lines.ts';
import type { Fact } from '../report/report.ts';
import type { CellChange, Difference } from './difference.ts';
import type { SectionChange } from './difference-sections.ts';

/** A line of a difference as people read it; `old` and `new` lines begin with `-` and `+`. */
export interface DifferenceLine {
  readonly kind: 'heading' | 'note' | 'old' | 'new';
  readonly text: string;
}

/** The whole of a difference, carried-over figures first; empty where there is none. */
export function differenceLines(it: Difference, locale: Locale): readonly DifferenceLine[] {
  return [
    ...part(titles.carried, locale, [
      ...gapLines(it, locale),
      ...it.carried.map((one) => cellLine(one, `${tableOf(one).name}·`, locale)),
    ]),
    ...part(
      titles.sections,
      locale,
      it.sections.map((one) => sectionLine(one, locale)),
    ),
    ...part(titles.cells, locale, cellLines(it.cells, locale)),
    ...part(titles.text, locale, textLines(it, locale)),
  ];
}

const titles = {
  carried: { zh: '跨年衔接的数字', en: 'Figures that go on from year to year' },
  sections: { zh: '各部分', en: 'Sections' },
  cells: { zh: '表格', en: 'Tables' },
  text: { zh: '正文', en: 'Text' },
} as const satisfies Record<string, Words>;

const part = (title: Words, locale: Locale, lines: readonly DifferenceLine[]): readonly DifferenceLine[] =>
  lines.length === 0 ? [] : [{ kind: 'heading', text: `## ${title[locale]}` }, ...lines];

const note = (zh: string, en: string, locale: Locale): DifferenceLine => ({
  kind: 'note',
  text: locale === 'zh' ? zh : en,
});

function gapLines({ gaps }: Difference, locale: Locale): DifferenceLine[] {
  if (gaps?.length === 0) return [note('没有不一致（空格无法核对）', 'Nothing disagrees, blanks apart', locale)];
  return (gaps ?? []).map((it) => gapLine(it, locale));
}

function gapLine({ fact, wanted, across }: Gap, locale: Locale): DifferenceLine {
  const [is, due] = [show(fact.value!), show(wanted)];
  const least = termsOf(across).isLeast;
  return note(
    `${placeOf(fact)}：${is}，按上一年度${least ? '至少' : ''}应为 ${due}`,
    `${placeOf(fact)}: ${is}; by last year’s report it is ${least ? 'at least ' : ''}${due}`,
    locale,
  );
}

const placeOf = (it: Fact): string => `${it.table.name}·${lineOf(it)}`;

const lineOf = ({ row, column }: Fact): string => `${canonical(row)}·${canonical(column)}`;

function sectionLine({ kind, old, new: now }: SectionChange, locale: Locale): DifferenceLine {
  if (kind === 'added') return { kind: 'new', text: `+ ${now}` };
  if (kind === 'missing') return { kind: 'old', text: `- ${old}` };
  return note(`${old} → ${now}`, `${old} → ${now}`, locale);
}

/** A line for each cell, below a line for each table. */
function cellLines(cells: readonly CellChange[], locale: Locale): DifferenceLine[] {
  const out: DifferenceLine[] = [];
  let last: string | undefined;
  for (const it of cells) {
    const table = tableOf(it);
    if (table.name !== last) out.push({ kind: 'heading', text: `### ${table.name}` });
    last = table.name;
    out.push(cellLine(it, '', locale));
  }
  return out;
}

const tableOf = (it: CellChange): Fact['table'] => (it.new ?? it.old)!.table;

function cellLine(it: CellChange, before: string, locale: Locale): DifferenceLine {
  const place = before + lineOf((it.new ?? it.old)!);
  const [old, now] = [said(it.old, locale), said(it.new, locale)];
  const changes = [
    ...(it.change ? [(it.change.units > 0 ? '+' : '') + show(it.change)] : []),
    ...(it.share === undefined ? [] : [`${it.share > 0 ? '+' : ''}${it.share}%`]),
  ];
  const by = changes.length > 0;
  return note(
    `${place}：${old} → ${now}${by ? `（${changes.join('，')}）` : ''}`,
    `${place}: ${old} → ${now}${by ? ` (${changes.join(', ')})` : ''}`,
    locale,
  );
}

function said(it: Fact | undefined, locale: Locale): string {
  if (!it) return locale === 'zh' ? '没有此格' : 'no such cell';
  return it.raw === '' ? (locale === 'zh' ? '未填' : 'blank') : it.raw;
}

function textLines({ sentences }: Difference, locale: Locale): DifferenceLine[] {
  const out: DifferenceLine[] = [];
  let last: unknown = null;
  for (const { section, old, new: now } of sentences) {
    const before = locale === 'zh' ? '第一部分之前' : 'Before the first section';
    if (section !== last) out.push({ kind: 'heading', text: `### ${section ? headingOf(section) : before}` });
    last = section;
    for (const it of old) out.push({ kind: 'old', text: `- ${it}` });
    for (const it of now) out.push({ kind: 'new', text: `+ ${it}` });
  }
  return out;
}
