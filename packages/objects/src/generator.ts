/** Generators, coroutines and asynchronous generators: the objects. Their methods are in `types/generator.ts`. */
import { bareType, None } from './core-types.ts';
import { isException, type PyBaseException, runtimeError, stopAsyncIterationType } from './errors.ts';
import { CO_ITERABLE_COROUTINE } from './function.ts';
import { PyObject } from './object.ts';
import { Resumable } from './resumable.ts';
import type { PyValue } from './value.ts';

export class PyGenerator extends Resumable {
  override get mayAwait(): boolean {
    return (this.code.fields.flags & CO_ITERABLE_COROUTINE) !== 0;
  }
  override get kind(): string {
    return 'generator';
  }
}

export class PyCoroutine extends Resumable {
  override get isCoroutine(): boolean {
    return true;
  }
  override get kind(): string {
    return 'coroutine';
  }
  override exhausted(): PyBaseException {
    return runtimeError('cannot reuse already awaited coroutine');
  }
  override refused(): PyBaseException {
    return this.exhausted();
  }
}

/** What `coroutine.__await__()` gives. */
export class PyCoroutineWrapper extends PyObject {
  readonly coroutine: PyCoroutine;
  constructor(coroutine: PyCoroutine) {
    super();
    this.coroutine = coroutine;
  }
}

/** A value an asynchronous generator gives to its user; what it yields otherwise goes to the event loop. */
export class AsyncValue extends PyObject {
  readonly value: PyValue;
  constructor(value: PyValue) {
    super();
    this.value = value;
  }
}

export class PyAsyncGenerator extends Resumable {
  /** `sys.set_asyncgen_hooks` were called for it. */
  hooked = false;
  finalizer: PyValue | undefined = undefined;
  closing = false;
  /** The step that has begun and not ended. */
  step: PyAsyncStep | undefined = undefined;
  override get kind(): string {
    return 'async generator';
  }
  override mistaken(error: PyBaseException): string | undefined {
    return isException(error, stopAsyncIterationType) ? 'StopAsyncIteration' : super.mistaken(error);
  }
}

/** One step of an asynchronous generator, to be awaited: `asend`, `athrow`, `aclose`. */
export class PyAsyncStep extends PyObject {
  readonly generator: PyAsyncGenerator;
  readonly mode: 'asend' | 'athrow' | 'aclose';
  readonly sent: PyValue;
  readonly thrown: (() => PyBaseException) | undefined;
  state: 'created' | 'iterating' | 'closed' = 'created';

  constructor(
    generator: PyAsyncGenerator,
    mode: 'asend' | 'athrow' | 'aclose',
    sent: PyValue,
    thrown?: () => PyBaseException,
  ) {
    super();
    this.generator = generator;
    this.mode = mode;
    this.sent = sent;
    this.thrown = thrown;
  }
}

/** `athrow` and `aclose`. */
export class PyAsyncThrow extends PyAsyncStep {}

/** What `anext(iterator, default)` gives. */
export class PyAnextAwaitable extends Resumable {
  override get kind(): string {
    return 'anext_awaitable';
  }
}

export const generatorType = bareType('generator', PyGenerator);
export const coroutineType = bareType('coroutine', PyCoroutine);
export const coroutineWrapperType = bareType('coroutine_wrapper', PyCoroutineWrapper);
export const asyncGeneratorType = bareType('async_generator', PyAsyncGenerator);
export const asyncValueType = bareType('async_generator_wrapped_value', AsyncValue);
export const asyncStepType = bareType('async_generator_asend', PyAsyncStep);
export const asyncThrowType = bareType('async_generator_athrow', PyAsyncThrow);
export const anextAwaitableType = bareType('anext_awaitable', PyAnextAwaitable);
generatorType.hasWeakReferences = true;
coroutineType.hasWeakReferences = true;
asyncGeneratorType.hasWeakReferences = true;

/** What `sys.set_asyncgen_hooks` set. */
export const asyncGeneratorHooks: { firstiter: PyValue; finalizer: PyValue } = {
  firstiter: None,
  finalizer: None,
};
