/** Types, their objects, and the structs of those. */

import type { ContextFunctions } from '@harpy/runtime/gen/context';
import { layout } from '@harpy/runtime/gen/layout';
import type { Handle, Pointer } from '@harpy/runtime/types';
import type { Extension } from '../extension.ts';
import { PythonError } from '../python-error.ts';
import { typeFromSpec } from '../types/from-spec.ts';
import { newObject } from '../types/lifetime.ts';

type Names =
  | 'Type_FromSpec'
  | 'Type_GenericNew'
  | 'Type_GetBuiltinShape'
  | 'Type_GetName'
  | 'New'
  | 'SetCallFunction'
  | `AsStruct_${'Type' | 'Long' | 'Float' | 'Unicode' | 'Tuple' | 'List' | 'Dict'}`;

export function typeBodies(extension: Extension): Pick<ContextFunctions, `ctx_${Names}`> {
  const { host } = extension;
  const { py } = host;
  const { fn } = py;
  const asStruct = (_ctx: Pointer, handle: Handle): Pointer => host.types.structOf(handle) as Pointer;
  return {
    ctx_Type_FromSpec: (_ctx, spec, params) => typeFromSpec(extension, spec, params) as Handle,
    ctx_Type_GenericNew: (_ctx, type) => newObject(extension, type).object as Handle,
    ctx_New: (_ctx, type, dataAt) => {
      const { object, struct } = newObject(extension, type);
      if (dataAt !== 0) extension.instance.memory.setWord(dataAt, struct);
      return object as Handle;
    },
    ctx_Type_GetBuiltinShape: (_ctx, type) => host.types.shapeOf(type),
    ctx_Type_GetName: (_ctx, type) => {
      const known = extension.arena.find(type);
      if (known >= 0) return extension.arena.address(known) as Pointer;
      if (fn.PyType_IsSubtype(fn.Py_TYPE(type), py.symbol('PyType_Type')) === 0)
        throw new PythonError('TypeError', 'HPyType_GetName arg must be a type');
      const name = fn.PyType_GetName(type);
      if (name === 0) return 0 as Pointer;
      const source = fn.PyUnicode_AsUTF8AndSize(name, extension.transfer.words);
      const size = py.memory.word(extension.transfer.words);
      const address = source === 0 ? 0 : extension.transfer.toExtension(source, size);
      fn.Py_DecRef(name);
      if (address !== 0) extension.arena.keep(type, address, size);
      return address as Pointer;
    },
    ctx_SetCallFunction: (_ctx, object, call) => {
      const type = host.types.typeOf(object);
      const given = call + layout.HPyCallFunction.impl;
      if (type !== null && type.callField >= 0) {
        const { memory } = type.extension.instance;
        const field = host.types.structOf(object) + type.callField;
        memory.setWord(field + layout.HPyCallFunction.impl, extension.instance.memory.word(given));
        return 0;
      }
      if (type === null || type.call === 0) {
        throw new PythonError('TypeError', 'HPy_SetCallFunction: the type of the object has no HPy_tp_call');
      }
      extension.setCallOverride(object, type, extension.instance.memory.word(given));
      return 0;
    },
    ctx_AsStruct_Type: asStruct,
    ctx_AsStruct_Long: asStruct,
    ctx_AsStruct_Float: asStruct,
    ctx_AsStruct_Unicode: asStruct,
    ctx_AsStruct_Tuple: asStruct,
    ctx_AsStruct_List: asStruct,
    ctx_AsStruct_Dict: asStruct,
  };
}
