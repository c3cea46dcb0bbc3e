/** Tells when everything the client has sent so far was taken in. */
export interface Intake {
  /** To be called for every change of a document. */
  received(): void;
  /** Resolves once nothing new was received for a while that is counted in turns of the event loop, never in time. */
  quiet(): Promise<void>;
}

/**
 * The connection handles one message a turn and asks for its next turn after our handler has run. So what waits in its
 * queue is seen in the second turn after the last message, and not yet in the first.
 */
export function intake(nextTurn: () => Promise<void>): Intake {
  let count = 0;
  return {
    received: () => {
      count++;
    },
    quiet: async () => {
      for (let seen = -1; seen !== count; ) {
        seen = count;
        await nextTurn();
        await nextTurn();
      }
    },
  };
}
