/** How exceptions are made, and what their types share. */
import { None, PyTuple, typeOf } from '../../core-types.ts';
import { getset } from '../../define.ts';
import { type PyBaseException, typeError } from '../../errors.ts';
import type { Names } from '../../slots.ts';
import type { PyType } from '../../type.ts';
import type { PyValue } from '../../value.ts';

export type Construct = new (args: PyTuple) => PyBaseException;

export const positional = (args: readonly PyValue[], names: Names): readonly PyValue[] =>
  names === undefined ? args : args.slice(0, args.length - names.length);

/** Takes any arguments: keywords are for the `__init__` of a subclass. */
export function exceptionNew(type: PyType, args: readonly PyValue[], names: Names): PyValue {
  return fresh(new (type.ctor as unknown as Construct)(new PyTuple(positional(args, names))));
}

/** What a program makes gets its context when it is raised. */
export function fresh<T extends PyBaseException>(error: T): T {
  error.context = undefined;
  return error;
}

export function exceptionInit(self: PyValue, args: readonly PyValue[], names: Names): void {
  if (names !== undefined && names.length > 0)
    throw typeError(`${typeOf(self).name}() takes no keyword arguments`);
  (self as PyBaseException).args = new PyTuple(args);
}

/** Attributes that read as None once they are deleted or never were set. */
export const noneable = (name: string, key: string, doc?: string) =>
  getset(
    name,
    (self: never) => (self as unknown as Record<string, PyValue | undefined>)[key] ?? None,
    (self: never, value) => {
      (self as unknown as Record<string, PyValue | undefined>)[key] = value;
    },
    doc,
  );

/** `NameError('...', name='x')`: keywords beside the arguments. */
export function takeKeywords(
  self: PyValue,
  args: readonly PyValue[],
  names: Names,
  fields: Readonly<Record<string, string>>,
): void {
  const given = positional(args, names);
  (self as PyBaseException).args = new PyTuple(given);
  for (const key of Object.values(fields)) (self as unknown as Record<string, PyValue>)[key] = None;
  for (const [at, name] of (names ?? []).entries()) {
    const key = fields[name];
    if (key === undefined)
      throw typeError(`${typeOf(self).name}() got an unexpected keyword argument '${name}'`);
    (self as unknown as Record<string, PyValue>)[key] = args[given.length + at] as PyValue;
  }
}
