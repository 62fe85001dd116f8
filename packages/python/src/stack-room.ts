/** Room on the stack for what must not end in the middle. */

/** About 200 KB of stack. */
const CALLS = 2000;

/**
 * Throws the engine's error for a stack that is full, if there is not room for much more than a few calls: who then does something
 * once and for all does not stop half-way.
 */
export function needRoom(): void {
  descend(CALLS);
}

const descend = (calls: number): number => (calls === 0 ? 0 : 1 + descend(calls - 1));
