/** The flags and traps of a context as a mapping from signals to whether they are set. */
import { bareType, None, NotImplemented, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { dictFrom, PyDict } from '@harpy/objects/dict';
import { keyError, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { isTrue } from '@harpy/objects/protocols/convert';
import { getIterator, itemsOf } from '@harpy/objects/protocols/iterate';
import { reprText } from '@harpy/objects/protocols/text';
import { EQ, NE } from '@harpy/objects/slots';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { type PyContext, SIGNALS, type Signal } from './context.ts';

export class PySignalDict extends PyObject {
  readonly context: PyContext;
  readonly which: 'flags' | 'traps';
  constructor(context: PyContext, which: 'flags' | 'traps') {
    super();
    this.context = context;
    this.which = which;
  }
  get bits(): number {
    return this.context[this.which];
  }
  set bits(bits: number) {
    this.context[this.which] = bits;
  }
}
export const signalDictType: PyType = bareType('decimal.SignalDict', PySignalDict);

function signalOf(key: PyValue): Signal {
  const found = SIGNALS.find(({ type }) => type === key);
  if (found === undefined)
    throw keyError(
      'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]',
    );
  return found;
}

const own = (self: PyValue): PySignalDict => self as PySignalDict;
const isSet = (self: PySignalDict, signal: Signal): boolean => (self.bits & signal.bits) !== 0;
const asDict = (self: PySignalDict): PyDict =>
  dictFrom(SIGNALS.map((signal) => [signal.type, isSet(self, signal)] as const));

/** The bits of a mapping or a list of signals. */
export function signalBits(value: PyValue): number {
  if (value instanceof PySignalDict) return value.bits;
  let bits = 0;
  if (value instanceof PyDict) {
    if (value.size !== SIGNALS.length) throw keyError('invalid signal dict');
    for (const signal of SIGNALS) {
      const set = value.get(signal.type);
      if (set === undefined) throw keyError('invalid signal dict');
      if (isTrue(set)) bits |= signal.bits;
    }
    return bits;
  }
  if (!(value instanceof PyList)) throw typeError('argument must be a signal dict');
  for (const item of itemsOf(value)) bits |= signalOf(item).bits;
  return bits;
}

function refuseDeletion(): never {
  throw valueError('signal keys cannot be deleted');
}

populate(signalDictType, {
  doc: 'The signals of a context and whether they are set.',
  slots: {
    tp_repr: (self) =>
      `{${SIGNALS.map((signal) => `${reprText(signal.type)}:${isSet(own(self), signal) ? 'True' : 'False'}`).join(', ')}}`,
    tp_richcompare: (a, b, operator) => {
      if (operator !== EQ && operator !== NE) return NotImplemented;
      let same: boolean;
      if (b instanceof PySignalDict) same = own(a).bits === b.bits;
      else if (b instanceof PyDict) same = own(a).bits === signalBits(b);
      else return NotImplemented;
      return operator === EQ ? same : !same;
    },
    tp_iter: () => getIterator(new PyTuple(SIGNALS.map(({ type }) => type))),
    mp_length: () => SIGNALS.length,
    sq_contains: (_self, key) => SIGNALS.some(({ type }) => type === key),
    mp_subscript: (self, key) => isSet(own(self), signalOf(key)),
    mp_ass_subscript: (self, key, value) => {
      if (value === undefined) refuseDeletion();
      const { bits } = signalOf(key);
      own(self).bits = isTrue(value) ? own(self).bits | bits : own(self).bits & ~bits;
    },
  },
  methods: () => [
    method('copy()', asDict, 'A dict of the same content.'),
    method('keys()', () => new PyList(SIGNALS.map(({ type }) => type))),
    method('values()', (self: PySignalDict) => new PyList(SIGNALS.map((signal) => isSet(self, signal)))),
    method(
      'items()',
      (self: PySignalDict) =>
        new PyList(SIGNALS.map((signal) => new PyTuple([signal.type, isSet(self, signal)]))),
    ),
    method('get(key, default=None, /)', (self: PySignalDict, key: PyValue, fallback: PyValue = None) => {
      const signal = SIGNALS.find(({ type }) => type === key);
      return signal === undefined ? fallback : isSet(self, signal);
    }),
    method('update(other=(), /)', (self: PySignalDict, other: PyValue = new PyTuple([])) => {
      if (other instanceof PySignalDict) self.bits = other.bits;
      else if (other instanceof PyDict)
        for (const [key, value] of other.table.entries()) typeOf(self).mp_ass_subscript?.(self, key, value);
    }),
    method('clear()', refuseDeletion),
    method('pop(key, default=None, /)', refuseDeletion),
    method('popitem()', refuseDeletion),
  ],
});
