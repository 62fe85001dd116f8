/** `FrameLocalsProxy`, the mapping `frame.f_locals` of functions: https://peps.python.org/pep-0667/ */
import './object.ts';
import { callMethod, lookupAttribute } from '../attribute.ts';
import { None, NotImplemented, PyList, PyTuple, textOf } from '../core-types.ts';
import { method, populate } from '../define.ts';
import { PyDict } from '../dict.ts';
import { keyError, typeError, valueError } from '../errors.ts';
import { compare } from '../protocols/compare.ts';
import { getIterator } from '../protocols/iterate.ts';
import { guardedRepr, reprText } from '../protocols/text.ts';
import { EQ, NE } from '../slots.ts';
import { strFromJS } from '../str.ts';
import { frameLocalsType, PyFrameLocals } from '../traceback.ts';
import type { PyValue } from '../value.ts';

/** The variables that have values, and what else was put in, as a dict. */
function dictOf({ frame }: PyFrameLocals): PyDict {
  const dict = new PyDict();
  for (const [at, name] of frame.code.variables.entries()) {
    const value = frame.variable(at);
    if (value !== undefined) dict.set(strFromJS(name), value);
  }
  for (const [name, value] of frame.extra.table.entries()) dict.set(name, value);
  return dict;
}

const numberOf = ({ frame }: PyFrameLocals, key: PyValue): number => {
  const name = textOf(key);
  return name === undefined ? -1 : frame.code.variables.indexOf(name);
};

function find(self: PyFrameLocals, key: PyValue): PyValue | undefined {
  const at = numberOf(self, key);
  return at < 0 ? self.frame.extra.get(key) : self.frame.variable(at);
}

function set(self: PyFrameLocals, key: PyValue, value: PyValue): void {
  const at = numberOf(self, key);
  if (at < 0) self.frame.extra.set(key, value);
  else self.frame.setVariable(at, value);
}

function remove(self: PyFrameLocals, key: PyValue): PyValue {
  if (numberOf(self, key) >= 0) throw valueError('cannot remove local variables from FrameLocalsProxy');
  const value = self.frame.extra.get(key);
  if (value === undefined) throw keyError(key);
  self.frame.extra.table.delete(key);
  return value;
}

function update(self: PyFrameLocals, other: PyValue): void {
  const given = other instanceof PyFrameLocals ? dictOf(other) : new PyDict();
  if (!(other instanceof PyFrameLocals)) callMethod(given, 'update', [other]);
  for (const [key, value] of given.table.entries()) set(self, key, value);
}

const isMapping = (value: PyValue): boolean =>
  value instanceof PyDict || value instanceof PyFrameLocals || lookupAttribute(value, 'keys') !== undefined;

const plain = (value: PyValue): PyValue => (value instanceof PyFrameLocals ? dictOf(value) : value);

const listOf = (name: 'keys' | 'values' | 'items') =>
  method(`${name}()`, (self: PyFrameLocals) => {
    const entries = [...dictOf(self).table.entries()];
    const part = { keys: 0, values: 1 }[name as string];
    return new PyList(
      entries.map((entry) => (part === undefined ? new PyTuple(entry) : (entry[part] as PyValue))),
    );
  });

populate(frameLocalsType, {
  slots: {
    tp_repr: (self) =>
      guardedRepr(self as PyFrameLocals, '{...}', () => reprText(dictOf(self as PyFrameLocals))),
    tp_iter: (self) => getIterator(new PyList([...dictOf(self as PyFrameLocals).table.keys()])),
    tp_richcompare: (a, b, operator) => {
      if (operator !== EQ && operator !== NE) return NotImplemented;
      const self = a as PyFrameLocals;
      if (b instanceof PyFrameLocals) return (self.frame === b.frame) === (operator === EQ);
      return b instanceof PyDict ? compare(dictOf(self), b, operator) : NotImplemented;
    },
    sq_contains: (self, key) => find(self as PyFrameLocals, key) !== undefined,
    mp_length: (self) => dictOf(self as PyFrameLocals).size,
    mp_subscript: (self, key) => {
      const value = find(self as PyFrameLocals, key);
      if (value === undefined) throw keyError(strFromJS(`local variable '${reprText(key)}' is not defined`));
      return value;
    },
    mp_ass_subscript: (self, key, value) => {
      if (value === undefined) remove(self as PyFrameLocals, key);
      else set(self as PyFrameLocals, key, value);
    },
    nb_or: (a, b) => {
      if (!isMapping(a) || !isMapping(b)) return NotImplemented;
      const dict = new PyDict();
      for (const each of [a, b]) callMethod(dict, 'update', [plain(each)]);
      return dict;
    },
    nb_inplace_or: (self, other) => {
      if (!isMapping(other)) return NotImplemented;
      update(self as PyFrameLocals, other);
      return self;
    },
  },
  methods: () => [
    listOf('keys'),
    listOf('values'),
    listOf('items'),
    method('copy()', (self: PyFrameLocals) => dictOf(self)),
    method('__reversed__()', (self: PyFrameLocals) =>
      getIterator(new PyList([...dictOf(self).table.keys()].reverse())),
    ),
    method(
      'get(key, default=None, /)',
      (self: PyFrameLocals, key: PyValue, fallback: PyValue = None) => find(self, key) ?? fallback,
    ),
    method(
      'setdefault(key, default=None, /)',
      (self: PyFrameLocals, key: PyValue, fallback: PyValue = None) => {
        const known = find(self, key);
        if (known !== undefined) return known;
        set(self, key, fallback);
        return fallback;
      },
    ),
    method('pop(key, default=None, /)', (self: PyFrameLocals, key: PyValue, fallback?: PyValue) => {
      if (fallback !== undefined && numberOf(self, key) < 0 && find(self, key) === undefined) return fallback;
      return remove(self, key);
    }),
    method('update(other, /)', (self: PyFrameLocals, other: PyValue) => {
      if (!isMapping(other)) throw typeError('update() argument must be dict or another FrameLocalsProxy');
      update(self, other);
      return None;
    }),
  ],
  attributes: { __hash__: None },
});
