/** `HPyType_FromSpec`: makes a CPython heap type of an `HPyType_Spec`. */

import { readTypeSpecification, type TypeSpecification } from '@harpy/runtime/definitions';
import type { PyObjectPointer } from '../cpython.ts';
import type { Extension } from '../extension.ts';
import type { NativeFunction } from '../function-table.ts';
import { planMethods, writeMethodTable } from '../method-table.ts';
import { TP_FLAGS } from '../object-layout.ts';
import { PythonError } from '../python-error.ts';
import { type Target, Trampolines } from '../trampolines.ts';
import { checkSpec } from './check-spec.ts';
import { FLAGS, PY_SLOT, TYPE_SPEC } from './layout.ts';
import { type LayoutPlan, planLayout, RELATIVE } from './layout-plan.ts';
import { lifetimeSlots } from './lifetime.ts';
import { checkBase, type Parents, readParents, shapeBase } from './parents.ts';
import { CALL_FIELD, planProperties, vectorcallMember, writeProperties } from './properties.ts';
import type { HPyType } from './registry.ts';
import { callFunctionIn, planSlot } from './slots.ts';

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
