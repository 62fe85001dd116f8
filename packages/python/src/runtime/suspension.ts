import { None, typeOf } from '@harpy/objects/core-types';
import { delegation } from '@harpy/objects/delegation';
import { stepIterator } from '@harpy/objects/delegation-chain';
import {
  isException,
  type PyBaseException,
  type PyStopIteration,
  runtimeError,
  stopAsyncIterationType,
  stopIterationType,
  toPython,
  typeError,
} from '@harpy/objects/errors';
import { CO_ITERABLE_COROUTINE } from '@harpy/objects/function';
import { AsyncValue, PyCoroutine, PyGenerator } from '@harpy/objects/generator';
import type { PyObject } from '@harpy/objects/object';
import { getIterator } from '@harpy/objects/protocols/iterate';
import { Resumable, raisedByStep } from '@harpy/objects/resumable';
import type { PyValue } from '@harpy/objects/value';

type Delegate = Generator<PyValue, PyValue, PyValue>;

export { AsyncValue as $AsyncValue, delegation as $delegation, raisedByStep as $raisedInside };

/** `yield from iterable`, whose place in the source is given; undefined, to be yielded. */
export function $yieldFrom(iterable: PyValue, place: number): undefined {
  // Only some generators may: those say so themselves.
  delegation.iterator =
    typeof iterable === 'object' && (iterable.constructor === PyGenerator || iterable instanceof PyCoroutine)
      ? iterable
      : (getIterator(iterable) as PyObject);
  delegation.place = place;
}

/** `await value`, likewise. */
export function $await(value: PyValue, place: number, from?: string): undefined {
  // `async with` says which of its methods gave what is no awaitable.
  if (from !== undefined && typeOf(value).am_await === undefined && !(value instanceof Resumable))
    throw typeError(
      `'async with' received an object from ${from} that does not implement __await__: ${typeOf(value).name}`,
    );
  delegation.iterator = awaitable(value);
  delegation.place = place;
}

/** Steps what is awaited, at a place in the source, until it ends; its result. */
export function* $awaiting(iterator: PyObject, place = 0): Delegate {
  let sent: PyValue = None;
  let thrown: PyBaseException | undefined;
  for (;;) {
    let value: PyValue | undefined;
    try {
      value = stepIterator(iterator, sent, thrown);
    } catch (error) {
      if (isException(error, stopIterationType)) return (error as PyStopIteration).value;
      throw error;
    }
    if (value === undefined) return iterator.takeResult() ?? None;
    thrown = undefined;
    delegation.place = place;
    try {
      sent = yield value;
    } catch (error) {
      thrown = toPython(error);
    }
  }
}

/** What `await value` steps. */
export function awaitable(value: PyValue): PyObject {
  if (value instanceof PyCoroutine) {
    if (value.state === 'running' || value.state === 'suspended')
      throw runtimeError('coroutine is being awaited already');
    return value;
  }
  if (value instanceof PyGenerator && (value.code.fields.flags & CO_ITERABLE_COROUTINE) !== 0) return value;
  const type = typeOf(value);
  if (type.am_await === undefined) throw typeError(`'${type.name}' object can't be awaited`);
  const iterator = type.am_await(value);
  if (iterator instanceof PyCoroutine) throw typeError('__await__() returned a coroutine');
  if (typeOf(iterator).tp_iternext === undefined)
    throw typeError(`__await__() returned non-iterator of type '${typeOf(iterator).name}'`);
  return iterator as PyObject;
}

/** `async for`: the iterator. */
export function $asyncIterator(value: PyValue): PyValue {
  const type = typeOf(value);
  if (type.am_aiter === undefined)
    throw typeError(`'async for' requires an object with __aiter__ method, got ${type.name}`);
  const iterator = type.am_aiter(value);
  if (typeOf(iterator).am_anext === undefined)
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).name}`,
    );
  return iterator;
}

/** What `__anext__` gave, if it can be awaited. */
function checkNext(value: PyValue): PyObject {
  try {
    return awaitable(value);
  } catch (error) {
    const cause = toPython(error);
    const wrong = typeError(`'async for' received an invalid object from __anext__: ${typeOf(value).name}`);
    wrong.cause = cause;
    wrong.context = cause;
    wrong.suppressContext = true;
    throw wrong;
  }
}

/** Whether `async for` ends with an exception that comes from its iterator. */
export const $isAsyncEnd = (error: PyBaseException): boolean => isException(error, stopAsyncIterationType);

/** `async for` waits for the next item; false if there is none. */
export function $asyncStep(iterator: PyValue, place: number): boolean {
  const next = typeOf(iterator).am_anext;
  if (next === undefined) throw typeError(`'${typeOf(iterator).name}' object is not an async iterator`);
  try {
    delegation.iterator = checkNext(next(iterator));
  } catch (error) {
    if (isException(error, stopAsyncIterationType)) return false;
    throw error;
  }
  delegation.place = place;
  return true;
}

/** The next item of an asynchronous iterator, for a loop at a place in the source; undefined at the end. */
export function* $asyncNext(
  iterator: PyValue,
  place: number,
): Generator<PyValue, PyValue | undefined, PyValue> {
  const next = typeOf(iterator).am_anext;
  if (next === undefined) throw typeError(`'${typeOf(iterator).name}' object is not an async iterator`);
  try {
    return yield* $awaiting(checkNext(next(iterator)), place);
  } catch (error) {
    if (isException(error, stopAsyncIterationType)) return undefined;
    throw error;
  }
}
