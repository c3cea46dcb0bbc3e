import { type Draft, growth, pathOf, type Workspace } from './workspace.ts';

/** A change to a workspace, and what the rules across years and units then find: `rule severity unit year`. */
export interface Planted {
  readonly name: string;
  plant(all: Workspace): void;
  readonly found: readonly string[];
}

export const city = '青禾市';
export const district = `${city}云山区人民政府`;
export const [street, neighbour] = [`${city}云山区松岭街道办事处`, `${city}云山区竹岭街道办事处`];
export const abroad = `${city}柳河区杏溪街道办事处`;
export const bureau = `${city}水务局`;

export const at = (all: Workspace, unit: string, year = 2024): Draft => all.get(pathOf(unit, year))!;

export function add(it: Draft, by: number, ...cells: readonly string[]): void {
  for (const cell of cells) {
    const [table, row, column] = cell.split('/') as [string, string, string];
    it.numbers[table]![row]![column]! += by;
  }
}

export function put(it: Draft, value: number, cell: string): void {
  const [table, row, column] = cell.split('/') as [string, string, string];
  it.numbers[table]![row]![column] = value;
}

export function blank(it: Draft, cell: string): void {
  const [table, row, column] = cell.split('/') as [string, string, string];
  delete it.numbers[table]![row]![column];
}

export const norms = 't2.a20_1/norms/valid';
export const license = 't2.a20_5/license/decisions';

/** Says anew how many applications there were. */
export const retell = (all: Workspace, unit: string, year = 2024): void => {
  at(all, unit, year).told[1] = growth(at(all, unit, year), all.get(pathOf(unit, year - 1)));
};

/** One more carried in, one fewer new, so that the table still balances. */
export function carryIn(all: Workspace, unit: string, column: string): void {
  const it = at(all, unit);
  add(it, 1, `t3/carry_in/${column}`, 't3/carry_in/total');
  add(it, -1, `t3/new/${column}`, 't3/new/total');
  retell(all, unit);
}

export const times = (count: number, words: string): readonly string[] => Array.from({ length: count }, () => words);
export const both = (words: string): readonly string[] => [`${words} ${street} 2024`, `${words} ${district} 2024`];
export const carried = [...both('cross-year-carry warning'), ...both('cross-year-carry error')];

export const long =
  '我街道把公开贯穿于办事全过程，窗口人员先讲明依据再收材料，办结之后把结果送到家门口；涉及补贴发放的，逐户核对名单并张贴七天，有异议的由两名干部上门说明，直到没有疑问为止；每月最后一个周五由居民代表翻看台账。';
