/** Functions and methods written in Python, their code and cells: https://docs.python.org/3/reference/datamodel.html#callable-types */
import './object.ts';
import { dictOf, getAttribute, lookupAttribute, setDictOf } from '../attribute.ts';
import { callKeywords } from '../call.ts';
import { EMPTY_TUPLE, None, NotImplemented, PyTuple, textOf, typeOf } from '../core-types.ts';
import { constructWith, getset, method, populate } from '../define.ts';
import { PyDict } from '../dict.ts';
import { attributeError, typeError, valueError } from '../errors.ts';
import {
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_GENERATOR,
  CO_HAS_DOCSTRING,
  type CompiledFunction,
  cellType,
  functionType,
  methodType,
  PyCell,
  PyCode,
  PyFunction,
  PyMethod,
  type SuspendableFunction,
  settled,
} from '../function.ts';
import { identity } from '../identity.ts';
import { unmirrorFunction } from '../mirror.ts';
import { PyModule } from '../module.ts';
import { compare } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { reprText } from '../protocols/text.ts';
import { Resumable } from '../resumable.ts';
import { EQ, NE } from '../slots.ts';
import type { PyValue } from '../value.ts';
import { address } from './object.ts';

function textField(value: PyValue | undefined, what: string): string {
  const text = value === undefined ? undefined : textOf(value);
  if (text === undefined) throw typeError(`${what} must be set to a string object`);
  return text;
}

export function readonlyAttribute(): never {
  throw attributeError('readonly attribute');
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

/** The cells given to a new function, as many as its code has free variables. */
function cellsOf(code: PyCode, closure: PyValue): readonly PyCell[] {
  const wanted = code.fields.freevars.length;
  if (!(closure instanceof PyTuple)) {
    if (wanted > 0 && closure === None) throw typeError('arg 5 (closure) must be tuple');
    if (closure !== None) throw typeError('arg 5 (closure) must be None or tuple');
    return [];
  }
  if (closure.items.length !== wanted)
    throw valueError(`${code.fields.name} requires closure of length ${wanted}, not ${closure.items.length}`);
  return closure.items.map((cell) => {
    if (!(cell instanceof PyCell))
      throw typeError(`arg 5 (closure) expected cell, found ${typeOf(cell).name}`);
    return cell;
  });
}

/** How a function is made of code in other globals, where that can be done: bodies are bound to theirs. */
export const remakers = new WeakMap<
  PyCode,
  (globals: PyDict, cells: readonly PyCell[]) => CompiledFunction
>();

/** A function's JavaScript, and its form for threads. */
export interface Remade {
  readonly js: CompiledFunction;
  readonly form: SuspendableFunction | undefined;
}

/** The same for any code that was made from a source; filled in by the language. */
export const remaking: {
  make: (code: PyCode, globals: PyDict, cells: readonly PyCell[]) => Remade | undefined;
} = { make: () => undefined };

/** The code that was compiled: copies with changes run the same. */
export const originalOf = (code: PyCode): PyCode => code.original ?? code;

/** What functions with free variables were compiled to, and all their cells, by their first cell. */
const closureFunctions = new WeakMap<
  PyCell,
  Map<PyCode, { readonly js: CompiledFunction; readonly cells: readonly PyCell[] }>
>();

function keepClosure({ code, js }: PyFunction, cells: readonly PyCell[]): void {
  const [first] = cells;
  if (first === undefined) return;
  const functions = closureFunctions.get(first) ?? new Map();
  functions.set(originalOf(code), { js, cells });
  closureFunctions.set(first, functions);
}

/** The body of code in these globals with these cells. */
function bodyAmong(code: PyCode, globals: PyDict, cells: readonly PyCell[]): Remade | undefined {
  const other = remakers.get(code)?.(globals, cells);
  if (other !== undefined) return { js: other, form: undefined };
  // A body is bound to the variables it was made among.
  const js = code.unit?.globals === globals ? compiledWith(code, cells) : undefined;
  return js === undefined ? remaking.make(code, globals, cells) : { js, form: undefined };
}

function compiledWith(code: PyCode, cells: readonly PyCell[]): CompiledFunction | undefined {
  const [first] = cells;
  if (first === undefined) return bodyOf(code);
  const known = closureFunctions.get(first)?.get(originalOf(code));
  return known?.cells.every((cell, at) => cell === cells[at]) === true ? settled(known.js) : undefined;
}

populate(functionType, {
  doc: 'Create a function object.',
  slots: {
    tp_call: (self, args, names) => (self as PyFunction).callKeywords(args, names),
    tp_descr_get: (self, object) => (object === undefined ? self : new PyMethod(self, object)),
    tp_repr: (self) => `<function ${(self as PyFunction).qualname} at ${address(self as PyFunction)}>`,
    tp_new: constructWith(
      'function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
      (
        _type,
        code: PyValue,
        globals: PyValue,
        name: PyValue = None,
        defaults: PyValue = None,
        closure: PyValue = None,
        keywordDefaults: PyValue = None,
      ) => {
        if (!(code instanceof PyCode))
          throw typeError(`function() argument 'code' must be code, not ${typeOf(code).name}`);
        if (!(globals instanceof PyDict))
          throw typeError(`function() argument 'globals' must be dict, not ${typeOf(globals).name}`);
        const text = name === None ? undefined : textOf(name);
        if (name !== None && text === undefined) throw typeError('arg 3 (name) must be None or string');
        if (defaults !== None && !(defaults instanceof PyTuple))
          throw typeError('arg 4 (defaults) must be None or tuple');
        if (keywordDefaults !== None && !(keywordDefaults instanceof PyDict))
          throw typeError('arg 6 (kwdefaults) must be None or dict');
        const cells = cellsOf(code, closure);
        const body = bodyAmong(code, globals, cells);
        // A module's code, or what was made of a tree.
        const js = body?.js ?? (code.run === undefined ? compiledWith(code, cells) : undefined);
        if (js === undefined && cells.length > 0)
          throw valueError('the cells of a closure cannot be replaced by others here');
        const result = new PyFunction(
          code,
          js ?? (() => code.run?.(globals, globals) ?? None),
          globals,
          defaults instanceof PyTuple ? defaults.items : undefined,
          keywordDefaults instanceof PyDict ? keywordDefaults : undefined,
        );
        if (body?.form !== undefined) result.suspendable = body.form;
        if (text !== undefined) result.name = text;
        if (cells.length > 0) result.closure = () => cells;
        const [doc] = code.fields.constants;
        if ((code.fields.flags & CO_HAS_DOCSTRING) !== 0 && doc !== undefined) result.doc = doc;
        result.module = globals.getString('__name__') ?? None;
        return result;
      },
    ),
  },
  getset: () => [
    getset(
      '__code__',
      (self: PyFunction) => self.code,
      (self: PyFunction, value) => {
        if (!(value instanceof PyCode)) throw typeError('__code__ must be set to a code object');
        const free = value.fields.freevars.length;
        const wanted = self.code.fields.freevars.length;
        if (free !== wanted)
          throw valueError(`${self.name}() requires a code object with ${wanted} free vars, not ${free}`);
        const { run } = value;
        const own = originalOf(value) === originalOf(self.code) ? settled(self.js) : undefined;
        const body = own === undefined ? bodyAmong(value, self.globals, self.closure?.() ?? []) : undefined;
        const js = own ?? body?.js ?? bodyOf(value);
        if (js === undefined && run === undefined)
          throw valueError('this code object was not made by a function');
        unmirrorFunction(self);
        if (js === undefined) self.become(value, () => run?.(self.globals, self.globals) ?? None);
        // One that was made anew makes generators that know their places.
        else self.become(value, body === undefined || js === bodyOf(value) ? suspending(js, value) : js);
      },
    ),
    getset('__globals__', (self: PyFunction) => self.globals, readonlyAttribute),
    getset(
      '__builtins__',
      (self: PyFunction) => {
        const builtins = self.globals.getString('__builtins__') ?? new PyDict();
        return builtins instanceof PyModule ? builtins.dict : builtins;
      },
      readonlyAttribute,
    ),
    getset(
      '__closure__',
      (self: PyFunction) => {
        const cells = self.closure?.();
        if (cells !== undefined) keepClosure(self, cells);
        return cells === undefined || cells.length === 0 ? None : new PyTuple(cells);
      },
      readonlyAttribute,
    ),
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
      (self: PyFunction) => self.typeParams ?? EMPTY_TUPLE,
      (self: PyFunction, value) => {
        if (!(value instanceof PyTuple)) throw typeError('__type_params__ must be set to a tuple');
        self.typeParams = value;
      },
    ),
    getset('__dict__', dictOf, (self: PyFunction, value) => {
      if (!(value instanceof PyDict))
        throw typeError(
          value === undefined
            ? 'cannot delete __dict__'
            : `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`,
        );
      setDictOf(self, value);
    }),
  ],
});

/** The compiled body each code object was first used with, for `f.__code__ = g.__code__`. */
/** The JavaScript of a function for another code object: the generators and coroutines it makes have that code. */
function suspending(js: PyFunction['js'], code: PyCode): PyFunction['js'] {
  if ((code.fields.flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR)) === 0) return js;
  return (...args) => {
    const made = js(...args);
    if (made instanceof Resumable) {
      made.names = { name: made.name, qualname: made.qualname };
      made.code = code;
    }
    return made;
  };
}

export const codeFunctions = new WeakMap<PyCode, PyFunction['js']>();

export function bodyOf(code: PyCode): CompiledFunction | undefined {
  const known = codeFunctions.get(code) ?? code.lazy?.bound();
  if (known !== undefined) codeFunctions.set(code, known);
  return known;
}

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
  methods: () => [
    method('__reduce__()', (self: PyMethod) => {
      const name = getAttribute(self.callable, '__name__');
      return new PyTuple([builtinGetattr(), new PyTuple([self.self, name])]);
    }),
  ],
  getset: () => [
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
  getset: () => [
    getset(
      'cell_contents',
      (self: PyCell) => {
        if (self.value === undefined) throw valueError('Cell is empty');
        return self.value;
      },
      (self: PyCell, value) => {
        self.value = value;
      },
    ),
  ],
  attributes: { __hash__: None },
});
