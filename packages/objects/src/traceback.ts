/** Tracebacks and the frames they name: https://docs.python.org/3/reference/datamodel.html#traceback-objects */
import { bareType } from './core-types.ts';
import { PyDict } from './dict.ts';
import { handling, type PyBaseException, recursionErrorType, setContext } from './errors.ts';
import type { PyCode } from './function.ts';
import { inheritObject, PyObject } from './object.ts';
import { recursionLimit } from './recursion-limit.ts';
import type { PyValue } from './value.ts';

/** Reads a variable of a running function by its number among `PyCode.variables`, or sets it; -1 is the current place. */
export type VariableAccess = (at: number, value?: PyValue) => PyValue | undefined;

/**
 * What is known of the variables of an activation: a mapping that has them (modules, classes), a way to them while the function
 * runs, or their values when an exception left it.
 */
export type FrameVariables = PyObject | VariableAccess | readonly (PyValue | undefined)[];

/** A line, or who finds it when it is asked for: places are kept as text, and few are ever looked at. */
export type Line = number | { readonly line: number };

/** An activation as tracebacks and `sys._getframe` show it. */
export class PyFrame extends PyObject {
  readonly code: PyCode;
  readonly globals: PyDict;
  /** The entry of a traceback that shows it. */
  entry: PyTraceback | undefined = undefined;
  /** The generator or coroutine it is of, which knows where it stands. */
  suspended: { readonly suspendedAt: number | undefined } | undefined = undefined;
  #back: PyFrame | undefined;
  #extra: PyDict | undefined;
  #variables: FrameVariables | undefined;
  #line: Line;

  constructor(code: PyCode, globals: PyDict, line: Line, variables?: FrameVariables, back?: PyFrame) {
    super();
    this.code = code;
    this.globals = globals;
    this.#line = line;
    this.#variables = variables;
    this.#back = back;
  }

  /** What `f_locals` was given beside the function's variables. */
  get extra(): PyDict {
    this.#extra ??= new PyDict();
    return this.#extra;
  }

  /** The frame of the caller; of an exception that has gone on, that of the function around. */
  get back(): PyFrame | undefined {
    return this.#back ?? this.entry?.outer?.frame;
  }
  set back(frame: PyFrame | undefined) {
    this.#back = frame;
  }

  get line(): number {
    if (this.suspended !== undefined) {
      const place = this.suspended.suspendedAt;
      if (place !== undefined) this.#line = this.code.positions[4 * place] ?? this.#line;
    }
    if (typeof this.#variables === 'function') {
      const line = this.code.positions[4 * Number(this.#variables(-1))];
      if (line !== undefined) return line;
    }
    if (typeof this.#line === 'object') this.#line = this.#line.line;
    return this.#line;
  }

  /** Whether it shows the variables of a function that may run on. */
  get isLive(): boolean {
    return typeof this.#variables === 'function';
  }

  /** The mapping that has the variables, if there is one. */
  get mapping(): PyObject | undefined {
    return this.#variables instanceof PyObject ? this.#variables : undefined;
  }

  /** The variable of that number; undefined if it has no value. */
  variable(at: number): PyValue | undefined {
    if (typeof this.#variables === 'function') return this.#variables(at);
    return Array.isArray(this.#variables) ? this.#variables[at] : undefined;
  }

  setVariable(at: number, value: PyValue): void {
    if (typeof this.#variables === 'function') this.#variables(at, value);
    else if (Array.isArray(this.#variables)) this.#variables[at] = value;
    else this.#variables = Array.from(this.code.variables, (_, each) => (each === at ? value : undefined));
  }

  clear(): void {
    if (this.mapping === undefined) this.#variables = undefined;
  }
}

/** The mapping `f_locals` of a function's frame (PEP 667). */
export class PyFrameLocals extends PyObject {
  readonly frame: PyFrame;
  constructor(frame: PyFrame) {
    super();
    this.frame = frame;
  }
}

/** Frames of running functions that show their variables, the innermost last. Only sources that mention `f_locals` have them. */
export const shownFrames: PyFrame[] = [];

/** A function or class body begins. Called by compiled code, which calls `leaveFrame` at the end. */
export function enterFrame(code: PyCode, globals: PyDict, variables: FrameVariables): PyFrame {
  const frame = new PyFrame(code, globals, code.fields.firstLine, variables);
  shownFrames.push(frame);
  return frame;
}

export function leaveFrame(frame: PyFrame): void {
  const at = shownFrames.lastIndexOf(frame);
  if (at >= 0) shownFrames.length = at;
}

export interface PyTraceback extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyTraceback {
  next: PyTraceback | undefined;
  /** The one that was added after this: of the function around, as a rule. */
  outer: PyTraceback | undefined = undefined;
  readonly code: PyCode;
  readonly globals: PyDict;
  /** Number of the place among the code's positions, -1 if it is not known. */
  readonly place: number;
  readonly #line: number | undefined;
  readonly #variables: FrameVariables | undefined;
  #frame: PyFrame | undefined;

  constructor(
    next: PyTraceback | undefined,
    code: PyCode,
    globals: PyDict,
    line: number | undefined,
    place = -1,
    variables?: FrameVariables,
  ) {
    this.next = next;
    this.code = code;
    this.globals = globals;
    this.#line = line;
    this.place = place;
    if (variables instanceof PyFrame) this.#frame = variables;
    else this.#variables = variables;
  }

  get line(): number {
    return this.#line ?? this.code.positions[4 * this.place] ?? this.code.fields.firstLine;
  }

  get frame(): PyFrame {
    this.#frame ??= new PyFrame(this.code, this.globals, this, this.#variables);
    this.#frame.entry ??= this;
    return this.#frame;
  }
  set frame(frame: PyFrame) {
    this.#frame = frame;
  }
}
inheritObject(PyTraceback);

export const frameType = bareType('frame', PyFrame);
export const frameLocalsType = bareType('FrameLocalsProxy', PyFrameLocals);
export const tracebackType = bareType('traceback', PyTraceback);

/** Adds the activation an exception leaves, with its frame or variables. Called by compiled code, once for each function on the way. */
export function addTraceback(
  error: PyBaseException,
  code: PyCode,
  globals: PyDict,
  place: number,
  variables?: FrameVariables,
): void {
  const next = error.traceback as PyTraceback | undefined;
  if (next === undefined && error.context === undefined && error !== handling.restored) setContext(error);
  const made = new PyTraceback(next, code, globals, undefined, place, variables);
  if (next !== undefined) next.outer ??= made;
  error.traceback = made;
  if (error.type === recursionErrorType) shorten(error, made);
}

/** Entries next to where a RecursionError was raised that always stay. */
const INNERMOST = 16;

/** The RecursionError that is on its way, its last entry, how many it has, and the outermost one of those that stay. */
const deep: {
  error: PyBaseException | undefined;
  last: PyTraceback | undefined;
  count: number;
  inner: PyTraceback | undefined;
} = { error: undefined, last: undefined, count: 0, inner: undefined };

/**
 * In CPython no more functions run than the recursion limit allows; here the stack has room for many more, and a traceback with all of them
 * would take long to show. It keeps as many as the limit: the outermost ones and a few of the innermost.
 */
function shorten(error: PyBaseException, made: PyTraceback): void {
  if (deep.error !== error || deep.last !== made.next) {
    deep.error = error;
    deep.count = 0;
    deep.inner = undefined;
  }
  deep.last = made;
  deep.count++;
  if (deep.count === INNERMOST) deep.inner = made;
  const { inner } = deep;
  if (inner === undefined || deep.count <= Math.max(recursionLimit.depth, 2 * INNERMOST)) return;
  const dropped = inner.outer;
  const outer = dropped?.outer;
  if (outer === undefined || outer.next !== dropped) return;
  outer.next = inner;
  inner.outer = outer;
  deep.count--;
}
