import type { Line, Table } from './format.ts';

const outcomes: readonly Line[] = [
  { id: 'upheld', label: { official: '结果维持', accepted: ['维持'] }, kind: 'count' },
  { id: 'corrected', label: { official: '结果纠正', accepted: ['纠正'] }, kind: 'count' },
  { id: 'other', label: { official: '其他结果' }, kind: 'count' },
  { id: 'pending', label: { official: '尚未审结', accepted: ['未审结'] }, kind: 'count' },
  { id: 'total', label: { official: '总计', accepted: ['合计'] }, kind: 'count' },
];

/** Table four, the same in both formats. The official layout is one row of fifteen cells under header groups. */
export const disputes: Table = {
  id: 't4',
  name: '表四',
  section: 's4',
  corner: '情形',
  head: '',
  turned: true,
  rows: [
    { id: 'review', label: { official: '行政复议' } },
    {
      id: 'suits',
      label: { official: '行政诉讼' },
      lines: [
        { id: 'suit_direct', label: { official: '未经复议直接起诉' }, flat: '行政诉讼（未经复议直接起诉）' },
        { id: 'suit_after', label: { official: '复议后起诉' }, flat: '行政诉讼（复议后起诉）' },
      ],
    },
  ],
  columns: outcomes,
  columnEquations: [{ terms: 'total = upheld + corrected + other + pending', rule: 't4-total' }],
};
