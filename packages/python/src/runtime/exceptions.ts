/** Raising, catching and context managers. */
import { getAttribute, missed } from '@harpy/objects/attribute';
import { call0, callArray, callKeywords, lookupSpecial } from '@harpy/objects/call';
import { isInstance, None, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { probe } from '@harpy/objects/delegation';
import type { PyDict } from '@harpy/objects/dict';
import {
  assertionErrorType,
  baseExceptionGroupType,
  baseExceptionType,
  handling,
  newException,
  PyBaseException,
  PyBaseExceptionGroup,
  runtimeError,
  setContext,
  toPython,
  typeError,
} from '@harpy/objects/errors';
import type { PyCode } from '@harpy/objects/function';
import { reprText } from '@harpy/objects/protocols/text';
import { addTraceback, type FrameVariables } from '@harpy/objects/traceback';
import { PyType } from '@harpy/objects/type';
import { splitGroup } from '@harpy/objects/types/exceptions/groups';
import type { PyValue } from '@harpy/objects/value';

export { probe as $probe };

/** What a `raise` alone has just thrown: its own place does not go into the traceback. */
let rethrown: PyBaseException | undefined;

/** The place of `a.b` where that of `a.b(c)` is given, if it stands behind it. */
function placeOfMethod(code: PyCode, place: number): number {
  const at = 4 * place;
  const { positions } = code;
  const [line, , column] = positions.slice(at, at + 4);
  const [nextLine, , nextColumn] = positions.slice(at + 4, at + 8);
  return line === nextLine && column === nextColumn ? place + 1 : place;
}

/**
 * An exception comes to a function, from those it called or as it raises it: the function goes into its traceback, with what its
 * variables were.
 */
export function $trace(
  thrown: unknown,
  code: PyCode,
  globals: PyDict,
  place: number,
  variables?: FrameVariables,
): PyBaseException {
  if (thrown === probe) {
    probe.place = place;
    return thrown as PyBaseException;
  }
  const error = toPython(thrown);
  const again = error === rethrown;
  rethrown = undefined;
  if (again) return error;
  const at = error === missed.error ? placeOfMethod(code, place) : place;
  addTraceback(error, code, globals, at, variables);
  missed.error = undefined;
  return error;
}

function isExceptionClass(value: PyValue): value is PyType {
  return value instanceof PyType && value.isSubtypeOf(baseExceptionType);
}

/** `except classes:`. */
export function $matches(error: PyBaseException, classes: PyValue): boolean {
  if (error.type === classes) return true;
  if (classes instanceof PyType) {
    if (!isExceptionClass(classes)) throw notCatchable();
    return isInstance(error, classes);
  }
  if (classes instanceof PyTuple) {
    for (const each of classes.items) if (!isExceptionClass(each)) throw notCatchable();
    return classes.items.some((each) => isInstance(error, each as PyType));
  }
  throw notCatchable();
}

const notCatchable = () =>
  typeError('catching classes that do not inherit from BaseException is not allowed');

/** What `raise exception from cause` throws. */
export function $raise(exception: PyValue, cause?: PyValue): PyBaseException {
  const error = instantiate(exception, 'exceptions must derive from BaseException');
  if (cause !== undefined) {
    error.cause =
      cause === None ? None : instantiate(cause, 'exception causes must derive from BaseException');
    error.suppressContext = true;
  }
  setContext(error);
  return error;
}

function instantiate(value: PyValue, message: string): PyBaseException {
  if (value instanceof PyBaseException) return value;
  if (!isExceptionClass(value)) throw typeError(message);
  const made = callArray(value, []);
  if (!(made instanceof PyBaseException))
    throw typeError(
      `calling ${reprText(value)} should have returned an instance of BaseException, not ${reprText(typeOf(made))}`,
    );
  return made;
}

/** `raise` alone. */
export function $reraise(): PyBaseException {
  if (handling.current === undefined) throw runtimeError('No active exception to reraise');
  rethrown = handling.current;
  return rethrown;
}

export function $assertion(message?: PyValue): PyBaseException {
  return message === undefined ? newException(assertionErrorType) : newException(assertionErrorType, message);
}

/** What is left of a group while the handlers of `except*` take their parts. */
export class $Groups {
  readonly #whole: PyBaseException;
  readonly #isGroup: boolean;
  #rest: PyBaseException | undefined;
  readonly #raised: PyBaseException[] = [];

  constructor(error: PyBaseException) {
    this.#whole = error;
    this.#isGroup = error instanceof PyBaseExceptionGroup;
    this.#rest = error;
  }

  /** The part of the group that matches, as a group. */
  take(classes: PyValue): PyBaseException | undefined {
    const list = classes instanceof PyTuple ? classes.items : [classes];
    for (const each of list) {
      if (!isExceptionClass(each)) throw notCatchable();
      if (each.isSubtypeOf(baseExceptionGroupType))
        throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
    if (this.#rest === undefined) return undefined;
    const matches = (error: PyBaseException) => list.some((each) => isInstance(error, each as PyType));
    if (!this.#isGroup) {
      if (!matches(this.#rest)) return undefined;
      const wrapped = callArray(baseExceptionGroupType, ['', new PyTuple([this.#rest])]) as PyBaseException;
      this.#rest = undefined;
      return wrapped;
    }
    const [matched, rest] = splitBy(this.#rest, classes, matches);
    if (matched !== undefined) this.#rest = rest;
    return matched;
  }

  raised(error: PyBaseException): void {
    this.#raised.push(error);
  }

  /** What goes on after all handlers; undefined if nothing does. */
  finish(): PyBaseException | undefined {
    const rest = this.#rest;
    if (this.#raised.length === 0) return rest;
    // One that was no group had one handler.
    if (!this.#isGroup) return this.#raised[0] ?? rest;
    const whole = this.#whole;
    const isPart = (error: PyBaseException) =>
      error.traceback === whole.traceback && error.cause === whole.cause && error.context === whole.context;
    const again = this.#raised.filter(isPart);
    const raised = this.#raised.filter((error) => !isPart(error));
    const left = new Set([...again, ...(rest === undefined ? [] : [rest])].flatMap(leaves));
    const [projection] = left.size === 0 ? [] : splitGroup(whole, (error) => left.has(error));
    if (projection !== undefined) raised.push(projection);
    return raised.length === 1 ? raised[0] : wrapRaised(raised);
  }
}

type Parts = readonly [matched: PyBaseException | undefined, rest: PyBaseException | undefined];

/** The parts of a group, as its own `split` says if its class has one. */
function splitBy(
  group: PyBaseException,
  classes: PyValue,
  matches: (error: PyBaseException) => boolean,
): Parts {
  const type = typeOf(group);
  if (type.lookup('split') === baseExceptionGroupType.lookup('split')) return splitGroup(group, matches);
  if (matches(group)) return [group, undefined];
  const parts = callArray(getAttribute(group, 'split'), [classes]);
  if (!(parts instanceof PyTuple))
    throw typeError(`${type.name}.split must return a tuple, not ${typeOf(parts).name}`);
  if (parts.items.length < 2)
    throw typeError(`${type.name}.split must return a 2-tuple, got tuple of size ${parts.items.length}`);
  const [matched, rest] = parts.items.slice(0, 2).map((part): PyBaseException | undefined => {
    if (part === None) return undefined;
    if (part instanceof PyBaseException) return part;
    throw typeError(`${type.name}.split must return exceptions or None, not ${typeOf(part).name}`);
  });
  return [matched, rest];
}

/** The exceptions in a group that are no groups. */
function leaves(error: PyBaseException): readonly PyBaseException[] {
  if (!(error instanceof PyBaseExceptionGroup)) return [error];
  return error.exceptions.items.flatMap((each) => leaves(each as PyBaseException));
}

function wrapRaised(errors: readonly PyBaseException[]): PyBaseException {
  return callArray(baseExceptionGroupType, ['', new PyList([...errors])]) as PyBaseException;
}

// ---- context managers

type Kind = 'sync' | 'async';

function special(manager: PyValue, kind: Kind, method: 'enter' | 'exit'): PyValue {
  const name = kind === 'sync' ? `__${method}__` : `__a${method}__`;
  const found = lookupSpecial(manager, name);
  if (found !== undefined) return found;
  const type = typeOf(manager);
  const has = (other: string) => type.lookup(other) !== undefined;
  const protocol = kind === 'sync' ? 'context manager' : 'asynchronous context manager';
  let hint = ` (missed ${name} method)`;
  if (kind === 'sync' && has('__aenter__') && has('__aexit__'))
    hint += " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?";
  else if (kind === 'async' && has('__enter__') && has('__exit__'))
    hint += " but it supports the context manager protocol. Did you mean to use 'with'?";
  throw typeError(`'${type.name}' object does not support the ${protocol} protocol${hint}`);
}

export const $exit = (manager: PyValue): PyValue => {
  return special(manager, 'sync', 'exit');
};
export const enterMethod = (manager: PyValue): PyValue => special(manager, 'sync', 'enter');
export const $enter = (manager: PyValue): PyValue => call0(enterMethod(manager));
export const $asyncExit = (manager: PyValue): PyValue => {
  return special(manager, 'async', 'exit');
};
export const $asyncEnter = (manager: PyValue): PyValue => call0(special(manager, 'async', 'enter'));

export function exitArguments(error: PyBaseException | undefined): readonly PyValue[] {
  return error === undefined ? [None, None, None] : [typeOf(error), error, error.traceback ?? None];
}

export function $callExit(exit: PyValue, error: PyBaseException | undefined): PyValue {
  return callKeywords(exit, exitArguments(error), undefined);
}
