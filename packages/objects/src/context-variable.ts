/** Context variables: the objects, and the context that is current. Their methods are in `types/context-variable.ts`. */
import { bareType } from './core-types.ts';
import { runtimeError } from './errors.ts';
import { PyObject } from './object.ts';
import { reprText } from './protocols/text.ts';
import type { PyValue } from './value.ts';

export class PyContextVariable extends PyObject {
  readonly name: PyValue;
  readonly fallback: PyValue | undefined;
  constructor(name: PyValue, fallback?: PyValue) {
    super();
    this.name = name;
    this.fallback = fallback;
  }
}

/** The values of context variables. Maps are shared between copies and never changed. */
export class PyContext extends PyObject {
  values: ReadonlyMap<PyContextVariable, PyValue>;
  /** The context to go back to, while this one is entered. */
  previous: PyContext | undefined = undefined;
  entered = false;
  constructor(values: ReadonlyMap<PyContextVariable, PyValue> = new Map()) {
    super();
    this.values = values;
  }
}

/** What `set` returns: how to go back to the value before. */
export class PyContextToken extends PyObject {
  readonly context: PyContext;
  readonly variable: PyContextVariable;
  readonly old: PyValue | undefined;
  used = false;
  constructor(context: PyContext, variable: PyContextVariable, old: PyValue | undefined) {
    super();
    this.context = context;
    this.variable = variable;
    this.old = old;
  }
}
export class PyTokenMissing extends PyObject {}

export const contextVariableType = bareType('_contextvars.ContextVar', PyContextVariable);
export const contextType = bareType('_contextvars.Context', PyContext);
export const contextTokenType = bareType('_contextvars.Token', PyContextToken);
export const tokenMissingType = bareType('Token.MISSING', PyTokenMissing);
contextType.hasWeakReferences = true;
/** `Token.MISSING`. */
export const MISSING = new PyTokenMissing();

let current = new PyContext();

export function currentContext(): PyContext {
  return current;
}

/** Another thread runs, with a context of its own. */
export function switchContext(context: PyContext): void {
  current = context;
}

/** Makes a context current; an event loop of ours may use this where no call stands between entering and leaving. */
export function enterContext(context: PyContext): void {
  if (context.entered) throw runtimeError(`cannot enter context: ${reprText(context)} is already entered`);
  context.entered = true;
  context.previous = current;
  current = context;
}

export function leaveContext(context: PyContext): void {
  if (current !== context)
    throw runtimeError(`cannot exit context: ${reprText(context)} is not the current context`);
  current = context.previous ?? new PyContext();
  context.previous = undefined;
  context.entered = false;
}

/** The value in the current context, or else the given fallback, or else the variable's own; undefined if there is none. */
export function getContextVariable(variable: PyContextVariable, fallback?: PyValue): PyValue | undefined {
  return current.values.get(variable) ?? fallback ?? variable.fallback;
}

export function setContextVariable(variable: PyContextVariable, value: PyValue): PyContextToken {
  const { values } = current;
  const token = new PyContextToken(current, variable, values.get(variable));
  current.values = new Map(values).set(variable, value);
  return token;
}
