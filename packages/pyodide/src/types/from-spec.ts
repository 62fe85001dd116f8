/** `HPyType_FromSpec`: makes a CPython heap type of an `HPyType_Spec`. */

import { readTypeSpecification, type TypeSpecification } from '@harpy/runtime/definitions';
import { shapes } from '@harpy/runtime/gen/abi';
import type { NativeFunction } from '@harpy/runtime/wasm/function-table';
import type { PyObjectPointer } from '../cpython.ts';
import type { Extension } from '../extension.ts';
import { planMethods, writeMethodTable } from '../method-table.ts';
import { OB_TYPE, STRUCT_WORD, TP_FLAGS } from '../object-layout.ts';
import { PythonError } from '../python-error.ts';
import { type Target, Trampolines } from '../trampolines.ts';
import { checkSpec } from './check-spec.ts';
import { FLAGS, PY_SLOT, TP_INIT, TP_NEW, TP_VECTORCALL, TYPE_SPEC } from './layout.ts';
import { type LayoutPlan, planLayout, RELATIVE } from './layout-plan.ts';
import { lifetimeSlots } from './lifetime.ts';
import { NativeParts } from './native-parts.ts';
import { checkBase, type Parents, readParents, shapeBase } from './parents.ts';
import { planProperties, vectorcallMember, writeProperties } from './properties.ts';
import type { HPyType } from './registry.ts';
import { type Forward, planCallField, planSlot } from './slots.ts';
import { StructPool } from './struct-pool.ts';

/** A new reference to the type, or 0 with an exception pending. Throws `PythonError` for a spec HPy does not allow. */
export function typeFromSpec(extension: Extension, specAddress: number, params: number): PyObjectPointer {
  const { host, instance } = extension;
  const spec = readTypeSpecification(instance.memory, specAddress);
  for (const def of spec.definitions) {
    host.observer?.defined(def);
    extension.decorator?.defined(def);
  }
  checkSpec(spec);
  const parents = readParents(extension, spec, params);
  const parts = new NativeParts(host.py);
  let type = 0;
  try {
    type = build(extension, spec, parents, parts);
    return type;
  } finally {
    if (parents.bases !== 0) host.py.fn.Py_DecRef(parents.bases);
    if (type === 0) parts.free();
  }
}

function build(
  extension: Extension,
  spec: TypeSpecification,
  parents: Parents,
  parts: NativeParts,
): PyObjectPointer {
  const { py, types } = extension.host;
  const base = types.find(parents.first);
  checkBase(extension, spec, parents.first, base);
  const plan = planLayout(extension, spec, parents, base);
  const builtin = builtinOf(extension, spec, parents.first, base);
  const slotDefinitions = spec.definitions.filter((def) => def.kind === 'slot');
  const find = (name: string): number => slotDefinitions.find((def) => def.name === name)?.impl ?? 0;
  const owner = plan.structSize > spec.basicsize && base !== null ? base.extension : extension;
  const fixedOffset = plan.structOffset !== null && plan.structOffset > 0 ? plan.structOffset : 0;
  const shape = base !== null && spec.basicsize === 0 ? base.shape : spec.shape;
  /** A mode that sees to the structs itself. */
  const watched = owner.decorator?.structMemory ?? null;
  const watchedFunctions =
    fixedOffset === STRUCT_WORD && shape === shapes.HPyType_BuiltinShape_Object
      ? (watched?.functions() ?? null)
      : null;
  const guarded = watchedFunctions !== null;
  const pool = plan.structSize === 0 ? null : new StructPool(owner, plan.structSize, fixedOffset, guarded);

  const trampolines = new Trampolines();
  let made: HPyType | undefined;
  const slots: { slot: number; place: number }[] = [];
  const put = (slot: number, place: number): void => {
    slots.push({ slot, place });
  };
  const forward: Forward = (slot, target, fn, arity, returns = true) =>
    put(slot, trampolines.forward(target, fn, arity, returns));
  const lifetime = lifetimeSlots(extension, () => made as HPyType);
  for (const slot of slotDefinitions) {
    extension.names.set(slot.impl, `${spec.name} (${slot.name})`);
    if (slot.name.startsWith('HPy_mod_')) {
      throw new PythonError('TypeError', `type '${spec.name}': the slot ${slot.name} belongs to modules`);
    }
    planSlot(
      extension,
      slot,
      forward,
      (number, target, fn, arity) =>
        put(number, trampolines.object(target, fn, arity, extension.resultCheck)),
      (number, fn) =>
        put(number, trampolines.construct(extension.calls.object4, extension.methodCalls.create, fn)),
      lifetime.finalize,
    );
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
  const finalize = find('HPy_tp_finalize') || (base?.finalize ?? 0);
  const quiet = !plan.collected && finalize === 0 && find('HPy_tp_destroy') === 0 && !isTold(base);
  const alone = pool !== null && fixedOffset !== 0 && (watched === null || guarded);
  if (quiet && alone) {
    const { address, extension: memory } = pool;
    const { builtinDealloc } = builtin;
    const place =
      watched === null || watchedFunctions === null
        ? trampolines.dealloc(fixedOffset, address, memory.nearby.release, builtinDealloc, py.fn.Py_DecRef)
        : trampolines.watchedDealloc(
            fixedOffset,
            watchedFunctions.freed,
            (struct: number): undefined => {
              if (owner.crashed) return;
              watched.dying(struct);
              watched.free(struct);
            },
            builtinDealloc,
            py.fn.Py_DecRef,
          );
    put(PY_SLOT.tp_dealloc, place);
  } else {
    forward(PY_SLOT.tp_dealloc, lifetime.dealloc, 0, 1, false);
  }
  if (plan.collected) {
    forward(PY_SLOT.tp_traverse, lifetime.traverse, 0, 3);
    forward(PY_SLOT.tp_clear, lifetime.clear, 0, 1);
  }
  const callField = planCallField(extension, spec, forward);
  const call = find('HPy_tp_call');
  const vectorcallPlace =
    call !== 0 && plan.callOffset !== 0
      ? trampolines.keywords(extension.calls.keywords, call, extension.methodCalls.keywords)
      : -1;
  const methods = spec.definitions.filter((def) => def.kind === 'meth');
  const planned = planMethods(extension, trampolines, spec.name, methods);
  const ownOffset = owner === extension ? fixedOffset : 0;
  const properties = planProperties(extension, parts, spec, ownOffset, trampolines);
  const functions = parts.build(trampolines);

  const table = slots.map(({ slot, place }): [number, number] => [slot, functions[place] as number]);
  if (planned.length > 0)
    table.push([PY_SLOT.tp_methods, writeMethodTable(extension, parts, planned, functions)]);
  if (properties.length > 0)
    table.push([PY_SLOT.tp_getset, writeProperties(extension, parts, properties, functions)]);
  if (plan.ownCallOffset)
    table.push([PY_SLOT.tp_members, vectorcallMember(extension, parts, plan.callOffset)]);

  const type = makeType(extension, spec, parents, plan, table);
  if (type === 0) {
    pool?.release();
    return 0;
  }
  made = {
    extension: owner,
    maker: extension,
    name: spec.name,
    shape,
    structSize: plan.structSize,
    structOffset: plan.structOffset === RELATIVE ? py.fn.PyObject_GetTypeData(0, type) : plan.structOffset,
    callOffset: plan.callOffset,
    traverse: find('HPy_tp_traverse'),
    destroy: find('HPy_tp_destroy'),
    finalize,
    call: call || (base?.call ?? 0),
    callField: callField >= 0 ? callField : (base?.callField ?? -1),
    vectorcall: vectorcallPlace >= 0 ? (functions[vectorcallPlace] as number) : (base?.vectorcall ?? 0),
    collected: plan.collected,
    hasDict: (py.memory.word(type + TP_FLAGS) & FLAGS.MANAGED_DICT) !== 0,
    hasWeakReferences: (py.memory.word(type + TP_FLAGS) & FLAGS.MANAGED_WEAKREF) !== 0,
    ...builtin,
    pool,
    parts,
    base,
  };
  types.add(type, made);
  if (find('HPy_tp_new') !== 0 && find('HPy_tp_call') === 0 && parents.metaclass === 0)
    makeCallable(extension, type, find('HPy_tp_new'), parts);
  if (alone && owner === extension && plan.callOffset === 0) extension.knowType(type, pool.address);
  return type;
}

/**
 * Gives a type whose objects need no `tp_init` a vectorcall, which does what `type.__call__` would: it calls HPy_tp_new.
 * It asks each time whether Python code has given the type another `__new__` or `__init__`.
 */
function makeCallable(
  extension: Extension,
  type: PyObjectPointer,
  newFunction: number,
  parts: NativeParts,
): void {
  const { py } = extension.host;
  const { memory } = py;
  const init = memory.word(py.symbol('PyBaseObject_Type') + TP_INIT);
  if (memory.word(type + TP_INIT) !== init || memory.word(type + OB_TYPE) !== py.symbol('PyType_Type'))
    return;
  const trampolines = new Trampolines();
  const general = (_fn: number, called: number, args: number, nargs: number, kwnames: number): number =>
    py.fn._PyObject_MakeTpCall(py.fn.PyThreadState_Get(), called, args, nargs & 0x7fffffff, kwnames);
  trampolines.newObject(extension.calls.keywords, newFunction, general as Target, [
    [TP_NEW, memory.word(type + TP_NEW)],
    [TP_INIT, init],
  ]);
  memory.setWord(type + TP_VECTORCALL, parts.build(trampolines)[0] as number);
}

/** Is an extension told of the death of objects of this type? */
function isTold(type: HPyType | null): boolean {
  for (let at = type; at !== null; at = at.base) if (at.destroy !== 0 || at.traverse !== 0) return true;
  return false;
}

function makeType(
  extension: Extension,
  spec: TypeSpecification,
  parents: Parents,
  plan: LayoutPlan,
  slotTable: readonly (readonly [number, number])[],
): PyObjectPointer {
  const { py } = extension.host;
  const doc = spec.doc === null ? 0 : py.newString(spec.doc);
  const table = doc === 0 ? slotTable : [...slotTable, [PY_SLOT.tp_doc, doc] as const];
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
  // CPython copies both strings.
  const name = py.newString(spec.name);
  py.memory.setWord(at + TYPE_SPEC.name, name);
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
  for (const copied of [at, slots, name, doc]) py.fn.free(copied);
  return type;
}

/** What to call after our own dealloc, traverse and clear: that of the nearest type no extension made. */
function builtinOf(
  extension: Extension,
  spec: TypeSpecification,
  first: PyObjectPointer,
  base: HPyType | null,
): Pick<HPyType, 'builtinDealloc' | 'builtinTraverse' | 'builtinClear'> {
  if (base !== null) {
    const { builtinDealloc, builtinTraverse, builtinClear } = base;
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
