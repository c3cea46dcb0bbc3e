/** What an intake needs of the machine. */
export interface Clock {
  /** Resolves in the next turn of the event loop, after what is waiting already. Never a timer. */
  nextTurn(): Promise<void>;
  /** Resolves after so many milliseconds, or a little later. */
  pause(milliseconds: number): Promise<void>;
}

/** Tells when everything the client has sent so far was taken in, and when nobody is typing. */
export interface Intake {
  /** To be called for every change of a document; whoever edits one is typing. */
  received(isEdit: boolean): void;
  /** Resolves once nothing new was received for a while that is counted in turns of the event loop, never in time. */
  quiet(): Promise<void>;
  /**
   * Resolves when the next step of work that nobody needs for his next keystroke may be done: one step a turn, whoever asks,
   * and while somebody types only now and then.
   */
  calm(): Promise<void>;
}

/**
 * The connection handles one message a turn and asks for its next turn after our handler has run. So what waits in its
 * queue is seen in the second turn after the last message, and not yet in the first.
 */
export function intake({ nextTurn, pause }: Clock): Intake {
  const typing = typist(pause);
  let count = 0;
  const quiet = async (): Promise<void> => {
    for (let seen = -1; seen !== count; ) {
      seen = count;
      await nextTurn();
      await nextTurn();
    }
  };
  const next = async (): Promise<void> => {
    await quiet();
    for (let rest = typing.rest(); rest; rest = typing.rest()) {
      await rest;
      await quiet();
    }
  };
  let last = Promise.resolve();
  return {
    received(isEdit) {
      count++;
      if (isEdit) typing.edited();
    },
    quiet,
    calm: () => {
      last = last.then(next);
      return last;
    },
  };
}

/** Milliseconds without an edit after which somebody types no more. */
const stillness = 300;

/** So many of these in a row without stillness are followed by some steps all the same, so that what waits is done some day. */
const patience = 4;

/** How many: so few that of twenty keystrokes fewer than one meets a step. */
const steps = 20;

/** Follows whether somebody types, by one timer after the other for as long as there are edits. */
function typist(pause: Clock['pause']) {
  let edits = 0;
  let granted = 0;
  let pausing: Promise<void> | undefined;
  const follow = async (): Promise<void> => {
    for (let [seen, i] = [-1, 1]; seen !== edits; i++) {
      seen = edits;
      pausing = pause(stillness);
      await pausing;
      if (i % patience === 0) granted = steps;
    }
    pausing = undefined;
    granted = 0;
  };
  return {
    edited() {
      edits++;
      if (!pausing) void follow();
    },
    /** What to wait for before the next step; nothing where it may be done now. */
    rest(): Promise<void> | undefined {
      if (granted === 0) return pausing;
      granted--;
      return undefined;
    },
  };
}
