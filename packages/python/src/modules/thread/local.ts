/** `_thread._local`: the attributes of the thread that runs are on the object, those of others aside. */
import { dictOf } from '@harpy/objects/attribute';
import { bareType, objectType } from '@harpy/objects/core-types';
import { getset, populate } from '@harpy/objects/define';
import { attributeError, typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import type { Names } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { currentThread, switched, type Thread } from '../../threads.ts';

type Attributes = Map<string, unknown>;

class PyLocal extends PyObject {
  /** Of threads that do not run. */
  readonly aside: WeakMap<Thread, Attributes> = new WeakMap();
  /** The threads that have run its `__init__`. */
  readonly known: WeakSet<Thread> = new WeakSet();
  args: readonly PyValue[] = [];
  names: Names = undefined;
}

export const localType = bareType('_thread._local', PyLocal, undefined, { baseType: true });
localType.hasDict = true;
localType.hasWeakReferences = true;

const all = new Set<WeakRef<PyLocal>>();

/** Attributes of objects are properties that begin with `$`. */
function change(local: PyLocal, from: Thread, to: Thread): void {
  const object = local as unknown as Record<string, unknown>;
  const kept: Attributes = new Map();
  for (const key of Object.keys(object)) {
    if (!key.startsWith('$')) continue;
    kept.set(key, object[key]);
    delete object[key];
  }
  local.aside.set(from, kept);
  const own = local.aside.get(to);
  if (own !== undefined) for (const [key, value] of own) object[key] = value;
  if (local.known.has(to)) return;
  local.known.add(to);
  local.type.tp_init?.(local, local.args, local.names);
}

switched.add((from, to) => {
  for (const each of all) {
    const local = each.deref();
    if (local === undefined) all.delete(each);
    else change(local, from, to);
  }
});

populate(localType, {
  doc: 'Thread-local data',
  slots: {
    tp_new: (type, args, names) => {
      if (args.length > 0 && type.tp_init === localType.tp_init)
        throw typeError('Initialization arguments are not supported');
      const made = new (type.ctor as new () => PyLocal)();
      made.args = args;
      made.names = names;
      made.known.add(currentThread());
      all.add(new WeakRef(made));
      return made;
    },
    tp_init: (self, args, names) => {
      if (args.length > 0) objectType.tp_init?.(self, args, names);
    },
  },
  getset: () => [
    getset('__dict__', dictOf, (self: PyLocal) => {
      throw attributeError(`'${self.type.name}' object attribute '__dict__' is read-only`, self, '__dict__');
    }),
  ],
});
