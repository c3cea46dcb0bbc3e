import type { Section } from './format.ts';

/**
 * The six statutory sections, the same in both formats (条例第五十条; the annexes of both notices).
 */
export const sections: readonly Section[] = [
  {
    id: 's1',
    ordinal: 1,
    title: { official: '总体情况', flagged: ['总体工作情况', '概述', '基本情况'] },
  },
  {
    id: 's2',
    ordinal: 2,
    title: { official: '主动公开政府信息情况', accepted: ['行政机关主动公开政府信息情况'] },
  },
  {
    id: 's3',
    ordinal: 3,
    title: {
      official: '收到和处理政府信息公开申请情况',
      accepted: ['行政机关收到和处理政府信息公开申请情况'],
      flagged: ['依申请公开情况', '依申请公开政府信息情况', '收到和处理政府信息公开申请的情况'],
    },
  },
  {
    id: 's4',
    ordinal: 4,
    title: {
      official: '政府信息公开行政复议、行政诉讼情况',
      accepted: [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
        '政府信息公开行政复议及行政诉讼情况',
        '政府信息公开行政复议和行政诉讼情况',
      ],
      flagged: ['因政府信息公开申请提起行政复议、行政诉讼的情况', '行政复议、行政诉讼情况'],
    },
  },
  {
    id: 's5',
    ordinal: 5,
    title: {
      official: '存在的主要问题及改进情况',
      accepted: ['政府信息公开工作存在的主要问题及改进情况', '存在的主要问题和改进情况', '存在的主要问题及改进措施'],
      flagged: ['存在问题及改进情况', '存在的问题及改进情况', '存在的主要问题及改进'],
    },
  },
  {
    id: 's6',
    ordinal: 6,
    title: {
      official: '其他需要报告的事项',
      flagged: ['其他需要汇报的事项', '其他需要汇报事项', '其他需要报告事项', '需要报告的其他事项'],
    },
  },
];
