import { describe, test } from 'vitest';
import { textDecisionsVsTable } from '../../../server/src/rules/prose-vs-table/text-decisions-vs-table.ts';
import { finds, fixes } from '../../check.ts';
import { draft } from './drafts.ts';

const given = { t2: { license: { decisions: 47 }, penalty: { decisions: 9 }, coercion: { decisions: 1 } } };

describe('text-decisions-vs-table', () => {
  test.each(['2021年，我局办理行政许可⟦50件⟧。', '全年作出行政处罚决定⟦8件⟧，实施行政强制⟦2件⟧。'])(
    'found: %s',
    (said) => {
      finds(textDecisionsVsTable, draft(said, given));
    },
  );
  test.each([
    '我局办理行政许可47件，作出行政处罚决定9件。',
    '公开行政处罚决定930件。',
    '办理行政许可事项50项。',
    '主动公开行政许可15份、行政处罚5份。',
    '开展食品安全检查，作出行政处罚3件。',
    '办理行政处罚案件30件。',
    '2020年办理行政许可50件。',
    '全县办理行政许可5000件。',
    '通过国家企业信用信息系统公开行政处罚决定930件。',
  ])('silent: %s', (said) => {
    finds(textDecisionsVsTable, draft(said, given));
  });
  test('the fix writes the number of the table', () => {
    fixes(textDecisionsVsTable, draft('办理行政许可⟦50件⟧。', given), draft('办理行政许可47件。', given));
  });
});
