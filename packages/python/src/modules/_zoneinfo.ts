/** `_zoneinfo`: the class `zoneinfo.ZoneInfo`, over the system's time zone files or those of the package `tzdata`. */
import { callMethod0, callMethod1, getAttribute } from '@harpy/objects/attribute';
import { call1, callKeywords } from '@harpy/objects/call';
import { bareType, None, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { constructWith, member, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { toByteArray } from '@harpy/objects/numbers/arguments';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { reprText, str } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { located } from '../current-folder.ts';
import { system } from '../system.ts';
import { makeDelta } from './datetime/delta.ts';
import { ordinalOf, secondOfDay, shifted } from './datetime/moment.ts';
import { PyDateTime, PyTzInfo, tzInfoType } from './datetime/value.ts';
import './datetime/zone.ts';
import { readZone, typeOfLocal, typeOfUtc, type Zone, ZoneFileError } from './zoneinfo/file.ts';
import type { LocalType } from './zoneinfo/rule.ts';

class PyZoneInfo extends PyTzInfo {
  readonly zone: Zone;
  readonly key: PyValue;
  /** How it was made, for pickling: by its key from the cache, by its key alone, or from a file. */
  readonly source: 'cache' | 'key' | 'file';
  /** How the file shows itself. */
  readonly file: string;
  constructor(zone: Zone, key: PyValue, source: PyZoneInfo['source'], file = '') {
    super();
    this.zone = zone;
    this.key = key;
    this.source = source;
    this.file = file;
  }
}

const zoneInfoType = bareType('zoneinfo.ZoneInfo', PyZoneInfo, tzInfoType, { baseType: true });
zoneInfoType.hasWeakReferences = true;

/** A zone of the class or a subclass. */
function make(type: PyType, ...args: ConstructorParameters<typeof PyZoneInfo>): PyZoneInfo {
  return new (type.ctor as unknown as new (...args: ConstructorParameters<typeof PyZoneInfo>) => PyZoneInfo)(
    ...args,
  );
}

const DAY = 86400;
/** The ordinal of 1970-01-01. */
const EPOCH = 719163;

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
  if (path !== None) return zoneFromBytes(system().fs.readFileSync(located(textOf(path) ?? '')));
  const file = call1(getAttribute(hooks.importModule('zoneinfo._common'), 'load_tzdata'), key);
  try {
    return zoneFromBytes(Uint8Array.from(toByteArray(callMethod0(file, 'read'))));
  } finally {
    callMethod0(file, 'close');
  }
}

const number = (value: PyValue, name: string): number => toSize(getAttribute(value, name));

/** A datetime's own reading of the clock, in seconds since 1970. */
function readingOf(moment: PyValue): number {
  if (moment instanceof PyDateTime) return (ordinalOf(moment) - EPOCH) * DAY + secondOfDay(moment);
  const days = toSize(callMethod0(moment, 'toordinal')) - EPOCH;
  return (
    days * DAY + number(moment, 'hour') * 3600 + number(moment, 'minute') * 60 + number(moment, 'second')
  );
}

function typeAt({ zone }: PyZoneInfo, moment: PyValue): LocalType | undefined {
  if (moment === None) return zone.fixed ? zone.after.standard : undefined;
  return typeOfLocal(zone, readingOf(moment), number(moment, 'year'), number(moment, 'fold') === 1);
}

const delta = (seconds: number): PyValue => makeDelta(0, seconds, 0);

function fromUtc(self: PyZoneInfo, moment: PyValue): PyValue {
  if (!(moment instanceof PyDateTime)) throw typeError('fromutc: argument must be a datetime');
  if (moment.tzinfo !== self) throw valueError('fromutc: dt.tzinfo is not self');
  const [type, fold] = typeOfUtc(self.zone, readingOf(moment), moment.year);
  const local = shifted(moment, makeDelta(0, type.offset, 0), 1);
  return fold ? callKeywords(getAttribute(local, 'replace'), [1], ['fold']) : local;
}

function fromFile(type: PyType, file: PyValue, key: PyValue = None): PyValue {
  const zone = zoneFromBytes(Uint8Array.from(toByteArray(callMethod0(file, 'read'))));
  return make(type, zone, key, 'file', reprText(file));
}

/** The zones made by their keys, by class. */
const caches = new WeakMap<object, Map<string, PyValue>>();

function cacheOf(type: PyType): Map<string, PyValue> {
  let cache = caches.get(type);
  if (cache === undefined) {
    cache = new Map();
    caches.set(type, cache);
  }
  return cache;
}

function fromCache(type: PyType, key: PyValue): PyValue {
  const name = textOf(key);
  if (name === undefined)
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(key).name}`);
  const cache = cacheOf(type);
  let found = cache.get(name);
  if (found === undefined) {
    found = make(type, zoneOf(key), key, 'cache');
    cache.set(name, found);
  }
  return found;
}

function clearCache(type: PyType, keys: PyValue = None): void {
  const cache = cacheOf(type);
  if (keys === None) cache.clear();
  else for (const key of listItems(keys)) cache.delete(textOf(key) ?? '');
}

function reduce({ type, key, source }: PyZoneInfo): PyValue {
  if (source === 'file') {
    const pickle = hooks.importModule('pickle');
    throw call1(getAttribute(pickle, 'PicklingError'), 'Cannot pickle a ZoneInfo file from a file stream.');
  }
  return new PyTuple([getAttribute(type, '_unpickle'), new PyTuple([key, source === 'cache'])]);
}

function shown({ type, key, file }: PyZoneInfo): PyValue {
  return strFromJS(key === None ? `${type.name}.from_file(${file})` : `${type.name}(key=${reprText(key)})`);
}

populate(zoneInfoType, {
  doc: 'A time zone of the IANA database.',
  slots: {
    tp_new: constructWith('ZoneInfo(key)', fromCache),
    tp_repr: (self) => shown(self as PyZoneInfo),
    tp_str: (self) => {
      const { key } = self as PyZoneInfo;
      return key === None ? shown(self as PyZoneInfo) : str(key);
    },
  },
  methods: () => [
    method(
      'utcoffset(dt, /)',
      (self: PyZoneInfo, moment: PyValue) => {
        const type = typeAt(self, moment);
        return type === undefined ? None : delta(type.offset);
      },
      'How far east of UTC the clock is at a datetime, as a timedelta.',
    ),
    method(
      'dst(dt, /)',
      (self: PyZoneInfo, moment: PyValue) => {
        const type = typeAt(self, moment);
        return type === undefined ? None : delta(type.dst);
      },
      'How much summer time there is at a datetime, as a timedelta.',
    ),
    method(
      'tzname(dt, /)',
      (self: PyZoneInfo, moment: PyValue) => typeAt(self, moment)?.name ?? None,
      'What the zone is called at a datetime.',
    ),
    method('fromutc(dt, /)', fromUtc, 'A datetime of this zone from one whose clock tells UTC.'),
    method('__reduce__()', reduce, 'For pickling.'),
  ],
  classMethods: () => [
    method(
      'no_cache(key)',
      (type: PyType, key: PyValue) => make(type, zoneOf(key), key, 'key'),
      'A new object, whatever there is already for the key.',
    ),
    method('from_file(fobj, /, key=None)', fromFile, 'From an open file of time zone data.'),
    method('clear_cache(*, only_keys=None)', clearCache, 'Forgets what was made by keys.'),
    method(
      '_unpickle(key, from_cache, /)',
      (type: PyType, key: PyValue, cached: PyValue) =>
        isTrue(cached) ? call1(type, key) : callMethod1(type, 'no_cache', key),
      'For unpickling.',
    ),
  ],
  members: () => [member('key', 'key', true, 'The key it was made with.')],
});

export const zoneInfoModule = defineModule({
  name: '_zoneinfo',
  doc: 'C implementation of the zoneinfo module',
  types: [zoneInfoType],
});
