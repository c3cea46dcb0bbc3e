import type { Span } from '../../base/span.ts';
import { rule } from '../rule.ts';
import { clauseEnd } from './clause.ts';
import { type Hit, hitsOf } from './signs.ts';

export const templateInstructionResidue = rule<Span>({
  id: 'template-instruction-residue',
  topic: 'text',
  title: { zh: '残留模板说明', en: 'Leftover instruction of the template' },
  severity: 'warning',
  basis: '惯例：模板中的填写说明（“着重总结…”“比如…等”）是写给起草人的，不属于正文',
  why: {
    zh: '照模板起草后忘删的填写说明，会让读者以为报告没有写完。',
    en: 'An instruction of the template that was never deleted tells readers the report is unfinished.',
  },
  example: {
    bad: `
本报告包括：（一）主动公开情况，⟦着重总结重点领域政府信息公开工作推进情况⟧；（二）政府信息管理情况⟦，比如属性源头认定、保密审查情况等⟧。
`,
    good: `
本报告包括：（一）主动公开情况；（二）政府信息管理情况。
`,
  },
  check(report, say) {
    const found = hitsOf(report, 'instruction').filter((it) => it.line.prose);
    const sure = new Set(found.filter((it) => it.entry.data === true).map((it) => it.line));
    let end = -1;
    for (const it of found) {
      if (it.from < end) continue;
      // 比如 and 同时包括 are good prose elsewhere; beside an instruction they go on with it.
      if (it.entry.data !== true && !(sure.has(it.line) && followsTopic(report.text, it))) continue;
      const at = { from: it.from, to: clauseEnd(report, it.to, it.line.to, '。；;！？）)】') };
      end = at.to;
      say({ at, data: at });
    }
  },
  message: () => ({
    zh: '这像是模板里写给起草人的说明，应删除或写成实际内容',
    en: 'This reads like an instruction to the writer; delete it or say what was done',
  }),
});

/** （四）制度建设情况，比如…: it explains the name of a part. */
const followsTopic = (text: string, it: Hit): boolean => text.startsWith('情况', it.from - 2);
