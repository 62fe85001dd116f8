/** Generators, coroutines and asynchronous generators: the objects. Their methods are in `types/generator.ts`. */
import { bareType, None } from './core-types.ts';
import { isException, type PyBaseException, runtimeError, stopAsyncIterationType } from './errors.ts';
import { CO_ITERABLE_COROUTINE, type PyCode } from './function.ts';
import { inheritObject, PyObject } from './object.ts';
import { type Body, prepare, Resumable } from './resumable.ts';
import type { PyValue } from './value.ts';

const { advance, becomeOther: takeOther, end: endBody } = Resumable.prototype;

export interface PyGenerator extends Resumable {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`; it is made often
export class PyGenerator {
  /** The body itself, if that is direct. */
  declare advance: () => PyValue | undefined;
  constructor(
    code: PyCode,
    body: Body,
    quick = false,
    direct = false,
    other: (() => Body) | undefined = undefined,
  ) {
    this.advance = direct ? (body as () => PyValue | undefined) : advance;
    prepare(this, code, body, quick, direct, other);
  }
  end(): void {
    endBody.call(this);
    this.advance = advance;
  }
  becomeOther(other: () => Body): void {
    takeOther.call(this, other);
    this.advance = advance;
  }
  get mayAwait(): boolean {
    return (this.code.fields.flags & CO_ITERABLE_COROUTINE) !== 0;
  }
  get kind(): string {
    return 'generator';
  }
}
inheritObject(PyGenerator, Resumable);

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
  step: PyObject | undefined = undefined;
  override get kind(): string {
    return 'async generator';
  }
  override mistaken(error: PyBaseException): string | undefined {
    return isException(error, stopAsyncIterationType) ? 'StopAsyncIteration' : super.mistaken(error);
  }
}

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
export const anextAwaitableType = bareType('anext_awaitable', PyAnextAwaitable);
generatorType.hasWeakReferences = true;
coroutineType.hasWeakReferences = true;
asyncGeneratorType.hasWeakReferences = true;

/** Where coroutines were made, kept while `sys.set_coroutine_origin_tracking_depth` asks for so many frames. */
export const coroutineOrigins: { depth: number; readonly known: WeakMap<PyCoroutine, PyValue> } = {
  depth: 0,
  known: new WeakMap(),
};

/** What `sys.set_asyncgen_hooks` set. */
export const asyncGeneratorHooks: { firstiter: PyValue; finalizer: PyValue } = {
  firstiter: None,
  finalizer: None,
};
