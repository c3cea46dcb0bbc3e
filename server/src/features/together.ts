import { compare, type Decimal, show } from '../base/decimal.ts';
import type { Span } from '../base/span.ts';
import type { Words } from '../base/words.ts';
import type { Report } from '../report/report.ts';
import type { Diagnostic } from '../rules/lint.ts';
import { type Action, sameChanges } from './code-actions.ts';
import { changesTo, type Figure, figureAt } from './links/figure.ts';

/**
 * 两处一并改为…: one action for each number that the places of a figure state now, where they disagree; and the one that
 * asks for another number, where the client can ask.
 *
 * `offered` are the actions there are already; what they do is not offered once more.
 */
export function togetherActions(
  report: Report,
  findings: readonly Diagnostic[],
  selected: Span,
  offered: readonly Action[],
): readonly Action[] {
  const it = figureAt(report, selected.from);
  if (!it || !('fact' in it) || it.links.length === 0) return [];
  const mended = findings.filter(({ rule, at }) => rule.topic === 'prose-vs-table' && states(it, at));
  const kind = mended.length > 0 ? 'quickfix' : 'rewrite';
  const settled = numbersOf(it).flatMap((value): Action[] => {
    const changes = changesTo(report, it, value);
    if (changes.length === 0 || offered.some((other) => sameChanges(other.changes, changes))) return [];
    return [{ title: title(it, show(value)), kind, changes, findings: mended, preferred: false }];
  });
  const asking: Action = {
    title: title(it, '…'),
    kind: 'rewrite',
    changes: [],
    asks: it.at,
    findings: [],
    preferred: false,
  };
  return it.fact.forms.includes('blank') ? settled : [...settled, asking];
}

/** Each number that some place states, the cell's first; one alone where all agree, which then changes nothing. */
function numbersOf({ fact, links }: Figure): readonly Decimal[] {
  const out = fact.value ? [fact.value] : [];
  for (const { value } of links) {
    if (out.every((it) => compare(it, value) !== 0)) out.push(value);
  }
  return out;
}

/** Whether a finding stands on one of the places. */
const states = ({ links }: Figure, at: Span): boolean => links.some((it) => it.at.from < at.to && at.from < it.at.to);

function title({ fact, links }: Figure, value: string): Words {
  if (fact.forms.includes('blank')) {
    return { zh: `按正文填入表格：${value}`, en: `Fill in the table from the text: ${value}` };
  }
  const count = links.length + 1;
  const gap = value === '…' ? '' : ' ';
  return {
    zh: `${count === 2 ? '两处' : `${count} 处`}一并改为${gap}${value}`,
    en: `Change ${count === 2 ? 'both places' : `all ${count} places`} to${gap}${value}`,
  };
}
