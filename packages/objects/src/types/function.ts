/** Functions and methods written in Python, their code and cells: https://docs.python.org/3/reference/datamodel.html#callable-types */
import './object.ts';
import { dictOf, getAttribute, lookupAttribute, setDictOf } from '../attribute.ts';
import { callKeywords } from '../call.ts';
import { None, NotImplemented, PyTuple, textOf, typeOf } from '../core-types.ts';
import { constructWith, getset, method, populate } from '../define.ts';
import { PyDict } from '../dict.ts';
import { attributeError, typeError, valueError } from '../errors.ts';
import {
  cellType,
  codeType,
  functionType,
  methodType,
  PyCell,
  PyCode,
  PyFunction,
  PyMethod,
} from '../function.ts';
import { identity } from '../identity.ts';
import { compare } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { getIterator } from '../protocols/iterate.ts';
import { reprText } from '../protocols/text.ts';
import { EQ, NE } from '../slots.ts';
import type { PyValue } from '../value.ts';
import { address } from './object.ts';

function strings(names: readonly string[]): PyTuple {
  return new PyTuple(names);
}

function textField(value: PyValue | undefined, what: string): string {
  const text = value === undefined ? undefined : textOf(value);
  if (text === undefined) throw typeError(`${what} must be set to a string object`);
  return text;
}

function annotationsOf(self: PyFunction): PyDict {
  if (self.annotations === undefined) {
    if (self.annotate === None) self.annotations = new PyDict();
    else {
      const value = callKeywords(self.annotate, [1], undefined);
      if (!(value instanceof PyDict))
        throw typeError(`__annotate__ returned non-dict of type '${typeOf(value).name}'`);
      self.annotations = value;
    }
  }
  return self.annotations;
}

populate(functionType, {
  doc: 'Create a function object.',
  slots: {
    tp_call: (self, args, names) => (self as PyFunction).callKeywords(args, names),
    tp_descr_get: (self, object) => (object === undefined ? self : new PyMethod(self, object)),
    tp_repr: (self) => `<function ${(self as PyFunction).qualname} at ${address(self as PyFunction)}>`,
    tp_new: constructWith(
      'function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
      (_type, code: PyValue, globals: PyValue) => {
        if (!(code instanceof PyCode))
          throw typeError(`function() argument 'code' must be code, not ${typeOf(code).name}`);
        if (!(globals instanceof PyDict))
          throw typeError(`function() argument 'globals' must be dict, not ${typeOf(globals).name}`);
        return new PyFunction(code, () => code.run?.(globals, new PyDict()) ?? None, globals);
      },
    ),
  },
  getset: [
    getset(
      '__code__',
      (self: PyFunction) => self.code,
      (self: PyFunction, value) => {
        if (!(value instanceof PyCode)) throw typeError('__code__ must be set to a code object');
        const { run } = value;
        const js = codeFunctions.get(value);
        if (js === undefined && run === undefined)
          throw valueError('this code object was not made by a function');
        self.become(value, js ?? (() => run?.(self.globals, new PyDict()) ?? None));
      },
    ),
    getset('__globals__', (self: PyFunction) => self.globals),
    getset('__builtins__', (self: PyFunction) => self.globals.getString('__builtins__') ?? new PyDict()),
    getset('__closure__', (self: PyFunction) => {
      const cells = self.closure?.();
      return cells === undefined || cells.length === 0 ? None : new PyTuple(cells);
    }),
    getset(
      '__defaults__',
      (self: PyFunction) => (self.defaults === undefined ? None : new PyTuple(self.defaults)),
      (self: PyFunction, value = None) => {
        if (value === None) self.defaults = undefined;
        else if (value instanceof PyTuple) self.defaults = value.items;
        else throw typeError('__defaults__ must be set to a tuple object');
      },
    ),
    getset(
      '__kwdefaults__',
      (self: PyFunction) => self.keywordDefaults ?? None,
      (self: PyFunction, value = None) => {
        if (value === None) self.keywordDefaults = undefined;
        else if (value instanceof PyDict) self.keywordDefaults = value;
        else throw typeError('__kwdefaults__ must be set to a dict object');
      },
    ),
    getset(
      '__name__',
      (self: PyFunction) => self.name,
      (self: PyFunction, value) => {
        self.name = textField(value, '__name__');
      },
    ),
    getset(
      '__qualname__',
      (self: PyFunction) => self.qualname,
      (self: PyFunction, value) => {
        self.qualname = textField(value, '__qualname__');
      },
    ),
    getset(
      '__module__',
      (self: PyFunction) => self.module,
      (self: PyFunction, value = None) => {
        self.module = value;
      },
    ),
    getset(
      '__doc__',
      (self: PyFunction) => self.doc,
      (self: PyFunction, value = None) => {
        self.doc = value;
      },
    ),
    getset('__annotations__', annotationsOf, (self: PyFunction, value = None) => {
      if (value === None) self.annotations = new PyDict();
      else if (value instanceof PyDict) self.annotations = value;
      else throw typeError('__annotations__ must be set to a dict object');
      self.annotate = None;
    }),
    getset(
      '__annotate__',
      (self: PyFunction) => self.annotate,
      (self: PyFunction, value) => {
        if (value === undefined) throw typeError('__annotate__ cannot be deleted');
        if (value !== None && typeOf(value).tp_call === undefined)
          throw typeError('__annotate__ must be callable or None');
        self.annotate = value;
        if (value !== None) self.annotations = undefined;
      },
    ),
    getset(
      '__type_params__',
      (self: PyFunction) => self.typeParams ?? new PyTuple([]),
      (self: PyFunction, value) => {
        if (!(value instanceof PyTuple)) throw typeError('__type_params__ must be set to a tuple');
        self.typeParams = value;
      },
    ),
    getset('__dict__', dictOf, (self: PyFunction, value) => {
      if (!(value instanceof PyDict)) throw typeError('__dict__ must be set to a dictionary');
      setDictOf(self, value);
    }),
  ],
});

/** The compiled body each code object was first used with, for `f.__code__ = g.__code__`. */
export const codeFunctions = new WeakMap<PyCode, PyFunction['js']>();

populate(methodType, {
  doc: 'Create a bound instance method object.',
  slots: {
    tp_call: (self, args, names) => (self as PyMethod).callKeywords(args, names),
    tp_descr_get: (self) => self,
    tp_new: constructWith('method(function, instance, /)', (_type, callable: PyValue, self: PyValue) => {
      if (typeOf(callable).tp_call === undefined) throw typeError('first argument must be callable');
      if (self === None) throw typeError('instance must not be None');
      return new PyMethod(callable, self);
    }),
    tp_repr: (self) => {
      const { callable, self: object } = self as PyMethod;
      const name = lookupAttribute(callable, '__qualname__') ?? lookupAttribute(callable, '__name__') ?? '?';
      return `<bound method ${textOf(name) ?? '?'} of ${reprText(object)}>`;
    },
    tp_hash: (self) => {
      const { callable, self: object } = self as PyMethod;
      const of = typeof object === 'object' ? identity(object) : Number(hash(object));
      const other = hash(callable);
      return typeof other === 'number' ? (of / 16) ^ other : other;
    },
    tp_richcompare: (a, b, operator) => {
      if ((operator !== EQ && operator !== NE) || !(a instanceof PyMethod) || !(b instanceof PyMethod))
        return NotImplemented;
      const same = a.self === b.self && compare(a.callable, b.callable, EQ) === true;
      return operator === EQ ? same : !same;
    },
    tp_getattro: (self, name) => {
      const own = typeOf(self).lookup(name);
      if (own !== undefined) {
        const bind = typeOf(own).tp_descr_get;
        return bind === undefined ? own : bind(own, self, methodType);
      }
      return getAttribute((self as PyMethod).callable, name);
    },
  },
  methods: [
    method('__reduce__()', (self: PyMethod) => {
      const name = getAttribute(self.callable, '__name__');
      return new PyTuple([builtinGetattr(), new PyTuple([self.self, name])]);
    }),
  ],
  getset: [
    getset(
      '__func__',
      (self: PyMethod) => self.callable,
      undefined,
      'the function (or other callable) implementing a method',
    ),
    getset('__self__', (self: PyMethod) => self.self, undefined, 'the instance to which a method is bound'),
    getset('__doc__', (self: PyMethod) => lookupAttribute(self.callable, '__doc__') ?? None),
  ],
});

/** `getattr` as pickles name it. */
export const builtinsForPickle: { getattr: PyValue } = { getattr: None };
const builtinGetattr = (): PyValue => builtinsForPickle.getattr;

populate(cellType, {
  doc: 'Create a new cell object.',
  slots: {
    tp_new: constructWith('cell(contents=None, /)', (_type, value?: PyValue) => new PyCell(value)),
    tp_repr: (self) => {
      const { value } = self as PyCell;
      const shown =
        value === undefined
          ? 'empty'
          : `${typeOf(value).name} object at ${typeof value === 'object' ? address(value) : '0x0'}`;
      return `<cell at ${address(self as PyCell)}: ${shown}>`;
    },
    tp_richcompare: (a, b, operator) => {
      if (!(a instanceof PyCell) || !(b instanceof PyCell)) return NotImplemented;
      if (a.value === undefined || b.value === undefined)
        return compare(Number(a.value !== undefined), Number(b.value !== undefined), operator);
      return compare(a.value, b.value, operator);
    },
  },
  getset: [
    getset(
      'cell_contents',
      (self: PyCell) => {
        if (self.value === undefined) throw valueError('cell is empty');
        return self.value;
      },
      (self: PyCell, value) => {
        self.value = value;
      },
    ),
  ],
  attributes: { __hash__: None },
});

const field = (name: string, read: (code: PyCode['fields']) => PyValue) =>
  getset(name, (self: PyCode) => read(self.fields));

populate(codeType, {
  doc: 'Create a code object.  Not for mere mortals.',
  slots: {
    tp_repr: (self) => {
      const { fields } = self as PyCode;
      return `<code object ${fields.name} at ${address(self as PyCode)}, file "${fields.filename}", line ${fields.firstLine}>`;
    },
  },
  methods: [
    method('replace(**changes)', (self: PyCode, changes: ReadonlyMap<string, PyValue>) => {
      const fields: Record<string, unknown> = { ...self.fields };
      const names: Readonly<Record<string, string>> = {
        co_name: 'name',
        co_qualname: 'qualname',
        co_filename: 'filename',
        co_firstlineno: 'firstLine',
        co_flags: 'flags',
      };
      for (const [key, value] of changes) {
        const name = names[key];
        if (name === undefined) throw attributeError(`code.replace() cannot change '${key}' here`, self, key);
        fields[name] = typeof value === 'number' ? value : (textOf(value) ?? '');
      }
      const copy = new PyCode(fields as unknown as PyCode['fields']);
      copy.run = self.run;
      copy.positions = self.positions;
      const js = codeFunctions.get(self);
      if (js !== undefined) codeFunctions.set(copy, js);
      return copy;
    }),
    method('co_positions()', ({ positions }: PyCode) => {
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
  getset: [
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
    field('co_consts', ({ constants }) => new PyTuple(constants)),
    field('co_nlocals', ({ varnames }) => varnames.length),
    field('co_stacksize', () => 1),
  ],
});
