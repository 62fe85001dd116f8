/** Making code, functions, classes and generators. */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { PyBuiltinFunction, PySlotWrapper } from '@harpy/objects/builtin';
import { call0, callKeywords } from '@harpy/objects/call';
import { calculateMetaclass, resolveBases } from '@harpy/objects/class';
import { None, PyTuple, textOf, typeOf, typeType } from '@harpy/objects/core-types';
import { endStep } from '@harpy/objects/delegation';
import { PyDict } from '@harpy/objects/dict';
import { nameErrorType, newException, runtimeError, typeError } from '@harpy/objects/errors';
import { type CompiledFunction, PyCell, PyCode, PyFunction } from '@harpy/objects/function';
import { coroutineOrigins, PyAsyncGenerator, PyCoroutine, PyGenerator } from '@harpy/objects/generator';
import type { PyObject } from '@harpy/objects/object';
import { reprText } from '@harpy/objects/protocols/text';
import { type Body, busy, ended, stopped } from '@harpy/objects/resumable';
import { strFromJS } from '@harpy/objects/str';
import { superLookup, superType } from '@harpy/objects/super';
import type { Table } from '@harpy/objects/table';
import { PyType, typeChanges } from '@harpy/objects/type';
import { codeFunctions } from '@harpy/objects/types/function';
import { makeSuper, superClass } from '@harpy/objects/types/super';
import type { PyValue } from '@harpy/objects/value';
import { runningFrames } from '../frames.ts';

export function $code(
  name: string,
  qualname: string,
  filename: string,
  firstLine: number,
  positional: number,
  positionalOnly: number,
  keywordOnly: number,
  flags: number,
  varnames: Names,
  cellvars: Names,
  freevars: Names,
  names: Names,
  constants: readonly PyValue[],
): PyCode {
  return new PyCode({
    name,
    qualname,
    filename,
    firstLine,
    positional,
    positionalOnly,
    keywordOnly,
    flags,
    varnames: listOf(varnames),
    cellvars: listOf(cellvars),
    freevars: listOf(freevars),
    names: listOf(names),
    constants,
  });
}

/** With a space between them. */
type Names = string | readonly string[];

const NOTHING: readonly string[] = [];

function listOf(names: Names): readonly string[] {
  if (typeof names !== 'string') return names;
  return names === '' ? NOTHING : names.split(' ');
}

export function $function(
  code: PyCode,
  js: CompiledFunction,
  globals: PyDict,
  defaults?: readonly PyValue[],
  keywordDefaults?: PyDict,
  doc?: PyValue,
  closure?: () => readonly PyCell[],
  annotate?: PyValue,
): PyFunction {
  if (closure === undefined) codeFunctions.set(code, js);
  return newFunction(code, js, globals, defaults, keywordDefaults, doc, closure, annotate);
}

/** The same, but what the code is compiled to is not told yet. */
export function newFunction(
  code: PyCode,
  js: CompiledFunction,
  globals: PyDict,
  defaults?: readonly PyValue[],
  keywordDefaults?: PyDict,
  doc?: PyValue,
  closure?: () => readonly PyCell[],
  annotate?: PyValue,
): PyFunction {
  const f = new PyFunction(code, js, globals, defaults, keywordDefaults);
  f.module = globals.getString('__name__') ?? None;
  if (doc !== undefined) f.doc = doc;
  f.closure = closure;
  if (annotate !== undefined) f.annotate = annotate;
  return f;
}

export { busy as $busy, ended as $ended, endStep as $end, stopped as $stopped };

export const $generator = (code: PyCode, body: Body, quick = false, other?: () => Body): PyValue =>
  new PyGenerator(code, body, quick, false, other);
/** Of a body that keeps to itself where it is. */
export const $directGenerator = (code: PyCode, body: Body, other?: () => Body): PyValue =>
  new PyGenerator(code, body, true, true, other);
export function $coroutine(code: PyCode, body: Body): PyValue {
  const made = new PyCoroutine(code, body);
  if (coroutineOrigins.depth > 0) coroutineOrigins.known.set(made, originOfCoroutine());
  return made;
}

/** The frames that made a coroutine, the innermost first: file, line and function. */
function originOfCoroutine(): PyValue {
  // The coroutine's own function comes first.
  const frames = runningFrames(coroutineOrigins.depth + 1).slice(1);
  return new PyTuple(
    frames.map(({ code: { fields }, line }) => new PyTuple([strFromJS(fields.filename), line, fields.name])),
  );
}
export const $asyncGenerator = (code: PyCode, body: Body): PyValue => new PyAsyncGenerator(code, body);

// ---- classes

export const $moduleName = (globals: Table): PyValue => globals.getString('__name__') ?? 'builtins';

/** A class statement: `__build_class__`. */
export function $class(
  builtins: Table,
  name: string,
  bases: readonly PyValue[],
  keywords: readonly (readonly [PyValue, PyValue])[],
  body: (namespace: PyValue) => void,
  code: PyCode,
  globals: PyDict,
): PyValue {
  const build = builtins.getString('__build_class__');
  if (build === undefined) throw newException(nameErrorType, '__build_class__ not found');
  const options = new Map<string, PyValue>();
  for (const [key, value] of keywords) {
    const text = textOf(key);
    if (text === undefined) throw typeError('keywords must be strings');
    if (options.has(text))
      throw typeError(`__build_class__() got multiple values for keyword argument '${text}'`);
    options.set(text, value);
  }
  if (build instanceof PyBuiltinFunction && build.def.name === '__build_class__')
    return buildClass(name, bases, options, body);
  const makeBody = $function(code, body as CompiledFunction, globals);
  return callKeywords(build, [makeBody, name, ...bases, ...options.values()], [...options.keys()]);
}

export function buildClass(
  name: string,
  originalBases: readonly PyValue[],
  options: Map<string, PyValue>,
  body: (namespace: PyValue) => unknown,
): PyValue {
  const bases = resolveBases(originalBases);
  const given = options.get('metaclass');
  options.delete('metaclass');
  let metaclass: PyValue = given ?? (bases[0] === undefined ? typeType : typeOf(bases[0]));
  if (metaclass instanceof PyType) metaclass = calculateMetaclass(metaclass, bases);
  const names = options.size === 0 ? undefined : [...options.keys()];
  const values = [...options.values()];
  const tuple = new PyTuple(bases);
  const prepare = metaclass === typeType ? undefined : lookupAttribute(metaclass, '__prepare__');
  const namespace =
    prepare === undefined ? new PyDict() : callKeywords(prepare, [name, tuple, ...values], names);
  const type = typeOf(namespace);
  if (type.mp_subscript === undefined)
    throw typeError(
      `${metaclass instanceof PyType ? metaclass.name : '<metaclass>'}.__prepare__() must return a mapping, not ${type.name}`,
    );
  body(namespace);
  if (bases !== originalBases && namespace instanceof PyDict)
    namespace.setString('__orig_bases__', new PyTuple(originalBases));
  const cell = namespace instanceof PyDict ? namespace.getString('__classcell__') : undefined;
  const cls = callKeywords(metaclass, [name, tuple, namespace, ...values], names);
  if (cell instanceof PyCell && cls instanceof PyType) {
    if (cell.value === undefined)
      throw runtimeError(
        `__class__ not set defining ${reprText(name)} as ${reprText(cls)}. Was __classcell__ propagated to type.__new__?`,
      );
    if (cell.value !== cls)
      throw typeError(
        `__class__ set to ${reprText(cell.value)} defining ${reprText(name)} as ${reprText(cls)}`,
      );
  }
  return cls;
}

// ---- super

export function $super(current: PyValue, cell: PyCell, self: PyValue | undefined): PyValue {
  if (current !== superType) return callKeywords(current, [], undefined);
  return makeSuper(cell.value, self);
}

/** `super()` in a function that is in no class, or has no parameter. */
export function $superOutside(current: PyValue, hasParameter: boolean): PyValue {
  if (current === superType && hasParameter) throw runtimeError('super(): __class__ cell not found');
  return call0(current);
}

/** `super().name(...)` without making the super object. */
export function $superCall(
  current: PyValue,
  cell: PyCell,
  self: PyValue | undefined,
  name: string,
  ...args: readonly PyValue[]
): PyValue {
  const cls = cell.value;
  if (current === superType && cls instanceof PyType && self !== undefined && name !== '__class__') {
    const last = cls.lastSuper;
    if (
      last !== undefined &&
      last.type === typeOf(self) &&
      last.name === name &&
      last.changes === typeChanges.count
    )
      return callFound(last.found, self, args);
    const selfClass = superClass(cls, self);
    const { mro } = selfClass;
    for (let at = mro.indexOf(cls) + 1; at < mro.length; at++) {
      const found = mro[at]?.dict.get(name);
      if (found === undefined) continue;
      if (typeof found === 'object' && found.type.flags.methodDescriptor && self !== selfClass) {
        if (selfClass === typeOf(self) && !(self instanceof PyType))
          cls.lastSuper = { type: selfClass, name, found, changes: typeChanges.count };
        return callFound(found, self, args);
      }
      break;
    }
    const value = superLookup(cls, self, selfClass, name);
    if (value !== undefined) return callKeywords(value, args, undefined);
  }
  return callKeywords(getAttribute($super(current, cell, self), name), args, undefined);
}

/** Calls what stands in a class and takes the object first. */
function callFound(found: PyObject, self: PyValue, args: readonly PyValue[]): PyValue {
  if (found instanceof PySlotWrapper && found.slotName === 'tp_init') {
    (found.slot as NonNullable<PyType['tp_init']>)(self, args, undefined);
    return None;
  }
  switch (args.length) {
    case 0:
      return found.call1(self);
    case 1:
      return found.call2(self, args[0] as PyValue);
    default:
      return found.callArray([self, ...args]);
  }
}

export function $withTypeParams(value: PyValue, params: PyTuple): PyValue {
  if (value instanceof PyFunction) value.typeParams = params;
  return value;
}
