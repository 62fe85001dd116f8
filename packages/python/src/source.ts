/** From source text to code objects. */

import { callArray } from '@harpy/objects/call';
import { None, PyTuple, typeOf } from '@harpy/objects/core-types';
import { dictType } from '@harpy/objects/dict';
import type { PySyntaxError } from '@harpy/objects/errors';
import {
  incompleteInputErrorType,
  indentationErrorType,
  memoryErrorType,
  type PyBaseException,
  recursionErrorType,
  syntaxErrorType,
  tabErrorType,
} from '@harpy/objects/errors';
import type { PyCode } from '@harpy/objects/function';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import type * as ast from './ast/nodes.ts';
import { unparse } from './ast/unparse.ts';
import type { CachedCode, CodeStore } from './code-cache.ts';
import { checkProgram } from './compile-checks/check.ts';
import { compileToJavaScript, compileWanted } from './compiler/compile.ts';
import type { UnitOptions } from './compiler/unit.ts';
import { located } from './current-folder.ts';
import { type CodeRecipe, type Loaded, type LoadedUnit, load, withBodies } from './loaded-units.ts';
import { warnOfSyntax } from './modules/_warnings.ts';
import { parse } from './parser/parse.ts';
import { PythonSyntaxError, type SyntaxWarningRecord } from './parser/syntax-error.ts';
import { sourceLine } from './source-lines.ts';
import { decodeSourceBytes } from './source-text.ts';
import type { SymbolTable } from './symtable/block.ts';
import { buildSymbolTable } from './symtable/build.ts';
import { system } from './system.ts';
import { unicodeName } from './unicode-name.ts';

export interface CompileOptions {
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  readonly optimize?: number;
  /** Features of `from __future__` in force. */
  readonly future?: readonly string[];
  /** Functions get a second form that can stop where it waits, for threads. */
  readonly suspendable?: boolean;
  /** Functions and classes have frames whose `f_locals` are live. */
  readonly shown?: boolean;
  /** Bodies are compiled when they are called first. */
  readonly lazy?: boolean;
  readonly allowIncomplete?: boolean;
  /** With mode `single`, the end of the source does not close blocks. */
  readonly keepBlocksOpen?: boolean;
  /** `await` at the top makes the code a coroutine's. */
  readonly topLevelAwait?: boolean;
  readonly warnings?: SyntaxWarningRecord[];
}

type Tree = ast.Module | ast.Interactive | ast.Expression;
/** Where compiled modules are kept between runs; filled in by the program that starts the interpreter. */
export const codeCache: { current: CodeStore | undefined } = { current: undefined };

/**
 * Shorter sources are compiled as quickly as read, once the compiler is there. So only the first of them are kept: a program that
 * has no others need not load it.
 */
const WORTH_KEEPING = 500;
const MOST_SHORT_SOURCES = 64;
let shortSources = 0;

/** In keys: the form of a source that runs in a namespace of its own. */
const SEPARATE = 'separate';

/** Parses and compiles a source. Throws Python's SyntaxError. */
export function compileSource(source: string, options: CompileOptions): PyCode {
  let code: PyCode;
  if (options.warnings !== undefined) code = compileText(source, options);
  else {
    const warnings: SyntaxWarningRecord[] = [];
    code = warned(warnings, options.filename, () => compileText(source, { ...options, warnings }));
  }
  // A file's can be read again.
  if (!fileKeys.has(options.filename)) keepRecipe(code, () => recipeFor(source, options));
  return code;
}

/** The units of code objects, by their code objects' own reference to them. */
const unitOf = (code: PyCode): LoadedUnit | undefined => code.unit as LoadedUnit | undefined;

function keepRecipe(code: PyCode, recipe: () => CodeRecipe): PyCode {
  const unit = unitOf(code);
  if (unit !== undefined) unit.recipe = recipe;
  return code;
}

const recipeFor = (source: string, options: CompileOptions): CodeRecipe => ({
  source,
  filename: options.filename,
  mode: options.mode,
  optimize: options.optimize ?? optimization.level,
  future: options.future ?? [],
  topLevelAwait: options.topLevelAwait ?? false,
});

const recipeForFile = (path: string, optimize: number): CodeRecipe =>
  recipeFor(readSource(path), { filename: path, mode: 'exec', optimize });

const readSource = (path: string): string => decodeSourceBytes(system().fs.readFileSync(located(path)), path);

/** Which code object of a source it is. */
export interface CodePlace {
  readonly qualname: string;
  readonly firstLine: number;
  /** Of those of which this is the same. */
  readonly ordinal: number;
}

/** What a code object was made from, and which of the code objects made from that it is; undefined if it was no source. */
export function recipeOf(
  code: PyCode,
): { readonly recipe: CodeRecipe; readonly place: CodePlace } | undefined {
  const unit = unitOf(code);
  if (unit?.recipe === undefined) return undefined;
  const { qualname, firstLine } = code.fields;
  const ordinal = codesAt(unit, qualname, firstLine).indexOf(code);
  return ordinal < 0 ? undefined : { recipe: unit.recipe(), place: { qualname, firstLine, ordinal } };
}

/** The code object that `recipeOf` told of, made again; undefined if there is none. */
export function codeFromRecipe(
  { source, ...options }: CodeRecipe,
  { qualname, firstLine, ordinal }: CodePlace,
): PyCode | undefined {
  const unit = unitOf(compileSource(source, options));
  return unit === undefined ? undefined : codesAt(unit, qualname, firstLine)[ordinal];
}

/** In the order in which they are in the source, whether all bodies are compiled already or not. */
function codesAt(unit: LoadedUnit, qualname: string, firstLine: number): readonly PyCode[] {
  const inside = unit.bodies?.unitsAt(firstLine).flatMap(({ codes }) => codes) ?? [];
  return [...new Set([...unit.codes, ...inside])].filter(
    ({ fields }) => fields.qualname === qualname && fields.firstLine === firstLine,
  );
}

/** Runs a step of compilation; its warnings come at the end, before the error if it fails. */
export function warned<T>(warnings: readonly SyntaxWarningRecord[], filename: string, step: () => T): T {
  let result: T;
  try {
    result = step();
  } catch (error) {
    if (warnings.length > 0) warnOfSyntax(warnings, filename);
    throw error;
  }
  if (warnings.length > 0) warnOfSyntax(warnings, filename);
  return result;
}

/** Functions of sources that say this show their variables while they run. */
const SHOWS_VARIABLES = /\bf_locals\b/;

/** What has to do with threads says so; other code can run in one too, but not stop in the middle. */
const THREADS = /thread|queue|selectors|\bsocket\b|\bsleep\b/i;
/** Its comments aside. */
const usesThreads = (source: string): boolean =>
  THREADS.test(source) && THREADS.test(source.replaceAll(/#.*/g, ''));

/** How sources are compiled that do not say it themselves: the option -O. */
export const optimization: { level: number } = { level: 0 };

function compileText(source: string, given: CompileOptions): PyCode {
  const options = withTraits(source, given);
  const cache = keeping(source, options);
  if (cache === undefined) return compileRepeated(source, options);
  const fileKey = options.mode === 'exec' ? fileKeys.get(options.filename) : undefined;
  const sourceKey = (): string => cache.key(source, options.filename, options.optimize ?? 0, options.mode);
  const key = fileKey ?? sourceKey();
  // What was compiled before the file's time told enough, or the file was touched.
  const others = fileKey === undefined ? undefined : sourceKey;
  const compile = (tree: Tree): string => moduleJavaScript(tree, options, cache);
  const plain = loadSource(source, options, key, cache, compile, others);
  return runnable(plain, () =>
    loadSource(source, options, `${key} ${SEPARATE}`, cache, (tree) => treeToJavaScript(tree, options, true)),
  );
}

/** The JavaScript of short sources that are kept nowhere, by what they are compiled with: the same may be compiled again and again. */
const repeated = new Map<string, string>();
const MOST_REPEATED = 128;
const LONGEST_REPEATED = 1000;

/** Compiles a source that is kept nowhere. Its code is new each time: frames find by it which namespace it runs in. */
function compileRepeated(source: string, options: CompileOptions): PyCode {
  const compile = (): string =>
    syntaxErrors(() => treeToJavaScript(parseSource(source, options), options, false));
  const { mode, filename, optimize, future, topLevelAwait, keepBlocksOpen, allowIncomplete } = options;
  // Of the last line of a prompt more may come.
  const mayRepeat = mode !== 'single' && !keepBlocksOpen && !allowIncomplete;
  const load = (text: string): PyCode =>
    loadRunnable(text, options, () => parseSource(source, options), source);
  if (source.length > LONGEST_REPEATED || !mayRepeat) return load(compile());
  const key = JSON.stringify([mode, filename, optimize, future, topLevelAwait, source]);
  const known = repeated.get(key);
  const text = known ?? compile();
  // What warns is compiled again each time, to warn again.
  if (known === undefined && (options.warnings?.length ?? 0) === 0) {
    const { value: oldest } = repeated.keys().next();
    if (repeated.size >= MOST_REPEATED && oldest !== undefined) repeated.delete(oldest);
    repeated.set(key, text);
  }
  return load(text);
}

/** Where a source is kept; undefined if it is not. */
function keeping(source: string, options: CompileOptions): CodeStore | undefined {
  const cache = codeCache.current;
  if (cache === undefined || (options.future?.length ?? 0) > 0 || options.topLevelAwait === true)
    return undefined;
  if (options.mode === 'exec' && (source.length >= WORTH_KEEPING || fileKeys.has(options.filename)))
    return cache;
  if (options.mode === 'single' || shortSources >= MOST_SHORT_SOURCES) return undefined;
  shortSources++;
  return cache;
}

/** A source as it was kept, or made to be kept; it may have been kept under another key. */
function loadSource(
  source: string,
  options: CompileOptions,
  key: string,
  cache: CodeStore,
  compile: (tree: Tree) => string,
  otherKey?: () => string,
): Loaded {
  const kept = (under: string): CachedCode | undefined => {
    const found = cache.read(under);
    // Keys are short.
    return found?.source !== undefined && found.source !== source ? undefined : found;
  };
  let known = kept(key);
  const isNew = known === undefined;
  if (otherKey !== undefined) known ??= kept(otherKey());
  const text = known?.text ?? syntaxErrors(() => compile(parseSource(source, options)));
  // What warns is compiled again each time, to warn again.
  const warns = (options.warnings?.length ?? 0) > 0;
  const loaded = loadKept(text, source, options, warns ? undefined : cache, { key, data: known?.data });
  if (isNew && !warns) cache.remember(key, loaded);
  return loaded;
}

/** The JavaScript of a module to be kept: where a source is kept with it, bodies of functions are compiled later. */
function moduleJavaScript(tree: Tree, options: CompileOptions, cache: CodeStore): string {
  const lazy = cache.keepsSources === true && options.mode === 'exec';
  const text = treeToJavaScript(tree, { ...options, lazy }, false);
  return lazy ? withBodies(text) : text;
}

/** Loads a module that is kept, or to be kept, in that cache: again when it has more bodies. */
function loadKept(
  text: string,
  source: string | undefined,
  options: CompileOptions,
  cache: CodeStore | undefined,
  cached: { readonly key: string; readonly data: Uint8Array | undefined },
): Loaded {
  const { filename, optimize = 0 } = options;
  const grown = (): void => cache?.remember(cached.key, loaded);
  const loaded: Loaded = load(text, { filename, source, optimize, cached, grown });
  return loaded;
}

/** Keys under which sources that are being compiled are kept, by their files. */
const fileKeys = new Map<string, string>();

/**
 * The code of a file, as it was kept; what `compile` gives, which is to read and compile that file with this optimization, if
 * nothing was: it is kept then.
 */
export function compileFile(path: string, compile: () => PyCode): PyCode {
  const optimize = optimization.level;
  const key = keyOfFile(path);
  if (key === undefined) return compile();
  const known = keptUnder(path, key);
  if (known !== undefined) return known;
  fileKeys.set(path, key);
  try {
    return keepRecipe(compile(), () => recipeForFile(path, optimize));
  } finally {
    fileKeys.delete(path);
  }
}

/** The code of a file as it was kept; undefined if it was not. */
export function keptFile(path: string): PyCode | undefined {
  const key = keyOfFile(path);
  return key === undefined ? undefined : keptUnder(path, key);
}

function keyOfFile(path: string): string | undefined {
  try {
    return codeCache.current?.fileKey?.(path, optimization.level);
  } catch {
    // Who reads it says what is wrong.
    return undefined;
  }
}

function keptUnder(path: string, key: string): PyCode | undefined {
  const known = codeCache.current?.read(key);
  if (known === undefined) return undefined;
  const optimize = optimization.level;
  const options = { filename: path, mode: 'exec', optimize } as const;
  const code = runnable(
    loadKept(known.text, known.source, options, codeCache.current, { key, data: known.data }),
    () => {
      const source = readSource(path);
      const own = { ...options, ...(usesThreads(source) && { suspendable: true }) };
      return loadSeparate(() => parseSource(source, own), own);
    },
  );
  return keepRecipe(code, () => recipeForFile(path, optimize));
}

export function parseSource(source: string, options: CompileOptions): Tree {
  return parse(source, {
    filename: options.filename,
    mode: options.mode,
    unicodeName,
    ...(options.warnings === undefined ? {} : { warnings: options.warnings }),
    ...(options.allowIncomplete === true ? { allowIncomplete: true } : {}),
    ...(options.keepBlocksOpen === true ? { keepBlocksOpen: true } : {}),
    ...(options.future?.includes('barry_as_FLUFL') === true ? { barry: true } : {}),
  }) as Tree;
}

const symbolsOf = (tree: Tree, options: CompileOptions): SymbolTable =>
  buildSymbolTable(tree, {
    filename: options.filename,
    ...(options.future === undefined ? {} : { future: options.future }),
    topLevelAwait: options.topLevelAwait ?? false,
  });

const unitOptions = (options: CompileOptions, separateLocals: boolean): UnitOptions => ({
  filename: options.filename,
  mode: options.mode,
  separateLocals,
  suspendable: options.suspendable ?? false,
  shown: options.shown ?? false,
  lazy: options.lazy ?? false,
  optimize: options.optimize ?? 0,
  unparse: (node) => unparse(node),
});

/** How a source is compiled that does not say it itself. */
const withTraits = (source: string, options: CompileOptions): CompileOptions => ({
  ...options,
  optimize: options.optimize ?? optimization.level,
  ...(usesThreads(source) && { suspendable: true }),
  ...(SHOWS_VARIABLES.test(source) && { shown: true }),
});

/** The JavaScript of one function of a source (see `compileWanted`); undefined if it has none there. */
export function functionJavaScript({ source, ...given }: CodeRecipe, place: CodePlace): string | undefined {
  const options = withTraits(source, given);
  const tree = parseSource(source, options);
  return compileWanted(tree, symbolsOf(tree, options), unitOptions(options, false), place);
}

export function treeToJavaScript(tree: Tree, options: CompileOptions, separateLocals: boolean): string {
  const symbols = symbolsOf(tree, options);
  checkProgram(tree, symbols, {
    filename: options.filename,
    optimize: options.optimize ?? 0,
    // Of the two forms of a module only one warns.
    ...(options.warnings === undefined || separateLocals ? {} : { warnings: options.warnings }),
  });
  return compileToJavaScript(tree, symbols, unitOptions(options, separateLocals));
}

/** A tree made into a code object that can run in any namespace. */
export function compileTree(tree: Tree, options: CompileOptions, source?: string): PyCode {
  return loadRunnable(treeToJavaScript(tree, options, false), options, () => tree, source);
}

/** The code of a tree whose JavaScript is there. */
function loadRunnable(text: string, options: CompileOptions, tree: () => Tree, source?: string): PyCode {
  // Which of the two forms is needed shows when it runs; a module's is made at once, for its errors.
  const plain = load(text, { filename: options.filename, source });
  return runnable(plain, () => loadSeparate(tree, options));
}

/** The form that runs in a namespace of its own, kept nowhere. */
function loadSeparate(tree: () => Tree, options: CompileOptions): Loaded {
  const text = syntaxErrors(() => treeToJavaScript(tree(), options, true));
  return load(text, { filename: options.filename });
}

function runnable(plain: Loaded, makeSeparate: () => Loaded): PyCode {
  let separate: Loaded | undefined;
  plain.code.run = (globals, locals) => {
    // A subclass of dict may have a `__missing__`, or all of its own.
    if (locals === globals && typeOf(globals) === dictType) return plain.run(globals, locals);
    separate ??= makeSeparate();
    return separate.run(globals, locals);
  };
  return plain.code;
}

const ERRORS = {
  SyntaxError: syntaxErrorType,
  IndentationError: indentationErrorType,
  TabError: tabErrorType,
  _IncompleteInputError: incompleteInputErrorType,
  MemoryError: memoryErrorType,
  RecursionError: recursionErrorType,
};

/** Runs a step of compilation; what it finds wrong is thrown as Python's SyntaxError. */
export function syntaxErrors<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw toException(error);
    throw error;
  }
}

/** The line of an error of a stage after the parser, if the source is in a file. */
function fileLine({ filename, lineno }: PythonSyntaxError): string | undefined {
  if (lineno === undefined || filename.startsWith('<')) return undefined;
  const line = sourceLine(filename, lineno, undefined);
  return line === undefined ? undefined : `${line}\n`;
}

export function toException(error: PythonSyntaxError): PyBaseException {
  const type = ERRORS[error.type];
  // Without a place: nested too deeply, or not text at all.
  if (error.lineno === undefined) return callArray(type, [strFromJS(error.msg)]) as PyBaseException;
  const some = (value: number | string | undefined): PyValue =>
    typeof value === 'string' ? strFromJS(value) : (value ?? None);
  const place = new PyTuple([
    some(error.filename),
    some(error.lineno),
    some(error.offset),
    some(error.text ?? fileLine(error)),
    some(error.endLineno),
    some(error.endOffset),
  ]);
  const exception = callArray(type, [strFromJS(error.msg), place]) as PySyntaxError;
  if (error.source !== undefined) exception.metadata = new PyTuple([0, 0, strFromJS(error.source)]);
  return exception;
}
