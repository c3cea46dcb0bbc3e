import { describe, test } from 'vitest';
import { textProcurementVsTable } from '../../../server/src/rules/prose-vs-table/text-procurement-vs-table.ts';
import { finds } from '../../check.ts';
import { draft2019 } from './drafts.ts';

const given = { t2: { procurement: { projects: 6, amount: 251000 } } };

describe('text-procurement-vs-table', () => {
  test.each(['我局政府集中采购项目⟦8个⟧，采购总金额⟦198249.8元⟧。'])('found: %s', (said) => {
    finds(textProcurementVsTable, draft2019(said, given));
  });
  test.each([
    '我局政府集中采购项目6个，总金额251000元。',
    '政府集中采购总金额25.1万元。',
    '政府采购项目30个。',
    '分散采购8项，金额3000元。',
    '2019年，我局政府集中采购项目6个。',
    '2018年，政府集中采购项目60个。',
  ])('silent: %s', (said) => {
    finds(textProcurementVsTable, draft2019(said, given));
  });
});
