/** The objects and classes of ctypes: what they have in common. */
import { bareType, None, objectType, PyTuple, typeOf, typeType } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { newException, PyBaseException, runtimeErrorType, typeError } from '@harpy/objects/errors';
import { type ObjectConstructor, PyObject } from '@harpy/objects/object';
import { strText } from '@harpy/objects/protocols/text';
import { PyType, shortName, type TypeFlags } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { Block } from './memory.ts';

/** How values of one kind lie in memory. `set` gives what must be kept alive for what it wrote. */
export interface Accessor {
  readonly get: (block: Block, at: number, size: number) => PyValue;
  readonly set: (block: Block, at: number, value: PyValue, size: number) => PyValue | undefined;
}

/** A type of a function's result or argument: `_restype_`, `_argtypes_`. */
export interface FunctionInfo {
  argumentTypes: readonly PyValue[] | undefined;
  /** As Python gave them. */
  argumentTuple: PyValue | undefined;
  resultType: PyValue | undefined;
  flags: number;
}

/** What ctypes knows of one of its classes: CPython's `StgInfo`. */
export interface TypeInfo {
  size: number;
  align: number;
  /** How many items or fields there are: the indices of what they keep. */
  length: number;
  /** The notation of the buffer protocol. */
  format: string | undefined;
  shape: readonly number[];
  /** Simple types: the letter. */
  code?: string;
  accessor?: Accessor;
  /** Items of arrays, targets of pointers. */
  target?: CType;
  /** It is a pointer, or has one in it. */
  hasPointer: boolean;
  isPointer: boolean;
  /** There are objects or classes that depend on how it is laid out. */
  final: boolean;
  callable?: FunctionInfo;
}

/** A class of ctypes: what `_ctypes.CType_Type` makes. */
export class CType extends PyType {
  info: TypeInfo | undefined = undefined;
  /** `POINTER(class)`, once there is one. */
  pointerType: PyValue | undefined = undefined;
}

export const cTypeType = bareType('_ctypes.CType_Type', CType, typeType, { baseType: true });
cTypeType.hasDict = true;
cTypeType.hasWeakReferences = true;

/** A metaclass of ctypes. */
export function metaclass(name: string): PyType {
  // A class of its own: the prototype of what a metaclass makes knows the metaclass.
  const type = bareType(`_ctypes.${name}`, class extends CType {}, cTypeType, {
    baseType: true,
    sameLayout: true,
  });
  type.hasDict = true;
  type.hasWeakReferences = true;
  return type;
}

/** An object in C's memory. */
export class PyCData extends PyObject {
  block: Block = NOTHING;
  /** In the block. */
  offset = 0;
  size = 0;
  length = 0;
  /** The object that the memory belongs to. */
  base: PyCData | undefined = undefined;
  /** Which part of the base this is. */
  index = 0;
  /** Python's `_objects`: what must live as long as this, since addresses of it stand in the memory. */
  kept: PyValue | undefined = undefined;

  get address(): number {
    return this.block.address + this.offset;
  }
  get bytes(): Uint8Array {
    return this.block.bytes.subarray(this.offset, this.offset + this.size);
  }
}

const NOTHING = new Block(0);

/** A builtin class of ctypes, made by a metaclass. */
export function builtinClass(
  name: string,
  ctor: ObjectConstructor,
  base: PyType,
  meta: PyType,
  flags: Partial<TypeFlags> = {},
): CType {
  const Metatype = meta.ctor as unknown as new (...args: ConstructorParameters<typeof PyType>) => CType;
  const type = new Metatype(`_ctypes.${name}`, [base], ctor, { baseType: true, ...flags });
  ctor.prototype.type = type;
  return type;
}

export const cDataType = bareType('_ctypes._CData', PyCData, objectType, { baseType: true });

/** What is known of a class that has objects; undefined for others. */
export function infoOf(type: PyValue): TypeInfo | undefined {
  return type instanceof CType ? type.info : undefined;
}

/** As `infoOf`, of the class of an object there is. */
export function infoFor(type: PyType): TypeInfo {
  const info = infoOf(type);
  if (info === undefined) throw typeError('abstract class');
  return info;
}

function bare(type: PyType, info: TypeInfo): PyCData {
  const object = new (type.ctor as unknown as new () => PyCData)();
  info.final = true;
  object.size = info.size;
  object.length = info.length;
  return object;
}

/** A new object with memory of its own, all zero. */
export function newData(type: PyType): PyCData {
  const info = infoFor(type);
  const object = bare(type, info);
  object.block = new Block(info.size);
  return object;
}

/** An object in memory that is there: of `base` its part `index`, or nobody's we know. */
export function dataAt(
  type: PyType,
  block: Block,
  offset: number,
  base: PyCData | undefined,
  index: number,
): PyCData {
  const object = bare(type, infoFor(type));
  object.block = block;
  object.offset = offset;
  object.base = base;
  object.index = index;
  return object;
}

function container(data: PyCData): PyCData {
  let root = data;
  while (root.base !== undefined) root = root.base;
  if (root.kept === undefined) root.kept = root.length > 0 ? new PyDict() : None;
  return root;
}

/** What an object keeps alive. */
export const keptBy = (data: PyCData): PyValue => container(data).kept ?? None;

/** Lets an object keep `value` alive for its part `index`. */
export function keep(data: PyCData, index: number, value: PyValue | undefined): void {
  if (value === undefined || value === None) return;
  const root = container(data);
  if (!(root.kept instanceof PyDict)) {
    root.kept = value;
    return;
  }
  let key = (index >>> 0).toString(16);
  for (let at = data; at.base !== undefined; at = at.base) key += `:${at.index.toString(16)}`;
  root.kept.setString(key, value);
}

/** Whether a class inherits from a simple type that has values, as `c_int` has ints: its objects stand for themselves. */
export function isOwnSimple(type: PyType): boolean {
  const info = infoOf(type);
  return info?.code !== undefined && infoOf(type.base ?? objectType)?.code !== undefined;
}

/** The value of a part of an object. */
export function getValue(
  type: CType,
  accessor: Accessor | undefined,
  base: PyCData,
  index: number,
  size: number,
  offset: number,
): PyValue {
  if (accessor !== undefined) return accessor.get(base.block, offset, size);
  const info = infoFor(type);
  if (info.accessor !== undefined && !isOwnSimple(type)) return info.accessor.get(base.block, offset, size);
  return dataAt(type, base.block, offset, base, index);
}

/** Puts a value into a part of an object. */
export function setValue(
  type: CType,
  accessor: Accessor | undefined,
  base: PyCData,
  index: number,
  size: number,
  offset: number,
  value: PyValue,
): void {
  keep(base, index, write(type, accessor, base, size, offset, value));
}

function write(
  type: CType,
  accessor: Accessor | undefined,
  base: PyCData,
  size: number,
  offset: number,
  value: PyValue,
): PyValue | undefined {
  if (accessor !== undefined) return accessor.set(base.block, offset, value, size);
  const info = infoFor(type);
  if (!(value instanceof PyCData)) {
    if (info.accessor !== undefined) return info.accessor.set(base.block, offset, value, size);
    if (value instanceof PyTuple)
      return write(type, undefined, base, size, offset, construct(type, value.items));
    if (info.isPointer && value === None) {
      base.block.bytes.fill(0, offset, offset + size);
      return None;
    }
    throw typeError(`expected ${type.name} instance, got ${typeOf(value).name}`);
  }
  if (typeOf(value).isSubtypeOf(type)) {
    copyInto(value.block, value.offset, base.block, offset, size);
    return keptBy(value);
  }
  const own = infoFor(value.type);
  if (info.isPointer && own.shape.length > 0 && own.target !== undefined && info.target !== undefined) {
    if (own.target.isSubtypeOf(info.target)) {
      base.block.view.setBigUint64(offset, BigInt(value.address), true);
      return new PyTuple([keptBy(value), value]);
    }
  }
  throw typeError(`incompatible types, ${typeOf(value).name} instance instead of ${type.name} instance`);
}

/** Copies bytes between blocks, which may be one, and the Python objects along whose references are among them. */
export function copyInto(from: Block, start: number, to: Block, offset: number, size: number): void {
  to.bytes.set(from.bytes.slice(start, start + size), offset);
  if (from.objects === undefined) return;
  for (const [at, object] of [...from.objects]) {
    if (at < start || at >= start + size) continue;
    to.objects ??= new Map();
    to.objects.set(at - start + offset, object);
  }
}

/** Calls a class with the items of a tuple that stands for its object; errors name the class. */
function construct(type: CType, items: readonly PyValue[]): PyValue {
  try {
    return type.callKeywords(items, undefined);
  } catch (error) {
    throw extendError(runtimeErrorType, `(${type.name}) `, error);
  }
}

/** An error of the given type that says of another where it came from, with its class and text. */
export function extendError(type: PyType, prefix: string, error: unknown): unknown {
  if (!(error instanceof PyBaseException)) return error;
  return newException(type, `${prefix}${shortName(error.type)}: ${strText(error)}`);
}
