/** `_zoneinfo`: the class `zoneinfo.ZoneInfo`, over the system's time zone files or those of the package `tzdata`. */
import { callMethod0, callMethod1, getAttribute, setAttribute } from '@harpy/objects/attribute';
import { PyClassMethodDescriptor, PyMethodDescriptor } from '@harpy/objects/builtin';
import { call1, callKeywords } from '@harpy/objects/call';
import { createType } from '@harpy/objects/class';
import { isInstance, None, objectType, PyTuple, textOf, typeOf, typeType } from '@harpy/objects/core-types';
import { builtinFunction, method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { toByteArray } from '@harpy/objects/numbers/arguments';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { add } from '@harpy/objects/protocols/number';
import { reprText } from '@harpy/objects/protocols/text';
import { PyStaticMethod } from '@harpy/objects/static-method';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { system } from '../system.ts';
import { readZone, typeOfLocal, typeOfUtc, type Zone, ZoneFileError } from './zoneinfo/file.ts';
import type { LocalType } from './zoneinfo/rule.ts';

interface Info {
  readonly zone: Zone;
  readonly key: PyValue;
  /** How it was made, for pickling: by its key from the cache, by its key alone, or from a file. */
  readonly source: 'cache' | 'key' | 'file';
  /** How the file shows itself. */
  readonly file?: string;
}

const infos = new WeakMap<object, Info>();
const DAY = 86400;
/** The ordinal of 1970-01-01. */
const EPOCH = 719163;

function infoOf(self: PyValue): Info {
  const info = typeof self === 'object' ? infos.get(self) : undefined;
  if (info === undefined) throw typeError(`a ZoneInfo is needed, not ${typeOf(self).name}`);
  return info;
}

function zoneFromBytes(bytes: Uint8Array): Zone {
  try {
    return readZone(bytes);
  } catch (error) {
    if (!(error instanceof ZoneFileError || error instanceof RangeError)) throw error;
    throw valueError(error instanceof ZoneFileError ? error.message : 'Invalid TZif file');
  }
}

function zoneOf(key: PyValue): Zone {
  const path = call1(getAttribute(hooks.importModule('zoneinfo._tzpath'), 'find_tzfile'), key);
  if (path !== None) return zoneFromBytes(system().fs.readFileSync(textOf(path) ?? ''));
  const file = call1(getAttribute(hooks.importModule('zoneinfo._common'), 'load_tzdata'), key);
  try {
    return zoneFromBytes(Uint8Array.from(toByteArray(callMethod0(file, 'read'))));
  } finally {
    callMethod0(file, 'close');
  }
}

function make(type: PyValue, info: Info): PyValue {
  const made = call1(getAttribute(objectType, '__new__'), type);
  if (typeof made === 'object') infos.set(made, info);
  return made;
}

const number = (value: PyValue, name: string): number => toSize(getAttribute(value, name));

/** A datetime's own reading of the clock, in seconds since 1970. */
function readingOf(moment: PyValue): number {
  const days = toSize(callMethod0(moment, 'toordinal')) - EPOCH;
  return (
    days * DAY + number(moment, 'hour') * 3600 + number(moment, 'minute') * 60 + number(moment, 'second')
  );
}

function typeAt(self: PyValue, moment: PyValue): LocalType | undefined {
  const { zone } = infoOf(self);
  if (moment === None) return zone.fixed ? zone.after.standard : undefined;
  return typeOfLocal(zone, readingOf(moment), number(moment, 'year'), number(moment, 'fold') === 1);
}

const delta = (seconds: number): PyValue =>
  callKeywords(getAttribute(hooks.importModule('datetime'), 'timedelta'), [seconds], ['seconds']);

function fromUtc(self: PyValue, moment: PyValue): PyValue {
  if (!isInstance(moment, getAttribute(hooks.importModule('datetime'), 'datetime') as PyType))
    throw typeError('fromutc() requires a datetime argument');
  if (getAttribute(moment, 'tzinfo') !== self) throw valueError('dt.tzinfo is not self');
  const [type, fold] = typeOfUtc(infoOf(self).zone, readingOf(moment), number(moment, 'year'));
  const local = add(moment, delta(type.offset));
  return fold ? callKeywords(getAttribute(local, 'replace'), [1], ['fold']) : local;
}

function fromFile(type: PyValue, file: PyValue, key: PyValue = None): PyValue {
  const zone = zoneFromBytes(Uint8Array.from(toByteArray(callMethod0(file, 'read'))));
  return make(type, { zone, key, source: 'file', file: reprText(file) });
}

/** The zones made by their keys, by class. */
const caches = new WeakMap<object, Map<string, PyValue>>();

function cacheOf(type: PyValue): Map<string, PyValue> {
  if (typeof type !== 'object') throw typeError('a type is needed');
  let cache = caches.get(type);
  if (cache === undefined) {
    cache = new Map();
    caches.set(type, cache);
  }
  return cache;
}

function fromCache(type: PyValue, key: PyValue): PyValue {
  const name = textOf(key);
  if (name === undefined)
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(key).name}`);
  const cache = cacheOf(type);
  let found = cache.get(name);
  if (found === undefined) {
    found = make(type, { zone: zoneOf(key), key, source: 'cache' });
    cache.set(name, found);
  }
  return found;
}

function clearCache(type: PyValue, keys: PyValue = None): void {
  const cache = cacheOf(type);
  if (keys === None) cache.clear();
  else for (const key of listItems(keys)) cache.delete(textOf(key) ?? '');
}

function reduce(self: PyValue): PyValue {
  const { key, source } = infoOf(self);
  if (source === 'file') {
    const pickle = hooks.importModule('pickle');
    throw call1(
      getAttribute(pickle, 'PicklingError'),
      'Cannot pickle a ZoneInfo file created from a file stream.',
    );
  }
  return new PyTuple([getAttribute(typeOf(self), '_unpickle'), new PyTuple([key, source === 'cache'])]);
}

function shown(self: PyValue): string {
  const { key, file } = infoOf(self);
  const type = typeOf(self);
  // Of a class of the program CPython says the name alone.
  const own = textOf(getAttribute(type, '__module__')) === 'zoneinfo';
  const name = own ? 'zoneinfo.ZoneInfo' : type.name;
  return key === None ? `${name}.from_file(${file})` : `${name}(key=${reprText(key)})`;
}

const methods = [
  method('utcoffset(dt, /)', (self: PyValue, moment: PyValue) => {
    const type = typeAt(self, moment);
    return type === undefined ? None : delta(type.offset);
  }),
  method('dst(dt, /)', (self: PyValue, moment: PyValue) => {
    const type = typeAt(self, moment);
    return type === undefined ? None : delta(type.dst);
  }),
  method('tzname(dt, /)', (self: PyValue, moment: PyValue) => typeAt(self, moment)?.name ?? None),
  method('fromutc(dt, /)', fromUtc),
  method('__repr__()', shown),
  method('__str__()', (self: PyValue) => {
    const { key } = infoOf(self);
    return key === None ? shown(self) : key;
  }),
  method('__reduce__()', reduce),
];
const classMethods = [
  method('no_cache(key)', (type: PyValue, key: PyValue) =>
    make(type, { zone: zoneOf(key), key, source: 'key' }),
  ),
  method('from_file(fobj, /, key=None)', fromFile),
  method('clear_cache(*, only_keys=None)', clearCache),
  method('_unpickle(key, from_cache, /)', (type: PyValue, key: PyValue, cached: PyValue) =>
    isTrue(cached) ? call1(type, key) : callMethod1(type, 'no_cache', key),
  ),
];

/** The class is made with the module: its base is a class of Python's. */
function zoneInfoClass(): PyType {
  const namespace = new PyDict();
  namespace.setString('__module__', 'zoneinfo');
  namespace.setString('__doc__', 'A time zone of the IANA database.');
  namespace.setString('__new__', new PyStaticMethod(builtinFunction('__new__(cls, key)', fromCache)));
  const property = hooks.importModule('builtins');
  const key = builtinFunction('key(self, /)', (self: PyValue) => infoOf(self).key);
  namespace.setString('key', call1(getAttribute(property, 'property'), key));
  const base = getAttribute(hooks.importModule('datetime'), 'tzinfo');
  const type = createType(typeType, 'ZoneInfo', [base], namespace);
  for (const each of methods) setAttribute(type, each.name, new PyMethodDescriptor(type, each));
  for (const each of classMethods) setAttribute(type, each.name, new PyClassMethodDescriptor(type, each));
  return type;
}

export const zoneInfoModule = defineModule({
  name: '_zoneinfo',
  doc: 'C implementation of the zoneinfo module',
  create: (dict) => dict.setString('ZoneInfo', zoneInfoClass()),
});
