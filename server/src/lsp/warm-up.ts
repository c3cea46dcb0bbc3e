import { defaults } from '../base/settings.ts';
import { blankReport } from '../formats/blank-report.ts';
import { messageOf } from '../rules/lint.ts';
import { snapshot } from '../workspace/snapshot.ts';

/** Checks after which the engine has compiled what it will compile. */
const rounds = 60;

/**
 * Checks a report of our own while nothing else is to do, so that the first keystroke of the user is as quick as the
 * hundredth. One check a turn: a message that comes meanwhile waits for one at most.
 */
export async function warmUp(nextTurn: () => Promise<void>): Promise<void> {
  const blank = blankReport('某市某区某街道办事处', 2024) ?? '';
  const prose =
    '## 一、总体情况\n\n全年主动公开政府信息12条，其中公文类5条，工作动态类7条。收到政府信息公开申请1件。\n';
  for (let i = 0; i < rounds; i++) {
    await nextTurn();
    const text = blank.replace(/\| {2}(?=\|)/g, `| ${i % 3} `).replace('## 一、总体情况\n', prose);
    const it = snapshot('', i, text);
    for (const found of it.findings(defaults)) messageOf(found, it.report);
  }
}
