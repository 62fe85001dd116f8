/** `code`: https://docs.python.org/3/reference/datamodel.html#code-objects */
import './object.ts';
import { None, NotImplemented, PyTuple, textOf, typeOf } from '../core-types.ts';
import { getset, method, populate } from '../define.ts';
import { typeError, valueError } from '../errors.ts';
import { codeType, PyCode } from '../function.ts';
import { compare } from '../protocols/compare.ts';
import { toSize } from '../protocols/convert.ts';
import { hash } from '../protocols/hash.ts';
import { getIterator } from '../protocols/iterate.ts';
import { EQ, NE } from '../slots.ts';
import type { PyValue } from '../value.ts';
import { bodyOf, codeFunctions, originalOf, readonlyAttribute } from './function.ts';
import { address } from './object.ts';

const strings = (names: readonly string[]): PyTuple => new PyTuple(names);

const field = (name: string, read: (code: PyCode['fields']) => PyValue) =>
  getset(name, (self: PyCode) => read(self.fields), readonlyAttribute);

/** What `code.replace` takes, in CPython's order. */
const CODE_FIELDS = [
  'co_argcount',
  'co_posonlyargcount',
  'co_kwonlyargcount',
  'co_nlocals',
  'co_stacksize',
  'co_flags',
  'co_firstlineno',
  'co_code',
  'co_consts',
  'co_names',
  'co_varnames',
  'co_freevars',
  'co_cellvars',
  'co_filename',
  'co_name',
  'co_qualname',
  'co_linetable',
  'co_exceptiontable',
] as const;

const NUMBERS: Readonly<Record<string, keyof PyCode['fields']>> = {
  co_argcount: 'positional',
  co_posonlyargcount: 'positionalOnly',
  co_kwonlyargcount: 'keywordOnly',
  co_flags: 'flags',
  co_firstlineno: 'firstLine',
};
const TEXTS: Readonly<Record<string, keyof PyCode['fields']>> = {
  co_name: 'name',
  co_qualname: 'qualname',
  co_filename: 'filename',
};
const NAMES: Readonly<Record<string, keyof PyCode['fields']>> = {
  co_names: 'names',
  co_varnames: 'varnames',
  co_freevars: 'freevars',
  co_cellvars: 'cellvars',
};

function replaceCode(self: PyCode, changes: readonly (PyValue | undefined)[]): PyCode {
  self.lazy?.compile();
  const fields: Record<string, unknown> = { ...self.fields };
  const wrong = (name: string, wanted: string, value: PyValue) =>
    typeError(`replace() argument '${name}' must be ${wanted}, not ${typeOf(value).name}`);
  for (const [at, name] of CODE_FIELDS.entries()) {
    const value = changes[at];
    if (value === undefined) continue;
    const number = NUMBERS[name];
    const text = TEXTS[name];
    const names = NAMES[name];
    if (number !== undefined) fields[number] = toSize(value);
    else if (text !== undefined) {
      fields[text] = textOf(value);
      if (fields[text] === undefined) throw wrong(name, 'str', value);
    } else if (names !== undefined) {
      if (!(value instanceof PyTuple)) throw wrong(name, 'tuple', value);
      fields[names] = value.items.map((item) => textOf(item) ?? '');
    } else if (name === 'co_consts') {
      if (!(value instanceof PyTuple)) throw wrong(name, 'tuple', value);
      fields['constants'] = value.items;
    } else if (name !== 'co_nlocals' && name !== 'co_stacksize')
      throw valueError(`there is no bytecode here: replace() cannot change ${name}`);
  }
  const copy = new PyCode(fields as unknown as PyCode['fields']);
  copy.run = self.run;
  copy.places = self.places;
  copy.unit = self.unit;
  copy.original = originalOf(self);
  const js = bodyOf(self);
  if (js !== undefined) codeFunctions.set(copy, js);
  return copy;
}

/** Codes are equal if all is the same in them, and they were made from the same place. */
function sameCode(a: PyCode, b: PyCode): boolean {
  if (a === b) return true;
  a.lazy?.compile();
  b.lazy?.compile();
  const one = a.fields as unknown as Record<string, unknown>;
  const other = b.fields as unknown as Record<string, unknown>;
  const same = (key: string): boolean => {
    const [left, right] = [one[key], other[key]];
    if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
    return (
      left.length === right.length &&
      left.every((item, at) => item === right[at] || compare(item, right[at], EQ) === true)
    );
  };
  const made = (code: PyCode) => code.run ?? codeFunctions.get(code);
  // Of a source that was compiled twice all is the same but the functions.
  return (
    Object.keys(one).every((key) => key === 'filename' || same(key)) &&
    ((made(a) !== undefined && made(a) === made(b)) || a.unit?.text === b.unit?.text)
  );
}

populate(codeType, {
  doc: 'Create a code object.  Not for mere mortals.',
  slots: {
    tp_repr: (self) => {
      const { fields } = self as PyCode;
      return `<code object ${fields.name} at ${address(self as PyCode)}, file "${fields.filename}", line ${fields.firstLine}>`;
    },
    tp_hash: (self) => {
      const { name, firstLine, flags, positional } = (self as PyCode).fields;
      return hash(new PyTuple([name, firstLine, flags, positional]));
    },
    tp_richcompare: (a, b, operator) => {
      if ((operator !== EQ && operator !== NE) || !(a instanceof PyCode) || !(b instanceof PyCode))
        return NotImplemented;
      return sameCode(a, b) === (operator === EQ);
    },
  },
  methods: () => [
    method(
      `replace(*, ${CODE_FIELDS.map((name) => `${name}=None`).join(', ')})`,
      (self: PyCode, ...changes: (PyValue | undefined)[]) => replaceCode(self, changes),
      'A copy of the code object with other values in some fields.',
    ),
    method(
      `__replace__(*, ${CODE_FIELDS.map((name) => `${name}=None`).join(', ')})`,
      (self: PyCode, ...changes: (PyValue | undefined)[]) => replaceCode(self, changes),
      'The same as replace().',
    ),
    method('co_positions()', (self: PyCode) => {
      self.lazy?.compile();
      const { positions } = self;
      const places: PyValue[] = [];
      for (let at = 0; at < positions.length; at += 4) {
        const [line = 0, endLine = 0, column = -1, endColumn = -1] = positions.slice(at, at + 4);
        places.push(
          new PyTuple([line, endLine, column < 0 ? None : column, endColumn < 0 ? None : endColumn]),
        );
      }
      return getIterator(new PyTuple(places));
    }),
    method('co_lines()', (self: PyCode) =>
      getIterator(new PyTuple([new PyTuple([0, 0, self.fields.firstLine])])),
    ),
  ],
  getset: () => [
    field('co_name', ({ name }) => name),
    field('co_qualname', ({ qualname }) => qualname),
    field('co_filename', ({ filename }) => filename),
    field('co_firstlineno', ({ firstLine }) => firstLine),
    field('co_argcount', ({ positional }) => positional),
    field('co_posonlyargcount', ({ positionalOnly }) => positionalOnly),
    field('co_kwonlyargcount', ({ keywordOnly }) => keywordOnly),
    field('co_flags', ({ flags }) => flags),
    field('co_varnames', ({ varnames }) => strings(varnames)),
    field('co_cellvars', ({ cellvars }) => strings(cellvars)),
    field('co_freevars', ({ freevars }) => strings(freevars)),
    field('co_names', ({ names }) => strings(names)),
    getset(
      'co_consts',
      (self: PyCode) => {
        self.lazy?.compile();
        return new PyTuple(self.fields.constants);
      },
      readonlyAttribute,
    ),
    field('co_nlocals', ({ varnames }) => varnames.length),
    field('co_stacksize', () => 1),
  ],
});
