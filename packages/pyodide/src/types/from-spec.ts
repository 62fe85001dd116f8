/** `HPyType_FromSpec`: makes a CPython heap type of an `HPyType_Spec`. */

import {
  type Definition,
  type GetSetDefinition,
  type MemberDefinition,
  readTypeSpecification,
  type SlotDefinition,
  type TypeSpecification,
} from '@harpy/runtime/definitions';
import { shapes, signatureShapes, specParams, typeFlags } from '@harpy/runtime/gen/abi';
import { layout } from '@harpy/runtime/gen/layout';
import type { PyObjectPointer } from '../cpython.ts';
import type { Extension } from '../extension.ts';
import type { NativeFunction } from '../function-table.ts';
import { planMethods, writeMethodTable } from '../method-table.ts';
import { OB_TYPE, STRUCT_WORD, TP_FLAGS } from '../object-layout.ts';
import { PythonError } from '../python-error.ts';
import { type Target, Trampolines } from '../trampolines.ts';
import {
  FLAGS,
  GETSET_DEF,
  MEMBER_DEF,
  MEMBER_PYSSIZET,
  PY_SLOT,
  READONLY,
  TP_BASICSIZE,
  TYPE_SPEC,
} from './layout.ts';
import { lifetimeSlots } from './lifetime.ts';
import { isMemberKind, memberFunctions, memberSize } from './members.ts';
import type { HPyType } from './registry.ts';

/** The member by which a type says where in the struct its call function is. */
const CALL_FIELD = '__vectorcalloffset__';
const WORD = 4;
const OBJECT_HEAD = 8;

/** The builtin type each shape extends. */
const shapeBase = new Map<number, { readonly symbol: string; readonly name: string }>([
  [shapes.HPyType_BuiltinShape_Object, { symbol: 'PyBaseObject_Type', name: 'object' }],
  [shapes.HPyType_BuiltinShape_Type, { symbol: 'PyType_Type', name: 'type' }],
  [shapes.HPyType_BuiltinShape_Long, { symbol: 'PyLong_Type', name: 'int' }],
  [shapes.HPyType_BuiltinShape_Float, { symbol: 'PyFloat_Type', name: 'float' }],
  [shapes.HPyType_BuiltinShape_Unicode, { symbol: 'PyUnicode_Type', name: 'str' }],
  [shapes.HPyType_BuiltinShape_Tuple, { symbol: 'PyTuple_Type', name: 'tuple' }],
  [shapes.HPyType_BuiltinShape_List, { symbol: 'PyList_Type', name: 'list' }],
  [shapes.HPyType_BuiltinShape_Dict, { symbol: 'PyDict_Type', name: 'dict' }],
]);

interface Parents {
  /** A new tuple, or 0 for the shape's own builtin. */
  readonly bases: PyObjectPointer;
  readonly metaclass: PyObjectPointer;
  /** The base the layout comes from. */
  readonly first: PyObjectPointer;
  /** What bases written in Python give their objects: flags of `__dict__` and weak references. */
  readonly managed: number;
}

/** A new reference to the type, or 0 with an exception pending. Throws `PythonError` for a spec HPy does not allow. */
export function typeFromSpec(extension: Extension, specAddress: number, params: number): PyObjectPointer {
  const { host, instance } = extension;
  const { py, types } = host;
  const spec = readTypeSpecification(instance.memory, specAddress);
  for (const def of spec.definitions) {
    host.observer?.defined(def);
    extension.decorator?.defined(def);
  }
  checkSpec(spec);
  const parents = readParents(extension, spec, params);
  const base = types.find(parents.first);
  checkBase(extension, spec, parents.first, base);
  const plan = planLayout(extension, spec, parents, base);

  const trampolines = new Trampolines();
  let made: HPyType | undefined;
  const lifetime = lifetimeSlots(extension, () => made as HPyType);
  const slots: { slot: number; place: number }[] = [];
  const forward = (slot: number, target: Target, fn: number, arity: number, returns = true): void => {
    slots.push({ slot, place: trampolines.forward(target, fn, arity, returns) });
  };

  const slotDefinitions = spec.definitions.filter((def) => def.kind === 'slot');
  const find = (name: string): number => slotDefinitions.find((def) => def.name === name)?.impl ?? 0;
  for (const slot of slotDefinitions) {
    extension.names.set(slot.impl, `${spec.name} (${slot.name})`);
    if (slot.name.startsWith('HPy_mod_')) {
      throw new PythonError('TypeError', `type '${spec.name}': the slot ${slot.name} belongs to modules`);
    }
    planSlot(extension, slot, forward, lifetime.finalize);
  }
  if (find('HPy_bf_getbuffer') !== 0) {
    forward(
      PY_SLOT.bf_releasebuffer,
      (fn, self, view) => extension.buffers.release(fn, self as number, view as number),
      find('HPy_bf_releasebuffer'),
      2,
      false,
    );
  }
  forward(PY_SLOT.tp_dealloc, lifetime.dealloc, 0, 1, false);
  if (plan.collected) {
    forward(PY_SLOT.tp_traverse, lifetime.traverse, 0, 3);
    forward(PY_SLOT.tp_clear, lifetime.clear, 0, 1);
  }
  const callField = spec.definitions.find((def) => def.kind === 'member' && def.name === CALL_FIELD);
  const callFieldOffset = callField?.kind === 'member' ? callField.offset : -1;
  if (callFieldOffset >= 0) {
    forward(
      PY_SLOT.tp_call,
      (_fn, self, args, kwargs) =>
        extension.methodCalls.callInstance(
          callFunctionIn(extension, spec.name, self as number, callFieldOffset),
          self as number,
          args as number,
          kwargs as number,
        ),
      0,
      3,
    );
  }
  const call = find('HPy_tp_call');
  const vectorcallPlace =
    call !== 0 && plan.callOffset !== 0 ? trampolines.forward(extension.methodCalls.keywords, call, 4) : -1;
  const planned = planMethods(
    extension,
    trampolines,
    spec.name,
    spec.definitions.filter((def) => def.kind === 'meth'),
  );
  const properties = planProperties(extension, spec, trampolines);
  const functions = trampolines.build(py);

  const table: (readonly [number, number])[] = slots.map(({ slot, place }) => [
    slot,
    functions[place] as number,
  ]);
  if (planned.length > 0) table.push([PY_SLOT.tp_methods, writeMethodTable(extension, planned, functions)]);
  if (properties.length > 0)
    table.push([PY_SLOT.tp_getset, writeProperties(extension, properties, functions)]);
  if (plan.ownCallOffset) table.push([PY_SLOT.tp_members, vectorcallMember(extension, plan.callOffset)]);
  if (spec.doc !== null) table.push([PY_SLOT.tp_doc, py.permanentString(spec.doc)]);

  const type = makeType(extension, spec, parents, plan, table);
  if (parents.bases !== 0) py.fn.Py_DecRef(parents.bases);
  if (type === 0) return 0;
  const builtin = builtinOf(extension, spec, parents.first, base);
  made = {
    extension: plan.structSize > spec.basicsize && base !== null ? base.extension : extension,
    name: spec.name,
    shape: base !== null && spec.basicsize === 0 ? base.shape : spec.shape,
    structSize: plan.structSize,
    structOffset: plan.structOffset === RELATIVE ? py.fn.PyObject_GetTypeData(0, type) : plan.structOffset,
    callOffset: plan.callOffset,
    traverse: find('HPy_tp_traverse'),
    destroy: find('HPy_tp_destroy'),
    finalize: find('HPy_tp_finalize') || (base?.finalize ?? 0),
    call: call || (base?.call ?? 0),
    callField: callFieldOffset >= 0 ? callFieldOffset : (base?.callField ?? -1),
    vectorcall: vectorcallPlace >= 0 ? (functions[vectorcallPlace] as number) : (base?.vectorcall ?? 0),
    collected: plan.collected,
    hasDict: (py.memory.word(type + TP_FLAGS) & FLAGS.MANAGED_DICT) !== 0,
    hasWeakReferences: (py.memory.word(type + TP_FLAGS) & FLAGS.MANAGED_WEAKREF) !== 0,
    ...builtin,
    free: [],
    base,
  };
  types.add(type, made);
  return type;
}

/** The function in the struct of `self`, of a type that keeps an `HPyCallFunction` there. */
function callFunctionIn(extension: Extension, name: string, self: PyObjectPointer, offset: number): number {
  const struct = extension.host.types.structOf(self);
  const impl = extension.instance.memory.word(struct + offset + layout.HPyCallFunction.impl);
  if (impl === 0) throw new PythonError('TypeError', `this '${name}' object has no call function yet`);
  extension.names.set(impl, extension.names.get(impl) ?? `${name} (call function)`);
  return impl;
}

function checkSpec(spec: TypeSpecification): void {
  const refuse = (why: string): never => {
    throw new PythonError('TypeError', `type '${spec.name}': ${why}`);
  };
  if (spec.shape === shapes.HPyType_BuiltinShape_Legacy || spec.hasLegacySlots) {
    refuse('legacy types and legacy slots are not possible in the universal ABI');
  }
  if (!shapeBase.has(spec.shape)) refuse(`unknown builtin shape ${spec.shape}`);
  if (spec.itemsize < 0) refuse(`itemsize must not be negative (${spec.itemsize})`);
  // No function of HPy makes an object with items: a size for them has no other effect.
  const calls = spec.definitions.some((def) => def.kind === 'slot' && def.name === 'HPy_tp_call');
  if (spec.itemsize > 0 && calls) refuse('HPy_tp_call is not possible with an itemsize');
  if (spec.basicsize < 0) refuse(`basicsize must not be negative (${spec.basicsize})`);
  const has = (name: string): boolean =>
    spec.definitions.some((def) => def.kind === 'slot' && def.name === name);
  if (spec.basicsize === 0) {
    const needs = ['HPy_tp_traverse', 'HPy_tp_destroy'].find(has);
    if (needs !== undefined) refuse(`${needs} needs a struct, but basicsize is 0`);
  }
  if (!has('HPy_tp_traverse') && (spec.flags & typeFlags.HPy_TPFLAGS_HAVE_GC) !== 0) {
    throw new PythonError(
      'ValueError',
      `type '${spec.name}': the flag HPy_TPFLAGS_HAVE_GC needs an HPy_tp_traverse slot`,
    );
  }
  for (const def of spec.definitions) {
    if (def.kind !== 'member') continue;
    if (def.name === CALL_FIELD && calls) refuse(`give HPy_tp_call or the member ${CALL_FIELD}, not both`);
    if (!isMemberKind(def.type)) refuse(`the member '${def.name}' has the unknown kind ${def.type}`);
    if (def.offset < 0 || def.offset + memberSize(def.type) > spec.basicsize) {
      refuse(
        `the member '${def.name}' at offset ${def.offset} is outside the struct of ${spec.basicsize} bytes`,
      );
    }
  }
}

function readParents(extension: Extension, spec: TypeSpecification, params: number): Parents {
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
    // The layout comes from the base that has one, as CPython's best_base finds it.
    if (host.types.find(first) === null && host.types.find(base) !== null) first = base;
    else if (
      host.types.find(first) === null &&
      py.memory.word(base + TP_BASICSIZE) > py.memory.word(first + TP_BASICSIZE)
    )
      first = base;
  }
  return { bases: tuple, metaclass, first, managed };
}

function checkBase(
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

interface LayoutPlan {
  /** For `PyType_Spec`: 0 inherits, a negative size is relative to the base. */
  readonly basicsize: number;
  readonly structSize: number;
  readonly structOffset: number | null;
  readonly callOffset: number;
  /** Is the call word this type's own, not inherited? */
  readonly ownCallOffset: boolean;
  readonly collected: boolean;
}

/** The struct's word comes after the data of the metatype, whose size only CPython knows. */
const RELATIVE = -1;

function planLayout(
  extension: Extension,
  spec: TypeSpecification,
  { first, managed }: Parents,
  base: HPyType | null,
): LayoutPlan {
  const { py } = extension.host;
  const collected =
    managed !== 0 ||
    (spec.flags & typeFlags.HPy_TPFLAGS_HAVE_GC) !== 0 ||
    (py.memory.word(first + TP_FLAGS) & FLAGS.HAVE_GC) !== 0;
  const structSize = spec.basicsize > 0 ? spec.basicsize : (base?.structSize ?? 0);
  const calls = spec.definitions.some((def) => def.kind === 'slot' && def.name === 'HPy_tp_call');
  const needsStruct = spec.basicsize > 0 && (base === null || base.structSize === 0);
  const inheritedOffset = base !== null && base.structSize > 0 ? base.structOffset : null;
  const inheritedCall = base?.callOffset ?? 0;
  const beside =
    spec.shape === shapes.HPyType_BuiltinShape_Long || spec.shape === shapes.HPyType_BuiltinShape_Tuple;
  if (beside)
    return { basicsize: 0, structSize, structOffset: null, callOffset: 0, ownCallOffset: false, collected };
  if (spec.shape === shapes.HPyType_BuiltinShape_Type) {
    return {
      basicsize: needsStruct ? -WORD : 0,
      structSize,
      structOffset: needsStruct ? RELATIVE : inheritedOffset,
      callOffset: 0,
      ownCallOffset: false,
      collected,
    };
  }
  const before = py.memory.word(first + TP_BASICSIZE);
  let size = before;
  let structOffset = inheritedOffset;
  const ownCallOffset = calls && inheritedCall === 0;
  const atHead = spec.shape === shapes.HPyType_BuiltinShape_Object && size === OBJECT_HEAD;
  if (needsStruct || (ownCallOffset && atHead)) {
    // With the shape Object the word is where adapters look for it; a call word never takes its place.
    const place = base !== null && base.callOffset === STRUCT_WORD + WORD ? STRUCT_WORD : size;
    if (needsStruct) structOffset = place;
    if (place === size) size += WORD;
  }
  let callOffset = inheritedCall;
  if (ownCallOffset) {
    callOffset = size;
    size += WORD;
  }
  return {
    basicsize: size === before ? 0 : size,
    structSize,
    structOffset,
    callOffset,
    ownCallOffset,
    collected,
  };
}

/** Slots whose arguments need more than forwarding. */
function planSlot(
  extension: Extension,
  slot: SlotDefinition,
  forward: (slot: number, target: Target, fn: number, arity: number, returns?: boolean) => void,
  finalize: Target,
): void {
  const { calls, methodCalls } = extension;
  switch (slot.name) {
    case 'HPy_tp_traverse':
    case 'HPy_tp_destroy':
    case 'HPy_bf_releasebuffer':
      return;
    case 'HPy_tp_new':
      forward(slot.number, methodCalls.create, slot.impl, 3);
      return;
    case 'HPy_tp_init':
      forward(slot.number, methodCalls.initialize, slot.impl, 3);
      return;
    case 'HPy_tp_call':
      forward(
        slot.number,
        (fn, self, args, kwargs) =>
          methodCalls.callInstance(
            extension.callOverride(self as number) || fn,
            self as number,
            args as number,
            kwargs as number,
          ),
        slot.impl,
        3,
      );
      return;
    case 'HPy_tp_finalize':
      forward(slot.number, finalize, slot.impl, 1, false);
      return;
    case 'HPy_bf_getbuffer':
      forward(
        slot.number,
        (fn, self, view, flags) => extension.buffers.get(fn, self as number, view as number, flags as number),
        slot.impl,
        3,
      );
      return;
    default: {
      const shape = signatureShapes[slot.signature];
      if (shape === undefined) throw new PythonError('SystemError', `no signature ${slot.signature}`);
      const arity = shape.params - 1;
      const objects = [calls.object1, calls.object1, calls.object2, calls.object3, calls.object4];
      const status = [calls.status1, calls.status1, calls.status2, calls.status3, calls.status4];
      const target = (returnsStatus(slot.signature) ? status : objects)[arity] as Target;
      forward(slot.number, target, slot.impl, arity);
    }
  }
}

const statusSignatures = new Set([
  'HPyFunc_INQUIRY',
  'HPyFunc_LENFUNC',
  'HPyFunc_HASHFUNC',
  'HPyFunc_SSIZEOBJARGPROC',
  'HPyFunc_OBJOBJARGPROC',
  'HPyFunc_OBJOBJPROC',
]);

const returnsStatus = (signature: string): boolean => statusSignatures.has(signature);

interface Property {
  readonly definition: MemberDefinition | GetSetDefinition;
  /** Places among the trampolines, or -1. */
  readonly get: number;
  readonly set: number;
  readonly closure: number;
}

function planProperties(extension: Extension, spec: TypeSpecification, trampolines: Trampolines): Property[] {
  const isProperty = (def: Definition): def is MemberDefinition | GetSetDefinition =>
    (def.kind === 'member' && def.name !== CALL_FIELD) || def.kind === 'getset';
  return spec.definitions.filter(isProperty).map((definition): Property => {
    if (definition.kind === 'member') {
      const functions = memberFunctions(extension, definition);
      return {
        definition,
        get: trampolines.forward(functions.get as Target, 0, 2),
        // A read-only member has a setter too: it raises what CPython's members raise.
        set: trampolines.forward(functions.set as Target, 0, 3),
        closure: 0,
      };
    }
    const { getter, setter, closure, name } = definition;
    if (getter !== 0) extension.names.set(getter, `${spec.name}.${name} (getter)`);
    if (setter !== 0) extension.names.set(setter, `${spec.name}.${name} (setter)`);
    return {
      definition,
      get: getter === 0 ? -1 : trampolines.forward(extension.calls.object2, getter, 2),
      set: setter === 0 ? -1 : trampolines.forward(extension.calls.status3, setter, 3),
      closure,
    };
  });
}

function writeProperties(
  extension: Extension,
  properties: readonly Property[],
  functions: readonly number[],
): number {
  const { py } = extension.host;
  const table = py.allocate((properties.length + 1) * GETSET_DEF.bytes);
  properties.forEach(({ definition, get, set, closure }, index) => {
    const at = table + index * GETSET_DEF.bytes;
    py.memory.setWord(at + GETSET_DEF.name, py.permanentString(definition.name));
    py.memory.setWord(at + GETSET_DEF.get, get < 0 ? 0 : (functions[get] as number));
    py.memory.setWord(at + GETSET_DEF.set, set < 0 ? 0 : (functions[set] as number));
    py.memory.setWord(at + GETSET_DEF.doc, definition.doc === null ? 0 : py.permanentString(definition.doc));
    py.memory.setWord(at + GETSET_DEF.closure, closure);
  });
  return table;
}

/** The member by which a heap type says where its objects keep their vectorcall function. */
function vectorcallMember(extension: Extension, offset: number): number {
  const { py } = extension.host;
  const table = py.allocate(2 * MEMBER_DEF.bytes);
  py.memory.setWord(table + MEMBER_DEF.name, py.permanentString('__vectorcalloffset__'));
  py.memory.setWord(table + MEMBER_DEF.type, MEMBER_PYSSIZET);
  py.memory.setWord(table + MEMBER_DEF.offset, offset);
  py.memory.setWord(table + MEMBER_DEF.flags, READONLY);
  return table;
}

function makeType(
  extension: Extension,
  spec: TypeSpecification,
  parents: Parents,
  plan: LayoutPlan,
  table: readonly (readonly [number, number])[],
): PyObjectPointer {
  const { py } = extension.host;
  const slots = py.allocate((table.length + 1) * 8);
  table.forEach(([slot, pointer], index) => {
    py.memory.setWord(slots + index * 8, slot);
    py.memory.setWord(slots + index * 8 + 4, pointer);
  });
  const at = py.allocate(TYPE_SPEC.bytes);
  const flags =
    FLAGS.DEFAULT |
    // CPython takes these over from the base of the layout only, and then trips over the others.
    parents.managed |
    (spec.flags & FLAGS.BASETYPE) |
    (plan.collected ? FLAGS.HAVE_GC : 0) |
    (plan.ownCallOffset ? FLAGS.HAVE_VECTORCALL : 0);
  py.memory.setWord(at + TYPE_SPEC.name, py.permanentString(spec.name));
  py.memory.setWord(at + TYPE_SPEC.basicsize, plan.basicsize);
  py.memory.setWord(at + TYPE_SPEC.flags, flags);
  py.memory.setWord(at + TYPE_SPEC.slots, slots);
  const builtin = py.symbol((shapeBase.get(spec.shape) as { symbol: string }).symbol);
  const type = py.fn.PyType_FromMetaclass(
    parents.metaclass,
    0,
    at,
    parents.bases === 0 ? builtin : parents.bases,
  );
  py.fn.free(at);
  py.fn.free(slots);
  return type;
}

/** What to call after our own dealloc, traverse and clear: that of the nearest type no extension made. */
function builtinOf(
  extension: Extension,
  spec: TypeSpecification,
  first: PyObjectPointer,
  base: HPyType | null,
): Pick<HPyType, 'builtinDealloc' | 'builtinTraverse' | 'builtinClear'> {
  const { builtinDealloc, builtinTraverse, builtinClear } = base ?? {};
  if (builtinDealloc !== undefined && builtinTraverse !== undefined && builtinClear !== undefined) {
    return { builtinDealloc, builtinTraverse, builtinClear };
  }
  const { fn, table } = extension.host.py;
  const symbol = extension.host.py.symbol((shapeBase.get(spec.shape) as { symbol: string }).symbol);
  // A base written in Python has subtype_dealloc, which looks for a base of its own: go to the builtin at once.
  const heap = 1 << 9;
  const from = (extension.host.py.memory.word(first + TP_FLAGS) & heap) === 0 ? first : symbol;
  const slot = (number: number): NativeFunction | null => {
    const pointer = fn.PyType_GetSlot(from, number);
    return pointer === 0 ? null : table.get(pointer);
  };
  return {
    // Every type that can be a base has one.
    builtinDealloc: slot(PY_SLOT.tp_dealloc) as NativeFunction,
    builtinTraverse: slot(PY_SLOT.tp_traverse),
    builtinClear: slot(PY_SLOT.tp_clear),
  };
}
