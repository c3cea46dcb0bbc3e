import type { Line } from './format.ts';

/** 立法法 gives the power to make 规章 to ministries, to provinces and to 设区的市; a street or a county has none. */
export const regulations: Line = {
  id: 'rules',
  label: { official: '规章' },
  reserved: { ranks: ['省级', '设区的市级'], instead: 'norms' },
};
