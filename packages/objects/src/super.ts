/** `super`: the object, and how it looks attributes up. Its methods are in `types/super.ts`. */
import { bareType, typeOf } from './core-types.ts';
import { PyObject } from './object.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

export class PySuper extends PyObject {
  thisClass: PyType | undefined = undefined;
  /** The object or class it is bound to. */
  self: PyValue | undefined = undefined;
  /** The class whose MRO is followed. */
  selfClass: PyType | undefined = undefined;
}

export const superType = bareType('super', PySuper, undefined, { baseType: true });

/** The attribute after `thisClass` in the MRO of `selfClass`, bound to `self`. */
export function superLookup(
  thisClass: PyType,
  self: PyValue,
  selfClass: PyType,
  name: string,
): PyValue | undefined {
  const { mro } = selfClass;
  for (let at = mro.indexOf(thisClass) + 1; at < mro.length; at++) {
    const value = mro[at]?.dict.get(name);
    if (value === undefined) continue;
    const bind = typeOf(value).tp_descr_get;
    if (bind === undefined) return value;
    return bind(value, self === selfClass ? undefined : self, selfClass);
  }
  return undefined;
}
