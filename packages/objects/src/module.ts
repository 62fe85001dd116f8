/** `module`: the object. Its methods are in `types/module.ts`. */
import { bareType } from './core-types.ts';
import { PyDict } from './dict.ts';
import { PyObject } from './object.ts';
import type { PendingModule } from './pending.ts';

export class PyModule extends PyObject {
  /** The module's `__dict__`: the globals of its functions. */
  dict: PyDict = new PyDict();
  /** How many calls of its functions looked for them the general way. */
  heat = 0;
  /** What it still misses; undefined if it is whole. */
  pending: PendingModule | undefined = undefined;
}

export const moduleType = bareType('module', PyModule, undefined, { baseType: true });
moduleType.hasDict = true;
moduleType.hasWeakReferences = true;
