/** Types, their objects, and the structs of those. */
import { call0 } from '@harpy/objects/call';
import {
  floatType,
  intType,
  listType,
  strType,
  tupleType,
  typeOf,
  typeType,
} from '@harpy/objects/core-types';
import { systemError, typeError } from '@harpy/objects/errors';
import type { PyObject } from '@harpy/objects/object';
import { strFromJS } from '@harpy/objects/str';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { shapes } from '../../gen/abi.ts';
import type { ContextFunctions } from '../../gen/context.ts';
import { layout } from '../../gen/layout.ts';
import type { Handle, Pointer } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { structOf } from '../structs.ts';
import { type ExtensionType, extensionTypeOf, isExtensionType, newBare } from '../types/extension-type.ts';
import { typeFromSpec } from '../types/from-spec.ts';
import type { Overridden } from '../types/slot-functions.ts';

/** An empty object of a class, without calling its `__new__`: what CPython's `tp_alloc` gives. */
function allocate(type: PyType): PyValue {
  if (!type.flags.heap) return call0(type);
  if (extensionTypeOf(type)?.shape === shapes.HPyType_BuiltinShape_Object)
    return new (type.ctor as unknown as new () => PyObject)();
  if (type.isSubtypeOf(typeType)) throw typeError(`HPy_New can not make a type ('${type.name}')`);
  if (type.isSubtypeOf(intType)) return newBare(type, 0);
  if (type.isSubtypeOf(floatType)) return newBare(type, 0);
  if (type.isSubtypeOf(strType)) return newBare(type, '');
  if (type.isSubtypeOf(tupleType) || type.isSubtypeOf(listType)) return newBare(type, []);
  return newBare(type);
}

export function typeBodies(extension: Extension) {
  const { handles } = extension;
  const asStruct = (_ctx: Pointer, h: Handle): Pointer => extension.structOfHandle(h) as Pointer;
  /** What is known of the type whose objects were made last, if they are plain and this extension's. */
  let last: ExtensionType | undefined;
  const isPlain = (known: unknown): boolean => {
    if (!isExtensionType(known) || !known.plain || known.extension !== extension) return false;
    last = known;
    return true;
  };
  const newObject = (h: Handle, dataAt: number): Handle => {
    const type = h === 0 ? undefined : handles.get(h);
    // Only of types this is something that `isPlain` takes.
    const known = type === undefined ? undefined : (type as PyType).extra;
    // The usual case in few steps, so that the engine inlines it.
    if (known !== undefined && (known === last || isPlain(known))) {
      const object = new ((type as PyType).ctor as unknown as new () => PyObject)();
      const struct = structOf(object);
      if (struct !== undefined) return extension.openNew(object, struct, dataAt);
    }
    return newOther(type as PyType | undefined, dataAt);
  };
  const newOther = (type: PyType | undefined, dataAt: number): Handle => {
    // What is known of a type says that it is one.
    const known = type === undefined ? undefined : extensionTypeOf(type);
    if (type === undefined || (known === undefined && !(type instanceof PyType)))
      throw typeError('HPy_New arg 1 must be a type');
    if (known === undefined || known.structSize === 0) {
      const object = allocate(type);
      if (dataAt !== 0) extension.memory.setWord(dataAt, 0);
      known?.born(object as PyObject);
      return handles.open(object);
    }
    if (known.extension !== extension)
      throw typeError(`HPy_New can not make objects of '${type.name}', which another extension made`);
    const object =
      known.shape === shapes.HPyType_BuiltinShape_Object
        ? new (type.ctor as unknown as new () => PyObject)()
        : (allocate(type) as PyObject);
    const struct = structOf(object) ?? known.giveStruct(object);
    if (known.finalizer !== undefined) known.born(object);
    const handle = handles.openSlot(object);
    extension.holdNewStruct(handle, struct, dataAt);
    return handle;
  };
  return {
    ctx_Type_FromSpec: (_ctx, spec, params) => handles.openSlot(typeFromSpec(extension, spec, params)),
    ctx_Type_GenericNew: (_ctx, type) => newObject(type, 0),
    ctx_New: (_ctx, type, dataAt) => newObject(type, dataAt),
    ctx_Type_GetBuiltinShape: (_ctx, h) => {
      const type = handles.get(h);
      if (!(type instanceof PyType)) throw typeError('_HPyType_GetBuiltinShape arg must be a type');
      return extensionTypeOf(type)?.shape ?? shapes.HPyType_BuiltinShape_Legacy;
    },
    ctx_Type_GetName: (_ctx, h) => {
      const type = handles.get(h);
      if (!(type instanceof PyType)) throw typeError('HPyType_GetName arg must be a type');
      const name = type.name.slice(type.name.lastIndexOf('.') + 1);
      const { texts } = extension;
      return (extension.heldText(h) || extension.holdText(h, texts.encode(strFromJS(name)))) as Pointer;
    },
    ctx_Type_IsSubtype: (_ctx, sub, type) => {
      const lower = handles.get(sub);
      const upper = handles.get(type);
      return lower instanceof PyType && upper instanceof PyType && lower.isSubtypeOf(upper) ? 1 : 0;
    },
    ctx_SetCallFunction: (_ctx, h, at) => {
      const object = handles.get(h);
      const type = extensionTypeOf(typeOf(object));
      if (typeof object !== 'object' || type === undefined || (type.call === 0 && type.callField < 0))
        throw typeError('HPy_SetCallFunction: the type of the object has no HPy_tp_call');
      const impl = extension.memory.word(at + layout.HPyCallFunction.impl);
      if (impl === 0) throw systemError('HPy_SetCallFunction: the function is NULL');
      if (!extension.names.has(impl)) extension.names.set(impl, `${type.name} (call function)`);
      if (type.callField >= 0) {
        const field = extension.structOfHandle(h) + type.callField;
        extension.memory.setWord(field + layout.HPyCallFunction.impl, impl);
      } else (object as Overridden).callFunction = impl;
      return 0;
    },
    ctx_AsStruct_Object: asStruct,
    ctx_AsStruct_Type: asStruct,
    ctx_AsStruct_Long: asStruct,
    ctx_AsStruct_Float: asStruct,
    ctx_AsStruct_Unicode: asStruct,
    ctx_AsStruct_Tuple: asStruct,
    ctx_AsStruct_List: asStruct,
    ctx_AsStruct_Dict: asStruct,
  } satisfies Partial<ContextFunctions>;
}
