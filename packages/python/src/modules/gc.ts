/**
 * `gc`. JavaScript's collector does the work, and tells little: it cannot be stopped or asked, and started only
 * where the program around gives a way (`hooks.collect`).
 */
import { getAttribute } from '@harpy/objects/attribute';
import { PyBuiltinFunction } from '@harpy/objects/builtin';
import { call2 } from '@harpy/objects/call';
import { None, PyList, PyTuple } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { dictFrom } from '@harpy/objects/dict';
import { PyBaseException, typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import type { PyObject } from '@harpy/objects/object';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { isTracked, reachable, referents } from './gc/referents.ts';

function generation(value: PyValue | undefined): number {
  const number = value === undefined ? 2 : toSize(value);
  if (number < 0 || number > 2) throw valueError('invalid generation');
  return number;
}

/** All objects that modules lead to. Others, such as those that only a running function knows, cannot be found. */
function known(): Set<PyObject> {
  const modules = getAttribute(hooks.importModule('sys'), 'modules');
  return reachable(modules as PyObject);
}

export const gcModule = defineModule({
  name: 'gc',
  doc: 'The garbage collector, which is that of the JavaScript engine.\n\nIt runs when it likes; most functions here are for programs that expect them.',
  create: (dict, module) => {
    let enabled = true;
    let debug = 0;
    let threshold: readonly number[] = [2000, 10, 0];
    const callbacks = new PyList([]);
    const tellCallbacks = (phase: string, number: number) => {
      if (callbacks.items.length === 0) return;
      const info = dictFrom([
        ['generation', number],
        ['collected', 0],
        ['uncollectable', 0],
      ]);
      for (const callback of [...callbacks.items])
        try {
          call2(callback, phase, info);
        } catch (error) {
          if (!(error instanceof PyBaseException)) throw error;
          hooks.unraisable(error, `Exception ignored while calling GC callback`, callback);
        }
    };
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
          const number = generation(given);
          tellCallbacks('start', number);
          hooks.collect(number);
          tellCallbacks('stop', number);
          return 0;
        },
        'Collect garbage, where the engine can be asked to. The result is always 0.',
      ),
      method('get_debug()', () => debug, 'What set_debug() was given last.'),
      method(
        'set_debug(flags, /)',
        (flags: PyValue) => {
          debug = toSize(flags);
        },
        'Without effect.',
      ),
      method('get_count()', () => new PyTuple([0, 0, 0]), 'Always (0, 0, 0).'),
      method('get_threshold()', () => new PyTuple(threshold), 'What set_threshold() was given last.'),
      method(
        'set_threshold(*args)',
        (given: readonly PyValue[]) => {
          if (given.length < 1 || given.length > 3)
            throw typeError('gc.set_threshold requires 1 to 3 arguments');
          const numbers = given.map((value) => toSize(value));
          threshold = threshold.map((value, at) => numbers[at] ?? value);
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
      method(
        'get_objects(generation=None)',
        (given: PyValue = None) => {
          if (given !== None) generation(given);
          return new PyList([...known()]);
        },
        'The objects that may refer to others and that modules lead to.',
      ),
      method(
        'get_referrers(*objs)',
        (objects: readonly PyValue[]) =>
          new PyList([...known()].filter((each) => referents(each).some((next) => objects.includes(next)))),
        'The objects that modules lead to and that directly refer to these.',
      ),
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
    dict.setString('callbacks', callbacks);
  },
  attributes: {
    DEBUG_STATS: 1,
    DEBUG_COLLECTABLE: 2,
    DEBUG_UNCOLLECTABLE: 4,
    DEBUG_SAVEALL: 32,
    DEBUG_LEAK: 38,
  },
});
