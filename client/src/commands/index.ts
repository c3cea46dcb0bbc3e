import type { Session } from '../main.ts';
import { insertTable } from './insert-table.ts';
import { newReport } from './new-report.ts';
import { recompute } from './recompute.ts';
import { treatAsReport } from './treat-as-report.ts';

/** A command of the palette. What it says of itself stands in package.json. */
export interface Command {
  readonly id: string;
  /** What a keybinding or another extension gives along saves the questions. */
  run(session: Session, given?: unknown): Promise<void>;
}

export const commands: readonly Command[] = [insertTable, newReport, recompute, treatAsReport];
