import { describe, expect, test } from 'vitest';
import { defaults } from '../../server/src/base/settings.ts';
import { apply } from '../../server/src/base/span.ts';
import { type Action, codeActions } from '../../server/src/features/code-actions.ts';
import { togetherActions } from '../../server/src/features/together.ts';
import { lint } from '../../server/src/rules/lint.ts';
import { read } from '../check.ts';
import { marked } from '../marker.ts';
import { draft, draft2019 } from '../rules/prose-vs-table/drafts.ts';

const given = { t3: { open: 10, unable_nohold: 3, carry_in: 2, carry_out: 1 }, organisations: { open: 2 } };
const received = '| 12 | 2 | 0 | 0 | 0 | 0 | 14 |';

/** The fixes there are anyway and what comes beside them, at ‸. */
function offered(fixture: string): { fixes: readonly Action[]; own: readonly Action[]; text: string } {
  const { text, cursor } = marked(fixture);
  const report = read(text);
  const findings = lint(report, defaults);
  const at = { from: cursor!, to: cursor! };
  const fixes = codeActions(report, findings, at);
  return { fixes, own: togetherActions(report, findings, at, fixes), text };
}

const titles = (them: readonly Action[]): string[] => them.map((it) => it.title.zh);

describe('changing both places', () => {
  test('is offered as a question where they agree', () => {
    const { own, text } = offered(draft('我局新收政府信息公开申请1‸4件。', given));
    expect(titles(own)).toEqual(['两处一并改为…']);
    const [{ asks, changes, kind }] = own as [Action];
    expect([text.slice(asks!.from, asks!.to), changes, kind]).toEqual(['14', [], 'rewrite']);
  });

  test('counts the places', () => {
    const said = '我局新收政府信息公开申请1‸4件。本年收到政府信息公开申请14件。';
    expect(titles(offered(draft(said, given)).own)).toEqual(['3 处一并改为…']);
  });

  test('is offered from the cell as well', () => {
    const text = draft('我局新收政府信息公开申请14件。', given).replace(received, received.replace('14', '1‸4'));
    expect(titles(offered(text).own)).toEqual(['两处一并改为…']);
  });

  test('offers the number of either where they disagree, beside what the rule offers and not once more', () => {
    const { fixes, own, text } = offered(draft('我局新收政府信息公开申请2‸0件。', given));
    expect(titles(fixes)).toContain('将正文改为 14');
    expect(titles(own)).toEqual(['两处一并改为 20', '两处一并改为…']);
    const [first] = own as [Action];
    expect(apply(text, first.changes)).toBe(text.replace('0 | 14 |', '0 | 20 |'));
    expect([first.kind, first.findings.map((it) => it.rule.id)]).toEqual(['quickfix', ['text-new']]);
  });

  test('offers nothing twice where the rule offers both ways', () => {
    const said = '政府集中采购‸3项。';
    const { fixes, own } = offered(draft2019(said, { t2: { procurement: { projects: 5, amount: 100 } } }));
    expect(titles(fixes)).toEqual(expect.arrayContaining(['将正文改为 5', '将表格改为 3']));
    expect(titles(own)).toEqual(['两处一并改为…']);
  });

  test('makes all places say one number where the prose says two', () => {
    const said = '我局新收政府信息公开申请20‸件。本年收到政府信息公开申请14件。';
    const { own, text } = offered(draft(said, given));
    const all = own.find((it) => it.title.zh === '3 处一并改为 20')!;
    expect(apply(text, all.changes)).toBe(text.replace('申请14件', '申请20件').replace('0 | 14 |', '0 | 20 |'));
  });

  test('fills a blank cell from the prose', () => {
    const row = '| 行政规范性文件 | 3 |';
    const text = draft('本年制发行政规范性文件‸3件。', { t2: { norms: { made: 3 } } }).replace(
      row,
      row.replace('3', ''),
    );
    const { own, text: before } = offered(text);
    expect(titles(own)).toEqual(['按正文填入表格：3']);
    expect(apply(before, own[0]!.changes)).toContain('| 行政规范性文件 | 3 |');
  });

  test('is not offered for sums, for cells that no prose repeats, and elsewhere', () => {
    expect(offered(draft('我局收到政府信息公开申请1‸6件。', given)).own).toEqual([]);
    expect(offered(draft('无。', given).replace(received, `${received.slice(0, 4)}‸${received.slice(4)}`)).own).toEqual(
      [],
    );
    expect(offered(draft('我局召开会议1‸4次。', given)).own).toEqual([]);
  });
});
