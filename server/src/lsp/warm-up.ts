import { defaults } from '../base/settings.ts';
import { apply, type Change } from '../base/span.ts';
import { blankReport } from '../formats/blank-report.ts';
import { factsOf } from '../report/report.ts';
import { rules } from '../rules/index.ts';
import { messageOf } from '../rules/lint.ts';
import { type Snapshot, snapshot } from '../workspace/snapshot.ts';

/** Checks after which the engine has compiled what it will compile. */
const rounds = 160;

/** A report of our own: nothing but zeros in its tables, and for prose what the rules give as examples. */
function specimen(): string {
  const blank = blankReport('某市某区某街道办事处', 2024) ?? '';
  const lines = rules.flatMap(({ example }) => example.good.split('\n').filter((it) => /^[^#|<\-\s].{20,}/.test(it)));
  const prose = [...new Set(lines)].slice(0, 40).join('\n\n');
  return blank.replace(/\| {2}(?=\|)/g, '| 0 ').replace(/^## 一、.*$/m, (it) => `${it}\n\n${prose}`);
}

/**
 * Types into a report of our own before the user does, so that the first keystroke is as quick as the hundredth. One check a
 * turn; once the user types it is over, since on a slow machine each keystroke would wait for some of these.
 *
 * The first call of what it returns begins; each call resolves when all is done.
 */
export function warmUp(nextTurn: () => Promise<void>, isOver: () => boolean): () => Promise<void> {
  let all: Promise<void> | undefined;
  return () => {
    all ??= type(nextTurn, isOver);
    return all;
  };
}

async function type(nextTurn: () => Promise<void>, isOver: () => boolean): Promise<void> {
  const text = specimen();
  let it = snapshot('', 0, text);
  for (let i = 1; i <= rounds; i++) {
    await nextTurn();
    if (isOver()) return;
    for (const found of it.findings(defaults)) messageOf(found, it.report);
    // Now and then the whole is read anew, as when a document is opened.
    it = i % 16 === 0 ? snapshot('', i, text) : typed(it, i);
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
