import { rule } from '../rule.ts';
import { part, whole } from './drafts.ts';
import { listOf, partsOf, placeOf } from './parts.ts';

/** What stands between an aggregate and its sum. */
interface Unknown {
  readonly missing: readonly string[];
  /** Names that several authorities answer to, each with theirs. */
  readonly unclear: readonly { readonly name: string; readonly units: readonly string[] }[];
  readonly all: number;
  readonly year: number;
}

const names = ['云溪镇人民政府', '柳河镇人民政府', '白石镇人民政府'];

export const crossUnitPartMissing = rule<Unknown>({
  id: 'cross-unit-part-missing',
  topic: 'units',
  title: { zh: '缺少下级单位的报告，不能核对汇总数', en: 'A part is missing, so that the sum cannot be assessed' },
  severity: 'info',
  basis: '惯例：汇总报告应在全部下级单位的报告齐全后核对',
  why: {
    zh: '文件头“下级”所列单位在工作区中没有同一年度的报告，或者一个名称对得上几个单位，汇总数就无从核对，既不算对，也不算错。',
    en: 'Where a part that the front matter lists has no report on the year, or several answer to its name, the sum is neither right nor wrong.',
  },
  example: {
    bad: whole('青禾县人民政府', names, '31', '2').replace('白石镇人民政府', '⟦白石镇人民政府⟧'),
    good: whole('青禾县人民政府', names.slice(0, 2), '31', '2'),
    beside: [part(names[0]!, '20', '2'), part(names[1]!, '11', '0')],
  },
  check(report, say, { archive }) {
    const parts = partsOf(report, archive);
    if (!parts) return;
    const { missing, found } = parts;
    // Copies of one report have a finding of their own.
    const unclear = parts.unclear.filter((it) => new Set(it.candidates.map(({ unit }) => unit)).size > 1);
    const first = [...missing, ...unclear].reduce<(typeof missing)[number] | undefined>(
      (a, b) => (a && a.from < b.from ? a : b),
      undefined,
    );
    if (!first) return;
    say({
      at: placeOf(report, first),
      data: {
        missing: missing.map(({ value }) => value),
        unclear: unclear.map(({ value, candidates }) => ({ name: value, units: candidates.map((it) => it.unit!) })),
        all: found.length + missing.length + parts.unclear.length,
        year: report.year!.value,
      },
      related: unclear.flatMap(({ candidates, value }) =>
        candidates.map((it) => ({
          in: it,
          at: it.title,
          message: { zh: `“${value}”可能是${it.unit}`, en: `${value} may be ${it.unit}` },
        })),
      ),
    });
  },
  message({ missing, unclear, all, year }) {
    const [lacks, more] = [listOf(missing, 30), unclear.map(({ name, units }) => ({ name, units: listOf(units) }))];
    const zh = [
      ...(missing.length > 0 ? [`${all}个下级单位中，${lacks.zh}没有${year}年度报告`] : []),
      ...more.map((it) => `“${it.name}”可能是${it.units.zh}`),
    ];
    const en = [
      ...(missing.length > 0 ? [`Of ${all} parts, ${lacks.en} have no report on ${year}`] : []),
      ...more.map((it) => `${it.name} may be any of ${it.units.en}`),
    ];
    return { zh: `${zh.join('；')}；汇总数不能核对`, en: `${en.join('; ')}; the sums cannot be assessed` };
  },
});
