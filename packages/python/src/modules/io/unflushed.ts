/**
 * Streams with something that is not written yet. CPython writes it when nobody has the stream any longer; here that is at the
 * end of the program.
 */
import { callMethod0 } from '@harpy/objects/attribute';
import { PyBaseException } from '@harpy/objects/errors';
import type { PyObject } from '@harpy/objects/object';

export const unflushed: Set<PyObject> = new Set();

/** At the end of the program. What cannot be written is lost, as in CPython. */
export function flushAll(): void {
  // Text streams hand on to others.
  for (let round = 0; round < 3 && unflushed.size > 0; round++) {
    for (const stream of [...unflushed]) {
      unflushed.delete(stream);
      try {
        callMethod0(stream, 'flush');
      } catch (error) {
        if (!(error instanceof PyBaseException)) throw error;
      }
    }
  }
}
