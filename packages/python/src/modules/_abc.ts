/** `_abc`: what the metaclass `abc.ABCMeta` keeps of its classes. Follows CPython's Modules/_abc.c. */
import {
  callMethod1,
  deleteAttribute,
  getAttribute,
  lookupAttribute,
  setAttribute,
} from '@harpy/objects/attribute';
import { call1 } from '@harpy/objects/call';
import { bareType, NotImplemented, PyTuple, textOf, typeOf, typeType } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { assertionErrorType, newException, runtimeError, typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { isTrue } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { frozenSetFrom, setFrom } from '@harpy/objects/set';
import { PyType } from '@harpy/objects/type';
import { isSubclassCheck } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { weakReference } from '@harpy/objects/weak-reference';

/** The `_abc_impl` of a class. Caches hold classes weakly. */
class PyAbcData extends PyObject {
  registry: WeakRef<PyType>[] = [];
  cache = new WeakSet<PyObject>();
  negative = new WeakSet<PyObject>();
  /** The number of registrations when the negative cache was started. */
  negativeVersion = registrations;

  registered(): PyType[] {
    return this.registry.flatMap((each) => each.deref() ?? []);
  }
}
const dataType = bareType('_abc._abc_data', PyAbcData);
populate(dataType, { doc: 'Internal state held by ABC machinery.' });

/** Counts registrations: each makes what was found not to be a subclass doubtful. */
let registrations = 0;

const dataOf = (cls: PyValue): PyAbcData => {
  const data = getAttribute(cls, '_abc_impl');
  if (!(data instanceof PyAbcData)) throw typeError('_abc_impl is set to a wrong type');
  return data;
};

function isAbstract(value: PyValue): boolean {
  const flag = lookupAttribute(value, '__isabstractmethod__');
  return flag !== undefined && isTrue(flag);
}

function abstractMethods(cls: PyType): PyValue {
  const names = new Set<PyValue>();
  for (const [name, value] of cls.dict) if (isAbstract(value)) names.add(name);
  for (const base of cls.bases) {
    const inherited = lookupAttribute(base, '__abstractmethods__');
    if (inherited === undefined) continue;
    for (const name of listItems(inherited)) {
      const value = lookupAttribute(cls, textOf(name) ?? '');
      if (value !== undefined && isAbstract(value)) names.add(name);
    }
  }
  return frozenSetFrom(names);
}

const SEQUENCE = 1 << 5;
const MAPPING = 1 << 6;

function init(cls: PyValue): void {
  if (!(cls instanceof PyType)) throw typeError('_abc_init() argument must be a class');
  setAttribute(cls, '__abstractmethods__', abstractMethods(cls));
  setAttribute(cls, '_abc_impl', new PyAbcData());
  // What `match` statements take for a sequence or a mapping.
  const flags = cls.dict.get('__abc_tpflags__');
  if (typeof flags !== 'number') return;
  if ((flags & SEQUENCE) !== 0 && (flags & MAPPING) !== 0)
    throw typeError('__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING');
  if ((flags & SEQUENCE) !== 0) cls.flags.sequence = true;
  if ((flags & MAPPING) !== 0) cls.flags.mapping = true;
  deleteAttribute(cls, '__abc_tpflags__');
}

function inheritFlags(from: PyType, to: PyType): void {
  if (!from.flags.sequence && !from.flags.mapping) return;
  if (to.flags.immutable || to.flags.sequence || to.flags.mapping) return;
  to.flags.sequence = from.flags.sequence;
  to.flags.mapping = from.flags.mapping;
  for (const subclass of to.subclasses()) inheritFlags(from, subclass);
}

function register(cls: PyValue, subclass: PyValue): PyValue {
  if (!(subclass instanceof PyType)) throw typeError('Can only register classes');
  if (isSubclassCheck(subclass, cls)) return subclass;
  if (isSubclassCheck(cls, subclass)) throw runtimeError('Refusing to create an inheritance cycle');
  dataOf(cls).registry.push(new WeakRef(subclass));
  registrations++;
  if (cls instanceof PyType) inheritFlags(cls, subclass);
  return subclass;
}

function instanceCheck(cls: PyValue, instance: PyValue): PyValue {
  const data = dataOf(cls);
  const subclass = getAttribute(instance, '__class__');
  if (typeof subclass === 'object' && data.cache.has(subclass)) return true;
  const type = typeOf(instance);
  if (type === subclass) {
    if (data.negativeVersion === registrations && data.negative.has(subclass)) return false;
    return callMethod1(cls, '__subclasscheck__', subclass);
  }
  const result = callMethod1(cls, '__subclasscheck__', subclass);
  return isTrue(result) ? result : callMethod1(cls, '__subclasscheck__', type);
}

function subclassCheck(cls: PyValue, subclass: PyValue): boolean {
  if (!(subclass instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
  const data = dataOf(cls);
  if (data.cache.has(subclass)) return true;
  if (data.negativeVersion < registrations) {
    data.negative = new WeakSet();
    data.negativeVersion = registrations;
  } else if (data.negative.has(subclass)) return false;
  const answer = call1(getAttribute(cls, '__subclasshook__'), subclass);
  if (answer === true || answer === false) {
    (answer ? data.cache : data.negative).add(subclass);
    return answer;
  }
  if (answer !== NotImplemented)
    throw newException(
      assertionErrorType,
      '__subclasshook__ must return either False, True, or NotImplemented',
    );
  const is =
    (cls instanceof PyType && subclass.mro.includes(cls)) ||
    data.registered().some((each) => isSubclassCheck(subclass, each)) ||
    subclassesOf(cls).some((each) => isSubclassCheck(subclass, each));
  (is ? data.cache : data.negative).add(subclass);
  return is;
}

const usualSubclasses = typeType.dict.get('__subclasses__');

/** What `cls.__subclasses__()` lists; classes of modules that have not run yet can be no superclasses of any there is. */
function subclassesOf(cls: PyValue): readonly PyValue[] {
  if (
    cls instanceof PyType &&
    typeOf(cls).lookup('__subclasses__') === usualSubclasses &&
    cls.lookup('__subclasses__') === undefined
  )
    return cls.subclasses();
  const found = getAttribute(cls, '__subclasses__');
  const result = typeof found === 'object' ? found.call0() : found;
  if (!Array.isArray((result as { items?: unknown }).items))
    throw typeError('__subclasses__() must return a list');
  return listItems(result);
}

export const abcModule = defineModule({
  name: '_abc',
  doc: 'The state of abstract base classes.',
  functions: [
    method('get_cache_token()', () => registrations, 'Changes with each registration of a class.'),
    method('_abc_init(self, /)', init, 'Prepare a new abstract base class.'),
    method('_abc_register(self, subclass, /)', register, 'Register a subclass.'),
    method('_abc_instancecheck(self, instance, /)', instanceCheck, 'What isinstance() asks.'),
    method('_abc_subclasscheck(self, subclass, /)', subclassCheck, 'What issubclass() asks.'),
    method(
      '_reset_registry(self, /)',
      (cls: PyValue) => {
        dataOf(cls).registry = [];
      },
      'Forget the registered classes.',
    ),
    method(
      '_reset_caches(self, /)',
      (cls: PyValue) => {
        const data = dataOf(cls);
        data.cache = new WeakSet();
        data.negative = new WeakSet();
      },
      'Forget what was found out.',
    ),
    method(
      '_get_dump(self, /)',
      (cls: PyValue) => {
        const data = dataOf(cls);
        return new PyTuple([
          setFrom(data.registered().map(weakReference)),
          setFrom([]),
          setFrom([]),
          data.negativeVersion,
        ]);
      },
      'The registry and the version of the negative cache; what caches hold cannot be listed.',
    ),
  ],
});
