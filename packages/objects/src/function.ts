/** Functions written in Python: code, cells, functions and bound methods. Their attributes are in `types/function.ts`. */
import { notCallable } from './call.ts';
import { CallPlan } from './call-plan.ts';
import { bareType, EMPTY_TUPLE, None, PyTuple } from './core-types.ts';
import { PyDict } from './dict.ts';
import { typeError } from './errors.ts';
import { inheritObject, PyObject } from './object.ts';
import { reprText } from './protocols/text.ts';
import type { Names } from './slots.ts';
import { noPlaces, type SourcePlaces } from './source-places.ts';
import { didYouMean } from './suggestion.ts';
import type { PyValue } from './value.ts';

export interface PyCell extends PyObject {}
/** A variable shared by functions; empty while `value` is undefined. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyCell {
  value: PyValue | undefined;
  constructor(value?: PyValue) {
    this.value = value;
  }
}
inheritObject(PyCell);

/** Bits of `co_flags`. */
export const CO_OPTIMIZED = 1;
export const CO_NEWLOCALS = 2;
export const CO_VARARGS = 4;
export const CO_VARKEYWORDS = 8;
export const CO_NESTED = 16;
export const CO_GENERATOR = 32;
export const CO_COROUTINE = 128;
export const CO_ITERABLE_COROUTINE = 256;
export const CO_ASYNC_GENERATOR = 512;
export const CO_HAS_DOCSTRING = 0x4000000;
export const CO_METHOD = 0x8000000;

/** What the compiler knows of a block of code. */
export interface CodeFields {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLine: number;
  /** Of these, the first `positionalOnly` cannot be given by name. */
  readonly positional: number;
  readonly positionalOnly: number;
  readonly keywordOnly: number;
  readonly flags: number;
  /** Parameters first: positional, keyword-only, `*args`, `**kwargs`; then the other local variables. */
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly names: readonly string[];
  readonly constants: readonly PyValue[];
}

/** `code`. `run` executes it where it takes no arguments: modules, and what `compile` made. */
export class PyCode extends PyObject {
  readonly fields: CodeFields;
  /** Runs it in these namespaces. */
  run: ((globals: PyDict, locals: PyValue) => PyValue) | undefined = undefined;
  /** Shared by the codes of a source. */
  places: SourcePlaces = noPlaces;
  /** The script it came with, which has the globals it ran with last. */
  unit: { readonly text: string; readonly globals: PyDict | undefined } | undefined = undefined;
  /** The code it is a copy of, with changes. */
  original: PyCode | undefined = undefined;
  /** If the body is compiled when it is first asked for. */
  lazy: LazyBody | undefined = undefined;
  #variables: readonly string[] | undefined;
  /** Only positional parameters: arguments are passed on as they come. */
  readonly simple: boolean;
  readonly positional: number;
  /** How arguments are bound that are no simple list of all positional parameters, for the first few forms of call. */
  plan: CallPlan | undefined = undefined;
  plans = 0;
  /** The names of the arguments of the last call without a plan. */
  lastNames: readonly string[] | undefined = undefined;

  constructor(fields: CodeFields) {
    super();
    this.fields = fields;
    this.positional = fields.positional;
    this.simple = fields.keywordOnly === 0 && (fields.flags & (CO_VARARGS | CO_VARKEYWORDS)) === 0;
  }

  /** Places in the source, four numbers each: line, end line, column, end column. */
  get positions(): readonly number[] {
    return this.places.numbers;
  }

  /** Names of all variables of a function, in the order in which compiled code tells their values. */
  get variables(): readonly string[] {
    const { varnames, cellvars, freevars } = this.fields;
    this.#variables ??= [...varnames, ...cellvars.filter((name) => !varnames.includes(name)), ...freevars];
    return this.#variables;
  }
}

/** The compiled body: parameters in the order of `varnames`; `*args` a tuple, `**kwargs` a dict. */
export type CompiledFunction = (...args: readonly PyValue[]) => PyValue;

/** A body that is compiled when it is first asked for. */
export interface LazyBody {
  /** Compiles it if that was not done yet: some constants of the code come with it. */
  compile(): void;
  /** The body among the globals its function was made with last; undefined if there was no function. */
  bound(): CompiledFunction | undefined;
}

/** What stands for a compiled body until its function is called. */
export interface LazyFunction extends CompiledFunction {
  /** The body; its function has that from then on. */
  settle?: () => CompiledFunction;
}

/** The compiled body itself. */
export const settled = (js: CompiledFunction): CompiledFunction => (js as LazyFunction).settle?.() ?? js;

/** The same function in a form that can stop where it waits and go on later, for threads: it yields what it waits for. */
export type SuspendableFunction = (...args: readonly PyValue[]) => Generator<unknown, PyValue, void>;

export interface PyFunction extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyFunction {
  code: PyCode;
  js: CompiledFunction;
  globals: PyDict;
  name: string;
  qualname: string;
  defaults: readonly PyValue[] | undefined;
  keywordDefaults: PyDict | undefined;
  module: PyValue = None;
  doc: PyValue = None;
  annotations: PyDict | undefined = undefined;
  /** What computes the annotations. */
  annotate: PyValue = None;
  typeParams: PyTuple | undefined = undefined;
  suspendable: SuspendableFunction | undefined = undefined;
  /** How often it was called as a method the general way. */
  heat = 0;
  /** The variables of enclosing functions it uses, made when asked for. */
  closure: (() => readonly PyCell[]) | undefined = undefined;

  constructor(
    code: PyCode,
    js: CompiledFunction,
    globals: PyDict,
    defaults?: readonly PyValue[],
    keywordDefaults?: PyDict,
  ) {
    this.code = code;
    this.js = js;
    this.globals = globals;
    this.name = code.fields.name;
    this.qualname = code.fields.qualname;
    this.defaults = defaults;
    this.keywordDefaults = keywordDefaults;
    this.#direct(code, js);
  }

  /** Calls with exactly the parameters reach the compiled function without a step between: V8 can inline it. */
  #direct(code: PyCode, js: CompiledFunction): void {
    if (code.simple) {
      switch (code.positional) {
        case 0:
          this.call0 = js;
          break;
        case 1:
          this.call1 = js;
          break;
        case 2:
          this.call2 = js;
          break;
        case 3:
          this.call3 = js;
          break;
      }
    }
  }

  /** The body that was compiled for the call that was the first, unless the function has another code meanwhile. */
  settle(lazy: LazyFunction, js: CompiledFunction, form: SuspendableFunction | undefined): void {
    if (this.js !== lazy) return;
    this.js = js;
    this.suspendable = form;
    this.#direct(this.code, js);
  }

  /** Takes another function's code, as `f.__code__ = g.__code__` does. */
  become(code: PyCode, js: CompiledFunction): void {
    this.code = code;
    this.js = js;
    this.suspendable = undefined;
    for (const name of ['call0', 'call1', 'call2', 'call3']) Reflect.deleteProperty(this, name);
  }

  call0(): PyValue {
    const { code, defaults } = this;
    if (code.simple && defaults !== undefined && defaults.length >= code.positional) {
      const at = defaults.length - code.positional;
      switch (code.positional) {
        case 1:
          return this.js(defaults[at] as PyValue);
        case 2:
          return this.js(defaults[at] as PyValue, defaults[at + 1] as PyValue);
      }
    }
    return this.callKeywords([], undefined);
  }
  call1(a: PyValue): PyValue {
    const { code, defaults } = this;
    if (code.simple && defaults !== undefined) {
      const missing = code.positional - 1;
      const at = defaults.length - missing;
      if (at >= 0) {
        if (missing === 1) return this.js(a, defaults[at] as PyValue);
        if (missing === 2) return this.js(a, defaults[at] as PyValue, defaults[at + 1] as PyValue);
      }
    }
    return this.callKeywords([a], undefined);
  }
  call2(a: PyValue, b: PyValue): PyValue {
    const { code, defaults } = this;
    if (code.simple && defaults !== undefined) {
      const missing = code.positional - 2;
      const at = defaults.length - missing;
      if (at >= 0) {
        if (missing === 1) return this.js(a, b, defaults[at] as PyValue);
        if (missing === 2) return this.js(a, b, defaults[at] as PyValue, defaults[at + 1] as PyValue);
      }
    }
    return this.callKeywords([a, b], undefined);
  }
  call3(a: PyValue, b: PyValue, c: PyValue): PyValue {
    const { code, defaults } = this;
    if (code.simple && defaults !== undefined && code.positional === 4 && defaults.length > 0)
      return this.js(a, b, c, defaults.at(-1) as PyValue);
    return this.callKeywords([a, b, c], undefined);
  }
  callArray(args: readonly PyValue[]): PyValue {
    if (this.code.simple && args.length === this.code.positional) return this.js(...args);
    return this.callKeywords(args, undefined);
  }

  callKeywords(args: readonly PyValue[], names: Names): PyValue {
    let plan = this.code.plan;
    while (plan !== undefined && (plan.names !== names || plan.count !== args.length)) plan = plan.next;
    if (plan === undefined) return this.js(...bindAndPlan(this, args, names));
    const a = plan.value(this, args, 0);
    const b = plan.from.length > 1 ? plan.value(this, args, 1) : a;
    const c = plan.from.length > 2 ? plan.value(this, args, 2) : a;
    const d = plan.from.length > 3 ? plan.value(this, args, 3) : a;
    if (a === undefined || b === undefined || c === undefined || d === undefined)
      return this.js(...bindArguments(this, args, names));
    switch (plan.from.length) {
      case 1:
        return this.js(a);
      case 2:
        return this.js(a, b);
      case 3:
        return this.js(a, b, c);
      case 4:
        return this.js(a, b, c, d);
    }
    const more: PyValue[] = [];
    for (let at = 4; at < plan.from.length; at++) {
      const value = plan.value(this, args, at);
      if (value === undefined) return this.js(...bindArguments(this, args, names));
      more.push(value);
    }
    return this.js(a, b, c, d, ...more);
  }
}
inheritObject(PyFunction);

/** Of one function. */
const MOST_PLANS = 4;

/** The names in a call without any. */
const NO_NAMES: readonly string[] = [];

/** For a form of call without a plan, which gets one when it comes again. */
function bindAndPlan(f: PyFunction, args: readonly PyValue[], names: Names): PyValue[] {
  const bound = bindArguments(f, args, names);
  const { code } = f;
  if (bound.length > 0 && code.lastNames === (names ?? NO_NAMES) && code.plans < MOST_PLANS) {
    code.plan = CallPlan.of(code.fields, args.length, names, code.plan);
    code.plans++;
  }
  code.lastNames = names ?? NO_NAMES;
  return bound;
}

/** Puts arguments in the order of a function's parameters; CPython's `initialize_locals`. */
export function bindArguments(f: PyFunction, args: readonly PyValue[], names: Names): PyValue[] {
  const { fields } = f.code;
  const { positional, keywordOnly, flags, varnames } = fields;
  const given = names === undefined ? args.length : args.length - names.length;
  const total = positional + keywordOnly;
  const result: (PyValue | undefined)[] = new Array(total).fill(undefined);
  for (let at = 0; at < given && at < positional; at++) result[at] = args[at];
  const rest = (flags & CO_VARKEYWORDS) === 0 ? undefined : new PyDict();
  if (names !== undefined) {
    for (let at = 0; at < names.length; at++) {
      const key = names[at] as string;
      const value = args[given + at] as PyValue;
      let index = varnames.indexOf(key, fields.positionalOnly);
      if (index >= total) index = -1;
      if (index < 0) {
        if (rest === undefined) throw unexpected(f, key, names);
        rest.setString(key, value);
      } else if (result[index] !== undefined)
        throw typeError(`${f.qualname}() got multiple values for argument '${key}'`);
      else result[index] = value;
    }
  }
  if (given > positional && (flags & CO_VARARGS) === 0) throw tooMany(f, given, result);
  const { defaults } = f;
  if (given < positional) {
    const required = positional - (defaults?.length ?? 0);
    const missing: string[] = [];
    for (let at = given; at < positional; at++) {
      if (result[at] !== undefined) continue;
      const value = at < required ? undefined : defaults?.[at - required];
      if (value === undefined) missing.push(varnames[at] as string);
      else result[at] = value;
    }
    if (missing.length > 0) throw missingArguments(f, 'positional', missing);
  }
  if (keywordOnly > 0) {
    const missing: string[] = [];
    for (let at = positional; at < total; at++) {
      if (result[at] !== undefined) continue;
      const name = varnames[at] as string;
      const value = f.keywordDefaults?.getString(name);
      if (value === undefined) missing.push(name);
      else result[at] = value;
    }
    if (missing.length > 0) throw missingArguments(f, 'keyword-only', missing);
  }
  if ((flags & CO_VARARGS) !== 0)
    result.push(given > positional ? new PyTuple(args.slice(positional, given)) : EMPTY_TUPLE);
  if (rest !== undefined) result.push(rest);
  return result as PyValue[];
}

function unexpected(f: PyFunction, key: string, names: readonly string[]): object {
  const { varnames, positionalOnly } = f.code.fields;
  const wrong = names.filter((name) => varnames.slice(0, positionalOnly).includes(name));
  if (wrong.length > 0)
    return typeError(
      `${f.qualname}() got some positional-only arguments passed as keyword arguments: '${wrong.join(', ')}'`,
    );
  const known = varnames.slice(positionalOnly, f.code.fields.positional + f.code.fields.keywordOnly);
  return typeError(`${f.qualname}() got an unexpected keyword argument '${key}'${didYouMean(key, known)}`);
}

function tooMany(f: PyFunction, given: number, bound: readonly (PyValue | undefined)[]): object {
  const { positional, keywordOnly } = f.code.fields;
  const defaults = f.defaults?.length ?? 0;
  const takes = defaults > 0 ? `from ${positional - defaults} to ${positional}` : String(positional);
  const plural = defaults > 0 || positional !== 1 ? 's' : '';
  let extra = '';
  const named = bound
    .slice(positional, positional + keywordOnly)
    .filter((value) => value !== undefined).length;
  if (named > 0)
    extra = ` positional argument${given === 1 ? '' : 's'} (and ${named} keyword-only argument${named === 1 ? '' : 's'})`;
  return typeError(
    `${f.qualname}() takes ${takes} positional argument${plural} but ${given}${extra} ${given === 1 && extra === '' ? 'was' : 'were'} given`,
  );
}

function missingArguments(f: PyFunction, kind: string, missing: readonly string[]): object {
  const names = missing.map((name) => reprText(name));
  const last = names.length - 1;
  const list =
    names.length === 1
      ? names[0]
      : names.length === 2
        ? `${names[0]} and ${names[1]}`
        : `${names.slice(0, last).join(', ')}, and ${names[last]}`;
  return typeError(
    `${f.qualname}() missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${list}`,
  );
}

export interface PyMethod extends PyObject {}
/** A function bound to an object. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyMethod {
  readonly callable: PyValue;
  readonly self: PyValue;

  constructor(callable: PyValue, self: PyValue) {
    this.callable = callable;
    this.self = self;
  }

  call0(): PyValue {
    const { callable } = this;
    return typeof callable === 'object' ? callable.call1(this.self) : notCallable(callable);
  }
  call1(a: PyValue): PyValue {
    const { callable } = this;
    return typeof callable === 'object' ? callable.call2(this.self, a) : notCallable(callable);
  }
  call2(a: PyValue, b: PyValue): PyValue {
    const { callable } = this;
    return typeof callable === 'object' ? callable.call3(this.self, a, b) : notCallable(callable);
  }
  callArray(args: readonly PyValue[]): PyValue {
    const { callable } = this;
    return typeof callable === 'object' ? callable.callArray([this.self, ...args]) : notCallable(callable);
  }
  callKeywords(args: readonly PyValue[], names: Names): PyValue {
    const { callable } = this;
    return typeof callable === 'object'
      ? callable.callKeywords([this.self, ...args], names)
      : notCallable(callable);
  }
}
inheritObject(PyMethod);

export const cellType = bareType('cell', PyCell);
export const codeType = bareType('code', PyCode);
export const functionType = bareType('function', PyFunction);
export const methodType = bareType('method', PyMethod);
functionType.flags.methodDescriptor = true;
functionType.hasDict = true;
functionType.hasWeakReferences = true;
methodType.hasWeakReferences = true;
codeType.hasWeakReferences = true;
