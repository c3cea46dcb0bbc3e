import type { Sourced, Span } from '../../base/span.ts';
import { firstMatch, matchesIn } from '../../base/text.ts';
import { publishedText } from '../../report/comments.ts';
import { type Report, type SectionHeading, textOf } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { openingOf } from './lines.ts';
import { isYear, periodsOf } from './periods.ts';

/** A place that names the report year, and every place that has to change with it. */
interface Said extends Sourced<number> {
  readonly what: { readonly zh: string; readonly en: string };
  readonly years: readonly Span[];
}

interface Mismatch {
  readonly said: Said;
  readonly wanted: number;
}

export const yearMismatch = rule<Mismatch>({
  id: 'year-mismatch',
  topic: 'document',
  title: { zh: '报告年度前后不一', en: 'Report year not the same throughout' },
  severity: 'error',
  basis: '《政府信息公开条例》第四十九条：报告的是上一年度，一份报告只有一个年度',
  why: {
    zh: '标题、统计期限和表内说明写的不是同一年，多半是沿用上年的稿子漏改；读者无从知道数据是哪一年的。',
    en: 'Where title, period and notes name different years, last year’s draft was hardly updated, and nobody can tell whose year the figures are.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

本报告所列数据的统计期限自⟦2022年1月1日起至2022年12月31日⟧止。

## 一、总体情况
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。

## 一、总体情况
`,
  },
  check(report, say) {
    const { title, front } = report;
    const own = title?.year;
    if (!title || !own) return;
    // Where front matter and title disagree, front-matter-conflict says so.
    const all = statements(report);
    const odd = all.filter((it) => it.value !== own.value && it.value !== front?.year?.value);
    const [first] = odd;
    if (!first) return;
    // Where several places agree with each other, it is the title that was left behind.
    const isTitle =
      odd.length > 1 && odd.every((it) => it.value === first.value) && !all.some((it) => it.value === own.value);
    if (isTitle) {
      const said = {
        value: own.value,
        from: title.from,
        to: title.to,
        years: [own],
        what: { zh: '标题', en: 'The title' },
      };
      say({ at: title, data: { said, wanted: first.value }, related: [related(first)] });
      return;
    }
    const stated = { ...own, what: { zh: '标题', en: 'The title' } };
    for (const said of odd) {
      say({ at: { from: said.from, to: said.to }, data: { said, wanted: own.value }, related: [related(stated)] });
    }
  },
  message: ({ said, wanted }) => ({
    zh: `${said.what.zh}写的是${said.value}年，${said.what.zh === '标题' ? '文中其他地方' : '标题'}写的是${wanted}年`,
    en: `${said.what.en} says ${said.value}, ${said.what.zh === '标题' ? 'the rest of the report' : 'the title'} says ${wanted}`,
  }),
  // Unsafe: which of the years is the right one only the writer knows.
  fixes: ({ said, wanted }, report) => [
    {
      title: { zh: `改为${wanted}年`, en: `Change to ${wanted}` },
      changes: said.years.map((it) => ({
        from: it.from,
        to: it.to,
        insert: textOf(report, it).endsWith('年') ? `${wanted}年` : String(wanted),
      })),
      safe: false,
    },
  ],
});

const related = ({ from, to, value, what }: Sourced<number> & Pick<Said, 'what'>) => ({
  at: { from, to },
  message: { zh: `${what.zh}写的是${value}年`, en: `${what.en} says ${value}` },
});

const inPeriod = { zh: '统计期限', en: 'The period' };
const inOpening = { zh: '引言', en: 'The opening' };
const inTitle = { zh: '章节标题', en: 'The heading' };
const inTable = { zh: '表内说明', en: 'The row of the table' };

/** Every place but the title that says which year the report is of. */
function statements(report: Report): readonly Said[] {
  const out: Said[] = [];
  for (const it of periodsOf(report).read) {
    const { from, to, first, last } = it;
    // Of any other period period-wrong says what it should be.
    if (first.year === undefined || !isYear(it)) continue;
    const years = [first.yearAt, last.yearAt].filter((it) => it !== undefined);
    out.push({ value: first.year, from, to, years, what: inPeriod });
  }
  const opening = announced(report);
  if (opening) out.push(opening);
  for (const it of report.outline.headings) {
    const own = inHeading(it);
    if (own) out.push(own);
  }
  for (const { unknownRows } of report.tables) {
    for (const it of unknownRows) {
      const own = it.local ? inLocalRow(report, it.label) : undefined;
      if (own) out.push(own);
    }
  }
  return out;
}

const announcement =
  /现(?:将|公布|公开|发布)[^，。；《》\n]{0,40}?((?:19|20)\d{2})年度?[^，。；\d\n]{0,40}政府信息公开[^，。；\d\n]{0,12}(?:报告|年报|总结|情况)/y;

/** 现公布…2023年政府信息公开工作年度报告 in the opening. */
function announced(report: Report): Said | undefined {
  const opening = openingOf(report);
  const words = opening && publishedText(report).slice(opening.from, Math.min(opening.to, opening.from + 3000));
  const found = words && firstMatch(words, '现', announcement);
  return found ? said(found, opening.from + found.index, inOpening) : undefined;
}

const year = /((?:19|20)\d{2})年(?!来|以来)/g;

/** 一、2023年政府信息公开工作的总体情况. */
function inHeading({ title, section }: SectionHeading): Said | undefined {
  if (!section || section.id === 's5' || section.id === 's6' || !title.value.includes('年')) return undefined;
  const [only, ...others] = matchesIn(title.value, year);
  return only && others.length === 0 ? said(only, title.from + only.index, inTitle) : undefined;
}

/** 2023年本行政区域政府信息公开发布总数量: rows that local templates add name the year. */
function inLocalRow(report: Report, label: Span): Said | undefined {
  const found = /^((?:19|20)\d{2})年(?:度|本)/.exec(textOf(report, label));
  return found ? said(found, label.from, inTable) : undefined;
}

/** The year a pattern has captured, where the match begins at a place of the text. */
function said({ 0: all, 1: value = '' }: RegExpExecArray, at: number, what: Said['what']): Said {
  const from = at + all.indexOf(value);
  const years = [{ from, to: from + 4 }];
  return { value: Number(value), from, to: from + 4, years, what };
}
