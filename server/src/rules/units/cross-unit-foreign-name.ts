import type { Sourced } from '../../base/span.ts';
import type { Archive } from '../../report/archive.ts';
import { announced, signed } from '../../report/identity.ts';
import type { Report } from '../../report/report.ts';
import type { Summary } from '../../report/summary.ts';
import { areApart, nameKey } from '../../report/unit-names.ts';
import { rule } from '../rule.ts';
import { areKin } from './parts.ts';

interface Foreign {
  readonly name: string;
  readonly unit: string;
}

const draft = (unit: string, subject: string): string => `# ${unit}2023年政府信息公开工作年度报告

## 一、总体情况

${subject}2023年共收到政府信息公开申请3件，均已按期答复。
`;

export const crossUnitForeignName = rule<Foreign>({
  id: 'cross-unit-foreign-name',
  topic: 'units',
  title: { zh: '以其他机关的名义报告', en: 'The report speaks as another authority' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责造成不良后果的要追究责任',
  why: {
    zh: '应当写本机关名称的地方写着另一个有报告的机关，多半是照搬了别人的报告而没有改名。转送、会同、联系其他机关的句子不算。',
    en: 'Where a report ought to name itself it names another authority that has a report: the text was borrowed. Sentences that only mention another authority are not meant.',
  },
  example: {
    bad: draft('青禾县云溪镇人民政府', '⟦青禾县柳河镇人民政府⟧'),
    good: draft('青禾县云溪镇人民政府', '青禾县云溪镇人民政府'),
    beside: [draft('青禾县柳河镇人民政府', '青禾县柳河镇人民政府')],
  },
  check(report, say, { archive }) {
    const { unit } = report;
    // Governments speak of those below them, which need not be listed.
    if (!unit || !report.year || !report.level.kind || report.level.kind === '政府') return;
    const seen = new Set<string>();
    for (const it of [...selfNames(report), ...subjects(report)]) {
      const key = nameKey(it.value);
      if (key === nameKey(unit.value) || seen.has(key)) continue;
      const other = strangerNamed(it.value, report, archive);
      if (!other) continue;
      seen.add(key);
      const message = { zh: `${other.unit}的报告`, en: `The report of ${other.unit}` };
      say({
        at: { from: it.from, to: it.to },
        data: { name: it.value, unit: unit.value },
        related: [{ in: other, at: other.title, message }],
      });
    }
  },
  message: ({ name, unit }) => ({
    zh: `这里写着“${name}”，而本报告的机关是“${unit}”`,
    en: `${name} is named here; this is the report of ${unit}`,
  }),
});

/** The report of another authority of the same kind, neither above nor below this one, whose full name this is. */
function strangerNamed(name: string, report: Report, archive: Archive): Summary | undefined {
  const it = archive.of(name, report.year!.value).find(({ unit }) => nameKey(unit ?? '') === nameKey(name));
  if (!it || it.level.kind !== report.level.kind || areKin(report, it)) return undefined;
  // 青禾县公安局 speaks of 青禾县公安局交警大队, and that one of it.
  const [own, other] = [nameKey(report.unit!.value), nameKey(name)];
  return own.startsWith(other) || other.startsWith(own) || !isPeer(own, other) ? undefined : it;
}

/** Bureaus speak of centres and brigades below them; only what ends alike was taken for one's own name. */
const isPeer = (own: string, other: string): boolean => {
  const [one, two] = [own, other].map((it) => /(?:委员会|[局委厅]|街道|[镇乡])$/.exec(it)?.[0]);
  return one !== undefined && one === two;
};

/** The names in the opening and the signature, but those that are wrong on their own: those have a finding already. */
function selfNames(report: Report): readonly Sourced<string>[] {
  const { tree, outline, title, unit } = report;
  return [announced(tree, outline), signed(report).unit].flatMap((it) =>
    it && !(title?.unit && areApart(unit!.value, it.value)) ? [it] : [],
  );
}

/** Who did what only the one who reports does: ⟨机关⟩2023年共收到…, 2023年，⟨机关⟩主动公开…. */
function* subjects({ text, prose, year }: Report): Iterable<Sourced<string>> {
  const sign = `${year!.value}年`;
  let line = 0;
  for (let at = text.indexOf(sign, prose[0]?.from); at >= 0; at = text.indexOf(sign, at + 1)) {
    while (line < prose.length && prose[line]!.to <= at) line++;
    const { from, to, section } = prose[line] ?? nowhere;
    if (from > at || !told.has(section?.id ?? '')) continue;
    const before = text.slice(openingOf(text, Math.max(from, at - longest), at), at);
    const behind = text.slice(at + sign.length, Math.min(to, at + sign.length + longest));
    if (before.length >= shortest && before.length < longest && acts.test(behind)) {
      yield { value: before, from: at - before.length, to: at };
    }
    const named = before === '' ? later.exec(behind) : null;
    if (!named) continue;
    const start = at + sign.length + named[1]!.length;
    yield { value: named[2]!, from: start, to: start + named[2]!.length };
  }
}

const nowhere = { from: Number.POSITIVE_INFINITY, to: 0, section: undefined };

const told: ReadonlySet<string> = new Set(['s1', 's2', 's3', 's4']);

/** Names have so many characters. */
const [shortest, longest] = [3, 32];

/** Where the sentence a year stands in begins; before it nothing but a name may stand. */
function openingOf(text: string, from: number, at: number): number {
  let it = at;
  while (it > from && !/[。；！\s]/.test(text[it - 1]!)) it--;
  return it;
}

const act = '(?:共|全年|累计|总计){0,2}(?:收到|新收|受理|主动公开|公开政府信息|办结|答复)';
const acts = new RegExp(`^度?[，,]?${act}`);
const later = new RegExp(`^(度?[，,]?)([\\u4e00-\\u9fff]{3,30}?)${act}`);
