/** `staticmethod` and `classmethod`: https://docs.python.org/3/library/functions.html#classmethod */
import './object.ts';
import { dictOf, getAttribute, getOwn, lookupAttribute, setOwn } from '../attribute.ts';
import { callKeywords } from '../call.ts';
import { None, typeOf } from '../core-types.ts';
import { getset, initializeWith, method, populate } from '../define.ts';
import { PyMethod } from '../function.ts';
import { genericAlias } from '../generic-alias.ts';
import type { PyObject } from '../object.ts';
import { isTrue } from '../protocols/convert.ts';
import { reprText } from '../protocols/text.ts';
import {
  classMethodType,
  type PyClassMethod,
  type PyStaticMethod,
  staticMethodType,
} from '../static-method.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

type Wrapper = PyStaticMethod | PyClassMethod;

/** Takes over what tells a function apart, as `functools.wraps` does. */
function wrap(self: Wrapper, callable: PyValue): void {
  self.callable = callable;
  for (const name of ['__module__', '__name__', '__qualname__', '__doc__']) {
    const value = lookupAttribute(callable, name);
    if (value !== undefined) setOwn(self, name, value);
  }
}

/** An attribute of the callable, kept once it was asked for. */
const ofCallable = (name: string) =>
  getset(
    name,
    (self: Wrapper) => {
      const own = getOwn(self, name);
      if (own !== undefined) return own;
      const value = getAttribute(self.callable, name);
      setOwn(self, name, value);
      return value;
    },
    (self: Wrapper, value) => setOwn(self, name, value ?? None),
  );

const sharedAttributes = () => [
  getset('__func__', (self: Wrapper) => self.callable),
  getset('__wrapped__', (self: Wrapper) => self.callable),
  getset('__isabstractmethod__', (self: Wrapper) => {
    const value = lookupAttribute(self.callable, '__isabstractmethod__');
    return value !== undefined && isTrue(value);
  }),
  getset('__dict__', dictOf),
  ofCallable('__annotations__'),
  ofCallable('__annotate__'),
  getset('__doc__', (self: Wrapper) => getOwn(self, '__doc__') ?? None),
];

const construct = (type: PyType): PyValue => new (type.ctor as new () => PyObject)();

populate(staticMethodType, {
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
  doc: 'Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.',
  textSignature: '(function, /)',
  slots: {
    tp_new: construct,
    tp_init: initializeWith('staticmethod(function, /)', (self: PyStaticMethod, callable: PyValue) =>
      wrap(self, callable),
    ),
    tp_descr_get: (self) => (self as PyStaticMethod).callable,
    tp_call: (self, args, names) => callKeywords((self as PyStaticMethod).callable, args, names),
    tp_repr: (self) => `<staticmethod(${reprText((self as PyStaticMethod).callable)})>`,
  },
  getset: sharedAttributes,
});

populate(classMethodType, {
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
  doc: 'Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.',
  textSignature: '(function, /)',
  slots: {
    tp_new: construct,
    tp_init: initializeWith('classmethod(function, /)', (self: PyClassMethod, callable: PyValue) =>
      wrap(self, callable),
    ),
    tp_descr_get: (self, object, owner) =>
      new PyMethod((self as PyClassMethod).callable, owner ?? typeOf(object ?? None)),
    tp_repr: (self) => `<classmethod(${reprText((self as PyClassMethod).callable)})>`,
  },
  getset: sharedAttributes,
});
