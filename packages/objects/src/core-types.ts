/**
 * The types the lowest layer itself refers to, still empty: `types/*.ts` gives each its slots and methods. They stand in
 * a module of their own because everything needs them and they need nothing.
 */
import { inheritObject, type ObjectConstructor, PyObject } from './object.ts';
import { PyType, type TypeFlags } from './type.ts';
import type { PyValue } from './value.ts';

/** A type whose objects are made by `ctor`; `sameLayout` if it adds no field to those of its base. */
export function bareType(
  name: string,
  ctor: ObjectConstructor,
  base: PyType = objectType,
  { sameLayout = false, ...flags }: Partial<TypeFlags> & { sameLayout?: boolean } = {},
): PyType {
  const { sequence, mapping } = base.flags;
  const type = new PyType(name, [base], ctor, { sequence, mapping, ...flags });
  if (sameLayout) type.layout = base.layout;
  ctor.prototype.type = type;
  type.type = typeType;
  return type;
}

class PyBaseObject extends PyObject {}

export const objectType = new PyType('object', [], PyBaseObject, { baseType: true });
export const typeType = new PyType('type', [objectType], PyType, { baseType: true });
PyType.prototype.type = typeType;
PyBaseObject.prototype.type = objectType;
typeType.hasDict = true;
typeType.hasWeakReferences = true;

class PyNone extends PyObject {}
class PyNotImplemented extends PyObject {}
class PyEllipsis extends PyObject {}
export const noneType = bareType('NoneType', PyNone);
export const notImplementedType = bareType('NotImplementedType', PyNotImplemented);
export const ellipsisType = bareType('ellipsis', PyEllipsis);
export const None: PyObject = new PyNone();
export const NotImplemented: PyObject = new PyNotImplemented();
export const Ellipsis: PyObject = new PyEllipsis();

/** An object of a class that inherits from int. */
export class PyIntSub extends PyObject {
  readonly value: number | bigint;
  constructor(value: number | bigint) {
    super();
    this.value = value;
  }
}
/** An object of a class that inherits from str; `value` is a plain str. */
export class PyStrSub extends PyObject {
  readonly value: string | PyStr;
  constructor(value: string | PyStr) {
    super();
    this.value = value;
  }
}
/** A str that holds a code point beyond U+FFFF or a lone surrogate. Made by `strFromJS` and `strFromCodePoints` only. */
export class PyStr extends PyObject {
  readonly codePoints: Uint32Array;
  #js: string | undefined;
  constructor(codePoints: Uint32Array, js?: string) {
    super();
    this.codePoints = codePoints;
    this.#js = js;
  }
  /** In UTF-16, as JavaScript has it. */
  toJS(): string {
    this.#js ??= joinCodePoints(this.codePoints);
    return this.#js;
  }
}

function joinCodePoints(codePoints: Uint32Array): string {
  let result = '';
  for (let at = 0; at < codePoints.length; at += 4096)
    result += String.fromCodePoint(...codePoints.subarray(at, at + 4096));
  return result;
}

export interface PyFloat extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyFloat {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}
inheritObject(PyFloat);
export interface PyTuple extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyTuple {
  readonly items: readonly PyValue[];
  constructor(items: readonly PyValue[]) {
    this.items = items;
  }
}
inheritObject(PyTuple);
export interface PyList extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyList {
  items: PyValue[];
  constructor(items: PyValue[]) {
    this.items = items;
  }
}
inheritObject(PyList);

export const intType = bareType('int', PyIntSub, objectType, { baseType: true });
export const boolType = bareType('bool', PyIntSub, intType);
PyIntSub.prototype.type = intType;
export const strType = bareType('str', PyStrSub, objectType, { baseType: true });
PyStr.prototype.type = strType;
export const floatType = bareType('float', PyFloat, objectType, { baseType: true });
export const tupleType = bareType('tuple', PyTuple, objectType, { baseType: true });
/** There is one empty tuple, as in CPython. */
export const EMPTY_TUPLE = new PyTuple([]);
export const listType = bareType('list', PyList, objectType, { baseType: true });

/** The type of any value. */
export function typeOf(value: PyValue): PyType {
  // No switch: the engine tests for one type in a few instructions, and makes a string of the type for many.
  if (typeof value === 'object') return value.type;
  if (typeof value === 'number') return intType;
  if (typeof value === 'string') return strType;
  return typeof value === 'boolean' ? boolType : intType;
}

export function isInstance(value: PyValue, type: PyType): boolean {
  return typeOf(value).isSubtypeOf(type);
}

/** The text of a str of any form in UTF-16, undefined for other values. */
export function textOf(value: PyValue): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof PyStr) return value.toJS();
  if (value instanceof PyStrSub) return typeof value.value === 'string' ? value.value : value.value.toJS();
  return undefined;
}

/** The number of an int of any form (bool and subclasses as well), undefined for other values. */
export function integerOf(value: PyValue): number | bigint | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      return value instanceof PyIntSub ? value.value : undefined;
  }
}
