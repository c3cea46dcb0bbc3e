import { tableOf } from '../years/drafts.ts';

/** Drafts for the examples of this folder: an aggregate and its parts, each with one small table. */

const header = ['第二十条第（六）项', '本年处理决定数量'];

/** A report on 2023 with its 行政处罚 and 行政强制. */
export const part = (unit: string, ...decisions: readonly [string, string]): string =>
  tableOf(2023, header, ['行政处罚', decisions[0]], ['行政强制', decisions[1]]).replace('青禾县水务局', unit);

/** The same for an authority that lists its parts. */
export const whole = (unit: string, parts: readonly string[], ...decisions: readonly [string, string]): string =>
  `---\n下级: [${parts.join(', ')}]\n---\n${part(unit, ...decisions)}`;
