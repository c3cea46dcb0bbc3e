import { defaults } from '../base/settings.ts';
import { apply, type Change } from '../base/span.ts';
import { blankReport } from '../formats/blank-report.ts';
import { factsOf } from '../report/report.ts';
import { messageOf } from '../rules/lint.ts';
import { type Snapshot, snapshot } from '../workspace/snapshot.ts';

/** Checks after which the engine has compiled what it will compile. */
const rounds = 120;

const prose =
  '## 一、总体情况\n\n全年主动公开政府信息12条，其中公文类5条，工作动态类7条。收到政府信息公开申请1件。\n\n联系电话：0000—0000000。\n';

/**
 * Types into a report of our own while nothing else is to do, so that the first keystroke of the user is as quick as the
 * hundredth. One check a turn: a message that comes meanwhile waits for one at most.
 */
export async function warmUp(nextTurn: () => Promise<void>): Promise<void> {
  const blank = blankReport('某市某区某街道办事处', 2024) ?? '';
  const text = blank.replace(/\| {2}(?=\|)/g, '| 1 ').replace('## 一、总体情况\n', prose);
  let it = snapshot('', 0, text);
  for (let i = 1; i <= rounds; i++) {
    await nextTurn();
    for (const found of it.findings(defaults)) messageOf(found, it.report);
    // Now and then the whole is read anew, as when a document is opened.
    it = i % 8 === 0 ? snapshot('', i, text) : typed(it, i);
  }
}

/** A digit more in a figure, and gone again at the next turn; sometimes a word in the prose instead. */
function typed(it: Snapshot, turn: number): Snapshot {
  const [line, facts] = [it.report.prose[0], [...factsOf(it.report)]];
  const fact = facts[(turn >> 1) % facts.length];
  const at = turn % 6 === 0 ? line : fact;
  if (!at) return it;
  const more = turn % 2 === 0;
  const change: Change = more ? { from: at.to, to: at.to, insert: '2' } : { from: at.to - 1, to: at.to, insert: '' };
  return it.edited(turn, apply(it.text, [change]), change);
}
