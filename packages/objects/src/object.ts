import type { PyType } from './type.ts';

/**
 * Base of everything that is not a JavaScript primitive.
 *
 * Python attributes are own properties named `$` + name; the names of our own fields never start with `$`.
 */
export class PyObject {
  /** On the prototype of each builtin class, and on the prototype made for each Python class. */
  declare type: PyType;
}
