import type { Sourced, Span } from '../../base/span.ts';
import { firstMatch } from '../../base/text.ts';
import { type Report, textOf } from '../../report/report.ts';
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
    const all = [...statements(report)];
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

/** Every place but the title that says which year the report is of. */
function* statements(report: Report): Iterable<Said> {
  for (const it of periodsOf(report).read) {
    const { from, to, first, last } = it;
    // Of any other period period-wrong says what it should be.
    if (first.year === undefined || !isYear(it)) continue;
    const years = [first.yearAt, last.yearAt].filter((it) => it !== undefined);
    yield { value: first.year, from, to, years, what: { zh: '统计期限', en: 'The period' } };
  }
  yield* announced(report);
  yield* inHeadings(report);
  yield* inLocalRows(report);
}

const announcement =
  /现(?:将|公布|公开|发布)[^，。；《》\n]{0,40}?((?:19|20)\d{2})年度?[^，。；\d\n]{0,40}政府信息公开[^，。；\d\n]{0,12}(?:报告|年报|总结|情况)/y;

/** 现公布…2023年政府信息公开工作年度报告 in the opening. */
function* announced(report: Report): Iterable<Said> {
  const opening = openingOf(report);
  const words = opening && report.text.slice(opening.from, Math.min(opening.to, opening.from + 3000));
  const found = words && firstMatch(words, '现', announcement);
  if (!opening || !found) return;
  const from = opening.from + found.index + found[0].indexOf(found[1]!);
  const at = { from, to: from + 4 };
  yield { value: Number(found[1]), years: [at], what: { zh: '引言', en: 'The opening' }, ...at };
}

const year = /((?:19|20)\d{2})年(?!来|以来)/g;

const yearsIn = (title: string): RegExpExecArray[] => (title.includes('年') ? [...title.matchAll(year)] : []);

/** 一、2023年政府信息公开工作的总体情况. */
function* inHeadings({ outline }: Report): Iterable<Said> {
  for (const { title, section } of outline.headings) {
    const [only, ...others] = section && section.id !== 's5' && section.id !== 's6' ? yearsIn(title.value) : [];
    if (!only || others.length > 0) continue;
    const at = { from: title.from + only.index, to: title.from + only.index + 4 };
    yield { ...at, value: Number(only[1]), years: [at], what: { zh: '章节标题', en: 'The heading' } };
  }
}

/** 2023年本行政区域政府信息公开发布总数量: rows that local templates add name the year. */
function* inLocalRows(report: Report): Iterable<Said> {
  for (const { local, label } of report.tables.flatMap((it) => it.unknownRows)) {
    const found = local ? /^((?:19|20)\d{2})年(?:度|本)/.exec(textOf(report, label)) : undefined;
    if (!found) continue;
    const at = { from: label.from, to: label.from + 4 };
    yield { ...at, value: Number(found[1]), years: [at], what: { zh: '表内说明', en: 'The row of the table' } };
  }
}
