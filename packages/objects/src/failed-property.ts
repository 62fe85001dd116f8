/** Properties that raise where an accessor of a prototype runs them (see `mirror.ts`). */
import { callUnbound1 } from './call.ts';
import { attributeErrorType, isException, PyBaseException } from './errors.ts';
import type { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

/**
 * What the property of that name has just raised where an accessor ran it: the accessor gives undefined, so that the code that
 * reads the attribute marks its place and asks `getAttribute`, which raises it.
 */
export const failed: { object: PyObject | undefined; name: string; error: unknown } = {
  object: undefined,
  name: '',
  error: undefined,
};

/** For accessors of properties. What is no exception of Python goes through. */
export function failedProperty(object: PyObject, name: string, error: unknown): undefined {
  if (!(error instanceof PyBaseException)) throw error;
  failed.object = object;
  failed.name = name;
  failed.error = error;
}

/** Raises what a property raised, unless it was an AttributeError and the class has a `__getattr__` to ask. */
export function afterFailure(object: PyObject, name: string): PyValue {
  const { error } = failed;
  failed.object = undefined;
  failed.error = undefined;
  const fallback = isException(error, attributeErrorType) ? object.type.lookup('__getattr__') : undefined;
  if (fallback === undefined) throw error;
  return callUnbound1(fallback, object, name);
}
