/** Variables: reading those that may not be there, and namespaces that are mappings. */
import { callKeywords } from '@harpy/objects/call';
import { PyDict } from '@harpy/objects/dict';
import {
  isException,
  keyErrorType,
  nameError,
  newException,
  PyBaseException,
  unboundLocalErrorType,
} from '@harpy/objects/errors';
import { PyCell } from '@harpy/objects/function';
import { deleteItem, setItem } from '@harpy/objects/protocols/sequence';
import type { Names } from '@harpy/objects/slots';
import type { Table } from '@harpy/objects/table';
import type { PyValue } from '@harpy/objects/value';
import { mappedName } from './mapped-names.ts';
import { caller } from './state.ts';

/** A global variable that is not in the module: a builtin, or a NameError. */
export function $global(builtins: Table, name: string): PyValue {
  const value = builtins.getString(name);
  if (value === undefined) throw nameError(`name '${name}' is not defined`, name);
  return value;
}

export function $deleteGlobal(globals: Table, name: string): void {
  if (globals.delete(name) === undefined) throw nameError(`name '${name}' is not defined`, name);
}

export function $unbound(name: string): never {
  throw newException(
    unboundLocalErrorType,
    `cannot access local variable '${name}' where it is not associated with a value`,
  );
}

export function $unboundFree(name: string): never {
  throw nameError(
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    name,
  );
}

/** A name in the namespace of a class body, or of `exec`; undefined if it is not there. */
export function $local(namespace: PyValue, name: string): PyValue | undefined {
  if (namespace instanceof PyDict && namespace.constructor === PyDict) return namespace.getString(name);
  return mappedName(namespace, name);
}

export function $setLocal(namespace: PyValue, name: string, value: PyValue): void {
  if (namespace instanceof PyDict && namespace.constructor === PyDict) namespace.setString(name, value);
  else setItem(namespace, name, value);
}

export function $deleteLocal(namespace: PyValue, name: string): void {
  try {
    deleteItem(namespace, name);
  } catch (error) {
    // Whatever the namespace raised, as in CPython.
    if (error instanceof PyBaseException) throw nameError(`name '${name}' is not defined`, name);
    throw error;
  }
}

/** Deletes the variable of a handler, if it is still there. */
export function $forgetLocal(namespace: PyValue, name: string): void {
  try {
    deleteItem(namespace, name);
  } catch (error) {
    if (!isException(error, keyErrorType)) throw error;
  }
}

/** `__class__` in a method. */
export function $classOf(cell: PyCell): PyValue {
  return cell.value ?? $unboundFree('__class__');
}

/** A cell of `__closure__` for a JavaScript variable. */
class VariableCell extends PyCell {
  constructor(read: () => PyValue | undefined, write: (value: PyValue | undefined) => void) {
    super();
    Object.defineProperty(this, 'value', { get: read, set: write });
  }
}

export function $closureCell(
  read: () => PyValue | undefined,
  write: (value: PyValue | undefined) => void,
): PyCell {
  return new VariableCell(read, write);
}

/** `locals()` of a function. */
export function $localsDict(pairs: readonly (PyValue | undefined)[]): PyDict {
  const dict = new PyDict();
  for (let at = 0; at < pairs.length; at += 2) {
    const value = pairs[at + 1];
    if (value !== undefined) dict.setString(pairs[at] as string, value);
  }
  return dict;
}

/** Calls a builtin that looks at the variables of its caller. */
export function $looking(
  globals: PyDict,
  locals: (() => PyValue) | undefined,
  f: PyValue,
  args: readonly PyValue[],
  names: Names,
): PyValue {
  caller.globals = globals;
  caller.locals = locals;
  return callKeywords(f, args, names);
}
