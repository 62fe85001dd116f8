/** Special methods of objects: text, hash, calls, attributes, comparisons, iteration, descriptors, construction. */
import { ask1, taken } from '../asked.ts';
import { genericGetAttribute, getAttribute, noAttribute, warm } from '../attribute.ts';
import { hookedGetAttribute } from '../attribute-hooks.ts';
import { callUnbound, callUnbound0, callUnbound1, callUnbound2 } from '../call.ts';
import { None, NotImplemented, typeOf, typeType } from '../core-types.ts';
import {
  attributeError,
  endOfIteration,
  isException,
  type PyStopIteration,
  stopIterationType,
  typeError,
} from '../errors.ts';
import { lastStop } from '../object.ts';
import { nameArgument } from '../protocols/convert.ts';
import { hashResult } from '../protocols/hash.ts';
import type { CompareOperator } from '../slots.ts';
import { EQ, GE, GT, LE, LT, NE } from '../slots.ts';
import { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { type Dunder, dunder, found, type Unary, unary } from './definition.ts';

/** `object.__getattribute__(cls, name)`: a class as any other object, with its own `__dict__` and no other class's. */
function objectAttributeOfType(self: PyType, name: string): PyValue {
  const meta = self.type.lookup(name);
  const kind = meta === undefined ? undefined : typeOf(meta);
  const own = kind?.tp_descr_set === undefined ? self.dict.get(name) : undefined;
  if (own !== undefined) return own;
  if (meta === undefined) throw noAttribute(self, name);
  return kind?.tp_descr_get === undefined ? meta : kind.tp_descr_get(meta, self, self.type);
}

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

const genericDescriptorSet = (self: PyValue, object: PyValue, value: PyValue | undefined): void => {
  const name = value === undefined ? '__delete__' : '__set__';
  const method = typeOf(self).lookup(name);
  if (method === undefined) throw attributeError(name);
  if (value === undefined) callUnbound1(method, self, object);
  else callUnbound2(method, self, object, value);
};

function callUnboundNew(
  method: PyValue,
  type: PyType,
  args: readonly PyValue[],
  names: readonly string[] | undefined,
): PyValue {
  if (typeof method !== 'object') throw typeError(`'${typeOf(method).name}' object is not callable`);
  return method.callKeywords([type, ...args], names);
}

/** After an iterator's `__next__` has raised StopIteration; all else goes on. */
function ended(self: PyValue, error: unknown): undefined {
  if (!isException(error, stopIterationType)) throw error;
  const { value } = error as PyStopIteration;
  if (value !== None && typeof self === 'object') {
    lastStop.iterator = self;
    lastStop.value = value;
  }
}

/** Special methods of all objects, by slots of types and of asynchronous iteration. */
export const OBJECT_DUNDERS: readonly Dunder[] = [
  unary('__repr__', 'tp_repr', 'Return repr(self).'),
  dunder(
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
    (method) => (self: PyValue) => hashResult(method.call1(self)),
  ),
  dunder(
    '__call__',
    'tp_call',
    '(*args, **kwargs)',
    'Call self as a function.',
    (f: (self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined) => PyValue) =>
      (self: PyValue, args: readonly PyValue[], rest: ReadonlyMap<string, PyValue>) =>
        f(self, [...args, ...rest.values()], rest.size === 0 ? undefined : [...rest.keys()]),
    (self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined) =>
      callUnbound(found(self, '__call__'), self, args, names),
  ),
  unary('__str__', 'tp_str', 'Return str(self).'),
  dunder(
    '__getattribute__',
    'tp_getattro',
    '(name, /)',
    'Return getattr(self, name).',
    (f: (self: PyValue, name: string) => PyValue) => (self: PyValue, name: PyValue) =>
      self instanceof PyType && f === genericGetAttribute
        ? objectAttributeOfType(self, nameArgument(name))
        : f(self, nameArgument(name)),
    hookedGetAttribute,
  ),
  dunder('__getattr__', 'tp_getattro', '(name, /)', '', () => () => undefined, hookedGetAttribute),
  dunder(
    '__setattr__',
    'tp_setattro',
    '(name, value, /)',
    'Implement setattr(self, name, value).',
    (f: SetAttr) => (self: PyValue, name: PyValue, value: PyValue) => {
      checkNotSkipped(self, f, '__setattr__');
      f(self, nameArgument(name), value);
    },
    genericSetAttr,
  ),
  dunder(
    '__delattr__',
    'tp_setattro',
    '(name, /)',
    'Implement delattr(self, name).',
    (f: SetAttr) => (self: PyValue, name: PyValue) => {
      checkNotSkipped(self, f, '__delattr__');
      f(self, nameArgument(name), undefined);
    },
    genericSetAttr,
  ),
  ...([LT, LE, EQ, NE, GT, GE] as const).map((operator) =>
    dunder(
      COMPARE_NAMES[operator],
      'tp_richcompare',
      '(value, /)',
      `Return self${COMPARE_SYMBOLS[operator]}value.`,
      (f: (a: PyValue, b: PyValue, op: CompareOperator) => PyValue) => (a: PyValue, b: PyValue) =>
        f(a, b, operator),
      genericCompare,
    ),
  ),
  dunder(
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
    (method) => (self: PyValue) => method.call1(self),
  ),
  dunder(
    '__next__',
    'tp_iternext',
    '(/)',
    'Implement next(self).',
    (f: (self: PyValue) => PyValue | undefined) => (self: PyValue) => {
      const value = f(self);
      if (value === undefined) throw endOfIteration(typeof self === 'object' ? self.takeResult() : undefined);
      return value;
    },
    (self: PyValue) => {
      try {
        return callUnbound0(found(self, '__next__'), self);
      } catch (error) {
        return ended(self, error);
      }
    },
    (method) => (self: PyValue) => {
      let item: PyValue | undefined;
      try {
        item = ask1(method, self);
      } catch (error) {
        return ended(self, error);
      }
      return item ?? ended(self, taken());
    },
  ),
  dunder(
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
  ),
  dunder(
    '__set__',
    'tp_descr_set',
    '(instance, value, /)',
    'Set an attribute of instance to value.',
    (f: (self: PyValue, object: PyValue, value: PyValue | undefined) => void) =>
      (self: PyValue, object: PyValue, value: PyValue) =>
        f(self, object, value),
    genericDescriptorSet,
  ),
  dunder(
    '__delete__',
    'tp_descr_set',
    '(instance, /)',
    'Delete an attribute of instance.',
    (f: (self: PyValue, object: PyValue, value: PyValue | undefined) => void) =>
      (self: PyValue, object: PyValue) =>
        f(self, object, undefined),
    genericDescriptorSet,
  ),
  dunder(
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
  ),
  // `__new__` is no wrapper but a static method: `define.ts` and `class.ts` treat it.
  dunder(
    '__new__',
    'tp_new',
    '(*args, **kwargs)',
    '',
    () => () => undefined,
    (type: PyType, args: readonly PyValue[], names: readonly string[] | undefined) => {
      const method = getAttribute(type, '__new__');
      return callUnboundNew(method, type, args, names);
    },
  ),
  dunder(
    '__del__',
    'tp_finalize',
    '(/)',
    'Called when the instance is about to be destroyed.',
    (f: Unary) => f,
    (self: PyValue) => void callUnbound0(found(self, '__del__'), self),
  ),
  dunder(
    '__await__',
    'am_await',
    '(/)',
    'Return an iterator to be used in await expression.',
    (f: Unary) => f,
    (self: PyValue) => callUnbound0(found(self, '__await__'), self),
  ),
  dunder(
    '__aiter__',
    'am_aiter',
    '(/)',
    'Return an awaitable, that resolves in asynchronous iterator.',
    (f: Unary) => f,
    (self: PyValue) => callUnbound0(found(self, '__aiter__'), self),
  ),
  dunder(
    '__anext__',
    'am_anext',
    '(/)',
    'Return a value or raise StopAsyncIteration.',
    (f: Unary) => f,
    (self: PyValue) => callUnbound0(found(self, '__anext__'), self),
  ),
];
