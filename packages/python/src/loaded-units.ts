/** Compiled JavaScript made ready to run, and the scripts that were: frames find there what they run. */
import { callArray } from '@harpy/objects/call';
import { typeOf } from '@harpy/objects/core-types';
import { dictType, PyDict } from '@harpy/objects/dict';
import { type PyBaseException, syntaxErrorType } from '@harpy/objects/errors';
import type { PyCode } from '@harpy/objects/function';
import { PyModule } from '@harpy/objects/module';
import { SourcePlaces } from '@harpy/objects/source-places';
import type { Table } from '@harpy/objects/table';
import type { PyValue } from '@harpy/objects/value';
import type { CodeToKeep } from './code-cache.ts';
import { evaluate, prepare } from './evaluate.ts';
import { type BodyFactory, LazyBodies } from './lazy-bodies.ts';
import { library } from './runtime/library.ts';
import { MappedBuiltins, MappedGlobals } from './runtime/mapped-names.ts';
import { interpreter } from './runtime/state.ts';
import { declareSignal } from './signals.ts';
import { futureOfFlags } from './symtable/future.ts';

type Make = (globals: PyDict, table: Table, builtins: Table, locals: PyValue) => PyValue;
type Factory = (
  runtime: typeof library,
  filename: string,
  bodies: LazyBodies | undefined,
) => readonly [Make, readonly PyCode[], places: string];

/** The code objects of a source, or of the body of one function, and the globals it ran with last, for `sys._getframe`. */
export interface LoadedUnit {
  readonly codes: readonly PyCode[];
  readonly places: SourcePlaces;
  /** The source, or the script if it was made from a tree. */
  readonly text: string;
  globals: PyDict | undefined;
  /** What it was made from, if that was a source. */
  recipe: (() => CodeRecipe) | undefined;
  /** The bodies that are units of their own, of a source. */
  readonly bodies: LazyBodies | undefined;
  /** Keeps the script known as long as there is code of it. */
  script: Script | undefined;
}

/** All that tells what the code of a source is. */
export interface CodeRecipe {
  readonly source: string;
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  readonly optimize: number;
  readonly future: readonly string[];
  readonly topLevelAwait: boolean;
}

export interface Script {
  readonly text: string;
  /** The unit of its functions with such a number before that of their code, or without. */
  readonly unit: (body: number | undefined) => LoadedUnit | undefined;
}

/** By name; those of texts that are kept nowhere, as `eval` makes them by the thousand, only as long as there is code of them. */
const scripts = new Map<string, Script | WeakRef<Script>>();
const gone = new FinalizationRegistry<string>((name) => scripts.delete(name));
let scriptCount = 0;

/** The script of that name. */
export function scriptNamed(name: string): Script | undefined {
  const found = scripts.get(name);
  return found instanceof WeakRef ? found.deref() : found;
}

/**
 * For who has ended all interpreters of this thread: the next one gets the engine's form of what it loads, as the first one did.
 */
export const forgetScripts = (): void => scripts.clear();

/** Whether any code was loaded that asks for features of `from __future__`, which what it compiles inherits. */
let anyFuture = false;
export const futureInUse = (): boolean => anyFuture;

/** A file's name as it may stand in the name of a script: engines end that at white space and quotation marks. */
const scriptName = (filename: string): string => filename.replaceAll(/[\s'"]/g, '_');

/** A name for a script that no other has. */
const newName = (filename: string): string => `python:${scriptCount++}:${scriptName(filename)}`;

/** Evaluates a script that is kept nowhere. */
export function evaluateScript(text: string, filename: string, unit: Script['unit']): unknown {
  const url = newName(filename);
  const { value } = withinLimits(() => evaluate(text, url));
  scripts.set(url, { text, unit });
  return value;
}

export interface Loaded extends CodeToKeep {
  readonly code: PyCode;
  readonly run: (globals: PyDict, locals: PyValue) => PyValue;
}

export interface LoadOptions {
  readonly filename: string;
  readonly source?: string | undefined;
  readonly optimize?: number;
  /** Where it is kept, and what the engine has of it. */
  readonly cached?: { readonly key: string; readonly data: Uint8Array | undefined };
  /** A body was compiled that is not kept yet. */
  readonly grown?: () => void;
}

/** A unit with bodies to come: those that there are stand beside it, by number. */
export const withBodies = (text: string): string => `[${text}, {\n}]`;

/** Compiled JavaScript made ready to run. */
export function load(text: string, options: LoadOptions): Loaded {
  const { filename, cached, source } = options;
  // What the engine keeps of a script has the script's name in it: that must be the same in the next process.
  const kept = cached === undefined ? undefined : `python:${scriptName(cached.key)}:${scriptName(filename)}`;
  let url = kept ?? newName(filename);
  let data = cached?.data;
  if (scripts.has(url)) {
    // Loaded before, by another interpreter perhaps: frames are told apart by the script's name, and the engine's data has the first.
    url = newName(filename);
    data = undefined;
  }
  const { value, cache } = withinLimits(() => evaluate(text, url, data));
  declareSignal();
  const [factory, known] = (Array.isArray(value) ? value : [value]) as [
    Factory,
    Record<number, BodyFactory>?,
  ];
  const bodies =
    known === undefined || source === undefined
      ? undefined
      : new LazyBodies({ ...options, source, known, text });
  const [make, codes, placesText] = factory(library, filename, bodies);
  const places = new SourcePlaces(placesText);
  const unit: LoadedUnit = {
    codes,
    places,
    text: source ?? text,
    globals: undefined,
    recipe: undefined,
    bodies,
    script: undefined,
  };
  if (bodies !== undefined) bodies.unit = unit;
  for (const code of codes) {
    code.places = places;
    code.unit = unit;
  }
  const script = { text, unit: (body?: number) => (body === undefined ? unit : bodies?.unitOf(body)) };
  unit.script = script;
  scripts.set(url, kept === undefined ? new WeakRef(script) : script);
  if (kept === undefined) gone.register(script, url);
  const run = (globals: PyDict, locals: PyValue): PyValue => {
    unit.globals = globals;
    return make(globals, tableOfGlobals(globals), builtinsOf(globals), locals);
  };
  const code = codes.at(-1);
  if (code === undefined) throw new Error('a unit without code');
  if (futureOfFlags(code.fields.flags).length > 0) anyFuture = true;
  return {
    code,
    run,
    source,
    text: () => bodies?.text ?? text,
    data: () => (bodies?.grown === true ? prepare(bodies.text, kept ?? url) : cache()),
  };
}

/** `__builtins__` of a namespace: put there if it is missing. */
function builtinsOf(globals: PyDict): Table {
  if (globals.getString('__builtins__') === undefined)
    globals.setString('__builtins__', interpreter().builtins);
  return tableOfBuiltins(globals);
}

/** Where compiled code looks names of the globals up. */
export const tableOfGlobals = (globals: PyDict): Table =>
  typeOf(globals) === dictType ? globals.table : new MappedGlobals(globals, globals.table);

/** The builtins that code in a namespace sees. */
export function tableOfBuiltins(globals: PyDict): Table {
  const own = globals.getString('__builtins__');
  if (own === undefined) return interpreter().builtins.table;
  if (own instanceof PyDict && typeOf(own) === dictType) return own.table;
  if (own === interpreter().builtinsModule) return interpreter().builtins.table;
  if (own instanceof PyModule) return own.dict.table;
  return new MappedBuiltins(own);
}

/** The engine's limits on a function, of parameters and of arguments of a call, are an error of the program. */
function withinLimits<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof SyntaxError && error.message.startsWith('Too many '))
      throw callArray(syntaxErrorType, [
        `too much for one function here: ${error.message}`,
      ]) as PyBaseException;
    throw error;
  }
}
