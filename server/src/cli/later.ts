import { type Args, BadCall, type Command } from './command.ts';

/** Commands of the contract that this version does not have yet. */
export const laterCommands: readonly Pick<Command, 'name' | 'does'>[] = [
  { name: 'export', does: { zh: '（以后提供）导出为 HTML 或 Word', en: '(comes later) export as HTML or Word' } },
  { name: 'sum', does: { zh: '（以后提供）逐格汇总多份草稿', en: '(comes later) add drafts up cell by cell' } },
  {
    name: 'diff',
    does: { zh: '（以后提供）按章节和单元格比较两份草稿', en: '(comes later) compare two drafts by section and cell' },
  },
];

export const later = (what: string): BadCall =>
  new BadCall(
    `此版本尚不支持 ${what}，将在以后的版本提供`,
    `${what} is not supported yet; it comes with a later version`,
  );

/** Refuses an option, or some of its values, that the contract names and this version does not have yet. */
export function refuseLater(args: Args, option: string, values: readonly string[]): void {
  const value = args.text(option);
  if (value === undefined) return;
  if (values.length === 0) throw later(`--${option}`);
  if (values.includes(value)) throw later(`--${option} ${value}`);
}
