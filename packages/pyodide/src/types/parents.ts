/** The base types and metaclass of an `HPyType_Spec`: what its parameters say, and whether that can be. */
import type { TypeSpecification } from '@harpy/runtime/definitions';
import { shapes, specParams } from '@harpy/runtime/gen/abi';
import { layout } from '@harpy/runtime/gen/layout';
import type { PyObjectPointer } from '../cpython.ts';
import type { Extension } from '../extension.ts';
import { OB_TYPE, TP_FLAGS } from '../object-layout.ts';
import { PythonError } from '../python-error.ts';
import { FLAGS, TP_BASICSIZE } from './layout.ts';
import type { HPyType } from './registry.ts';

const OBJECT_HEAD = 8;

/** The builtin type each shape extends. */
export const shapeBase = new Map<number, { readonly symbol: string; readonly name: string }>([
  [shapes.HPyType_BuiltinShape_Object, { symbol: 'PyBaseObject_Type', name: 'object' }],
  [shapes.HPyType_BuiltinShape_Type, { symbol: 'PyType_Type', name: 'type' }],
  [shapes.HPyType_BuiltinShape_Long, { symbol: 'PyLong_Type', name: 'int' }],
  [shapes.HPyType_BuiltinShape_Float, { symbol: 'PyFloat_Type', name: 'float' }],
  [shapes.HPyType_BuiltinShape_Unicode, { symbol: 'PyUnicode_Type', name: 'str' }],
  [shapes.HPyType_BuiltinShape_Tuple, { symbol: 'PyTuple_Type', name: 'tuple' }],
  [shapes.HPyType_BuiltinShape_List, { symbol: 'PyList_Type', name: 'list' }],
  [shapes.HPyType_BuiltinShape_Dict, { symbol: 'PyDict_Type', name: 'dict' }],
]);

export interface Parents {
  /** A new tuple, or 0 for the shape's own builtin. */
  readonly bases: PyObjectPointer;
  readonly metaclass: PyObjectPointer;
  /** The base the layout comes from. */
  readonly first: PyObjectPointer;
  /** What bases written in Python give their objects: flags of `__dict__` and weak references. */
  readonly managed: number;
}

/** Throws `PythonError` for parameters that make no sense. The caller owns `bases`. */
export function readParents(extension: Extension, spec: TypeSpecification, params: number): Parents {
  const { instance, host } = extension;
  const { py } = host;
  const refuse = (why: string): never => {
    throw new PythonError('TypeError', `type '${spec.name}': ${why}`);
  };
  const listed: number[] = [];
  let tuple = 0;
  let metaclass = 0;
  for (let at = params; params !== 0 && instance.memory.word(at) !== 0; at += layout.HPyType_SpecParam.size) {
    const object = instance.memory.word(at + layout.HPyType_SpecParam.object);
    switch (instance.memory.word(at)) {
      case specParams.HPyType_SpecParam_Base:
        listed.push(object);
        break;
      case specParams.HPyType_SpecParam_BasesTuple:
        if (tuple !== 0) refuse('HPyType_SpecParam_BasesTuple is given twice');
        tuple = object;
        break;
      case specParams.HPyType_SpecParam_Metaclass:
        if (metaclass !== 0)
          throw new PythonError('ValueError', `type '${spec.name}': metaclass was specified multiple times`);
        metaclass = object;
        break;
      default:
        refuse(`unknown kind ${instance.memory.word(at)} of HPyType_SpecParam`);
    }
  }
  if (tuple !== 0 && listed.length > 0)
    refuse('give HPyType_SpecParam_Base or HPyType_SpecParam_BasesTuple, not both');
  if (tuple !== 0) {
    if (py.fn.PyTuple_Size(tuple) < 0)
      throw new PythonError('TypeError', `type '${spec.name}': the bases are not a tuple`);
    py.fn.Py_IncRef(tuple);
  } else if (listed.length > 0) {
    tuple = py.fn.PyTuple_New(listed.length);
    listed.forEach((base, index) => {
      py.fn.Py_IncRef(base);
      py.fn.PyTuple_SetItem(tuple, index, base);
    });
  }
  const isType = (object: number): boolean =>
    py.fn.PyType_IsSubtype(py.memory.word(object + OB_TYPE), py.symbol('PyType_Type')) !== 0;
  if (metaclass !== 0 && !isType(metaclass)) refuse('the metaclass is not a type');
  const builtin = py.symbol((shapeBase.get(spec.shape) as { symbol: string }).symbol);
  const count = tuple === 0 ? 0 : py.fn.PyTuple_Size(tuple);
  let first = count === 0 ? builtin : py.fn.PyTuple_GetItem(tuple, 0);
  let managed = 0;
  for (let i = 0; i < count; i++) {
    const base = py.fn.PyTuple_GetItem(tuple, i);
    if (!isType(base)) refuse('a base is not a type');
    managed |= py.memory.word(base + TP_FLAGS) & (FLAGS.MANAGED_DICT | FLAGS.MANAGED_WEAKREF);
    if (outweighs(host, base, first)) first = base;
  }
  return { bases: tuple, metaclass, first, managed };
}

/** Does the layout of objects come from `base`, not from `first` before it? As CPython's `best_base` finds it. */
function outweighs({ py, types }: Extension['host'], base: PyObjectPointer, first: PyObjectPointer): boolean {
  const size = py.memory.word(base + TP_BASICSIZE);
  const before = py.memory.word(first + TP_BASICSIZE);
  if (size !== before) return size > before;
  // Structs of the shapes `int` and `tuple` lie beside their objects.
  return (types.find(base)?.structSize ?? 0) > 0 && (types.find(first)?.structSize ?? 0) === 0;
}

/** Throws `PythonError` when the spec can not extend `first`. */
export function checkBase(
  extension: Extension,
  spec: TypeSpecification,
  first: PyObjectPointer,
  base: HPyType | null,
): void {
  const { py } = extension.host;
  const refuse = (why: string): never => {
    throw new PythonError('TypeError', `type '${spec.name}': ${why}`);
  };
  const shape = shapeBase.get(spec.shape) as { symbol: string; name: string };
  if (py.fn.PyType_IsSubtype(first, py.symbol(shape.symbol)) === 0) {
    refuse(`its builtin shape says '${shape.name}', but its base is no subtype of that`);
  }
  if (base !== null && base.structSize > 0) {
    if (spec.basicsize > 0 && base.extension !== extension) {
      refuse(`it can not extend the C struct of '${base.name}', which is in the memory of another extension`);
    }
    if (spec.basicsize > 0 && base.shape !== spec.shape)
      refuse(`its builtin shape differs from that of its base '${base.name}'`);
    if (spec.basicsize > 0 && spec.basicsize < base.structSize) {
      refuse(
        `its struct of ${spec.basicsize} bytes is smaller than that of its base '${base.name}' (${base.structSize} bytes)`,
      );
    }
    return;
  }
  const object = spec.shape === shapes.HPyType_BuiltinShape_Object;
  if (object && spec.basicsize > 0 && base === null && py.memory.word(first + TP_BASICSIZE) > OBJECT_HEAD) {
    refuse('it has a struct and the builtin shape Object, but its base has a C layout of its own');
  }
}
