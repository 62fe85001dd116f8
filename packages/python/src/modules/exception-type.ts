/** Exceptions of builtin modules: `struct.error` and the like. */

import { addWeakReferenceDescriptor } from '@harpy/objects/class';
import type { PyTuple } from '@harpy/objects/core-types';
import { bareType } from '@harpy/objects/core-types';
import { populate } from '@harpy/objects/define';
import { exceptionType, type PyBaseException } from '@harpy/objects/errors';
import type { PyType } from '@harpy/objects/type';
import '@harpy/objects/types/exceptions';

/** An exception type named `module.name`. */
export function makeExceptionType(name: string, base: PyType = exceptionType, doc?: string): PyType {
  const parent = base.ctor as new (args: PyTuple) => PyBaseException;
  const type = bareType(name, class extends parent {}, base, { baseType: true, sameLayout: true });
  type.hasDict = true;
  type.hasWeakReferences = true;
  populate(type, doc === undefined ? {} : { doc });
  addWeakReferenceDescriptor(type);
  return type;
}
