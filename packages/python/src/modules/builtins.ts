/** `builtins`: https://docs.python.org/3/library/functions.html */
import { badArgument } from '@harpy/objects/arguments';
import { deleteAttribute, getAttribute, lookupAttribute, setAttribute } from '@harpy/objects/attribute';
import { byteArrayType, bytesType, PyByteArray, PyBytes } from '@harpy/objects/bytes';
import {
  call0,
  call1,
  callArray,
  callKeywords,
  callUnbound0,
  callUnbound1,
  isCallable,
  lookupSpecial,
} from '@harpy/objects/call';
import {
  boolType,
  Ellipsis,
  floatType,
  intType,
  listType,
  None,
  NotImplemented,
  objectType,
  PyFloat,
  PyList,
  PyTuple,
  strType,
  textOf,
  tupleType,
  typeOf,
  typeType,
} from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { dictType, PyDict } from '@harpy/objects/dict';
import {
  eofErrorType,
  incompleteInputErrorType,
  isException,
  keyError,
  newException,
  runtimeError,
  stopIteration,
  stopIterationType,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { functionType, PyCell, PyCode, PyFunction } from '@harpy/objects/function';
import { id } from '@harpy/objects/identity';
import { iterFunction } from '@harpy/objects/iter-function';
import { enumerateType, filterType, mapType, reversedType, zipType } from '@harpy/objects/iterators';
import { memoryViewType } from '@harpy/objects/memoryview';
import { complexType } from '@harpy/objects/numbers/complex';
import { integerWithPrefix } from '@harpy/objects/numbers/integer-text';
import { propertyType } from '@harpy/objects/property';
import { compareBool } from '@harpy/objects/protocols/compare';
import { indexNumber, isTrue, length, nameArgument } from '@harpy/objects/protocols/convert';
import { hash } from '@harpy/objects/protocols/hash';
import { getIterator, listItems } from '@harpy/objects/protocols/iterate';
import { absolute, add, divmod, power } from '@harpy/objects/protocols/number';
import { format, repr, str, strText } from '@harpy/objects/protocols/text';
import { rangeType } from '@harpy/objects/range';
import { frozenSetType, setType } from '@harpy/objects/set';
import { sliceType } from '@harpy/objects/slice';
import { GT, LT } from '@harpy/objects/slots';
import { classMethodType, staticMethodType } from '@harpy/objects/static-method';
import { strFromCodePoint } from '@harpy/objects/str';
import { superType } from '@harpy/objects/super';
import { asciiOf } from '@harpy/objects/text/format';
import type { PyType } from '@harpy/objects/type';
import { exceptionGroupType, exceptionTypes } from '@harpy/objects/types/exceptions';
import { builtinsForPickle } from '@harpy/objects/types/function';
import { isInstanceCheck, isSubclassCheck } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { compileObject, inheritedFuture } from '../compile-function.ts';
import { buildClass } from '../runtime/functions.ts';
import { caller, interpreter } from '../runtime/state.ts';
import { compileSource } from '../source.ts';
import { decodeSource } from '../source-text.ts';

function callerGlobals(): PyDict {
  if (caller.globals === undefined) throw runtimeError('globals() needs a caller');
  return caller.globals;
}

function callerLocals(): PyValue {
  return caller.locals?.() ?? callerGlobals();
}

function sysAttribute(name: string): PyValue | undefined {
  const sys = interpreter().modules.getString('sys');
  return sys === undefined ? undefined : lookupAttribute(sys, name);
}

function print(
  values: readonly PyValue[],
  separator: PyValue = None,
  end: PyValue = None,
  file: PyValue = None,
  flush: PyValue = false,
): void {
  const textArgument = (value: PyValue, name: string, fallback: string): PyValue => {
    if (value === None) return fallback;
    if (textOf(value) === undefined)
      throw typeError(`${name} must be None or a string, not ${typeOf(value).name}`);
    return value;
  };
  let target = file;
  if (target === None) {
    const stdout = sysAttribute('stdout');
    if (stdout === undefined) throw runtimeError('lost sys.stdout');
    if (stdout === None) return;
    target = stdout;
  }
  const between = textArgument(separator, 'sep', ' ');
  const last = textArgument(end, 'end', '\n');
  const write = getAttribute(target, 'write');
  for (const [at, value] of values.entries()) {
    if (at > 0) callArray(write, [between]);
    callArray(write, [str(value)]);
  }
  callArray(write, [last]);
  if (isTrue(flush)) callArray(getAttribute(target, 'flush'), []);
}

function extreme(
  name: 'min' | 'max',
  args: readonly PyValue[],
  key: PyValue = None,
  fallback?: PyValue,
): PyValue {
  const [only] = args;
  if (only === undefined) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 1 && fallback !== undefined)
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  const items = args.length === 1 ? listItems(only) : args;
  const operator = name === 'min' ? LT : GT;
  let best: PyValue | undefined;
  let bestKey: PyValue | undefined;
  for (const item of items) {
    const itemKey = key === None ? item : callArray(key, [item]);
    if (bestKey === undefined || compareBool(itemKey, bestKey, operator)) {
      best = item;
      bestKey = itemKey;
    }
  }
  if (best === undefined) {
    if (fallback === undefined) throw valueError(`${name}() iterable argument is empty`);
    return fallback;
  }
  return best;
}

function sum(iterable: PyValue, start: PyValue = 0): PyValue {
  if (textOf(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (start instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  let total = start;
  const iterator = getIterator(iterable) as PyDict;
  if (typeof total === 'number') {
    // Ints and bools, while the sum is exact.
    for (;;) {
      const item = iterator.advance();
      if (item === undefined) return total;
      const sum: number =
        typeof item === 'number' || typeof item === 'boolean' ? total + Number(item) : Number.NaN;
      if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) total = sum;
      else return sumOn(total, item, iterator);
    }
  }
  const item = iterator.advance();
  return item === undefined ? total : sumOn(total, item, iterator);
}

/** The sum of what is there, an item, and the rest. */
function sumOn(start: PyValue, first: PyValue, iterator: { advance(): PyValue | undefined }): PyValue {
  let total = start;
  for (let item: PyValue | undefined = first; item !== undefined; item = iterator.advance()) {
    if (
      total instanceof PyFloat &&
      total.constructor === PyFloat &&
      (item instanceof PyFloat || typeof item === 'number' || typeof item === 'boolean')
    )
      return sumFloats(total.value, item, iterator);
    total = add(total, item);
  }
  return total;
}

/** Adds floats with Neumaier's compensation, as CPython does. */
function sumFloats(start: number, first: PyValue, iterator: { advance(): PyValue | undefined }): PyValue {
  let high = start;
  let low = 0;
  for (let item: PyValue | undefined = first; item !== undefined; item = iterator.advance()) {
    let x: number;
    if (item instanceof PyFloat && item.constructor === PyFloat) x = item.value;
    else if (typeof item === 'number' || typeof item === 'boolean') x = Number(item);
    else {
      let total: PyValue = new PyFloat(Number.isFinite(low) ? high + low : high);
      total = add(total, item);
      for (let next = iterator.advance(); next !== undefined; next = iterator.advance())
        total = add(total, next);
      return total;
    }
    const t = high + x;
    low += Math.abs(high) >= Math.abs(x) ? high - t + x : x - t + high;
    high = t;
  }
  return new PyFloat(low !== 0 && Number.isFinite(low) ? high + low : high);
}

function round(number: PyValue, digits: PyValue = None): PyValue {
  const found = typeOf(number).lookup('__round__');
  if (found === undefined) throw typeError(`type ${typeOf(number).name} doesn't define __round__ method`);
  return digits === None ? callUnbound0(found, number) : callUnbound1(found, number, digits);
}

function getattr(object: PyValue, name: PyValue, fallback?: PyValue): PyValue {
  const text = textOf(name);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
  if (fallback === undefined) return getAttribute(object, text);
  return lookupAttribute(object, text) ?? fallback;
}

function dir(object?: PyValue): PyValue {
  if (object === undefined) {
    const locals = callerLocals();
    const names =
      locals instanceof PyDict
        ? [...locals.table.keys()]
        : listItems(callArray(getAttribute(locals, 'keys'), []));
    return sorted([new PyList(names)]);
  }
  const method_ = lookupSpecial(object, '__dir__');
  if (method_ === undefined) throw typeError('object does not provide __dir__');
  return sorted([new PyList(listItems(call0(method_)))]);
}

function sorted(args: readonly PyValue[], options?: ReadonlyMap<string, PyValue>): PyValue {
  const [iterable] = args;
  if (args.length !== 1 || iterable === undefined)
    throw typeError(`sorted expected 1 argument, got ${args.length}`);
  const list = new PyList(listItems(iterable));
  const names = [...(options?.keys() ?? [])];
  callKeywords(getAttribute(list, 'sort'), [...(options?.values() ?? [])], names);
  return list;
}

function vars(object?: PyValue): PyValue {
  if (object === undefined) return callerLocals();
  const dict = lookupAttribute(object, '__dict__');
  if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
  return dict;
}

function codeOf(source: PyValue, mode: 'eval' | 'exec', name: string): PyCode {
  if (source instanceof PyCode) return source;
  const text = decodeSource(source, `${name}() arg 1 must be a string, bytes or code object`);
  return compileSource(mode === 'eval' ? text.replace(/^[ \t]+/, '') : text, {
    filename: '<string>',
    mode,
    future: inheritedFuture(),
  });
}

function namespaces(globals: PyValue, locals: PyValue, name: string): [PyDict, PyValue] {
  let g: PyValue = globals;
  let l: PyValue = locals;
  if (g === None) {
    g = callerGlobals();
    if (l === None) l = callerLocals();
  } else if (l === None) l = g;
  if (!(g instanceof PyDict))
    throw typeError(
      name === 'eval'
        ? typeOf(g).mp_subscript === undefined
          ? 'globals must be a dict'
          : 'globals must be a real dict; try eval(code, {}, mapping)'
        : `exec() globals must be a dict, not ${typeOf(g).name}`,
    );
  if (typeOf(l).mp_subscript === undefined)
    throw typeError(
      name === 'eval'
        ? 'locals must be a mapping'
        : `locals must be a mapping or None, not ${typeOf(l).name}`,
    );
  return [g, l];
}

function run(
  source: PyValue,
  globals: PyValue,
  locals: PyValue,
  mode: 'eval' | 'exec',
  closure: PyValue = None,
): PyValue {
  const [g, l] = namespaces(globals, locals, mode);
  const code = codeOf(source, mode, mode);
  const wanted = code.fields.freevars.length;
  if (mode === 'eval' && wanted > 0)
    throw typeError('code object passed to eval() may not contain free variables');
  if (wanted === 0 && closure !== None) throw typeError('cannot use a closure with this code object');
  if (wanted > 0 && !isClosure(closure, wanted))
    throw typeError(`code object requires a closure of exactly length ${wanted}`);
  const result = code.run === undefined ? callCode(code, g, closure) : code.run(g, l);
  return mode === 'eval' ? result : None;
}

/** Runs the code of a function as a function without defaults. */
function callCode(code: PyCode, globals: PyDict, closure: PyValue): PyValue {
  const made = callArray(functionType, [code, globals, None, None, closure]) as PyFunction;
  made.qualname = code.fields.name;
  return made.call0();
}

const isClosure = (value: PyValue, size: number): boolean =>
  value instanceof PyTuple &&
  value.items.length === size &&
  value.items.every((cell) => cell instanceof PyCell);

function input(prompt: PyValue = ''): PyValue {
  const stdin = sysAttribute('stdin');
  const stdout = sysAttribute('stdout');
  if (stdin === undefined || stdin === None) throw runtimeError('lost sys.stdin');
  if (stdout === undefined || stdout === None) throw runtimeError('lost sys.stdout');
  const stderr = sysAttribute('stderr');
  if (stderr !== undefined && stderr !== None) callArray(getAttribute(stderr, 'flush'), []);
  const shown = strText(prompt);
  if (shown !== '') callArray(getAttribute(stdout, 'write'), [str(prompt)]);
  callArray(getAttribute(stdout, 'flush'), []);
  const line = textOf(callArray(getAttribute(stdin, 'readline'), []));
  if (line === undefined) throw typeError('object.readline() returned non-string');
  if (line === '') throw newException(eofErrorType, 'EOF when reading a line');
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}

function anext(iterator: PyValue, fallback?: PyValue): PyValue {
  const type = typeOf(iterator);
  if (type.am_anext === undefined) throw typeError(`'${type.name}' object is not an async iterator`);
  const awaitable = type.am_anext(iterator);
  if (fallback === undefined) return awaitable;
  return interpreter().anextAwaitable(awaitable, fallback);
}

const functions = [
  method('abs(x, /)', absolute, 'Return the absolute value of the argument.'),
  method(
    'aiter(async_iterable, /)',
    (object: PyValue) => {
      const type = typeOf(object);
      if (type.am_aiter === undefined) throw typeError(`'${type.name}' object is not an async iterable`);
      const iterator = type.am_aiter(object);
      if (typeOf(iterator).am_anext === undefined)
        throw typeError(`aiter() returned not an async iterator of type '${typeOf(iterator).name}'`);
      return iterator;
    },
    'Return an AsyncIterator for an AsyncIterable object.',
  ),
  method(
    'all(iterable, /)',
    (iterable: PyValue) => {
      const iterator = getIterator(iterable) as PyDict;
      for (let item = iterator.advance(); item !== undefined; item = iterator.advance())
        if (!isTrue(item)) return false;
      return true;
    },
    'Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.',
  ),
  method(
    'anext(async_iterator, default=<unrepresentable>, /)',
    anext,
    'Return the next item from the async iterator.',
  ),
  method(
    'any(iterable, /)',
    (iterable: PyValue) => {
      const iterator = getIterator(iterable) as PyDict;
      for (let item = iterator.advance(); item !== undefined; item = iterator.advance())
        if (isTrue(item)) return true;
      return false;
    },
    'Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.',
  ),
  method('ascii(obj, /)', asciiOf, 'Return an ASCII-only representation of an object.'),
  method(
    'bin(number, /)',
    (n: PyValue) => integerWithPrefix(indexNumber(n), 2),
    'Return the binary representation of an integer.',
  ),
  method(
    'breakpoint(*args, **kws)',
    (args: readonly PyValue[], options: ReadonlyMap<string, PyValue>) => {
      const hook = sysAttribute('breakpointhook');
      if (hook === undefined) throw runtimeError('lost sys.breakpointhook');
      return callKeywords(hook, [...args, ...options.values()], [...options.keys()]);
    },
    'Call sys.breakpointhook(*args, **kws).',
  ),
  method(
    'callable(obj, /)',
    isCallable,
    'Return whether the object is callable (i.e., some kind of function).',
  ),
  method(
    'chr(i, /)',
    (i: PyValue) => {
      const code = indexNumber(i);
      if (typeof code !== 'number' || code < 0 || code > 0x10ffff)
        throw valueError('chr() arg not in range(0x110000)');
      return strFromCodePoint(code);
    },
    'Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.',
  ),
  method(
    'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)',
    compileObject,
    'Compile source into a code object that can be executed by exec() or eval().',
  ),
  method(
    'delattr(obj, name, /)',
    (object: PyValue, name: PyValue) => deleteAttribute(object, nameArgument(name)),
    "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
  ),
  method('dir([object], /)', dir, 'Show attributes of an object.'),
  method('divmod(x, y, /)', divmod, 'Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.'),
  method(
    'eval(source, /, globals=None, locals=None)',
    (source: PyValue, globals: PyValue = None, locals: PyValue = None) =>
      run(source, globals, locals, 'eval'),
    'Evaluate the given source in the context of globals and locals.',
  ),
  method(
    'exec(source, /, globals=None, locals=None, *, closure=None)',
    (source: PyValue, globals: PyValue = None, locals: PyValue = None, closure: PyValue = None) => {
      if (closure !== None && !(source instanceof PyCode))
        throw typeError('closure can only be used when source is a code object');
      return run(source, globals, locals, 'exec', closure);
    },
    'Execute the given source in the context of globals and locals.',
  ),
  method(
    "format(value, format_spec='', /)",
    (value: PyValue, spec: PyValue = '') => {
      if (textOf(spec) === undefined) throw badArgument('format() argument 2', 'str', spec);
      return format(value, spec);
    },
    'Return type(value).__format__(value, format_spec)',
  ),
  method('getattr(object, name[, default], /)', getattr, 'Get a named attribute from an object.'),
  method(
    'globals()',
    callerGlobals,
    "Return the dictionary containing the current scope's global variables.",
  ),
  method(
    'hasattr(obj, name, /)',
    (object: PyValue, name: PyValue) => lookupAttribute(object, nameArgument(name)) !== undefined,
    'Return whether the object has an attribute with the given name.',
  ),
  method('hash(obj, /)', hash, 'Return the hash value for the given object.'),
  method(
    'hex(number, /)',
    (n: PyValue) => integerWithPrefix(indexNumber(n), 16),
    'Return the hexadecimal representation of an integer.',
  ),
  method('id(obj, /)', id, 'Return the identity of an object.'),
  method(
    "input(prompt='', /)",
    input,
    'Read a string from standard input.  The trailing newline is stripped.',
  ),
  method(
    'isinstance(obj, class_or_tuple, /)',
    isInstanceCheck,
    'Return whether an object is an instance of a class or of a subclass thereof.',
  ),
  method(
    'issubclass(cls, class_or_tuple, /)',
    isSubclassCheck,
    "Return whether 'cls' is derived from another class or is the same class.",
  ),
  method('len(obj, /)', length, 'Return the number of items in a container.'),
  method('locals()', callerLocals, "Return a dictionary containing the current scope's local variables."),
  method(
    'max(*args[, key[, default]])',
    (args: readonly PyValue[], key?: PyValue, fallback?: PyValue) => extreme('max', args, key, fallback),
    'With a single iterable argument, return its biggest item.',
  ),
  method(
    'min(*args[, key[, default]])',
    (args: readonly PyValue[], key?: PyValue, fallback?: PyValue) => extreme('min', args, key, fallback),
    'With a single iterable argument, return its smallest item.',
  ),
  method(
    'next(iterator[, default], /)',
    (iterator: PyValue, fallback?: PyValue) => {
      const type = typeOf(iterator);
      if (type.tp_iternext === undefined || typeof iterator !== 'object')
        throw typeError(`'${type.name}' object is not an iterator`);
      const own = type.flags.heap ? type.lookup('__next__') : undefined;
      if (own instanceof PyFunction) {
        if (fallback === undefined) return call1(own, iterator);
        try {
          return call1(own, iterator);
        } catch (error) {
          if (isException(error, stopIterationType)) return fallback;
          throw error;
        }
      }
      const item = iterator.advance();
      if (item !== undefined) return item;
      if (fallback !== undefined) return fallback;
      throw stopIteration(iterator.takeResult());
    },
    'Return the next item from the iterator.',
  ),
  method(
    'oct(number, /)',
    (n: PyValue) => integerWithPrefix(indexNumber(n), 8),
    'Return the octal representation of an integer.',
  ),
  method(
    'ord(character, /)',
    (c: PyValue) => {
      if (typeof c === 'string' && c.length === 1) return c.charCodeAt(0);
      const text = textOf(c);
      if (text !== undefined) {
        const count = length(c);
        if (count === 1) return text.codePointAt(0) ?? 0;
        throw typeError(`ord() expected a character, but string of length ${count} found`);
      }
      if (c instanceof PyBytes || c instanceof PyByteArray) {
        if (c.bytes.length === 1) return c.bytes[0] ?? 0;
        throw typeError(`ord() expected a character, but string of length ${c.bytes.length} found`);
      }
      throw typeError(`ord() expected string of length 1, but ${typeOf(c).name} found`);
    },
    'Return the ordinal value of a character.',
  ),
  method(
    'pow(base, exp, mod=None)',
    power,
    'Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.',
  ),
  method(
    "print(*args, sep=' ', end='\\n', file=None, flush=False)",
    print,
    'Prints the values to a stream, or to sys.stdout by default.',
  ),
  method('repr(obj, /)', repr, 'Return the canonical string representation of the object.'),
  method('round(number, ndigits=None)', round, 'Round a number to a given precision in decimal digits.'),
  method(
    'setattr(obj, name, value, /)',
    (object: PyValue, name: PyValue, value: PyValue) => setAttribute(object, nameArgument(name), value),
    "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
  ),
  method(
    'sorted(iterable, /, *, key=None, reverse=False)',
    sorted,
    'Return a new list containing all items from the iterable in ascending order.',
    '(*args, **options)',
  ),
  method(
    'sum(iterable, /, start=0)',
    sum,
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers",
  ),
  method('vars([object], /)', vars, 'Show vars.'),
  method(
    '__import__(name, globals=None, locals=None, fromlist=(), level=0)',
    (
      name: PyValue,
      globals: PyValue = None,
      _locals?: PyValue,
      fromList: PyValue = None,
      level: PyValue = 0,
    ) => {
      const text = textOf(name);
      if (text === undefined) throw typeError('module name must be a string');
      if (Number(indexNumber(level)) < 0) throw valueError('level must be >= 0');
      if (globals === None && level !== 0) throw keyError("'__name__' not in globals");
      const names =
        fromList === None || !isTrue(fromList) ? [] : listItems(fromList).map((each) => textOf(each) ?? '');
      return interpreter().importName(
        text,
        globals instanceof PyDict ? globals : undefined,
        names,
        Number(indexNumber(level)),
      );
    },
    'Import a module.',
  ),
  method(
    '__build_class__(func, name, /, *bases, **kwds)',
    (args: readonly PyValue[], options: ReadonlyMap<string, PyValue>) => {
      const [f, name, ...bases] = args;
      if (f === undefined || name === undefined) throw typeError('__build_class__: not enough arguments');
      if (!(f instanceof PyFunction)) throw typeError('__build_class__: func must be a function');
      return buildClass(textOf(name) ?? '', bases, new Map(options), (namespace) => f.js(namespace));
    },
    'Internal helper function used by the class statement.',
    '(*args, **kwds)',
  ),
];

const types: readonly PyType[] = [
  boolType,
  byteArrayType,
  bytesType,
  classMethodType,
  complexType,
  dictType,
  enumerateType,
  filterType,
  floatType,
  frozenSetType,
  intType,
  listType,
  mapType,
  memoryViewType,
  objectType,
  propertyType,
  rangeType,
  reversedType,
  setType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  tupleType,
  typeType,
  zipType,
  ...exceptionTypes,
  exceptionGroupType,
];

export const builtinsModule: ModuleDefinition = defineModule({
  name: 'builtins',
  doc: "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().",
  functions,
  types: types.filter((type) => !type.name.startsWith('_') || type === incompleteInputErrorType),
  attributes: {
    None,
    Ellipsis,
    NotImplemented,
    True: true,
    False: false,
    __debug__: true,
    iter: iterFunction,
  },
  create: (dict) => {
    const osError = dict.getString('OSError') ?? None;
    dict.setString('EnvironmentError', osError);
    dict.setString('IOError', osError);
    builtinsForPickle.getattr = dict.getString('getattr') ?? None;
  },
});
