/**
 * What the lowest layer needs from layers above it. `errors.ts` fills it in; modules that import each other in a circle
 * could not `extends` one another otherwise.
 */
import type { PyObject } from './object.ts';

export const late = {
  typeError: (message: string): PyObject => {
    throw new Error(message);
  },
};
