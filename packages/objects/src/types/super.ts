/** `super`: https://docs.python.org/3/library/functions.html#super */
import './object.ts';
import { genericGetAttribute, lookupAttribute } from '../attribute.ts';
import { None, typeOf } from '../core-types.ts';
import { getset, initializeWith, populate } from '../define.ts';
import { attributeError, runtimeError, typeError } from '../errors.ts';
import type { PyObject } from '../object.ts';
import { PySuper, superLookup, superType } from '../super.ts';
import { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

/** Whose MRO `super(cls, object)` follows; a TypeError if the object is neither of the class nor a subclass of it. */
export function superClass(cls: PyType, object: PyValue): PyType {
  if (object instanceof PyType && object.isSubtypeOf(cls)) return object;
  const type = typeOf(object);
  if (type.isSubtypeOf(cls)) return type;
  const claimed = lookupAttribute(object, '__class__');
  if (claimed instanceof PyType && claimed !== type && claimed.isSubtypeOf(cls)) return claimed;
  const kind = object instanceof PyType ? `type ${object.name}` : `instance of ${type.name}`;
  throw typeError(`super(type, obj): obj (${kind}) is not an instance or subtype of type (${cls.name}).`);
}

/** What compiled code calls for `super()` without arguments. */
export function makeSuper(cls: PyValue | undefined, object: PyValue | undefined): PySuper {
  if (object === undefined) throw runtimeError('super(): arg[0] deleted');
  if (cls === undefined) throw runtimeError('super(): empty __class__ cell');
  if (!(cls instanceof PyType)) throw runtimeError(`super(): __class__ is not a type (${typeOf(cls).name})`);
  const result = new PySuper();
  result.thisClass = cls;
  result.self = object;
  result.selfClass = superClass(cls, object);
  return result;
}

const initialize = initializeWith(
  'super(type=None, object=None, /)',
  (self: PySuper, cls?: PyValue, object: PyValue = None) => {
    if (cls === undefined) throw runtimeError('super(): no arguments');
    if (!(cls instanceof PyType))
      throw typeError(`super() argument 1 must be a type, not ${typeOf(cls).name}`);
    self.thisClass = cls;
    if (object === None) return;
    self.self = object;
    self.selfClass = superClass(cls, object);
  },
);

populate(superType, {
  doc: 'super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n',
  slots: {
    tp_new: (type) => new (type.ctor as new () => PyObject)(),
    tp_init: (self, args, names) => {
      if (args.length > 2 && names === undefined)
        throw typeError(`super() expected at most 2 arguments, got ${args.length}`);
      initialize(self, args, names);
    },
    tp_getattro: (self, name) => {
      const { thisClass, self: object, selfClass } = self as PySuper;
      if (
        name !== '__class__' &&
        thisClass !== undefined &&
        object !== undefined &&
        selfClass !== undefined
      ) {
        const value = superLookup(thisClass, object, selfClass, name);
        if (value !== undefined) return value;
        const found = typeOf(self).lookup(name);
        if (found === undefined)
          throw attributeError(`'super' object has no attribute '${name}'`, self, name);
      }
      return genericGetAttribute(self, name);
    },
    tp_descr_get: (self, object) => {
      const bound = self as PySuper;
      if (object === undefined || object === None || bound.self !== undefined) return self;
      if (typeOf(self) !== superType)
        return typeOf(self).callKeywords([bound.thisClass ?? None, object], undefined);
      return makeSuper(bound.thisClass, object);
    },
    tp_repr: (self) => {
      const { thisClass, selfClass } = self as PySuper;
      return `<super: <class '${thisClass?.name ?? 'NULL'}'>, ${selfClass === undefined ? 'NULL' : `<${selfClass.name} object>`}>`;
    },
  },
  getset: () => [
    getset('__thisclass__', (self: PySuper) => self.thisClass ?? None),
    getset('__self__', (self: PySuper) => self.self ?? None),
    getset('__self_class__', (self: PySuper) => self.selfClass ?? None),
  ],
});
