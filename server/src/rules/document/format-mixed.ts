import { derived } from '../../base/memo.ts';
import type { Format } from '../../formats/format.ts';
import { formats, inForce } from '../../formats/index.ts';
import { canonical, flatten } from '../../formats/lines.ts';
import { normal } from '../../report/match.ts';
import type { BoundTable, Report } from '../../report/report.ts';
import { rule } from '../rule.ts';
import { headerOf } from '../tables/header.ts';

/** Tables of two formats in one report. */
export interface Mixture {
  /** The first table of the format that does not belong here. */
  readonly odd: BoundTable;
  /** The first table of the other format. */
  readonly other: BoundTable;
}

export const formatMixed = rule<Mixture>({
  id: 'format-mixed',
  topic: 'document',
  title: { zh: '一份报告混用两种格式', en: 'Tables of two formats in one report' },
  severity: 'error',
  basis: '国办公开办函〔2021〕30号（2021年度起）、〔2019〕60号（2019、2020年度）',
  why: {
    zh: '一份报告只用一种格式；两种混用，口径不一，也无法汇总。',
    en: 'A report follows one format; two of them count different things and cannot be added up.',
  },
  example: {
    bad: `# 青禾县水务局2023年政府信息公开工作年度报告

⟦| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |⟧
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 2 | 2 | 5 |

| 第二十条第（五）项 | 本年处理决定数量 |
| :-- | --: |
| 行政许可 | 4 |
`,
    good: `# 青禾县水务局2023年政府信息公开工作年度报告

| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 0 | 5 |

| 第二十条第（五）项 | 本年处理决定数量 |
| :-- | --: |
| 行政许可 | 4 |
`,
  },

  check(report, say) {
    const it = mixtureOf(report);
    if (!it) return;
    const { name } = it.other.table;
    const message = {
      zh: `${name}用的是${it.other.format.issued}的格式`,
      en: `${name} follows ${it.other.format.issued}`,
    };
    say({ at: headerOf(it.odd), data: it, related: [{ at: headerOf(it.other), message }] });
  },

  message: ({ odd, other }) => ({
    zh: `${odd.table.name}用的是${odd.format.issued}的格式，${other.table.name}用的是${other.format.issued}的格式`,
    en: `${odd.table.name} follows ${odd.format.issued}, but ${other.table.name} follows ${other.format.issued}`,
  }),
});

/** What is mixed in a report; undefined for nearly all. */
export function mixtureOf(report: Report): Mixture | undefined {
  const [first] = report.tables;
  if (!first || report.tables.every((it) => it.format === first.format)) return undefined;
  const shown = report.tables.filter((it) => isDecisive(it));
  const wanted = report.year && inForce(report.year.value);
  const own = wanted && shown.some((it) => it.format === wanted) ? wanted : majority(shown);
  const odd = shown.find((it) => it.format !== own);
  const other = shown.find((it) => it.format === own);
  return odd && other ? { odd, other } : undefined;
}

/** The format of most tables; the first one where both have as many. */
function majority(tables: readonly BoundTable[]): Format | undefined {
  const count = (format: Format): number => tables.filter((it) => it.format === format).length;
  return tables
    .map((it) => it.format)
    .reduce<Format | undefined>((best, it) => (best && count(best) >= count(it) ? best : it), undefined);
}

/**
 * Whether a table shows labels that no other format has: all its columns with one of them, or two such labels. A single one
 * beside missing columns may be a slip of the pen.
 */
const isDecisive = (it: BoundTable): boolean => derived(it, decide);

function decide({ format, table, rows, columns, missingColumns }: BoundTable): boolean {
  const words = wordsOf(format);
  const lines = [table.corner, ...rows.map((it) => canonical(it.line)), ...columns.map((it) => canonical(it.line))];
  const own = new Set(lines.map(normal).filter((it) => words.has(it)));
  return own.size >= 2 || (own.size === 1 && missingColumns.length === 0);
}

let known: ReadonlyMap<Format, ReadonlySet<string>> | undefined;

/** The labels that only one format has. Made when first asked for: most reports never ask. */
function wordsOf(format: Format): ReadonlySet<string> {
  known ??= new Map(
    formats.map((it) => {
      const others = new Set(formats.filter((other) => other !== it).flatMap(wordings));
      return [it, new Set(wordings(it).filter((word) => !others.has(word)))];
    }),
  );
  return known.get(format)!;
}

const wordings = (format: Format): string[] =>
  format.tables
    .flatMap((it) => [
      it.corner,
      ...[...flatten(it.rows), ...it.columns].flatMap(({ label, flat }) => [
        label.official,
        ...(label.accepted ?? []),
        ...(label.flagged ?? []),
        ...(flat ? [flat] : []),
      ]),
    ])
    .map(normal);
