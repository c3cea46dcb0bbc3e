import { defaults } from '../base/settings.ts';
import { apply, type Change } from '../base/span.ts';
import { blankReport } from '../formats/blank-report.ts';
import { factsOf } from '../report/report.ts';
import { rules } from '../rules/index.ts';
import { messageOf } from '../rules/lint.ts';
import { type Snapshot, snapshot } from '../workspace/snapshot.ts';

/**
 * Checks after which the engine has compiled what it will compile. Those of figures come first and in a hurry: most keystrokes
 * are figures, and to hurry with the many rules for words would take longer than until somebody types.
 */
const rounds = { figures: 96, all: 160 } as const;

/** What a warm-up needs of the engine it runs on. */
export interface Engine {
  /** Resolves in the next turn of the event loop, after what is waiting already. */
  nextTurn(): Promise<void>;
  /** Whether code that runs often is optimised at once or late. What is compiled while somebody types makes him wait. */
  hurry(isNow: boolean): void;
}

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
export function warmUp(engine: Engine, isOver: () => boolean): () => Promise<void> {
  let all: Promise<void> | undefined;
  return () => {
    all ??= type(engine, isOver);
    return all;
  };
}

async function type(engine: Engine, isOver: () => boolean): Promise<void> {
  const text = specimen();
  let it = snapshot('', 0, text);
  const run = async (from: number, to: number): Promise<void> => {
    for (let i = from; i <= to && !isOver(); i++) {
      await engine.nextTurn();
      if (isOver()) return;
      for (const found of it.findings(defaults)) messageOf(found, it.report);
      // Now and then the whole is read anew, as when a document is opened.
      it = i % 16 === 0 ? snapshot('', i, text) : typed(it, i);
    }
  };
  engine.hurry(true);
  await run(1, rounds.figures);
  engine.hurry(false);
  await run(rounds.figures + 1, rounds.all);
}

/** A digit more in a figure, and gone again at the next turn; sometimes a word in the prose instead. */
function typed(it: Snapshot, turn: number): Snapshot {
  const [line, facts] = [it.report.prose[0], [...factsOf(it.report)]];
  const fact = facts[(turn >> 1) % facts.length];
  const at = turn > rounds.figures && turn % 4 < 2 ? line : fact;
  if (!at) return it;
  const more = turn % 2 === 0;
  const change: Change = more ? { from: at.to, to: at.to, insert: '2' } : { from: at.to - 1, to: at.to, insert: '' };
  return it.edited(turn, apply(it.text, [change]), change);
}
