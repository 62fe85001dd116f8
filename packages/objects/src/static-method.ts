/** `staticmethod` and `classmethod`: the objects. Their methods are in `types/class-method.ts`. */
import { bareType, None } from './core-types.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

export class PyStaticMethod extends PyObject {
  callable: PyValue;
  constructor(callable: PyValue = None) {
    super();
    this.callable = callable;
  }
}

export class PyClassMethod extends PyObject {
  callable: PyValue;
  constructor(callable: PyValue = None) {
    super();
    this.callable = callable;
  }
}

export const staticMethodType = bareType('staticmethod', PyStaticMethod, undefined, { baseType: true });
export const classMethodType = bareType('classmethod', PyClassMethod, undefined, { baseType: true });
staticMethodType.hasDict = true;
classMethodType.hasDict = true;
