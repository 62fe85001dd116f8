/** `PyCapsule`: an object that carries a pointer of C code, which Python code only passes on. Its methods are in `types/capsule.ts`. */
import { bareType } from './core-types.ts';
import { PyObject } from './object.ts';

export class PyCapsule extends PyObject {
  name: string | null;
  constructor(name: string | null) {
    super();
    this.name = name;
  }
}

export const capsuleType = bareType('PyCapsule', PyCapsule);
