/**
 * Special methods and slots, both ways: a builtin type's slots show as methods (`int.__add__`), and a Python class's
 * methods fill its slots. Follows `slotdefs` and `update_one_slot` of CPython's Objects/typeobject.c.
 */
import { BuiltinDef, PySlotWrapper } from './builtin.ts';
import { None, typeOf } from './core-types.ts';
import { CONTAINER_DUNDERS } from './dunders/container.ts';
import type { Dunder } from './dunders/definition.ts';
import { NUMBER_DUNDERS } from './dunders/number.ts';
import { OBJECT_DUNDERS } from './dunders/object.ts';
import { typeError } from './errors.ts';
import { PyFunction } from './function.ts';
import type { SlotName, Slots } from './slots.ts';
import { SLOT_NAMES } from './slots.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** All special methods with a slot. One name may have two slots (`__len__`), one slot two names (`__add__`, `__radd__`). */
export const DUNDERS: readonly Dunder[] = [...OBJECT_DUNDERS, ...NUMBER_DUNDERS, ...CONTAINER_DUNDERS];

const bySlot = new Map<SlotName, Dunder[]>();
for (const dunder of DUNDERS) {
  const group = bySlot.get(dunder.slot);
  if (group === undefined) bySlot.set(dunder.slot, [dunder]);
  else group.push(dunder);
}
const places = new Map(DUNDERS.map((dunder, at) => [dunder, at]));
const placeOf = (dunder: Dunder): number => places.get(dunder) ?? 0;

/** The special methods of these slots, in the order of them all. */
function dundersOf(own: ReadonlySet<SlotName>): readonly Dunder[] {
  const found: Dunder[] = [];
  own.forEach((slot) => {
    found.push(...(bySlot.get(slot) ?? []));
  });
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Gives the dict of a builtin type the special methods of the slots it defines itself. */
export function addSlotWrappers(
  type: PyType,
  dict: Map<string, PyValue>,
  own: ReadonlySet<SlotName>,
  slots: Partial<Pick<Slots, SlotName>>,
): void {
  if (own.size > 0) {
    for (const dunder of dundersOf(own)) {
      if (dunder.name === '__new__' || dunder.name === '__getattr__') continue;
      if (dict.has(dunder.name)) continue;
      const slot = slots[dunder.slot] as never;
      if (slot === undefined) continue;
      const def = new BuiltinDef(dunder.name + dunder.signature, dunder.wrap(slot, type), dunder.doc);
      def.qualname = `${type.qualname}.${dunder.name}`;
      def.shown = def.qualname;
      def.ofSlot = true;
      dict.set(dunder.name, new PySlotWrapper(type, def, dunder.slot, slot));
    }
  }
  if (own.has('tp_hash') || !own.has('tp_richcompare')) return;
  if (!dict.has('__hash__')) dict.set('__hash__', None);
}

const slotsOfName = new Map<string, SlotName[]>();
for (const dunder of DUNDERS) {
  const slots = slotsOfName.get(dunder.name) ?? [];
  if (!slots.includes(dunder.slot)) slots.push(dunder.slot);
  slotsOfName.set(dunder.name, slots);
}

/** Fills one slot of a class from the special methods it has or inherits. */
function updateSlot(type: PyType, slot: SlotName): void {
  let specific: unknown;
  let needGeneric = false;
  let generic: unknown;
  let ofFunction: unknown;
  for (const dunder of bySlot.get(slot) ?? []) {
    const value = type.lookup(dunder.name);
    if (value === undefined) continue;
    if (slot === 'tp_new') {
      needGeneric = !isBuiltinNew(type, value);
      if (!needGeneric) specific = inheritedNew(type);
      generic = dunder.generic;
    } else if (value instanceof PySlotWrapper && value.slotName === slot && type.isSubtypeOf(value.owner)) {
      if (specific === undefined || specific === value.slot) specific = value.slot;
      else needGeneric = true;
      generic ??= dunder.generic;
    } else if (value === None && dunder.name === '__hash__') {
      specific = unhashable;
    } else if (value instanceof PySlotWrapper && value.slotName !== slot && value.name === dunder.name) {
      // Of another slot with the same name (`__getitem__` of a mapping): both are that type's.
      specific ??= (value.owner as unknown as Record<string, unknown>)[slot];
    } else {
      needGeneric = needGeneric || dunder.generic !== undefined;
      generic = dunder.generic;
      if (value instanceof PyFunction) ofFunction = dunder.specific?.(value);
    }
  }
  (type as unknown as Record<string, unknown>)[slot] = needGeneric ? (ofFunction ?? generic) : specific;
  if (slot === 'tp_call') {
    const method = needGeneric ? type.lookup('__call__') : undefined;
    type.callFunction = method instanceof PyFunction ? method : undefined;
  }
}

export function unhashable(self: PyValue): never {
  throw typeError(`unhashable type: '${typeOf(self).name}'`);
}

/** `__new__` as the builtin types have it, marked by `define.ts`. */
export const builtinNews = new WeakMap<object, PyType>();
function isBuiltinNew(_type: PyType, value: PyValue): boolean {
  return typeof value === 'object' && builtinNews.has(value);
}
/** That of the base the layout comes from, whatever other bases say: it makes objects that have room for all. */
function inheritedNew(type: PyType): unknown {
  const { base } = type;
  const ofBase = base?.tp_new === undefined ? undefined : base.lookup('__new__');
  if (ofBase !== undefined && isBuiltinNew(type, ofBase) && !type.dict.has('__new__')) return base?.tp_new;
  const value = type.lookup('__new__');
  return typeof value === 'object' ? builtinNews.get(value)?.tp_new : undefined;
}

/** Classes whose slots are what their special methods say. */
const updated = new WeakSet<PyType>();

/** Of other types: what a class gets that has only this base and says nothing of the slot itself. */
const inheritedSlots = new WeakMap<PyType, Map<SlotName, unknown>>();

/** Fills all slots of a new Python class. Most classes have one base and define few special methods: the rest is the base's. */
export function fillSlots(type: PyType): void {
  const { base } = type;
  if (base === undefined || type.mro.length !== base.mro.length + 1 || type.mro[1] !== base) {
    updateAllSlots(type);
    return;
  }
  const own = new Set<SlotName>();
  for (const name of type.dict.keys()) for (const slot of slotsOfName.get(name) ?? []) own.add(slot);
  if (updated.has(base)) {
    copySlots(type, base, own);
    type.callFunction = base.callFunction;
  } else {
    copyKnownSlots(type, base, own);
  }
  // A set calls a function: in a loop the engine would take all that a slot needs into this one, and compile it for long.
  own.forEach((slot) => {
    updateSlot(type, slot);
  });
  inheritBuffer(type);
  updated.add(type);
}

const slotsWithNames: readonly SlotName[] = [...bySlot.keys()];

/** Copies all slots but those. */
function copySlots(type: PyType, base: PyType, but: ReadonlySet<SlotName>): void {
  const target = type as unknown as Record<string, unknown>;
  const source = base as unknown as Record<string, unknown>;
  for (const slot of slotsWithNames) if (!but.has(slot)) target[slot] = source[slot];
}

/** The same from a builtin type or an extension's, whose slots may mean others in a class of Python's. */
function copyKnownSlots(type: PyType, base: PyType, but: ReadonlySet<SlotName>): void {
  const target = type as unknown as Record<string, unknown>;
  let inherited = inheritedSlots.get(base);
  if (inherited === undefined) {
    inherited = new Map();
    inheritedSlots.set(base, inherited);
  }
  for (const slot of slotsWithNames) {
    if (but.has(slot)) continue;
    if (!inherited.has(slot)) {
      updateSlot(type, slot);
      inherited.set(slot, target[slot]);
    } else target[slot] = inherited.get(slot);
  }
}

/** Fills all slots of a class from all its bases. */
export function updateAllSlots(type: PyType): void {
  for (const slot of slotsWithNames) updateSlot(type, slot);
  inheritBuffer(type);
  updated.add(type);
}

function inheritBuffer(type: PyType): void {
  for (const base of type.mro) {
    type.bf_getbuffer ??= base.bf_getbuffer;
    type.bf_releasebuffer ??= base.bf_releasebuffer;
  }
}

/** After `type.name` was set or deleted: the slots it fills, in the type and its subclasses. */
export function updateSlotsOf(type: PyType, name: string): void {
  const slots = slotsOfName.get(name);
  if (slots === undefined) return;
  inheritedSlots.delete(type);
  for (const slot of slots) updateSlot(type, slot);
  for (const subclass of type.subclasses()) if (!subclass.dict.has(name)) updateSlotsOf(subclass, name);
}

/** The slots that builtin types have, of those that others have as a base: few of all that there are. */
const slotsOfBases = new WeakMap<PyType, readonly SlotName[]>();

function slotsOf(base: PyType): readonly SlotName[] {
  if (base.flags.heap) return SLOT_NAMES;
  let slots = slotsOfBases.get(base);
  if (slots === undefined) {
    slots = SLOT_NAMES.filter((slot) => base[slot] !== undefined);
    slotsOfBases.set(base, slots);
  }
  return slots;
}

/** Copies the slots a builtin type does not define from its bases. */
export function inheritSlots(type: PyType, own: ReadonlySet<SlotName>): void {
  const target = type as unknown as Record<string, unknown>;
  // Objects are made by the base their layout comes from.
  if (type.tp_new === undefined && !own.has('tp_new')) type.tp_new = type.base?.tp_new;
  // The bases have what they inherit themselves. Not `for of`: for each of many builtin types that makes an object of each member, before
  // the engine has compiled this.
  type.bases.forEach((base) => {
    slotsOf(base).forEach((slot) => {
      if (target[slot] !== undefined || base[slot] === undefined || own.has(slot)) return;
      if (slot === 'tp_hash' && own.has('tp_richcompare')) return;
      target[slot] = base[slot];
    });
  });
  if (own.has('tp_richcompare') && !own.has('tp_hash')) type.tp_hash = unhashable;
  slotsOfBases.delete(type);
}
