import type { Span } from '../../base/span.ts';
import { dayOf, signed } from '../../report/identity.ts';
import { rule } from '../rule.ts';

interface Late {
  readonly at: Span;
  /** The last day, as MM-DD; undefined where the date lies before the year is over. */
  readonly deadline: string | undefined;
  readonly kind: string;
  readonly year: number;
}

export const deadlineLate = rule<Late>({
  id: 'deadline-late',
  topic: 'document',
  title: { zh: '落款日期不在公布期限内', en: 'Signed outside the time allowed' },
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条：部门每年1月31日前提交并公布，本级政府3月31日前公布',
  why: {
    zh: '逾期公布要被追究责任；落款早于年度结束，则多半是年份漏改。',
    en: 'A late report has consequences; one signed before the year was over most likely bears a wrong year.',
  },
  example: {
    bad: `# 青禾县水务局2021年政府信息公开工作年度报告

## 六、其他需要报告的事项

无。

青禾县水务局

⟦2022年2月9日⟧
`,
    good: `# 青禾县水务局2021年政府信息公开工作年度报告

## 六、其他需要报告的事项

无。

青禾县水务局

2022年1月28日
`,
  },
  check(report, say, { settings }) {
    const { year, level } = report;
    const { date } = signed(report);
    const day = date && dayOf(date.value);
    if (!year || !day || !date) return;
    const at = { from: date.from, to: date.to };
    // A report that is dated in its last days was written early, not in the wrong year.
    if (day.year < year.value || (day.year === year.value && day.month < 12)) {
      say({ at, data: { at, deadline: undefined, kind: '', year: year.value } });
      return;
    }
    // Of an authority of unknown kind only the latest of the days is sure.
    const deadline = level.kind
      ? settings.deadline[level.kind]
      : Object.values(settings.deadline).reduce((a, b) => (a > b ? a : b), '');
    const two = (it: number): string => String(it).padStart(2, '0');
    const inTime =
      day.year <= year.value || (day.year === year.value + 1 && `${two(day.month)}-${two(day.day)}` <= deadline!);
    if (!deadline || inTime) return;
    // 第四十九条 speaks of departments from the county upwards; streets and towns follow local notices.
    const severity = level.kind === '街道乡镇' ? 'info' : 'warning';
    say({ at, data: { at, deadline, kind: level.kind ?? '', year: year.value }, severity });
  },
  message({ at, deadline, kind, year }, { text }) {
    const date = text.slice(at.from, at.to);
    if (!deadline) {
      return {
        zh: `落款日期“${date}”早于${year}年度结束，年份可能漏改`,
        en: `${date} lies before the end of ${year}; its year may be wrong`,
      };
    }
    const [month, day] = deadline.split('-').map(Number);
    return {
      zh: `落款日期“${date}”晚于公布期限（${kind}应在${year + 1}年${month}月${day}日前公布）`,
      en: `${date} is later than the day by which the report must be out (${year + 1}-${deadline})`,
    };
  },
});
