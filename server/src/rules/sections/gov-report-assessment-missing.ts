import type { Span } from '../../base/span.ts';
import { assessment } from '../../formats/overview.ts';
import { publishedText } from '../../report/comments.ts';
import type { Report } from '../../report/report.ts';
import { isWhole } from '../document/lines.ts';
import { rule } from '../rule.ts';
import { headingFor, saysInTitle } from './blocks.ts';
import { missingTopics } from './topics.ts';

export const govReportAssessmentMissing = rule<Span>({
  id: 'gov-report-assessment-missing',
  topic: 'sections',
  title: { zh: '未报告考核、评议和追责结果', en: 'Assessment and accountability not reported' },
  severity: 'warning',
  basis: '《政府信息公开条例》第五十条（四）：各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况',
  why: {
    zh: '各级人民政府的报告比部门多一项：工作考核、社会评议和责任追究的结果，通常写在“监督保障”之中。没有发生的也要说明。',
    en: 'Reports of governments also state the results of assessment, public review and accountability, mostly under 监督保障, even where there were none.',
  },
  example: {
    bad: `# 青禾县人民政府2023年政府信息公开工作年度报告

⟦## 一、总体情况⟧

全年主动公开信息120条，办结申请3件，规范信息管理，改版门户网站，举办培训2期。

## 六、其他需要报告的事项

无。
`,
    good: `# 青禾县人民政府2023年政府信息公开工作年度报告

## 一、总体情况

全年主动公开信息120条，办结申请3件，规范信息管理，改版门户网站，举办培训2期。对12个部门开展工作考核，社会评议满意率98%，未发生责任追究。

## 六、其他需要报告的事项

无。
`,
  },
  check(report, say) {
    if (!isGovernment(report) || assessment.some((it) => publishedText(report).includes(it))) return;
    const heading = headingFor(report, 's1');
    if (!heading || saysInTitle(heading) || !isWhole(report)) return;
    if (!report.prose.some((it) => it.section?.id === 's1')) return;
    // Where the whole topic is missing, that is said of it.
    if (missingTopics(report).some((it) => it.id === 'support')) return;
    const at = { from: heading.from, to: heading.to };
    say({ at, data: at });
  },
  message: () => ({
    zh: '人民政府的年度报告还应报告工作考核、社会评议和责任追究结果情况，全文没有提到',
    en: 'The report of a government also states the results of assessment, public review and accountability; none is mentioned',
  }),
});

/** 各级人民政府: those of towns too, though not their offices. */
const isGovernment = ({ level, unit }: Report): boolean =>
  level.kind === '政府' || (unit !== undefined && /人民政府$/.test(unit.value));
