/** Attributes of objects whose class has `__getattr__` or a `__getattribute__` of its own: `slot_tp_getattr_hook` of CPython. */
import { ask2, taken } from './asked.ts';
import { absent, genericGetAttribute, genericLookup, noAttribute } from './attribute.ts';
import { PySlotWrapper } from './builtin.ts';
import { callUnbound1 } from './call.ts';
import { typeOf } from './core-types.ts';
import { attributeErrorType, isException } from './errors.ts';
import { PyFunction } from './function.ts';
import { PyModule } from './module.ts';
import type { PyValue } from './value.ts';

/** What fills the slot of such a class. `__getattribute__` and `__getattr__` share it. */
export function hookedGetAttribute(self: PyValue, name: string): PyValue {
  const fallback = typeOf(self).lookup('__getattr__');
  let found: PyValue | undefined;
  try {
    found = firstFound(self, name);
  } catch (error) {
    if (fallback === undefined || !isException(error, attributeErrorType)) throw error;
  }
  if (found !== undefined) return found;
  if (fallback === undefined) throw noAttribute(self, name);
  return callUnbound1(fallback, self, name);
}

/** The same without the error: undefined if there is no such attribute. */
export function hookedLookup(self: PyValue, name: string): PyValue | undefined {
  const fallback = typeOf(self).lookup('__getattr__');
  try {
    const found = firstFound(self, name);
    if (found !== undefined || fallback === undefined) return found;
  } catch (error) {
    absent(error);
    if (fallback === undefined) return undefined;
  }
  let given: PyValue | undefined;
  try {
    given = fallback instanceof PyFunction ? ask2(fallback, self, name) : callUnbound1(fallback, self, name);
  } catch (error) {
    return absent(error);
  }
  return given ?? absent(taken());
}

/** Before `__getattr__` is asked. The wrapper of object's own `__getattribute__` keeps the fast path. */
function firstFound(self: PyValue, name: string): PyValue | undefined {
  const own = typeOf(self).lookup('__getattribute__');
  if (own !== undefined && !(own instanceof PySlotWrapper && own.slot === genericGetAttribute))
    return callUnbound1(own, self, name);
  return genericLookup(self, name) ?? (self instanceof PyModule ? self.dict.getString(name) : undefined);
}
