/** Builtin functions and the descriptors of builtin types: https://docs.python.org/3/c-api/structures.html */
import './object.ts';
import {
  type BuiltinDef,
  builtinFunctionType,
  classMethodDescriptorType,
  getSetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodWrapperType,
  PyBuiltinFunction,
  type PyClassMethodDescriptor,
  type PyDescriptor,
  type PyGetSetDescriptor,
  type PyMemberDescriptor,
  PyMethodDescriptor,
  PyMethodWrapper,
  PySlotWrapper,
  slotWrapperType,
  staticOwners,
} from '../builtin.ts';
import { None, NotImplemented, PyTuple, typeOf } from '../core-types.ts';
import { getset, method, populate } from '../define.ts';
import { attributeError, typeError } from '../errors.ts';
import { functionType } from '../function.ts';
import { identity } from '../identity.ts';
import { mirrorPlainType } from '../mirror.ts';
import { type CompareOperator, EQ, type Names, NE } from '../slots.ts';
import { PyType } from '../type.ts';
import { fullTypeName } from '../type-name.ts';
import type { PyValue } from '../value.ts';
import { builtinsForPickle } from './function.ts';
import { address } from './object.ts';

const signatureOf = (def: BuiltinDef, self: string): PyValue => {
  if (def.textSignature === undefined) return None;
  if (def.signatureIsWhole) return def.textSignature;
  const inner = def.textSignature.slice(1, -1);
  if (inner === '' || inner === '/') return `($${self}, /)`;
  return `($${self}, ${inner.includes('/') ? '' : '/, '}${inner})`;
};

const shared = (def: (self: never) => BuiltinDef) => [
  getset('__name__', (object: never) => def(object).name),
  getset('__qualname__', (object: never) => def(object).qualname),
  getset('__doc__', (object: never) => def(object).doc ?? None),
];

/** What the function is found in, other than a module. */
const ownerOf = (value: PyBuiltinFunction): PyValue | undefined => value.self ?? staticOwners.get(value);

populate(builtinFunctionType, {
  slots: {
    tp_call: (self, args, names) => (self as PyBuiltinFunction).callKeywords(args, names),
    tp_repr: (value) => {
      const { def } = value as PyBuiltinFunction;
      const self = ownerOf(value as PyBuiltinFunction);
      if (self === undefined || typeOf(self).name === 'module') return `<built-in function ${def.name}>`;
      return `<built-in method ${def.name} of ${typeOf(self).name} object at ${typeof self === 'object' ? address(self) : '0x0'}>`;
    },
    tp_hash: (value) => {
      const { self, def } = value as PyBuiltinFunction;
      return defHash(def) ^ (typeof self === 'object' ? identity(self) / 16 : 0);
    },
    tp_richcompare: (a, b, operator) => {
      if (
        (operator !== EQ && operator !== NE) ||
        !(a instanceof PyBuiltinFunction) ||
        !(b instanceof PyBuiltinFunction)
      )
        return NotImplemented;
      const same = a.self === b.self && a.def === b.def;
      return operator === EQ ? same : !same;
    },
  },
  methods: () => [
    method('__reduce__()', (value: PyBuiltinFunction) => {
      const { def } = value;
      const self = ownerOf(value);
      if (self === undefined || typeOf(self).name === 'module') return def.name;
      return new PyTuple([builtinsForPickle.getattr, new PyTuple([self, def.name])]);
    }),
  ],
  getset: () => [
    ...shared((self: PyBuiltinFunction) => self.def),
    getset('__text_signature__', ({ def, self }: PyBuiltinFunction) => {
      if (self === undefined) return def.textSignature ?? None;
      return signatureOf(
        def,
        typeOf(self).name === 'module' ? 'module' : self instanceof PyType ? 'type' : 'self',
      );
    }),
    getset('__self__', (value: PyBuiltinFunction) => value.self ?? None),
    getset('__module__', (value: PyBuiltinFunction) => value.module),
  ],
});

const hashes = new WeakMap<BuiltinDef, number>();
let nextHash = 0x1234567;
function defHash(def: BuiltinDef): number {
  let value = hashes.get(def);
  if (value === undefined) {
    value = nextHash = (Math.imul(nextHash, 48271) & 0x7fffffff) + 1;
    hashes.set(def, value);
  }
  return value;
}

/** What all descriptors show of themselves. */
const descriptorAttributes = () => [
  getset('__objclass__', (self: PyDescriptor) => self.owner),
  getset('__name__', (self: PyDescriptor) => self.name),
  getset('__qualname__', (self: PyDescriptor) => `${self.owner.qualname}.${self.name}`),
];

const reduceDescriptor = method(
  '__reduce__()',
  (self: PyDescriptor) => new PyTuple([builtinsForPickle.getattr, new PyTuple([self.owner, self.name])]),
);

/** Calls a method found on its class: the object comes first. */
function callMethodDescriptor(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
  const descriptor = self as PyMethodDescriptor | PySlotWrapper;
  const object = checkReceiver(descriptor, args);
  return descriptor.def.methodKeywords(object, args.slice(1), names);
}

function checkReceiver(descriptor: PyMethodDescriptor | PySlotWrapper, args: readonly PyValue[]): PyValue {
  const object = args[0];
  const { owner, name } = descriptor;
  if (object === undefined) {
    if (descriptor instanceof PySlotWrapper)
      throw typeError(`descriptor '${name}' of '${owner.name}' object needs an argument`);
    throw typeError(`unbound method ${owner.name}.${name}() needs an argument`);
  }
  checkType(descriptor, object);
  return object;
}

function checkType(descriptor: PyMethodDescriptor | PySlotWrapper, object: PyValue): void {
  const { owner, name } = descriptor;
  const type = typeOf(object);
  if (type === owner || type.isSubtypeOf(owner)) return;
  if (descriptor instanceof PySlotWrapper)
    throw typeError(`descriptor '${name}' requires a '${owner.name}' object but received a '${type.name}'`);
  throw typeError(
    `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${type.name}' object`,
  );
}

// Methods called through their class, or through an object without binding: no array for few arguments.
for (const Descriptor of [PyMethodDescriptor, PySlotWrapper]) {
  Descriptor.prototype.call1 = function (this: PyMethodDescriptor, a) {
    if (typeof a !== 'object' || a.type !== this.owner) checkType(this, a);
    return this.def.method0(a);
  };
  Descriptor.prototype.call2 = function (this: PyMethodDescriptor, a, b) {
    if (typeof a !== 'object' || a.type !== this.owner) checkType(this, a);
    return this.def.method1(a, b);
  };
  Descriptor.prototype.call3 = function (this: PyMethodDescriptor, a, b, c) {
    if (typeof a !== 'object' || a.type !== this.owner) checkType(this, a);
    return this.def.method2(a, b, c);
  };
}

populate(methodDescriptorType, {
  slots: {
    tp_call: callMethodDescriptor,
    tp_descr_get: (self, object) => {
      const descriptor = self as PyMethodDescriptor;
      if (object === undefined) return self;
      checkType(descriptor, object);
      return new PyBuiltinFunction(descriptor.def, object, true);
    },
    tp_repr: (self) =>
      `<method '${(self as PyDescriptor).name}' of '${(self as PyDescriptor).owner.name}' objects>`,
  },
  methods: () => [reduceDescriptor],
  getset: () => [
    ...descriptorAttributes(),
    getset('__doc__', (self: PyMethodDescriptor) => self.def.doc ?? None),
    getset('__text_signature__', (self: PyMethodDescriptor) => signatureOf(self.def, 'self')),
  ],
});

populate(classMethodDescriptorType, {
  slots: {
    tp_call: (self, args, names) => {
      const { owner, name, def } = self as PyClassMethodDescriptor;
      const type = args[0];
      if (type === undefined)
        throw typeError(`descriptor '${name}' of '${owner.name}' object needs an argument`);
      return def.methodKeywords(type, args.slice(1), names);
    },
    tp_descr_get: (self, object, owner) => {
      const descriptor = self as PyClassMethodDescriptor;
      const type = owner ?? (object === undefined ? undefined : typeOf(object));
      if (!(type instanceof PyType))
        throw typeError(
          `descriptor '${descriptor.name}' for type '${descriptor.owner.name}' needs a type, not a '${type === undefined ? 'NULL' : typeOf(type).name}' as arg 2`,
        );
      if (!type.isSubtypeOf(descriptor.owner))
        throw typeError(
          `descriptor '${descriptor.name}' requires a subtype of '${descriptor.owner.name}' but received '${type.name}'`,
        );
      return new PyBuiltinFunction(descriptor.def, type, true);
    },
    tp_repr: (self) =>
      `<method '${(self as PyDescriptor).name}' of '${(self as PyDescriptor).owner.name}' objects>`,
  },
  getset: () => [
    ...descriptorAttributes(),
    getset('__doc__', (self: PyClassMethodDescriptor) => self.def.doc ?? None),
    getset('__text_signature__', (self: PyClassMethodDescriptor) => signatureOf(self.def, 'type')),
  ],
});

populate(slotWrapperType, {
  slots: {
    tp_call: callMethodDescriptor,
    tp_descr_get: (self, object) => {
      if (object === undefined) return self;
      const wrapper = self as PySlotWrapper;
      checkType(wrapper, object);
      return new PyMethodWrapper(wrapper, object);
    },
    tp_repr: (self) =>
      `<slot wrapper '${(self as PyDescriptor).name}' of '${(self as PyDescriptor).owner.name}' objects>`,
  },
  methods: () => [reduceDescriptor],
  getset: () => [
    ...descriptorAttributes(),
    getset('__doc__', (self: PySlotWrapper) => self.def.doc ?? None),
    getset('__text_signature__', (self: PySlotWrapper) => signatureOf(self.def, 'self')),
  ],
});

populate(methodWrapperType, {
  slots: {
    tp_call: (self, args, names) => (self as PyMethodWrapper).callKeywords(args, names),
    tp_repr: (value) => {
      const { wrapper, self } = value as PyMethodWrapper;
      return `<method-wrapper '${wrapper.name}' of ${typeOf(self).name} object at ${typeof self === 'object' ? address(self) : '0x0'}>`;
    },
    tp_hash: (value) => defHash((value as PyMethodWrapper).wrapper.def),
    tp_richcompare: (a, b, operator: CompareOperator) => {
      if (
        (operator !== EQ && operator !== NE) ||
        !(a instanceof PyMethodWrapper) ||
        !(b instanceof PyMethodWrapper)
      )
        return NotImplemented;
      const same = a.wrapper === b.wrapper && a.self === b.self;
      return operator === EQ ? same : !same;
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      ({ wrapper, self }: PyMethodWrapper) =>
        new PyTuple([builtinsForPickle.getattr, new PyTuple([self, wrapper.name])]),
    ),
  ],
  getset: () => [
    getset('__name__', ({ wrapper }: PyMethodWrapper) => wrapper.name),
    getset('__qualname__', ({ wrapper }: PyMethodWrapper) => `${wrapper.owner.qualname}.${wrapper.name}`),
    getset('__objclass__', ({ wrapper }: PyMethodWrapper) => wrapper.owner),
    getset('__self__', ({ self }: PyMethodWrapper) => self),
    getset('__doc__', ({ wrapper }: PyMethodWrapper) => wrapper.def.doc ?? None),
    getset('__text_signature__', ({ wrapper }: PyMethodWrapper) => signatureOf(wrapper.def, 'self')),
  ],
});

populate(getSetDescriptorType, {
  slots: {
    tp_descr_get: (self, object) => {
      if (object === undefined) return self;
      const descriptor = self as PyGetSetDescriptor;
      checkAttributeOwner(descriptor, object);
      return descriptor.get(object);
    },
    tp_descr_set: (self, object, value) => {
      const descriptor = self as PyGetSetDescriptor;
      checkAttributeOwner(descriptor, object);
      if (descriptor.set === undefined)
        throw attributeError(
          `attribute '${descriptor.name}' of '${descriptor.owner.name}' objects is not writable`,
        );
      descriptor.set(object, value);
    },
    tp_repr: (self) =>
      `<attribute '${(self as PyDescriptor).name}' of '${(self as PyDescriptor).owner.name}' objects>`,
  },
  getset: () => [
    ...descriptorAttributes(),
    getset('__doc__', (self: PyGetSetDescriptor) => self.doc ?? None),
  ],
});

function checkAttributeOwner(descriptor: PyDescriptor, object: PyValue): void {
  const type = typeOf(object);
  if (type === descriptor.owner || type.isSubtypeOf(descriptor.owner)) return;
  throw typeError(
    `descriptor '${descriptor.name}' for '${descriptor.owner.name}' objects doesn't apply to a '${type.name}' object`,
  );
}

type Fields = { [key: string]: PyValue | undefined };

populate(memberDescriptorType, {
  slots: {
    tp_descr_get: (self, object) => {
      if (object === undefined) return self;
      const descriptor = self as PyMemberDescriptor;
      checkAttributeOwner(descriptor, object);
      const value = (object as unknown as Fields)[descriptor.key];
      if (value === undefined) {
        if (descriptor.missing !== undefined) return descriptor.missing;
        throw attributeError(
          `'${fullTypeName(typeOf(object))}' object has no attribute '${descriptor.name}'`,
          object,
          descriptor.name,
        );
      }
      return value;
    },
    tp_descr_set: (self, object, value) => {
      const descriptor = self as PyMemberDescriptor;
      checkAttributeOwner(descriptor, object);
      if (descriptor.readonly) throw attributeError('readonly attribute');
      const fields = object as unknown as Fields;
      if (value === undefined && fields[descriptor.key] === undefined) throw attributeError(descriptor.name);
      fields[descriptor.key] = value;
    },
    tp_repr: (self) =>
      `<member '${(self as PyDescriptor).name}' of '${(self as PyDescriptor).owner.name}' objects>`,
  },
  methods: () => [reduceDescriptor],
  getset: () => [
    ...descriptorAttributes(),
    getset('__doc__', (self: PyMemberDescriptor) => self.doc ?? None),
  ],
});

// Not before: what attributes are for data descriptors is known from here on.
mirrorPlainType(functionType);
