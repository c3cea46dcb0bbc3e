import { BadCall, type Command } from './command.ts';

/** Commands of the contract that this version does not have yet. */
export const laterCommands: readonly Pick<Command, 'name' | 'does'>[] = [
  { name: 'export', does: { zh: '（以后提供）导出为 HTML 或 Word', en: '(comes later) export as HTML or Word' } },
];

export const later = (what: string): BadCall =>
  new BadCall(
    `此版本尚不支持 ${what}，将在以后的版本提供`,
    `${what} is not supported yet; it comes with a later version`,
  );
