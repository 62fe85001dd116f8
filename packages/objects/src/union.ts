/** `int | str`: the object. Its methods are in `types/union.ts`. */
import { bareType, type PyTuple } from './core-types.ts';
import { PyObject } from './object.ts';

export class PyUnion extends PyObject {
  readonly args: PyTuple;
  /** The type variables in the arguments, once they were asked for. */
  parameters: PyTuple | undefined = undefined;

  constructor(args: PyTuple) {
    super();
    this.args = args;
  }
}

export const unionType = bareType('typing.Union', PyUnion);
unionType.hasWeakReferences = true;
