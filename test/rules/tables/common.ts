import type { Report } from '../../../server/src/report/report.ts';
import type { Finding, Rule } from '../../../server/src/rules/rule.ts';
import { heard } from '../../../server/src/rules/rule.ts';
import { read } from '../../check.ts';
import { marked } from '../../marker.ts';

export { finds, fixes, read } from '../../check.ts';

/** The first finding of a rule in a text, marked or not, with the report it is about and how many there are. */
export function firstOf<Data>(
  rule: Rule<Data>,
  fixture: string,
): (Finding<Data> & { readonly report: Report; readonly count: number }) | undefined {
  const report = read(marked(fixture).text);
  const all = [...heard(rule, report)];
  return all[0] && { ...all[0], report, count: all.length };
}
