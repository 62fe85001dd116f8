/**
 * Special methods and slots, both ways: a builtin type's slots show as methods (`int.__add__`), and a Python class's
 * methods fill its slots. Follows `slotdefs` and `update_one_slot` of CPython's Objects/typeobject.c.
 */
import { genericGetAttribute, getAttribute, noAttribute, warm } from './attribute.ts';
import { genericGetBuffer, wrapGetBuffer, wrapReleaseBuffer } from './buffer-dunders.ts';
import { BuiltinDef, type Implementation, PySlotWrapper } from './builtin.ts';
import { callUnbound, callUnbound0, callUnbound1, callUnbound2 } from './call.ts';
import { None, NotImplemented, typeOf, typeType } from './core-types.ts';
import {
  attributeError,
  attributeErrorType,
  isException,
  overflowError,
  type PyStopIteration,
  stopIteration,
  stopIterationType,
  typeError,
  valueError,
} from './errors.ts';
import { lastStop } from './object.ts';
import { indexNumber, isTrue, nameArgument } from './protocols/convert.ts';
import { hashResult } from './protocols/hash.ts';
import type { CompareOperator, SlotName } from './slots.ts';
import { EQ, GE, GT, LE, LT, NE, SLOT_NAMES } from './slots.ts';
import { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** One special method. */
export interface Dunder {
  readonly name: string;
  readonly slot: SlotName;
  /** The signature after the name. */
  readonly signature: string;
  readonly doc: string;
  /** The special method as a function of the slot. */
  readonly wrap: (slot: never, owner: PyType) => Implementation;
  /** What fills the slot of a Python class that defines the special method; one function per slot. */
  readonly generic: unknown;
}

const found = (self: PyValue, name: string): PyValue => {
  const value = typeOf(self).lookup(name);
  if (value === undefined) throw attributeMissing(self, name);
  return value;
};
function attributeMissing(self: PyValue, name: string): object {
  return typeError(`'${typeOf(self).name}' object has no ${name}`);
}

const list: Dunder[] = [];
const add = (
  name: string,
  slot: SlotName,
  signature: string,
  doc: string,
  wrap: (slot: never, owner: PyType) => Implementation,
  generic: unknown,
) => list.push({ name, slot, signature, doc, wrap, generic });

type Unary = (self: PyValue) => PyValue;
type Binary = (a: PyValue, b: PyValue) => PyValue;
type Ternary = (a: PyValue, b: PyValue, c: PyValue) => PyValue;

function unary(name: string, slot: SlotName, doc: string): void {
  add(
    name,
    slot,
    '(/)',
    doc,
    (f: Unary) => f,
    (self: PyValue) => callUnbound0(found(self, name), self),
  );
}

/** CPython's SLOT1BINFULL. */
function binary(operator: string, slot: SlotName & `nb_${string}`, symbol: string): void {
  const name = `__${operator}__`;
  const reflected = `__r${operator}__`;
  const generic = (self: PyValue, other: PyValue): PyValue => {
    const left = typeOf(self);
    const right = typeOf(other);
    let tryOther = left !== right && (right[slot] as unknown) === generic;
    if ((left[slot] as unknown) === generic) {
      if (tryOther && right.isSubtypeOf(left)) {
        const theirs = right.lookup(reflected);
        if (theirs !== undefined && theirs !== left.lookup(reflected)) {
          const result = callUnbound1(theirs, other, self);
          if (result !== NotImplemented) return result;
          tryOther = false;
        }
      }
      const mine = left.lookup(name);
      if (mine !== undefined) {
        if (left === right) {
          warm(self, name, mine, 1);
          return callUnbound1(mine, self, other);
        }
        const result = callUnbound1(mine, self, other);
        if (result !== NotImplemented) return result;
      }
    }
    if (tryOther) {
      const theirs = right.lookup(reflected);
      if (theirs !== undefined) return callUnbound1(theirs, other, self);
    }
    return NotImplemented;
  };
  const text = symbol === 'divmod' ? 'divmod(self, value)' : `self${symbol}value`;
  const mirrored = symbol === 'divmod' ? 'divmod(value, self)' : `value${symbol}self`;
  add(name, slot, '(value, /)', `Return ${text}.`, (f: Binary) => f, generic);
  add(
    reflected,
    slot,
    '(value, /)',
    `Return ${mirrored}.`,
    (f: Binary) => (a: PyValue, b: PyValue) => f(b, a),
    generic,
  );
}

function inplace(operator: string, slot: SlotName, symbol: string): void {
  const name = `__i${operator}__`;
  add(
    name,
    slot,
    '(value, /)',
    `Return self${symbol}=value.`,
    (f: Binary) => f,
    (a: PyValue, b: PyValue) => callUnbound1(found(a, name), a, b),
  );
}

unary('__repr__', 'tp_repr', 'Return repr(self).');
add(
  '__hash__',
  'tp_hash',
  '(/)',
  'Return hash(self).',
  (f: Unary) => f,
  (self: PyValue) => {
    const hash = typeOf(self).lookup('__hash__');
    if (hash === undefined || hash === None) throw typeError(`unhashable type: '${typeOf(self).name}'`);
    return hashResult(callUnbound0(hash, self));
  },
);
add(
  '__call__',
  'tp_call',
  '(*args, **kwargs)',
  'Call self as a function.',
  (f: (self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined) => PyValue) =>
    (self: PyValue, args: readonly PyValue[], rest: ReadonlyMap<string, PyValue>) =>
      f(self, [...args, ...rest.values()], rest.size === 0 ? undefined : [...rest.keys()]),
  (self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined) =>
    callUnbound(found(self, '__call__'), self, args, names),
);
unary('__str__', 'tp_str', 'Return str(self).');

// `__getattribute__` and `__getattr__` share a slot; the wrapper of object's own keeps the fast path.
function genericGetAttr(self: PyValue, name: string): PyValue {
  const type = typeOf(self);
  const getattribute = type.lookup('__getattribute__');
  const fallback = type.lookup('__getattr__');
  try {
    if (
      getattribute === undefined ||
      (getattribute instanceof PySlotWrapper && getattribute.slot === genericGetAttribute)
    )
      return genericGetAttribute(self, name);
    return callUnbound1(getattribute, self, name);
  } catch (error) {
    if (fallback === undefined || !isException(error, attributeErrorType)) throw error;
  }
  return callUnbound1(fallback, self, name);
}
/** `object.__getattribute__(cls, name)`: a class as any other object, with its own `__dict__` and no other class's. */
function objectAttributeOfType(self: PyType, name: string): PyValue {
  const meta = self.type.lookup(name);
  const kind = meta === undefined ? undefined : typeOf(meta);
  const own = kind?.tp_descr_set === undefined ? self.dict.get(name) : undefined;
  if (own !== undefined) return own;
  if (meta === undefined) throw noAttribute(self, name);
  return kind?.tp_descr_get === undefined ? meta : kind.tp_descr_get(meta, self, self.type);
}
add(
  '__getattribute__',
  'tp_getattro',
  '(name, /)',
  'Return getattr(self, name).',
  (f: (self: PyValue, name: string) => PyValue) => (self: PyValue, name: PyValue) =>
    self instanceof PyType && f === genericGetAttribute
      ? objectAttributeOfType(self, nameArgument(name))
      : f(self, nameArgument(name)),
  genericGetAttr,
);
add('__getattr__', 'tp_getattro', '(name, /)', '', () => () => undefined, genericGetAttr);

type SetAttr = (self: PyValue, name: string, value: PyValue | undefined) => void;
const genericSetAttr: SetAttr = (self, name, value) => {
  if (value === undefined) callUnbound1(found(self, '__delattr__'), self, name);
  else callUnbound2(found(self, '__setattr__'), self, name, value);
};
/**
 * `object.__setattr__(cls, ...)` must not pass by what `type` does: CPython's `hackcheck`. Other types that do something of
 * their own here have the slot of `object` in CPython.
 */
function checkNotSkipped(self: PyValue, f: SetAttr, name: string): void {
  if (!(self instanceof PyType)) return;
  let metatype: PyType | undefined = self.type;
  while (metatype?.flags.heap) metatype = metatype.base;
  if (f !== (metatype ?? typeType).tp_setattro)
    throw typeError(`can't apply this ${name} to ${typeOf(self).name} object`);
}

add(
  '__setattr__',
  'tp_setattro',
  '(name, value, /)',
  'Implement setattr(self, name, value).',
  (f: SetAttr) => (self: PyValue, name: PyValue, value: PyValue) => {
    checkNotSkipped(self, f, '__setattr__');
    f(self, nameArgument(name), value);
  },
  genericSetAttr,
);
add(
  '__delattr__',
  'tp_setattro',
  '(name, /)',
  'Implement delattr(self, name).',
  (f: SetAttr) => (self: PyValue, name: PyValue) => {
    checkNotSkipped(self, f, '__delattr__');
    f(self, nameArgument(name), undefined);
  },
  genericSetAttr,
);

export const COMPARE_NAMES = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
const COMPARE_SYMBOLS = ['<', '<=', '==', '!=', '>', '>='];
const genericCompare = (a: PyValue, b: PyValue, operator: CompareOperator): PyValue => {
  const type = typeOf(a);
  const name = COMPARE_NAMES[operator];
  const method = type.lookup(name);
  if (method === undefined) return NotImplemented;
  if (type === typeOf(b)) warm(a, name, method, 1);
  return callUnbound1(method, a, b);
};
for (const operator of [LT, LE, EQ, NE, GT, GE] as const) {
  add(
    COMPARE_NAMES[operator],
    'tp_richcompare',
    '(value, /)',
    `Return self${COMPARE_SYMBOLS[operator]}value.`,
    (f: (a: PyValue, b: PyValue, op: CompareOperator) => PyValue) => (a: PyValue, b: PyValue) =>
      f(a, b, operator),
    genericCompare,
  );
}

add(
  '__iter__',
  'tp_iter',
  '(/)',
  'Implement iter(self).',
  (f: Unary) => f,
  (self: PyValue) => {
    const method = found(self, '__iter__');
    if (method === None) throw typeError(`'${typeOf(self).name}' object is not iterable`);
    return callUnbound0(method, self);
  },
);
add(
  '__next__',
  'tp_iternext',
  '(/)',
  'Implement next(self).',
  (f: (self: PyValue) => PyValue | undefined) => (self: PyValue) => {
    const value = f(self);
    if (value === undefined) throw stopIteration(typeof self === 'object' ? self.takeResult() : undefined);
    return value;
  },
  (self: PyValue) => {
    try {
      return callUnbound0(found(self, '__next__'), self);
    } catch (error) {
      if (isException(error, stopIterationType)) {
        const { value } = error as PyStopIteration;
        if (value !== None && typeof self === 'object') {
          lastStop.iterator = self;
          lastStop.value = value;
        }
        return undefined;
      }
      throw error;
    }
  },
);
add(
  '__get__',
  'tp_descr_get',
  '(instance, owner=None, /)',
  'Return an attribute of instance, which is of type owner.',
  (f: (self: PyValue, object: PyValue | undefined, owner: PyValue | undefined) => PyValue) =>
    (self: PyValue, object: PyValue, owner: PyValue = None) => {
      if (object === None && owner === None) throw typeError('__get__(None, None) is invalid');
      return f(self, object === None ? undefined : object, owner === None ? undefined : owner);
    },
  (self: PyValue, object: PyValue | undefined, owner: PyValue | undefined) =>
    callUnbound2(found(self, '__get__'), self, object ?? None, owner ?? None),
);
const genericDescriptorSet = (self: PyValue, object: PyValue, value: PyValue | undefined): void => {
  const name = value === undefined ? '__delete__' : '__set__';
  const method = typeOf(self).lookup(name);
  if (method === undefined) throw attributeError(name);
  if (value === undefined) callUnbound1(method, self, object);
  else callUnbound2(method, self, object, value);
};
add(
  '__set__',
  'tp_descr_set',
  '(instance, value, /)',
  'Set an attribute of instance to value.',
  (f: (self: PyValue, object: PyValue, value: PyValue | undefined) => void) =>
    (self: PyValue, object: PyValue, value: PyValue) =>
      f(self, object, value),
  genericDescriptorSet,
);
add(
  '__delete__',
  'tp_descr_set',
  '(instance, /)',
  'Delete an attribute of instance.',
  (f: (self: PyValue, object: PyValue, value: PyValue | undefined) => void) =>
    (self: PyValue, object: PyValue) =>
      f(self, object, undefined),
  genericDescriptorSet,
);
add(
  '__init__',
  'tp_init',
  '(*args, **kwargs)',
  'Initialize self.  See help(type(self)) for accurate signature.',
  (f: (self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined) => void) =>
    (self: PyValue, args: readonly PyValue[], rest: ReadonlyMap<string, PyValue>) =>
      f(self, [...args, ...rest.values()], rest.size === 0 ? undefined : [...rest.keys()]),
  (self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined) => {
    const result = callUnbound(found(self, '__init__'), self, args, names);
    if (result !== None) throw typeError(`__init__() should return None, not '${typeOf(result).name}'`);
  },
);
// `__new__` is no wrapper but a static method: `define.ts` and `class.ts` treat it.
add(
  '__new__',
  'tp_new',
  '(*args, **kwargs)',
  '',
  () => () => undefined,
  (type: PyType, args: readonly PyValue[], names: readonly string[] | undefined) => {
    const method = getAttribute(type, '__new__');
    return callUnboundNew(method, type, args, names);
  },
);
function callUnboundNew(
  method: PyValue,
  type: PyType,
  args: readonly PyValue[],
  names: readonly string[] | undefined,
): PyValue {
  if (typeof method !== 'object') throw typeError(`'${typeOf(method).name}' object is not callable`);
  return method.callKeywords([type, ...args], names);
}
add(
  '__del__',
  'tp_finalize',
  '(/)',
  'Called when the instance is about to be destroyed.',
  (f: Unary) => f,
  (self: PyValue) => void callUnbound0(found(self, '__del__'), self),
);

add(
  '__await__',
  'am_await',
  '(/)',
  'Return an iterator to be used in await expression.',
  (f: Unary) => f,
  (self: PyValue) => callUnbound0(found(self, '__await__'), self),
);
add(
  '__aiter__',
  'am_aiter',
  '(/)',
  'Return an awaitable, that resolves in asynchronous iterator.',
  (f: Unary) => f,
  (self: PyValue) => callUnbound0(found(self, '__aiter__'), self),
);
add(
  '__anext__',
  'am_anext',
  '(/)',
  'Return a value or raise StopAsyncIteration.',
  (f: Unary) => f,
  (self: PyValue) => callUnbound0(found(self, '__anext__'), self),
);

for (const [operator, slot, symbol] of [
  ['add', 'nb_add', '+'],
  ['sub', 'nb_subtract', '-'],
  ['mul', 'nb_multiply', '*'],
  ['mod', 'nb_remainder', '%'],
  ['divmod', 'nb_divmod', 'divmod'],
] as const)
  binary(operator, slot, symbol);

/** As `binary`, for `pow` with two or three arguments. */
const genericPower = (self: PyValue, other: PyValue, modulus: PyValue): PyValue => {
  const left = typeOf(self);
  const right = typeOf(other);
  const call = (method: PyValue, a: PyValue, b: PyValue): PyValue =>
    modulus === None ? callUnbound1(method, a, b) : callUnbound2(method, a, b, modulus);
  let tryOther = left !== right && (right.nb_power as unknown) === genericPower;
  if ((left.nb_power as unknown) === genericPower) {
    const theirs = right.lookup('__rpow__');
    if (tryOther && right.isSubtypeOf(left) && theirs !== undefined && theirs !== left.lookup('__rpow__')) {
      const result = call(theirs, other, self);
      if (result !== NotImplemented) return result;
      tryOther = false;
    }
    const mine = left.lookup('__pow__');
    if (mine !== undefined) {
      const result = call(mine, self, other);
      if (result !== NotImplemented || left === right) return result;
    }
  }
  const theirs = tryOther ? right.lookup('__rpow__') : undefined;
  return theirs === undefined ? NotImplemented : call(theirs, other, self);
};
add(
  '__pow__',
  'nb_power',
  '(value, mod=None, /)',
  'Return pow(self, value, mod).',
  (f: Ternary) =>
    (a: PyValue, b: PyValue, c: PyValue = None) =>
      f(a, b, c),
  genericPower,
);
add(
  '__rpow__',
  'nb_power',
  '(value, mod=None, /)',
  'Return pow(value, self, mod).',
  (f: Ternary) =>
    (a: PyValue, b: PyValue, c: PyValue = None) =>
      f(b, a, c),
  genericPower,
);
unary('__neg__', 'nb_negative', '-self');
unary('__pos__', 'nb_positive', '+self');
unary('__abs__', 'nb_absolute', 'abs(self)');
add(
  '__bool__',
  'nb_bool',
  '(/)',
  'True if self else False',
  (f: Unary) => f,
  (self: PyValue) => {
    const method = found(self, '__bool__');
    if (method === None) throw typeError(`'${typeOf(self).name}' cannot be interpreted as a boolean`);
    const result = callUnbound0(method, self);
    if (typeof result !== 'boolean')
      throw typeError(`__bool__ should return bool, returned ${typeOf(result).name}`);
    return result;
  },
);
unary('__invert__', 'nb_invert', '~self');
for (const [operator, slot, symbol] of [
  ['lshift', 'nb_lshift', '<<'],
  ['rshift', 'nb_rshift', '>>'],
  ['and', 'nb_and', '&'],
  ['xor', 'nb_xor', '^'],
  ['or', 'nb_or', '|'],
] as const)
  binary(operator, slot, symbol);
unary('__int__', 'nb_int', 'int(self)');
unary('__float__', 'nb_float', 'float(self)');
for (const [operator, slot, symbol] of [
  ['add', 'nb_inplace_add', '+'],
  ['sub', 'nb_inplace_subtract', '-'],
  ['mul', 'nb_inplace_multiply', '*'],
  ['mod', 'nb_inplace_remainder', '%'],
  ['lshift', 'nb_inplace_lshift', '<<'],
  ['rshift', 'nb_inplace_rshift', '>>'],
  ['and', 'nb_inplace_and', '&'],
  ['xor', 'nb_inplace_xor', '^'],
  ['or', 'nb_inplace_or', '|'],
  ['floordiv', 'nb_inplace_floor_divide', '//'],
  ['truediv', 'nb_inplace_true_divide', '/'],
  ['matmul', 'nb_inplace_matrix_multiply', '@'],
] as const)
  inplace(operator, slot, symbol);
add(
  '__ipow__',
  'nb_inplace_power',
  '(value, /)',
  'Return self**=value.',
  (f: Ternary) => (a: PyValue, b: PyValue) => f(a, b, None),
  (a: PyValue, b: PyValue) => callUnbound1(found(a, '__ipow__'), a, b),
);
binary('floordiv', 'nb_floor_divide', '//');
binary('truediv', 'nb_true_divide', '/');
unary(
  '__index__',
  'nb_index',
  'Return self converted to an integer, if self is suitable for use as an index into a list.',
);
binary('matmul', 'nb_matrix_multiply', '@');

const genericLength = (self: PyValue): number => {
  const result = indexNumber(callUnbound0(found(self, '__len__'), self));
  if (typeof result === 'bigint') {
    if (result < 0n) throw valueError('__len__() should return >= 0');
    throw overflowError("cannot fit 'int' into an index-sized integer");
  }
  if (result < 0) throw valueError('__len__() should return >= 0');
  return result;
};
add('__len__', 'mp_length', '(/)', 'Return len(self).', (f: (self: PyValue) => number) => f, genericLength);
add(
  '__getitem__',
  'mp_subscript',
  '(key, /)',
  'Return self[key].',
  (f: Binary) => f,
  (a: PyValue, b: PyValue) => callUnbound1(found(a, '__getitem__'), a, b),
);
type AssignSubscript = (self: PyValue, key: PyValue, value: PyValue | undefined) => void;
const genericAssign: AssignSubscript = (self, key, value) => {
  if (value === undefined) {
    const method = typeOf(self).lookup('__delitem__');
    if (method === undefined) throw typeError(`'${typeOf(self).name}' object doesn't support item deletion`);
    callUnbound1(method, self, key);
  } else {
    const method = typeOf(self).lookup('__setitem__');
    if (method === undefined)
      throw typeError(`'${typeOf(self).name}' object does not support item assignment`);
    callUnbound2(method, self, key, value);
  }
};
add(
  '__setitem__',
  'mp_ass_subscript',
  '(key, value, /)',
  'Set self[key] to value.',
  (f: AssignSubscript) => (self: PyValue, key: PyValue, value: PyValue) => f(self, key, value),
  genericAssign,
);
add(
  '__delitem__',
  'mp_ass_subscript',
  '(key, /)',
  'Delete self[key].',
  (f: AssignSubscript) => (self: PyValue, key: PyValue) => f(self, key, undefined),
  genericAssign,
);

add('__len__', 'sq_length', '(/)', 'Return len(self).', (f: (self: PyValue) => number) => f, genericLength);
add('__add__', 'sq_concat', '(value, /)', 'Return self+value.', (f: Binary) => f, undefined);
add(
  '__mul__',
  'sq_repeat',
  '(value, /)',
  'Return self*value.',
  (f: (self: PyValue, n: number) => PyValue) => (a: PyValue, b: PyValue) => f(a, countArgument(b)),
  undefined,
);
add(
  '__rmul__',
  'sq_repeat',
  '(value, /)',
  'Return value*self.',
  (f: (self: PyValue, n: number) => PyValue) => (a: PyValue, b: PyValue) => f(a, countArgument(b)),
  undefined,
);
const genericItem = (self: PyValue, index: number): PyValue =>
  callUnbound1(found(self, '__getitem__'), self, index);
add(
  '__getitem__',
  'sq_item',
  '(key, /)',
  'Return self[key].',
  (f: (self: PyValue, i: number) => PyValue, owner) => (a: PyValue, b: PyValue) =>
    f(a, sequenceIndex(a, b, owner)),
  genericItem,
);
type AssignItem = (self: PyValue, index: number, value: PyValue | undefined) => void;
const genericAssignItem: AssignItem = (self, index, value) => genericAssign(self, index, value);
add(
  '__setitem__',
  'sq_ass_item',
  '(key, value, /)',
  'Set self[key] to value.',
  (f: AssignItem, owner) => (a: PyValue, b: PyValue, value: PyValue) =>
    f(a, sequenceIndex(a, b, owner), value),
  genericAssignItem,
);
add(
  '__delitem__',
  'sq_ass_item',
  '(key, /)',
  'Delete self[key].',
  (f: AssignItem, owner) => (a: PyValue, b: PyValue) => f(a, sequenceIndex(a, b, owner), undefined),
  genericAssignItem,
);
add(
  '__contains__',
  'sq_contains',
  '(key, /)',
  'Return bool(key in self).',
  (f: Binary) => f,
  (self: PyValue, value: PyValue): boolean => {
    const method = found(self, '__contains__');
    if (method === None) throw typeError(`'${typeOf(self).name}' object is not a container`);
    return isTrue(callUnbound1(method, self, value));
  },
);
add('__iadd__', 'sq_inplace_concat', '(value, /)', 'Implement self+=value.', (f: Binary) => f, undefined);
add(
  '__imul__',
  'sq_inplace_repeat',
  '(value, /)',
  'Implement self*=value.',
  (f: (self: PyValue, n: number) => PyValue) => (a: PyValue, b: PyValue) => f(a, countArgument(b)),
  undefined,
);

add(
  '__buffer__',
  'bf_getbuffer',
  '(flags, /)',
  'A view of the memory of the object.',
  wrapGetBuffer,
  genericGetBuffer,
);
// What a class written in Python does on release is called by the owner of the buffer.
add(
  '__release_buffer__',
  'bf_releasebuffer',
  '(buffer, /)',
  'Gives a view of the memory of the object back.',
  wrapReleaseBuffer,
  undefined,
);

function countArgument(value: PyValue): number {
  const count = indexNumber(value);
  if (typeof count === 'bigint') throw overflowError("cannot fit 'int' into an index-sized integer");
  return count;
}

/** An index for `sq_item`: negative ones count from the end, as the slot expects them already resolved. */
function sequenceIndex(self: PyValue, key: PyValue, owner: PyType): number {
  const index = countArgument(key);
  if (index < 0 && owner.sq_length !== undefined) return index + owner.sq_length(self);
  return index;
}

/** All special methods with a slot. One name may have two slots (`__len__`), one slot two names (`__add__`, `__radd__`). */
export const DUNDERS: readonly Dunder[] = list;

/** Gives a builtin type the special methods of the slots it defines itself. */
export function addSlotWrappers(type: PyType, own: ReadonlySet<SlotName>): void {
  if (own.size > 0) {
    for (const dunder of DUNDERS) {
      if (!own.has(dunder.slot) || dunder.name === '__new__' || dunder.name === '__getattr__') continue;
      if (type.dict.has(dunder.name)) continue;
      const slot = type[dunder.slot] as never;
      if (slot === undefined) continue;
      const def = new BuiltinDef(dunder.name + dunder.signature, dunder.wrap(slot, type), dunder.doc);
      def.qualname = `${type.qualname}.${dunder.name}`;
      def.shown = def.qualname;
      def.ofSlot = true;
      type.dict.set(dunder.name, new PySlotWrapper(type, def, dunder.slot, slot));
    }
  }
  if (own.has('tp_hash') || !own.has('tp_richcompare')) return;
  if (!type.dict.has('__hash__')) type.dict.set('__hash__', None);
}

const bySlot = new Map<SlotName, Dunder[]>();
for (const dunder of DUNDERS) {
  const group = bySlot.get(dunder.slot);
  if (group === undefined) bySlot.set(dunder.slot, [dunder]);
  else group.push(dunder);
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
    }
  }
  (type as unknown as Record<string, unknown>)[slot] = needGeneric ? generic : specific;
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
  const target = type as unknown as Record<string, unknown>;
  const source = base as unknown as Record<string, unknown>;
  const isUpdated = updated.has(base);
  let inherited = inheritedSlots.get(base);
  if (inherited === undefined && !isUpdated) {
    inherited = new Map();
    inheritedSlots.set(base, inherited);
  }
  for (const slot of bySlot.keys()) {
    if (own.has(slot)) updateSlot(type, slot);
    else if (isUpdated) target[slot] = source[slot];
    else if (inherited?.has(slot)) target[slot] = inherited.get(slot);
    else {
      updateSlot(type, slot);
      inherited?.set(slot, target[slot]);
    }
  }
  inheritBuffer(type);
  updated.add(type);
}

/** Fills all slots of a class from all its bases. */
export function updateAllSlots(type: PyType): void {
  for (const slot of bySlot.keys()) updateSlot(type, slot);
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

/** The slots that `object` has: most types have no other base. */
let slotsOfObject: readonly SlotName[] = SLOT_NAMES;

/** Copies the slots a builtin type does not define from its bases. */
export function inheritSlots(type: PyType, own: ReadonlySet<SlotName>): void {
  const target = type as unknown as Record<string, unknown>;
  // Objects are made by the base their layout comes from.
  if (type.tp_new === undefined && !own.has('tp_new')) type.tp_new = type.base?.tp_new;
  // The bases have what they inherit themselves.
  for (const base of type.bases) {
    const source = base as unknown as Record<string, unknown>;
    for (const slot of base.bases.length === 0 ? slotsOfObject : SLOT_NAMES) {
      if (target[slot] !== undefined || source[slot] === undefined || own.has(slot)) continue;
      if (slot === 'tp_hash' && own.has('tp_richcompare')) continue;
      target[slot] = source[slot];
    }
  }
  if (own.has('tp_richcompare') && !own.has('tp_hash')) type.tp_hash = unhashable;
  if (type.bases.length === 0) slotsOfObject = SLOT_NAMES.filter((slot) => target[slot] !== undefined);
}
