/** `import` statements. */
import { lookupAttribute } from '@harpy/objects/attribute';
import { PyBuiltinFunction } from '@harpy/objects/builtin';
import { callArray } from '@harpy/objects/call';
import { None, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import {
  attributeError,
  importErrorType,
  indexErrorType,
  isException,
  newException,
  type PyImportError,
  typeError,
} from '@harpy/objects/errors';
import { PyModule } from '@harpy/objects/module';
import { dictForAttribute } from '@harpy/objects/pending';
import { getItem, setItem } from '@harpy/objects/protocols/sequence';
import { reprText, str } from '@harpy/objects/protocols/text';
import type { Table } from '@harpy/objects/table';
import type { PyValue } from '@harpy/objects/value';
import { interpreter } from './state.ts';

/** The statement's `__import__`, given what CPython gives it. */
function importName(
  globals: PyDict,
  builtins: Table,
  name: string,
  fromList: readonly string[],
  level: number,
  locals: PyValue,
): PyValue {
  const f = builtins.getString('__import__');
  if (f === undefined) throw newException(importErrorType, '__import__ not found');
  if (f instanceof PyBuiltinFunction) return interpreter().importName(name, globals, fromList, level);
  return callArray(f, [name, globals, locals, fromList.length === 0 ? None : new PyTuple(fromList), level]);
}

/** `import a.b`: the package `a`. */
export const $import = (globals: PyDict, builtins: Table, name: string, locals: PyValue = None): PyValue =>
  importName(globals, builtins, name, [], 0, locals);

/** `import a.b as c`: the module itself. */
export function $importAs(globals: PyDict, builtins: Table, name: string, locals: PyValue = None): PyValue {
  let module = importName(globals, builtins, name, [], 0, locals);
  for (const part of name.split('.').slice(1)) module = $importName(module, part);
  return module;
}

export const $importFrom = (
  globals: PyDict,
  builtins: Table,
  name: string,
  fromList: readonly string[],
  level: number,
  locals: PyValue = None,
): PyValue => importName(globals, builtins, name, fromList, level, locals);

/** One name of `from module import ...`: an attribute, or a submodule. */
export function $importName(module: PyValue, name: string): PyValue {
  const value = lookupAttribute(module, name);
  if (value !== undefined) return value;
  const own = lookupAttribute(module, '__name__');
  const package_ = own === undefined ? undefined : textOf(own);
  if (package_ !== undefined) {
    const submodule = interpreter().modules.getString(`${package_}.${name}`);
    if (submodule !== undefined) return submodule;
  }
  throw cannotImport(module, package_, name);
}

function cannotImport(module: PyValue, own: string | undefined, name: string): object {
  const shown = own === undefined ? '<unknown module name>' : own;
  const file = lookupAttribute(module, '__file__');
  const spec = lookupAttribute(module, '__spec__');
  const initializing = spec !== undefined && spec !== None && lookupAttribute(spec, '_initializing') === true;
  const where = file === undefined || file === None ? undefined : textOf(file);
  const message = initializing
    ? `cannot import name ${reprText(name)} from partially initialized module ${reprText(shown)} (most likely due to a circular import)${where === undefined ? '' : ` (${where})`}`
    : `cannot import name ${reprText(name)} from ${reprText(shown)} (${where ?? 'unknown location'})`;
  const error = newException(importErrorType, message) as PyImportError;
  error.message = message;
  error.name = own ?? None;
  error.nameFrom = name;
  if (file !== undefined) error.path = file;
  return error;
}

/** `from module import *`. */
export function $importStar(module: PyValue, namespace: PyValue): void {
  const all = lookupAttribute(module, '__all__');
  const dict =
    module instanceof PyModule
      ? dictForAttribute(module, '*')
      : (lookupAttribute(module, '__dict__') as PyDict);
  const names = all === undefined ? [...dict.table.keys()] : sequenceItems(all);
  for (const name of names) {
    const text = textOf(name);
    if (text === undefined)
      throw typeError(
        `${all === undefined ? 'Key' : 'Item'} in ${ownName(module)}.${all === undefined ? '__dict__' : '__all__'} must be str, not ${typeOf(name).name}`,
      );
    if (all === undefined && text.startsWith('_')) continue;
    setItem(namespace, text, importAttribute(module, text));
  }
}

/** The items of what must be a sequence, by their numbers until there are no more. */
function* sequenceItems(sequence: PyValue): Generator<PyValue> {
  const type = typeOf(sequence);
  if (type.sq_item === undefined && type.mp_subscript === undefined)
    throw typeError(`'${type.name}' object does not support indexing`);
  if (sequence instanceof PyDict) throw typeError('dict is not a sequence');
  for (let at = 0; ; at++) {
    let item: PyValue;
    try {
      item = getItem(sequence, at);
    } catch (error) {
      if (isException(error, indexErrorType)) return;
      throw error;
    }
    yield item;
  }
}

const ownName = (module: PyValue): string => str(lookupAttribute(module, '__name__') ?? '?') as string;

function importAttribute(module: PyValue, name: string): PyValue {
  const value = lookupAttribute(module, name);
  if (value !== undefined) return value;
  const own = textOf(lookupAttribute(module, '__name__') ?? '') ?? '?';
  throw attributeError(`module '${own}' has no attribute '${name}'`, module, name);
}
