/** Room on the stack for what must not end in the middle. */

/** Of so many calls with that many arguments, which lie on the stack: 200 KB and more. */
const CALLS = 12;
const ARGUMENTS = new Array<undefined>(2048).fill(undefined);
let calls = 0;

/**
 * Throws the engine's error for a stack that is full, if there is not room for much more than a few calls: who then does something
 * once and for all does not stop half-way.
 */
export function needRoom(): void {
  calls = CALLS;
  descend();
}

function descend(): void {
  if (--calls > 0) Reflect.apply(descend, undefined, ARGUMENTS);
}
