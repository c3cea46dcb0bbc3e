import type { Session } from '../main.ts';
import { askNumber } from './ask-number.ts';
import { cells } from './cells.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { exportPage, exportWord } from './export.ts';
import { importDraft } from './import.ts';
import { insertTable } from './insert-table.ts';
import { newNextYear } from './new-next-year.ts';
import { newReport } from './new-report.ts';
import { openExample } from './open-example.ts';
import { preview } from './preview.ts';
import { recompute } from './recompute.ts';
import { refreshLedger } from './refresh-ledger.ts';
import { showLedger } from './show-ledger.ts';
import { sumUp } from './sum-up.ts';
import { treatAsReport } from './treat-as-report.ts';

/** A command of the palette. What it says of itself stands in package.json. */
export interface Command {
  readonly id: string;
  /** What a keybinding or another extension gives along saves the questions; of several selected files the explorer gives all. */
  run(session: Session, given?: unknown, selected?: unknown): Promise<void>;
}

export const commands: readonly Command[] = [
  askNumber,
  ...cells,
  compare,
  explain,
  exportPage,
  exportWord,
  importDraft,
  insertTable,
  newNextYear,
  newReport,
  openExample,
  ...preview,
  recompute,
  refreshLedger,
  showLedger,
  sumUp,
  treatAsReport,
];
