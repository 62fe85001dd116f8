/** Giving a class other bases: `Class.__bases__ = (A, B)` (`type_set_bases` of CPython's Objects/typeobject.c). */
import { bestBase, computeMro } from './class.ts';
import { PyTuple, typeOf } from './core-types.ts';
import { updateAllSlots } from './dunders.ts';
import { typeError } from './errors.ts';
import { mirrorClass } from './mirror.ts';
import { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** Whether CPython's collector looks after objects of a type: those of a builtin one that have other objects. */
const isCollected = (type: PyType | undefined): boolean =>
  type !== undefined && (type.flags.heap || type.hasDict || COLLECTED.has(type.name));
const COLLECTED: ReadonlySet<string> = new Set([
  'list',
  'dict',
  'tuple',
  'set',
  'frozenset',
  'property',
  'super',
]);

/** Whether a class has another above it, by its MRO or by what it is based on: the MRO may not be made yet, or be another. */
function isBelow(type: PyType, above: PyType): boolean {
  if (type.mro.includes(above)) return true;
  for (let at: PyType | undefined = type; at !== undefined; at = at.base) if (at === above) return true;
  return false;
}

function checkedBases(type: PyType, value: PyValue): readonly PyType[] {
  if (!(value instanceof PyTuple))
    throw typeError(`can only assign tuple to ${type.name}.__bases__, not ${typeOf(value).name}`);
  if (value.items.length === 0)
    throw typeError(`can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  const bases: PyType[] = [];
  for (const base of value.items) {
    if (!(base instanceof PyType))
      throw typeError(`${type.name}.__bases__ must be tuple of classes, not '${typeOf(base).name}'`);
    if (isBelow(base, type)) throw typeError('a __bases__ item causes an inheritance cycle');
    bases.push(base);
  }
  return bases;
}

/** Objects that are there keep what they have: the new base must lay them out as the old one. */
function checkLayout(type: PyType, base: PyType): void {
  const { base: old } = type;
  const sameKind = isCollected(base) === isCollected(old);
  if (base.layout === old?.layout && (sameKind || base.flags.heap === old.flags.heap)) return;
  throw typeError(
    `__bases__ assignment: '${base.name}' ${sameKind ? 'object layout' : 'deallocator'} differs from '${old?.name ?? 'object'}'`,
  );
}

/** Sets the bases of a class; all is as it was if one of the MROs that change with them cannot be. */
export function setBases(type: PyType, value: PyValue): void {
  const bases = checkedBases(type, value);
  const base = bestBase(bases);
  checkLayout(type, base);
  const before = { bases: type.bases, base: type.base };
  const orders: (readonly [type: PyType, mro: readonly PyType[]])[] = [];
  type.bases = bases;
  type.base = base;
  try {
    renewOrders(type, bases, orders);
  } catch (error) {
    // What `mro()` did itself stays.
    if (type.bases === bases) {
      type.bases = before.bases;
      type.base = before.base;
      for (const [each, mro] of orders) {
        each.mro = mro;
        each.modified();
      }
    }
    throw error;
  }
  if (type.bases !== bases) return;
  type.moveBelow(before.bases);
  if (type.ctor.prototype !== undefined)
    Object.setPrototypeOf(type.ctor.prototype, base.ctor.prototype as object);
  refresh(type);
}

/** Computes the MROs of a class and all below it anew; `orders` gets what they were. */
function renewOrders(
  type: PyType,
  bases: readonly PyType[],
  orders: (readonly [type: PyType, mro: readonly PyType[]])[],
): void {
  const old = type.mro;
  const mro = computeMro(type, typeOf(type));
  // `mro()` gave it other bases: that went the same way.
  if (type.bases !== bases) return;
  orders.push([type, old]);
  type.mro = mro;
  type.modified();
  for (const subclass of type.subclasses()) renewOrders(subclass, subclass.bases, orders);
}

/** After the MRO of a class changed: its slots and its subclasses' follow. */
function refresh(type: PyType): void {
  for (const subclass of type.subclasses()) refresh(subclass);
  updateAllSlots(type);
  mirrorClass(type);
}
