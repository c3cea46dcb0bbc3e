import type { Archive } from '../../report/archive.ts';
import type { Report } from '../../report/report.ts';
import { type Sentences, sentencesOf } from '../../report/sentences.ts';
import type { Summary } from '../../report/summary.ts';
import { rule } from '../rule.ts';
import { alike, fewest, type Likeness, likeness } from './likeness.ts';
import { areKin } from './parts.ts';

interface Copied {
  readonly unit: string;
  /** In per cent of the characters of the section. */
  readonly share: number;
}

/** Of so many reports with the same sentences one is shown; to compare them all would find no other fault. */
const most = 20;

const draft = (unit: string, words: string): string => `# ${unit}2023年政府信息公开工作年度报告

## 五、存在的主要问题及改进情况

${words}
`;
const same =
  '主要问题：一是主动公开的内容不够全面，涉及群众切身利益的事项公开不够及时；二是工作人员业务能力有待提高，对政策把握不够准确；三是公开渠道比较单一，与群众互动较少。下一步将健全公开目录，明确各股室职责，每季度组织一次业务培训，拓宽公开渠道，及时回应群众关切，不断提升政府信息公开工作水平。';
const other =
  '主要问题是水库水质数据公布滞后。今年起水质数据由监测站每月十日前直接报送办公室，当日在网站发布，并在水库周边村庄张贴；去年提出的目录不全问题已经解决，新目录于六月启用。';

export const crossUnitCopy = rule<Copied>({
  id: 'cross-unit-copy',
  topic: 'units',
  title: { zh: '与其他机关的报告雷同', en: 'Copied from the report of another authority' },
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，严肃追究责任',
  why: {
    zh: '总体情况和存在问题的文字，除机关名称和数字外与别的机关几乎相同，多半有一份是照搬的，看不出本机关做了什么、有什么问题。',
    en: 'Where the text of the overview or of the problems is that of another authority but for names and numbers, one of them was copied.',
  },
  example: {
    bad: draft('青禾县水务局', same).replace('## 五、存在的主要问题及改进情况', '⟦## 五、存在的主要问题及改进情况⟧'),
    good: draft('青禾县水务局', other),
    beside: [draft('青禾县教育局', same)],
  },
  check(report, say, { archive }) {
    const { unit, year, outline } = report;
    if (!unit || !year) return;
    let own: Sentences | undefined;
    for (const { section, from, to } of outline.headings) {
      if (!section) continue;
      own ??= sentencesOf(report);
      const found = likest(report, own, section.ordinal, year.value, archive);
      if (!found) continue;
      const { summary, it } = found;
      const message = {
        zh: `${summary.unit}的报告中，相同的文字从这里开始`,
        en: `The same text begins here in the report of ${summary.unit}`,
      };
      say({
        at: { from, to },
        data: { unit: summary.unit!, share: Math.floor(it.share * 100) },
        related: [{ in: summary, at: it.first, message }],
      });
    }
  },
  message: ({ unit, share }) => ({
    zh: `除机关名称和数字外，这一部分有 ${share}% 的文字与${unit}的报告相同`,
    en: `${share}% of this part is word for word the report of ${unit}, names and numbers apart`,
  }),
});

/** The other authority's report of which a section has most; undefined where none has enough of it. */
function likest(report: Report, own: Sentences, section: number, year: number, archive: Archive) {
  let best: { summary: Summary; it: Likeness } | undefined;
  for (const summary of candidates(report, own, section, year, archive)) {
    const it = likeness(own, summary.sentences, section);
    if (it && it.share >= alike && it.share > (best?.it.share ?? 0)) best = { summary, it };
  }
  return best;
}

/**
 * Every report that may have enough of a section, at little cost: what lacks less than a tenth of its characters has one
 * of any sentences that together are more than a tenth of them, so that it is enough to ask who says the rarest.
 */
function candidates(
  report: Report,
  own: Sentences,
  section: number,
  year: number,
  archive: Archive,
): readonly Summary[] {
  const at = own.sections.indexOf(section);
  let all = 0;
  for (let i = at; i >= 0 && i < own.sections.length; i++) if (own.sections[i] === section) all += own.lengths[i]!;
  if (all < fewest) return [];
  const slack = all * (1 - alike);
  let unsaid = 0;
  const said: { readonly length: number; readonly by: readonly Summary[] }[] = [];
  for (let i = at; i < own.sections.length; i++) {
    if (own.sections[i] !== section) continue;
    const by = archive.saying(own.hashes[i]!, year);
    const length = own.lengths[i]!;
    const named = by.length === 0 ? by : by.filter((it) => it.unit !== undefined);
    if (named.length > 0) said.push({ length, by: named });
    else unsaid += length;
    if (unsaid > slack) return [];
  }
  const found = new Set<Summary>();
  let asked = unsaid;
  for (const { length, by } of said.sort((a, b) => a.by.length - b.by.length)) {
    if (asked > slack || found.size >= most) break;
    asked += length;
    for (const it of by) if (found.size < most && !found.has(it) && !areKin(report, it)) found.add(it);
  }
  return [...found];
}
