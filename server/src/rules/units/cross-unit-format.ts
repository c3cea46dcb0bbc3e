import { rule } from '../rule.ts';
import { tableOf } from '../years/drafts.ts';
import { part, whole } from './drafts.ts';
import { listOf, partsOf, placeOf } from './parts.ts';

interface Mixed {
  readonly units: readonly string[];
  readonly own: string;
  readonly other: string;
}

const names = ['云溪镇人民政府', '柳河镇人民政府'];
const old = tableOf(
  2023,
  ['第二十条第（六）项', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政处罚', '5', '0', '11'],
  ['行政强制', '1', '0', '0'],
).replace('青禾县水务局', names[1]!);

export const crossUnitFormat = rule<Mixed>({
  id: 'cross-unit-format',
  topic: 'units',
  title: { zh: '下级单位的表格格式与汇总报告不同', en: 'Parts use another format than their aggregate' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：统一使用政府信息公开工作年度报告格式',
  why: {
    zh: '同一年度的报告使用同一格式。两种格式的表格项目不同，不能逐格汇总。',
    en: 'Reports on one year use one format. The tables of two formats count different things and do not add up.',
  },
  example: {
    bad: whole('青禾县人民政府', names, '31', '2').replace('柳河镇人民政府', '⟦柳河镇人民政府⟧'),
    good: whole('青禾县人民政府', names.slice(0, 1), '20', '2'),
    beside: [part(names[0]!, '20', '2'), old],
  },
  check(report, say, { archive }) {
    const own = report.format;
    const parts = own && partsOf(report, archive);
    const others = parts?.found.filter((it) => it.format !== undefined && it.format !== own) ?? [];
    if (!own || others.length === 0) return;
    const { year } = report;
    const name = report.front?.parts?.find((it) => archive.of(it.value, year!.value).includes(others[0]!));
    say({
      at: placeOf(report, name),
      data: { units: others.map((it) => it.unit!), own: own.id, other: others[0]!.format!.id },
      related: others.slice(0, 10).map((it) => ({
        in: it,
        at: it.title,
        message: { zh: `${it.unit}使用${it.format!.id}年格式`, en: `${it.unit} uses the format of ${it.format!.id}` },
      })),
    });
  },
  message: ({ units, own, other }) => ({
    zh: `本报告使用${own}年格式，${listOf(units).zh}使用${other}年格式，不能逐格汇总`,
    en: `This report uses the format of ${own}, ${listOf(units).en} that of ${other}; their cells do not add up`,
  }),
});
