/** `yield from`, `await`, and asynchronous iteration: JavaScript generators that compiled code delegates to. */
import { lookupAttribute } from '@harpy/objects/attribute';
import { callArray, callKeywords } from '@harpy/objects/call';
import { None, typeOf } from '@harpy/objects/core-types';
import {
  generatorExitType,
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
import { AsyncValue, PyCoroutine, PyGenerator, Resumable, running } from '@harpy/objects/generator';
import type { PyObject } from '@harpy/objects/object';
import { getIterator } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';

type Delegate = Generator<PyValue, PyValue, PyValue>;

export { AsyncValue as $AsyncValue };

/** `yield from iterable`. */
export function* $yieldFrom(iterable: PyValue): Delegate {
  if (iterable instanceof PyCoroutine)
    throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
  return yield* delegate(getIterator(iterable) as PyObject);
}

/** Passes what is sent and thrown on to an iterator, until it ends; its result. */
function* delegate(iterator: PyObject): Delegate {
  let sent: PyValue = None;
  let thrown: PyBaseException | undefined;
  for (;;) {
    let value: PyValue | undefined;
    try {
      if (thrown !== undefined) {
        const error: PyBaseException = thrown;
        thrown = undefined;
        value = throwTo(iterator, error);
      } else if (iterator instanceof Resumable) {
        if (iterator.state === 'closed') throw iterator.exhausted();
        value = iterator.resume(sent);
      } else if (sent === None) value = iterator.advance();
      else value = callArray(lookupAttribute(iterator, 'send') ?? None, [sent]);
    } catch (error) {
      if (isException(error, stopIterationType)) return (error as PyStopIteration).value;
      throw error;
    }
    if (value === undefined) return iterator.takeResult() ?? None;
    if (running.current !== undefined) running.current.delegate = iterator;
    try {
      sent = yield value;
    } catch (error) {
      thrown = toPython(error);
    }
  }
}

function throwTo(iterator: PyObject, error: PyBaseException): PyValue | undefined {
  if (isException(error, generatorExitType)) {
    const close = iterator instanceof Resumable ? undefined : lookupAttribute(iterator, 'close');
    if (iterator instanceof Resumable) iterator.close();
    else if (close !== undefined) callKeywords(close, [], undefined);
    throw error;
  }
  if (iterator instanceof Resumable) return iterator.throwInto(error);
  const method = lookupAttribute(iterator, 'throw');
  if (method === undefined) throw error;
  return callArray(method, [error]);
}

/** `await value`. */
export function* $await(value: PyValue): Delegate {
  if (value instanceof PyCoroutine) {
    if (value.state === 'running' || value.state === 'suspended')
      throw runtimeError('coroutine is being awaited already');
    return yield* delegate(value);
  }
  if (value instanceof PyGenerator && (value.code.fields.flags & CO_ITERABLE_COROUTINE) !== 0)
    return yield* delegate(value);
  const type = typeOf(value);
  if (type.am_await === undefined) throw typeError(`'${type.name}' object can't be awaited`);
  const iterator = type.am_await(value);
  if (iterator instanceof PyCoroutine) throw typeError('__await__() returned a coroutine');
  if (typeOf(iterator).tp_iternext === undefined)
    throw typeError(`__await__() returned non-iterator of type '${typeOf(iterator).name}'`);
  return yield* delegate(iterator as PyObject);
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

/** The next item of an asynchronous iterator, undefined at the end. */
export function* $asyncNext(iterator: PyValue): Generator<PyValue, PyValue | undefined, PyValue> {
  const next = typeOf(iterator).am_anext;
  if (next === undefined) throw typeError(`'${typeOf(iterator).name}' object is not an async iterator`);
  try {
    return yield* $await(next(iterator));
  } catch (error) {
    if (isException(error, stopAsyncIterationType)) return undefined;
    throw error;
  }
}
