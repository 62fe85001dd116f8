/**
 * `gc`. JavaScript's collector does the work, and tells little: it cannot be stopped or asked, and started only
 * where the program around gives a way (`hooks.collect`).
 */
import { dictOf } from '@harpy/objects/attribute';
import { PyBuiltinFunction } from '@harpy/objects/builtin';
import { PyBytes } from '@harpy/objects/bytes';
import { None, PyFloat, PyList, PyStr, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { dictFrom, PyDict } from '@harpy/objects/dict';
import { runtimeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { toSize } from '@harpy/objects/protocols/convert';
import { isAnySet } from '@harpy/objects/set';
import type { PyValue } from '@harpy/objects/value';

function generation(value: PyValue | undefined): number {
  const number = value === undefined ? 2 : toSize(value);
  if (number < 0 || number > 2) throw valueError('invalid generation');
  return number;
}

function referents(object: PyValue): PyValue[] {
  if (object instanceof PyList || object instanceof PyTuple) return [...object.items];
  if (object instanceof PyDict) return [...object.table.keys(), ...object.table.valueArray()];
  if (isAnySet(object)) return object.table.keyArray();
  if (typeof object === 'object' && object.type.hasDict)
    return [...dictOf(object).table.valueArray(), object.type];
  return [];
}

function isTracked(object: PyValue): boolean {
  if (typeof object !== 'object' || object === None) return false;
  return !(object instanceof PyFloat || object instanceof PyStr || object instanceof PyBytes);
}

const unknown = (name: string) => (): never => {
  throw runtimeError(`${name}() is not possible here: JavaScript's garbage collector does not list objects`);
};

export const gcModule = defineModule({
  name: 'gc',
  doc: 'The garbage collector, which is that of the JavaScript engine.\n\nIt runs when it likes; most functions here are for programs that expect them.',
  create: (dict, module) => {
    let enabled = true;
    let debug: PyValue = 0;
    let threshold: readonly PyValue[] = [2000, 10, 0];
    const functions = [
      method(
        'enable()',
        () => {
          enabled = true;
        },
        'Without effect: the collector of the engine is always on.',
      ),
      method(
        'disable()',
        () => {
          enabled = false;
        },
        'Without effect: the collector of the engine is always on.',
      ),
      method('isenabled()', () => enabled, 'What enable() and disable() said last.'),
      method(
        'collect(generation=2)',
        (given?: PyValue) => {
          hooks.collect(generation(given));
          return 0;
        },
        'Collect garbage, where the engine can be asked to. The result is always 0.',
      ),
      method('get_debug()', () => debug, 'What set_debug() was given last.'),
      method(
        'set_debug(flags, /)',
        (flags: PyValue) => {
          debug = flags;
        },
        'Without effect.',
      ),
      method('get_count()', () => new PyTuple([0, 0, 0]), 'Always (0, 0, 0).'),
      method('get_threshold()', () => new PyTuple(threshold), 'What set_threshold() was given last.'),
      method(
        'set_threshold(threshold0, threshold1=10, threshold2=0, /)',
        (first: PyValue, second: PyValue = 10, third: PyValue = 0) => {
          threshold = [first, second, third];
        },
        'Without effect.',
      ),
      method(
        'get_stats()',
        () => {
          const none = () =>
            dictFrom([
              ['collections', 0],
              ['collected', 0],
              ['uncollectable', 0],
            ]);
          return new PyList([none(), none(), none()]);
        },
        'Three dicts of zeros.',
      ),
      method('get_objects(generation=None)', unknown('get_objects'), 'Not possible here.'),
      method('get_referrers(*objs)', unknown('get_referrers'), 'Not possible here.'),
      method(
        'get_referents(*objs)',
        (objects: readonly PyValue[]) => new PyList(objects.flatMap(referents)),
        'The objects that these directly refer to.',
      ),
      method('is_tracked(obj, /)', isTracked, 'Whether the object may refer to others.'),
      method('is_finalized(obj, /)', () => false, 'Always False.'),
      method('freeze()', () => undefined, 'Without effect.'),
      method('unfreeze()', () => undefined, 'Without effect.'),
      method('get_freeze_count()', () => 0, 'Always 0.'),
    ];
    for (const def of functions) dict.setString(def.name, new PyBuiltinFunction(def, module, false, 'gc'));
    dict.setString('garbage', new PyList([]));
    dict.setString('callbacks', new PyList([]));
  },
  attributes: {
    DEBUG_STATS: 1,
    DEBUG_COLLECTABLE: 2,
    DEBUG_UNCOLLECTABLE: 4,
    DEBUG_SAVEALL: 32,
    DEBUG_LEAK: 38,
  },
});
