import { describe, expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import { toDialect } from '../../server/src/convert/dialect.ts';
import { importPlain } from '../../server/src/convert/plain.ts';
import { suppressActions } from '../../server/src/features/suppress.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { unusedSuppression } from '../../server/src/rules/text/unused-suppression.ts';
import { read } from '../check.ts';
import { marked } from '../marker.ts';
import { only } from '../rules/text/only.ts';
import { corpus, seeds } from '../shared.ts';

/** What each action makes of a text with the cursor at ‸. */
function offered(fixture: string, ...ids: string[]): [title: string, text: string][] {
  const { text, cursor = 0 } = marked(fixture);
  const report = read(text);
  const actions = suppressActions(report, lint(report, { rules: only(...ids) }), { from: cursor, to: cursor });
  expect(actions.every((it) => !it.preferred && it.kind === 'quickfix')).toBe(true);
  return actions.map((it) => [it.title.zh, apply(text, it.changes)]);
}

const title = '# 某县教育局2024年政府信息公开工作年度报告';
const here = '<!-- nianbao-disable-next-line page-number-residue：原因 -->';
const file = '<!-- nianbao-disable-file page-number-residue：原因 -->';

describe('the comment', () => {
  test('stands above the line, or behind the title', () => {
    expect(offered(`${title}\n\n某某。\n\n  —‸5—\n`, 'page-number-residue')).toEqual([
      ['忽略这一处：page-number-residue', `${title}\n\n某某。\n\n${here}\n  —5—\n`],
      ['本文件不再提示 page-number-residue', `${title}\n\n${file}\n\n某某。\n\n  —5—\n`],
    ]);
  });

  test('stands above the table, not between its rows', () => {
    const table = `| 情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :-- | --: | --: | --: | --: | --: |
| 行政复议 | ‸３ | 1 | 0 | 0 | 4 |
`;
    const [[, text] = []] = offered(`${title}\r\n\r\n${table}`, 'cell-fullwidth-digit');
    expect(text).toContain('\n<!-- nianbao-disable-next-line cell-fullwidth-digit：原因 -->\r\n| 情形 |');
  });

  test('is offered from anywhere in the row, as fixes are', () => {
    const table = '| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| ‸行政许可 | ３ |\n';
    expect(offered(`${title}\n\n${table}`, 'cell-fullwidth-digit').map(([words]) => words)).toEqual([
      '忽略这一处：cell-fullwidth-digit',
      '本文件不再提示 cell-fullwidth-digit',
    ]);
  });

  test('stands behind the front matter, or at the start behind the byte order mark', () => {
    expect(offered('---\n单位: 某县教育局\n---\n\n—‸5—\n', 'page-number-residue')[1]?.[1]).toBe(
      `---\n单位: 某县教育局\n---\n\n${file}\n\n—5—\n`,
    );
    expect(offered('\ufeff—‸5—\n', 'page-number-residue').map(([, text]) => text)).toEqual([
      `\ufeff${here}\n—5—\n`,
      `\ufeff${file}\n\n—5—\n`,
    ]);
  });

  test('is offered once for a rule that found several things in a selection', () => {
    const { text } = marked('—5—\n\n—6—\n');
    const report = read(text);
    const findings = lint(report, { rules: only('page-number-residue') });
    const actions = suppressActions(report, findings, { from: 0, to: text.length });
    expect(actions.map((it) => [it.title.zh, it.findings.length])).toEqual([
      ['忽略这一处：page-number-residue', 2],
      ['本文件不再提示 page-number-residue', 2],
    ]);
  });

  test('is not offered against the hint that another is of no use', () => {
    const text = '<!-- nianbao-disable-next-line ‸cell-dash -->\n某某。\n';
    expect(offered(text, 'cell-dash', unusedSuppression.id)).toEqual([]);
  });
});

/** Findings without their places, which an insertion moves. */
const names = (text: string): string[] => lint(read(text), defaults).map((it) => it.rule.id);

const reports = [...seeds(), ...corpus()].flatMap((it) => [
  it,
  { id: `${it.id} as a draft`, text: toDialect(importPlain(it.text).draft) },
]);

test.each(reports)('$id: every finding can be silenced, and all others stay', ({ text }) => {
  const report = read(text);
  const findings = lint(report, defaults);
  const seen = new Set<string>();
  for (const it of findings) {
    if (seen.has(it.rule.id) || it.rule === unusedSuppression) continue;
    seen.add(it.rule.id);
    const actions = suppressActions(report, [it], it.at);
    for (const action of actions) {
      const after = names(apply(text, action.changes));
      const own = (them: readonly string[]): number => them.filter((id) => id === it.rule.id).length;
      const others = (them: readonly string[]): string[] => them.filter((id) => id !== it.rule.id);
      expect(own(after), action.title.zh).toBeLessThan(own(findings.map((one) => one.rule.id)));
      expect(others(after), action.title.zh).toEqual(others(findings.map((one) => one.rule.id)));
    }
  }
});
