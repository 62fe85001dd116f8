/** `_queue`: `queue.SimpleQueue`, threads that wait for an item let others run. */
import { bareType, None } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { exceptionType, newException, PyBaseException, typeError, valueError } from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { PyObject } from '@harpy/objects/object';
import { isTrue } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { waits } from '../runtime/threads.ts';
import { block } from '../threads.ts';
import { Ring } from './collections/ring.ts';

const emptyType = bareType('_queue.Empty', class extends PyBaseException {}, exceptionType, {
  baseType: true,
  sameLayout: true,
});
emptyType.hasDict = true;
emptyType.hasWeakReferences = true;
populate(emptyType, {
  doc: 'Exception raised by Queue.get(block=0)/get_nowait().',
  attributes: { __module__: '_queue' },
});

class PySimpleQueue extends PyObject {
  readonly ring = new Ring<PyValue>();
}
const simpleQueueType = bareType('_queue.SimpleQueue', PySimpleQueue, undefined, { baseType: true });
simpleQueueType.hasWeakReferences = true;

function get(self: PySimpleQueue, block_: PyValue = true, timeout: PyValue = None): PyValue {
  const blocking = isTrue(block_);
  const seconds = blocking && timeout !== None ? toDouble(timeout) : -1;
  if (blocking && timeout !== None && seconds < 0)
    throw valueError("'timeout' must be a non-negative number");
  if (blocking)
    block(() => self.ring.length > 0, {
      what: 'the queue is empty',
      ...(seconds < 0 ? {} : { timeout: seconds * 1000 }),
    });
  const item = self.ring.shift();
  if (item === undefined) throw newException(emptyType);
  return item;
}

function put(self: PySimpleQueue, item: PyValue): void {
  self.ring.push(item);
}

populate(simpleQueueType, {
  doc: 'A queue without limit, first in, first out.',
  slots: {
    tp_new: (type: PyType, args, names) => {
      if (args.length > (names?.length ?? 0))
        throw typeError(`${type.qualname}() takes no positional arguments`);
      return new (type.ctor as unknown as new () => PySimpleQueue)();
    },
  },
  methods: () => [
    method('put(item, block=True, timeout=None)', put, 'Put an item in.'),
    method('put_nowait(item)', put, 'Put an item in.'),
    waits(
      method(
        'get(block=True, timeout=None)',
        get,
        'Take the first item out.\n\nRaises Empty if there is none.',
      ),
    ),
    method(
      'get_nowait()',
      (self: PySimpleQueue) => get(self, false),
      'Take the first item out.\n\nRaises Empty if there is none.',
    ),
    method('empty()', (self: PySimpleQueue) => self.ring.length === 0, 'Whether there is no item.'),
    method('qsize()', (self: PySimpleQueue) => self.ring.length, 'How many items there are.'),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
});

export const queueModule = defineModule({
  name: '_queue',
  doc: 'A queue in C.',
  types: [simpleQueueType, emptyType],
});
