/** `property`: https://docs.python.org/3/library/functions.html#property */
import './object.ts';
import { lookupAttribute, setAttribute } from '../attribute.ts';
import { call1, call2 } from '../call.ts';
import { None, typeOf } from '../core-types.ts';
import { getset, initializeWith, method, optionalMember, populate } from '../define.ts';
import { attributeError, attributeErrorType, isException } from '../errors.ts';
import type { PyObject } from '../object.ts';
import { PyProperty, propertyType } from '../property.ts';
import { isTrue } from '../protocols/convert.ts';
import { reprText } from '../protocols/text.ts';
import type { PyValue } from '../value.ts';

const present = (value: PyValue | undefined): PyValue | undefined => (value === None ? undefined : value);

function noAccess(self: PyProperty, object: PyValue, what: 'getter' | 'setter' | 'deleter'): object {
  const owner = typeOf(object).qualname;
  const name = nameOf(self);
  return attributeError(
    name === undefined
      ? `property of '${owner}' object has no ${what}`
      : `property ${reprText(name)} of '${owner}' object has no ${what}`,
  );
}

function nameOf(self: PyProperty): PyValue | undefined {
  return self.name ?? (self.getter === undefined ? undefined : lookupAttribute(self.getter, '__name__'));
}

function copyWith(self: PyProperty, changes: { get?: PyValue; set?: PyValue; delete?: PyValue }): PyValue {
  const getter = present(changes.get) ?? self.getter ?? None;
  const doc = self.getterDoc && getter !== None ? None : (self.doc ?? None);
  const type = typeOf(self);
  const result = type.callKeywords(
    [
      getter,
      present(changes.set) ?? self.setter ?? None,
      present(changes.delete) ?? self.deleter ?? None,
      doc,
    ],
    undefined,
  );
  if (result instanceof PyProperty && self.name !== undefined) result.name = self.name;
  return result;
}

/** The doc of an object of a subclass is its own attribute: the one of the class would hide the property's. */
function setDocOfSubclass(self: PyProperty): void {
  try {
    setAttribute(self, '__doc__', self.doc ?? None);
  } catch (error) {
    // Where there is no place for it, a doc that was given is lost, as in CPython.
    if (self.getterDoc || !isException(error, attributeErrorType)) throw error;
  }
}

populate(propertyType, {
  doc: "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
  textSignature: '(fget=None, fset=None, fdel=None, doc=None)',
  slots: {
    tp_new: (type) => new (type.ctor as new () => PyObject)(),
    tp_init: initializeWith(
      'property(fget=None, fset=None, fdel=None, doc=None)',
      (self: PyProperty, get?: PyValue, set?: PyValue, del?: PyValue, doc?: PyValue) => {
        self.getter = present(get);
        self.setter = present(set);
        self.deleter = present(del);
        self.doc = present(doc);
        self.getterDoc = false;
        if (self.doc === undefined && self.getter !== undefined) {
          const found = present(lookupAttribute(self.getter, '__doc__'));
          if (found !== undefined) {
            self.doc = found;
            self.getterDoc = true;
          }
        }
        if (typeOf(self) !== propertyType) setDocOfSubclass(self);
      },
    ),
    tp_descr_get: (self, object) => {
      if (object === undefined) return self;
      const property = self as PyProperty;
      if (property.getter === undefined) throw noAccess(property, object, 'getter');
      return call1(property.getter, object);
    },
    tp_descr_set: (self, object, value) => {
      const property = self as PyProperty;
      const accessor = value === undefined ? property.deleter : property.setter;
      if (accessor === undefined)
        throw noAccess(property, object, value === undefined ? 'deleter' : 'setter');
      if (value === undefined) call1(accessor, object);
      else call2(accessor, object, value);
    },
  },
  methods: () => [
    method(
      'getter(object, /)',
      (self: PyProperty, get: PyValue) => copyWith(self, { get }),
      'Descriptor to obtain a copy of the property with a different getter.',
    ),
    method(
      'setter(object, /)',
      (self: PyProperty, set: PyValue) => copyWith(self, { set }),
      'Descriptor to obtain a copy of the property with a different setter.',
    ),
    method(
      'deleter(object, /)',
      (self: PyProperty, del: PyValue) => copyWith(self, { delete: del }),
      'Descriptor to obtain a copy of the property with a different deleter.',
    ),
    method(
      '__set_name__(owner, name, /)',
      (self: PyProperty, _owner: PyValue, name: PyValue) => {
        self.name = name;
      },
      'Method to set name of a property.',
    ),
  ],
  members: () => [
    optionalMember('fget', 'getter'),
    optionalMember('fset', 'setter'),
    optionalMember('fdel', 'deleter'),
  ],
  getset: () => [
    getset(
      '__doc__',
      (self: PyProperty) => self.doc ?? None,
      (self: PyProperty, value) => {
        self.doc = value;
      },
    ),
    getset(
      '__name__',
      (self: PyProperty) => {
        const name = nameOf(self);
        if (name === undefined)
          throw attributeError(`'${typeOf(self).name}' object has no attribute '__name__'`, self, '__name__');
        return name;
      },
      (self: PyProperty, value) => {
        self.name = value;
      },
    ),
    getset('__isabstractmethod__', (self: PyProperty) =>
      [self.getter, self.setter, self.deleter].some((accessor) => {
        const value = accessor === undefined ? undefined : lookupAttribute(accessor, '__isabstractmethod__');
        return value !== undefined && isTrue(value);
      }),
    ),
  ],
});
