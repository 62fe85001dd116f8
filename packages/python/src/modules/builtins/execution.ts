/** Builtin functions that compile and run code, and the namespaces it runs in. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { callArray } from '@harpy/objects/call';
import { None, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { keyError, runtimeError, typeError, valueError } from '@harpy/objects/errors';
import { functionType, PyCell, PyCode, PyFunction } from '@harpy/objects/function';
import { indexNumber, isTrue } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';
import { compileObject, inheritedFuture } from '../../compile-function.ts';
import { EvaluatedSources } from '../../evaluated-sources.ts';
import { buildClass } from '../../runtime/functions.ts';
import { caller, interpreter } from '../../runtime/state.ts';
import { decodeSource } from '../../source-text.ts';

function callerGlobals(): PyDict {
  if (caller.globals === undefined) throw runtimeError('globals() needs a caller');
  return caller.globals;
}

export function callerLocals(): PyValue {
  return caller.locals?.() ?? callerGlobals();
}

/** By interpreter. */
const evaluated = new WeakMap<object, EvaluatedSources>();

function evaluatedSources(): EvaluatedSources {
  const here = interpreter();
  let sources = evaluated.get(here);
  if (sources === undefined) {
    sources = new EvaluatedSources();
    evaluated.set(here, sources);
  }
  return sources;
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
  closure: PyValue,
): PyValue {
  const [g, l] = namespaces(globals, locals, mode);
  if (source instanceof PyCode) return runCode(source, g, l, mode, closure);
  const given = decodeSource(source, `${mode}() arg 1 must be a string, bytes or code object`);
  const text = mode === 'eval' ? given.replace(/^[ \t]+/, '') : given;
  const options = { filename: '<string>', mode, future: inheritedFuture() };
  return evaluatedSources().run(text, options, (code) => runCode(code, g, l, mode, closure));
}

function runCode(code: PyCode, g: PyDict, l: PyValue, mode: 'eval' | 'exec', closure: PyValue): PyValue {
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

export const executionFunctions: readonly BuiltinDef[] = [
  method(
    'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)',
    compileObject,
    'Compile source into a code object that can be executed by exec() or eval().',
  ),
  method(
    'eval(source, /, globals=None, locals=None)',
    (source: PyValue, globals: PyValue = None, locals: PyValue = None) =>
      run(source, globals, locals, 'eval', None),
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
    'globals()',
    callerGlobals,
    "Return the dictionary containing the current scope's global variables.",
  ),
  method('locals()', callerLocals, "Return a dictionary containing the current scope's local variables."),
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
